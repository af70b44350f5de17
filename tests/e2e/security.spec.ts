import { expect, test } from '../support/app.ts';

test.describe('the page under its policy', () => {
  test('runs no inline code, loads nothing from elsewhere and sends nothing elsewhere', async ({ app }) => {
    app.expectTrouble(/content security policy|stopped by the policy|example\.com/i);
    const stopped = await app.page.evaluate(async () => {
      const directives: string[] = [];
      addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      const add = (html: string) => document.body.append(document.createRange().createContextualFragment(html));
      add('<script>window.inlineRan = true</script>');
      add('<img src="https://example.com/x.png">');
      add('<iframe src="https://example.com/"></iframe>');
      add('<script src="https://example.com/x.js"></script>');
      add('<link rel="stylesheet" href="https://example.com/x.css">');
      add('<object data="https://example.com/x"></object>');
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.handlerRan = true');
      document.body.append(button);
      button.click();
      const reached = await fetch('https://example.com/', { mode: 'no-cors' }).then(() => true, () => false);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { directives, reached, inlineRan: 'inlineRan' in window, handlerRan: 'handlerRan' in window };
    });
    expect(stopped).toMatchObject({ reached: false, inlineRan: false, handlerRan: false });
    expect(new Set(stopped.directives)).toEqual(
      new Set(['script-src-elem', 'img-src', 'frame-src', 'style-src-elem', 'object-src', 'script-src-attr', 'connect-src']),
    );
  });

  test('a page from elsewhere can neither read it nor call it', async ({ app, context }) => {
    const { origin } = new URL(app.url);
    const foreign = await context.newPage();
    await foreign.goto('data:text/html,<title>elsewhere</title>');
    const outcomes = await foreign.evaluate(async (address) => {
      const attempt = (path: string, init: RequestInit) => fetch(address + path, init).then((answer) => answer.type, () => 'refused');
      return {
        page: await attempt('/', {}),
        call: await attempt('/rpc/host.info', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
        simple: await attempt('/rpc/host.info', { method: 'POST', mode: 'no-cors', body: '{}' }),
        events: await attempt('/events', {}),
      };
    }, origin);
    // A request without CORS is sent, but its answer is opaque: the server refused it with 403 and did nothing.
    expect(outcomes).toEqual({ page: 'refused', call: 'refused', simple: expect.stringMatching(/opaque|refused/), events: 'refused' });
    await foreign.close();
  });

  test('cannot be framed', async ({ app, context }) => {
    const foreign = await context.newPage();
    await foreign.goto('data:text/html,<iframe></iframe>');
    await foreign.locator('iframe').evaluate((frame, address) => void ((frame as HTMLIFrameElement).src = address), app.url);
    await foreign.waitForTimeout(300);
    const inner = foreign.frames().find((frame) => frame !== foreign.mainFrame());
    expect(inner?.url()).not.toContain('127.0.0.1');
    await foreign.close();
  });
});
