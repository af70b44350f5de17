import { type Page, expect } from '@playwright/test';

/** Frames for which nothing may have the keyboard: dialogs and menus hand it over within a few, on a busy machine too. */
const FRAMES = 40;

/**
 * From the next navigation on, a page that lets go of the keyboard for longer than a few frames logs an error, which fails
 * the test. Where the keyboard was last is part of the error.
 */
export async function watchFocus(page: Page): Promise<void> {
  await page.addInitScript((frames) => {
    let lost = 0;
    let last = '';
    const look = (): void => {
      const { activeElement, body } = document;
      if (activeElement !== null && activeElement !== body) {
        lost = 0;
        last = activeElement.outerHTML.slice(0, 160);
      } else if (last !== '' && document.hasFocus() && ++lost === frames) {
        console.error(`the keyboard is nowhere; it was on ${last}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, FRAMES);
}

/** The area of the window that has the keyboard. */
export async function expectArea(page: Page, area: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-area]')?.dataset['area']))
    .toBe(area);
}

/** Whether what has the keyboard shows it: by an outline, a border or a shadow of its own, or a frame drawn around it. */
export async function expectRing(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const shows = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || (style.content !== 'none' && style.content !== 'normal' && style.borderTopWidth !== '0px');
    const own = getComputedStyle(element);
    return shows(own) || shows(getComputedStyle(element, '::after')) || own.boxShadow !== 'none' ? 'ring' : element.outerHTML.slice(0, 120);
  });
  expect(seen).toBe('ring');
}
