/** The golden answers, asked in a browser: what the pure look-up says is what the page shows first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../src/build/paths.ts';

const SAMPLE = 30;

interface Golden {
  readonly query: string;
  readonly message: string | null;
  /** Address of the first answer, without the base. */
  readonly url: string | null;
}

function readGolden(): readonly Golden[] {
  const blocks = readFileSync(join(ROOT, 'tests/golden/search.txt'), 'utf8').trimEnd().split('\n\n');
  return blocks.map((block) => {
    const [head = '', ...lines] = block.split('\n');
    return {
      query: head.replace(/ \(\d+\)$/, ''),
      message: lines.find((line) => line.startsWith('  ! '))?.slice(4) ?? null,
      url: lines.find((line) => line.startsWith('      '))?.trim() ?? null,
    };
  });
}

/** Evenly out of the whole list. */
function sample(all: readonly Golden[]): readonly Golden[] {
  const step = all.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, i) => all[Math.floor(i * step)]!);
}

const golden = sample(readGolden());

test.beforeEach(({ javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'the look-up is a script');
});

test('the sample has answers and complaints', () => {
  expect(golden.length).toBe(SAMPLE);
  expect(golden.filter(({ url }) => url !== null).length).toBeGreaterThan(20);
  expect(golden.filter(({ message }) => message !== null).length).toBeGreaterThan(3);
});

test('on the page, each has its first answer', async ({ page, baseURL }) => {
  await page.goto('search/');
  for (const { query, message, url } of golden) {
    await page.locator('[data-search-input]').fill(query);
    if (message !== null) await expect(page.locator('[data-search-message]')).toHaveText(message);
    const first = page.locator('[data-search-results] > li').first().locator('a');
    if (url !== null) await expect(first, query).toHaveAttribute('href', under(baseURL, url));
  }
});

test('in the box, each has its first answer', async ({ page, baseURL }) => {
  await page.goto('./');
  for (const { query, message, url } of golden) {
    await page.locator('#q').fill(query);
    if (message !== null) await expect(page.locator('.panel .message')).toHaveText(message);
    const first = page.getByRole('option').first();
    if (url !== null) await expect(first, query).toHaveAttribute('href', under(baseURL, url));
  }
});

/** An address of the site where the test finds it. */
function under(baseURL: string | undefined, url: string): string {
  return new URL(baseURL!).pathname + url.slice(1);
}
