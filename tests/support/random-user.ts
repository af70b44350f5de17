import type { Page } from '@playwright/test';
import type { PagePoint } from '../../renderer/app/probe.ts';
import type { RandomSource } from './random-source.ts';

/** Something a user might do next: returns what was done, in a few words. */
type Act = () => Promise<string>;

/** Keys that the window or the drawing knows, and some that they do not. */
const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', 'Space', 'Tab', 'Shift+Tab', 'Delete', 'Backspace'],
  ...['Shift+ArrowRight', 'Shift+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowLeft', 'Control+ArrowRight', 'PageDown', 'F8', 'Shift+F8'],
  ...['F6', 'Shift+F6', 'F2', 'Control+a', 'Control+d', 'Control+c', 'Control+x', 'Control+v', 'Control+Shift+a', 'Control+k'],
  ...['Control+f', 'Control+.', 'Shift+F10', 'ContextMenu', 'Control+Enter', 'Control+PageDown', '?', '0', '1', '2', '+', '-'],
  ...'abceghilmnoprstuvx/'.split(''),
];
/** Keys that open something over the window. */
const OPENERS = ['Control+Shift+p', 'Control+e', 'Control+,', 'F1', 'Control+Shift+r', 'Control+n', 'Control+s', 'Control+Shift+l'];

const TYPED = [
  ...['3x 2002-1204', '2x 2002-1204 labels=1..2', '249-116', '2002-1204 turned', 'gap 5, 2016-1201', 'rail 210-112 length=300'],
  ...['20x 2002-1401 labels=7..26', '2002-1292', '2002-12O4', '0x 2002-1204', '999999x 2002-1204', '-X9', '12,5', 'ä"<&', ''],
];
const WORDS = ['undo', 'rail', 'zoom', 'select', 'find', 'R1', '2002', 'gap', 'xyzzy'];

/** Buttons that would end the run instead of going on with it, in both languages. */
const NOT_THESE = /discard|verwerfen|don.t save|nicht speichern|delete project|quit|beenden/i;

const PRESSABLE = [
  'button',
  '[role="menuitem"]',
  '[role="option"]',
  '[role="tab"]',
  '[role="row"]',
  '[role="radio"]',
  '[role="separator"]',
].join(',');

