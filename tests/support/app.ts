import { type Language, LANGUAGES } from '../../shared/text/index.ts';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test as base, expect } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { serveBundled } from './bundled-server.ts';
import { lendLibrary } from './built-library.ts';

/** A running app: the real server on folders of its own, the real page in Chromium. */
export interface App {
  readonly page: Page;
  /** The address of the page, with its token. Changes with every start of the server. */
  readonly url: string;
  /** The program's own files: journal, preferences, library. */
  readonly dataFolder: string;
  /** Where projects are saved. */
  readonly projectsFolder: string;
  /** What went wrong so far that no test may pass over: console errors, page errors, blocked resources, failed answers. */
  readonly troubles: readonly string[];
  /** From now on troubles that match are expected: after `kill`, say, the page's calls fail. */
  expectTrouble(pattern: RegExp): void;
  /** Ends the server at once, as a power cut would (SIGKILL), and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks the server to end, and waits for it. */
  stop(): Promise<void>;
  /** Starts the server again on the same folders and opens its page. */
  restart(): Promise<void>;
}

interface Options {
  /** Opens the page before the test begins. */
  readonly open: boolean;
  /** The server runs in a process of its own, as `npm start` has it, and can be killed; else in that of the tests. */
  readonly ownProcess: boolean;
  /** Language that the app is started in, as the system would say it. */
  readonly systemLanguage: Language;
}

/** What a dead server makes a page say; a matter of course after `kill` and `stop`. */
const SERVER_GONE = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_NETWORK_CHANGED|Failed to fetch|net::ERR_ABORTED|ERR_CONNECTION_CLOSED/;

/**
 * Playwright's `test` with an app for each test. A test fails if the page has logged an error, thrown one, was stopped by
 * its content security policy, or got a failed answer that the test did not expect.
 */
export const test = base.extend<Options & { app: App }>({
  open: [true, { option: true }],
  ownProcess: [false, { option: true }],
  systemLanguage: ['en', { option: true }],
  // The browser of the same reader, unless a test says otherwise.
  locale: async ({ systemLanguage }, provide) => provide(LANGUAGES[systemLanguage].locale),

  app: async ({ page, open, ownProcess, systemLanguage }, provide, testInfo) => {
    const folder = await mkdtemp(join(tmpdir(), 'railwright-e2e-'));
    const dataFolder = join(folder, 'data');
    const projectsFolder = join(folder, 'projects');
    await mkdir(projectsFolder, { recursive: true });
    await lendLibrary(dataFolder);
    const flags = ['--port', '0', '--data', dataFolder, '--projects', projectsFolder];
    const locale = `${LANGUAGES[systemLanguage].locale.replace('-', '_')}.UTF-8`;
    const start = () =>
      ownProcess
        ? serve(flags, { env: { LC_ALL: locale, LANG: locale, TZ: 'Europe/Berlin' } })
        : serveBundled({ dataFolder, projectsFolder, systemLanguage });

    const troubles: string[] = [];
    const expected: RegExp[] = [];
    watch(page, (trouble) => {
      if (!expected.some((pattern) => pattern.test(trouble))) troubles.push(trouble);
    });

    const slower = Number(process.env['RAILWRIGHT_SLOWER'] ?? 1);
    if (slower > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });

    let server = start();
    let url = await server.address;
    const openPage = async () => {
      await page.goto('about:blank');
      await page.goto(url);
    };
    const app: App = {
      page,
      dataFolder,
      projectsFolder,
      troubles,
      get url() {
        return url;
      },
      expectTrouble: (pattern) => void expected.push(pattern),
      async kill() {
        expected.push(SERVER_GONE);
        server.kill();
        await server.ended;
      },
      async stop() {
        expected.push(SERVER_GONE);
        server.stop();
        await server.ended;
      },
      async restart() {
        server = start();
        url = await server.address;
        await openPage();
      },
    };
    if (open) await openPage();

    await provide(app);

    const found = [...troubles];
    expected.push(/./);
    await page.close();
    server.stop();
    await server.ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    if (testInfo.status === testInfo.expectedStatus) expect(found, 'troubles of the page').toEqual([]);
  },
});

export { expect } from '@playwright/test';

/** Reports everything that a page must not do. */
function watch(page: Page, report: (trouble: string) => void): void {
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error') report(`console: ${text} (${message.location().url})`);
    // Chromium logs what a policy in report-only mode would have stopped as a warning.
    else if (/content security policy/i.test(text)) report(`policy: ${text}`);
  });
  // What the policy stops is not always written to the console: a caught `new Function` is not.
  void page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (violation) => {
      console.error(`stopped by the policy: ${violation.effectiveDirective} ${violation.blockedURI} ${violation.sourceFile}`);
    });
  });
  page.on('pageerror', (error) => report(`page error: ${error.message}`));
  page.on('crash', () => report('the page crashed'));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown';
    // An aborted request is the page's own wish: a search overtaken by the next keystroke, a stream closed on leaving.
    if (why !== 'net::ERR_ABORTED') report(`request failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`answer ${response.status()}: ${response.url()}`);
  });
}
