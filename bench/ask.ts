/**
 * What an answer of the search box costs a reader: bytes until the first one is there (code included, gzip), and
 * milliseconds from the keystroke to the answer painted, in a real browser on a local server.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium as playwright, type Page } from '@playwright/test';
import { chromium } from '../tests/site/chromium.ts';

/** Milliseconds in which a page has loaded all that it loads by itself. */
const SETTLED = 600;
/** Milliseconds in which a browser has painted that the field is empty. */
const EMPTIED = 100;
/** Milliseconds after which no answer is expected any more. */
const PATIENCE = 3000;

export interface Question {
  /** What the reader types. */
  readonly text: string;
  /** CSS selector of what is an answer to this question, and of nothing else. */
  readonly answer: string;
}

/** Figures are NaN where nothing was answered. */
export interface Cost {
  /** Until the first answer, gzip. */
  readonly kilobytes: number;
  /** Of the first answer: its files are not there yet. */
  readonly firstMs: number;
  /** Median of the answers after it, each to another question. */
  readonly nextMs: number;
  readonly slowestMs: number;
  readonly asked: number;
  /** Questions without an answer. */
  readonly missed: number;
}

/** Starts the browser, hands it over and ends it, whatever happens in between. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const { executablePath, env } = chromium();
  const browser = await playwright.launch({ executablePath, env });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Types the questions into the field of a page, one after the other.
 * @param site folder that is served at the root of `url`
 */
export async function askPage(
  browser: Browser,
  url: string,
  questions: readonly Question[],
  site: string,
): Promise<Cost> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const loaded = new Set<string>();
  await page.goto(url, { waitUntil: 'networkidle' });
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  const start = await scriptsOf(page);
  await page.locator('input[name=q]').focus();
  await page.waitForTimeout(SETTLED);
  const times: (number | null)[] = [];
  let bytes = NaN;
  for (const question of questions) {
    const time = await timeAnswer(page, question);
    if (time !== null && Number.isNaN(bytes)) bytes = sizeOf([...start, ...loaded], site);
    times.push(time);
    // What comes after the answer must not weigh on the next one.
    await page.waitForTimeout(SETTLED);
    // Nor what an empty field closes.
    await type(page, '');
    await page.waitForTimeout(EMPTIED);
  }
  await context.close();
  return { kilobytes: bytes / 1024, ...summarize(times) };
}

/** @param times milliseconds in the order of the questions; `null` where no answer came */
export function summarize(times: readonly (number | null)[]): Omit<Cost, 'kilobytes'> {
  const [firstMs = NaN, ...others] = times.filter((time) => time !== null);
  const next = others.sort((a, b) => a - b);
  return {
    firstMs,
    nextMs: next[Math.floor(next.length / 2)] ?? NaN,
    slowestMs: next.at(-1) ?? NaN,
    asked: times.length,
    missed: times.filter((time) => time === null).length,
  };
}

/** Scripts that the page has loaded already and that the look-up builds on. */
function scriptsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.scripts].map((script) => new URL(script.src).pathname));
}

function type(page: Page, text: string): Promise<void> {
  return page.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[name=q]')!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/**
 * From the keystroke that makes an empty field a question to the end of the frame that shows its answer; `null` where none
 * comes.
 */
function timeAnswer(page: Page, { text, answer }: Question): Promise<number | null> {
  return page.evaluate(
    async ([typed, selector, patience]) => {
      const field = document.querySelector<HTMLInputElement>('input[name=q]')!;
      document.querySelectorAll(selector).forEach((row) => row.remove());
      const there = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (!document.querySelector(selector)) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(document.body, { childList: true, subtree: true });
      });
      const started = performance.now();
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patience));
      if ((await Promise.race([there, late])) === 'late') return null;
      // A frame is painted after its callbacks: the task behind them comes when the answer is seen.
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      return performance.now() - started;
    },
    [text, answer, PATIENCE] as const,
  );
}

function sizeOf(paths: readonly string[], site: string): number {
  return [...new Set(paths)]
    .filter((path) => /\.(js|json|wasm|pagefind|pf_\w+)$/.test(path))
    .reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path))).length, 0);
}

/** One line, in columns. */
export function printCost({ kilobytes, firstMs, nextMs, slowestMs, asked, missed }: Cost): string {
  return [
    `${kilobytes.toFixed(1).padStart(8)} KB`,
    `${firstMs.toFixed(0).padStart(7)} ms first`,
    `${nextMs.toFixed(0).padStart(6)} ms next`,
    `${slowestMs.toFixed(0).padStart(6)} ms at most`,
    missed > 0 ? `, ${missed} of ${asked} not found` : '',
  ].join('');
}