/** A user who does at random whatever the window offers, by real pointer and keyboard. */
export function randomUser(page: Page, random: RandomSource) {
  const { mouse, keyboard } = page;

  /** What can be pressed where it is: its middle is in view and nothing lies over it. */
  async function pressable(within: string, wanted = PRESSABLE): Promise<readonly { readonly name: string; readonly at: PagePoint }[]> {
    const found = await page.evaluate(
      ([scope, selector]) =>
        [...document.querySelectorAll(scope)].flatMap((root) =>
          [...root.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
            if (element.matches(':disabled,[aria-disabled="true"],[data-disabled]')) return [];
            const box = element.getBoundingClientRect();
            const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
            const top = document.elementFromPoint(at.x, at.y);
            if (box.width < 4 || !top || !(element.contains(top) || top.contains(element))) return [];
            return [{ name: (element.ariaLabel ?? element.innerText).slice(0, 60).replaceAll('\n', ' '), at }];
          }),
        ),
      [within, wanted] as const,
    );
    return found.filter(({ name }) => !NOT_THESE.test(name));
  }

  async function pressOneOf(within: string, what: string): Promise<string> {
    const one = random.pick(await pressable(within));
    if (!one) return `${what}: nothing`;
    await mouse.click(one.at.x, one.at.y);
    return `${what}: ${one.name}`;
  }

  /** Types a text into a field that can be reached, in place of what it holds. */
  async function typeInto(selector: string, what: string, text: string, end: string): Promise<string> {
    const field = random.pick(await pressable('body', selector));
    if (!field) return `${what}: no field`;
    await mouse.click(field.at.x, field.at.y);
    await keyboard.press('Control+a');
    if (text === '') await keyboard.press('Delete');
    else await keyboard.insertText(text);
    await keyboard.press(end);
    return `${what} "${text}" ${end}`;
  }

  async function surface(): Promise<PagePoint & { readonly width: number; readonly height: number }> {
    return page.evaluate(() => {
      const { x, y, width, height } = document.querySelector('.canvas-surface')?.getBoundingClientRect() ?? new DOMRect(0, 0, 10, 10);
      return { x, y, width, height };
    });
  }

  async function somewhere(): Promise<PagePoint> {
    const { x, y, width, height } = await surface();
    return { x: x + random.int(Math.max(1, width)), y: y + random.int(Math.max(1, height)) };
  }

  /** The middle of a random item if it is in view, else any place of the drawing. */
  async function itemOrSomewhere(): Promise<{ readonly name: string; readonly at: PagePoint }> {
    const name = random.pick(await page.evaluate(() => window.railwrightProbe.items()));
    const at = name === undefined ? null : await page.evaluate((reference) => window.railwrightProbe.pointOf(reference), name);
    const box = await surface();
    const inView = at && at.x > box.x && at.y > box.y && at.x < box.x + box.width && at.y < box.y + box.height;
    return name !== undefined && inView ? { name, at } : { name: 'somewhere', at: await somewhere() };
  }

  const modifier = () => random.pick(['', '', '', 'Shift', 'Control', 'Alt'] as const) ?? '';

  async function held(key: string, act: () => Promise<void>): Promise<void> {
    if (key !== '') await keyboard.down(key);
    await act();
    if (key !== '') await keyboard.up(key);
  }

  const acts: readonly (readonly [number, Act])[] = [
    [3, () => typeInto('.quick-insert input', 'insert', random.pick(TYPED) ?? '', 'Enter')],
    [
      4,
      async () => {
        const { name, at } = await itemOrSomewhere();
        const key = modifier();
        const clickCount = 1 + random.int(3);
        const button = random.chance(0.2) ? 'right' : 'left';
        await held(key, () => mouse.click(at.x, at.y, { clickCount, button }));
        return `${button} click ${clickCount} ${key} on ${name}`;
      },
    ],
    [
      6,
      async () => {
        const { name, at } = await itemOrSomewhere();
        const to = await somewhere();
        const key = modifier();
        const end = random.pick(['up', 'up', 'up', 'Escape', 'key', 'tab'] as const) ?? 'up';
        await mouse.move(at.x, at.y);
        await held(key, async () => {
          await mouse.down();
          await mouse.move(to.x, to.y, { steps: 4 });
          if (end === 'Escape') await keyboard.press('Escape');
          if (end === 'key') await keyboard.press(random.pick(KEYS) ?? 'x');
          if (end === 'tab') await page.evaluate(() => window.dispatchEvent(new Event('blur')));
          await mouse.up();
        });
        return `drag ${name} ${key} ${end}`;
      },
    ],
    [
      2,
      async () => {
        const cards = page.locator('.part-card');
        const count = await cards.count();
        if (count === 0) return 'drag a part: none';
        const box = await cards.nth(random.int(count)).boundingBox();
        if (!box) return 'drag a part: out of view';
        const to = random.chance(0.5) ? (await itemOrSomewhere()).at : await somewhere();
        await mouse.move(box.x + 20, box.y + box.height / 2);
        await mouse.down();
        await mouse.move(to.x, to.y, { steps: 4 });
        if (random.chance(0.25)) await keyboard.press('Escape');
        await mouse.up();
        return 'drag a part';
      },
    ],
    [1, () => typeInto('input[type="search"]', 'search', random.pick(['2002', '249', 'plate', 'nothing at all', '']) ?? '', 'Tab')],
    [
      10,
      async () => {
        const key = random.pick(KEYS) ?? 'x';
        await keyboard.press(key);
        return `key ${key}`;
      },
    ],
    [
      2,
      async () => {
        await page.locator('.canvas-surface').focus();
        return 'focus the drawing';
      },
    ],
    [
      4,
      async () => {
        const key = random.pick(['Control+z', 'Control+z', 'Control+y', 'Control+Shift+z']) ?? 'Control+z';
        await keyboard.press(key);
        return `key ${key}`;
      },
    ],
    [
      2,
      async () => {
        const key = random.pick(OPENERS) ?? 'F1';
        await keyboard.press(key);
        return `key ${key}`;
      },
    ],
    [
      1,
      async () => {
        await keyboard.press('Control+Shift+p');
        await keyboard.type(random.pick(WORDS) ?? '');
        await keyboard.press(random.chance(0.6) ? 'Enter' : 'Escape');
        return 'palette';
      },
    ],
    [4, () => pressOneOf('.app', 'press')],
    [2, () => pressOneOf('.findings', 'findings')],
    [2, () => pressOneOf('[role="menubar"], .menu-bar', 'menu bar')],
    [
      3,
      () =>
        typeInto(
          'input:not([type="radio"]):not([type="checkbox"]), textarea',
          'field',
          random.pick(TYPED) ?? '',
          random.pick(['Enter', 'Escape', 'Tab']) ?? 'Tab',
        ),
    ],
    [
      2,
      async () => {
        const { x, y } = await somewhere();
        await mouse.move(x, y);
        await held(random.pick(['', 'Control', 'Shift'] as const) ?? '', () => mouse.wheel(random.int(200) - 100, random.int(400) - 200));
        return 'wheel';
      },
    ],
    [
      1,
      async () => {
        const from = await somewhere();
        const to = await somewhere();
        await mouse.move(from.x, from.y);
        await mouse.down({ button: 'middle' });
        await mouse.move(to.x, to.y, { steps: 3 });
        await mouse.up({ button: 'middle' });
        return 'pan';
      },
    ],
    [
      1,
      async () => {
        const size = random.pick([
          { width: 1366, height: 768 },
          { width: 1024, height: 700 },
          { width: 1920, height: 1080 },
        ]) ?? { width: 1366, height: 768 };
        await page.setViewportSize(size);
        return `window of ${size.width}`;
      },
    ],
  ];
  const tickets = acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));

  return {
    /** Does one thing; what lies over the window is used or closed first. */
    async act(): Promise<string> {
      const over = await page.evaluate(() => {
        if (document.querySelector('[role="alertdialog"]')) return 'alertdialog';
        if (document.querySelector('[role="dialog"]')) return 'dialog';
        return document.querySelector('[role="menu"]') ? 'menu' : 'nothing';
      });
      if (over !== 'nothing' && random.chance(over === 'alertdialog' ? 1 : 0.35)) {
        await keyboard.press('Escape');
        return `Escape from a ${over}`;
      }
      if (over === 'dialog' && random.chance(0.6)) return pressOneOf('[role="dialog"]', 'in a dialog');
      if (over === 'menu' && random.chance(0.8)) return pressOneOf('[role="menu"]', 'in a menu');
      return random.pick(tickets)?.() ?? 'nothing';
    },
    /**
     * Closes whatever lies over the window and lets go of what is carried. An open list counts: while it is open nothing
     * else of the page can be found by its role.
     */
    async rest(): Promise<void> {
      for (let count = 0; count < 8; count++) {
        const busy = await page.evaluate(
          () =>
            document.querySelector('[role="dialog"],[role="alertdialog"],[role="menu"],.popup') !== null || window.railwrightProbe.hasPreview(),
        );
        if (!busy) return;
        await keyboard.press('Escape');
        await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
      }
    },
  };
}
