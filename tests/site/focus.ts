/** Walking a page with the Tab key, and what must be true of whatever has the focus. */
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page that is walked has. */
const MOST = 600;

export interface Stop {
  /** The element, as one reads it in a failure. */
  readonly name: string;
  /** Where it stands among all elements of the page. */
  readonly at: number;
  /** What is wrong with how it is shown; empty where nothing is. */
  readonly faults: readonly string[];
}

/** What has the focus and whether a reader sees it: a ring, in the window, not under anything. Null at the page's end. */
export function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const inner = element.querySelector('.box');
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const drawn = inner !== null && parseFloat(getComputedStyle(inner).strokeWidth) >= 2.5;
    // A part in the window is enough (WCAG 2.4.11): a node of a picture may be wider than its box.
    const parts = [...element.getClientRects()]
      .map(({ left, top, right, bottom }) => ({
        left: Math.max(left, 0),
        top: Math.max(top, 0),
        right: Math.min(right, innerWidth),
        bottom: Math.min(bottom, innerHeight),
      }))
      .filter(({ left, top, right, bottom }) => right > left && bottom > top);
    const [part] = parts;
    const top = part
      ? document.elementFromPoint((part.left + part.right) / 2, (part.top + part.bottom) / 2)
      : null;
    const covered = top !== null && !element.contains(top) && !top.contains(element);
    return {
      name: `${element.localName} ${element.id} ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`,
      at: [...document.querySelectorAll('*')].indexOf(element),
      faults: [
        ...(ring || drawn ? [] : ['no ring']),
        ...(part ? [] : ['out of the window']),
        ...(covered ? [`under ${top!.localName}.${top.getAttribute('class')}`] : []),
      ],
    };
  });
}

/** Presses Tab from the top of the page to its end. */
export async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < MOST; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`no end after ${MOST} stops, the last at ${stops.at(-1)!.name}`);
}

/** Presses Tab (or Shift+Tab) until the element has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < MOST; i += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect((await focused(page))?.faults).toEqual([]);
      return;
    }
  }
  throw new Error(`${key} does not reach ${target}`);
}
