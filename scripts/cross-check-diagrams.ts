/**
 * `npm run check:diagrams [folder]`: draws every `.mmd` file of a build (dist/diagrams) with Mermaid itself, in a
 * real browser, and compares what it drew with what its parser read: as many nodes, edges, participants and
 * messages, under the same words. Ends with 1 where anything differs. Too slow for every test run; run it when
 * the text of diagrams changes, or Mermaid's version.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Page, chromium as browserType } from '@playwright/test';
import { ROOT, buildPaths } from '../src/build/paths.ts';
import { fail } from '../src/build/fail.ts';
import { chromium } from '../tests/site/chromium.ts';
import { type Drawn, drawInPage } from './draw-in-page.ts';

const MERMAID = join(ROOT, 'node_modules/mermaid/dist/mermaid.min.js');

async function check(): Promise<void> {
  const folder = resolve(process.argv[2] ?? join(buildPaths().out, 'diagrams'));
  const files = findDiagrams(folder);
  if (files.length === 0) throw new Error(`there is no .mmd file in ${folder}. Build first: npm run build`);
  const totals = new Map<string, number>();
  let bad = 0;
  await withPage(async (page) => {
    for (const file of files) {
      const { problems, counts } = await drawOne(page, readFileSync(join(folder, file), 'utf8'));
      for (const problem of problems) console.error(`${file}: ${problem}`);
      if (problems.length > 0) bad++;
      for (const [what, count] of Object.entries(counts)) totals.set(what, (totals.get(what) ?? 0) + count);
    }
  });
  const counted = [...totals].map(([what, count]) => `${count} ${what}`).join(', ');
  console.log(
    `Mermaid drew ${files.length - bad} of ${files.length} diagrams as they are written: ${counted}.`,
  );
  if (bad > 0) process.exitCode = 1;
}

function findDiagrams(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.mmd')).sort();
}

/** Mermaid comes from node_modules; nothing else is loaded, and a diagram that tries to is an error. */
async function withPage(use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await browserType.launch(chromium());
  try {
    const page = await browser.newPage();
    await page.route('**', (route) => route.abort());
    await page.setContent('<!doctype html><title>diagrams</title>');
    await page.addScriptTag({ path: MERMAID });
    await use(page);
  } finally {
    await browser.close();
  }
}

async function drawOne(page: Page, text: string): Promise<Drawn> {
  const events: string[] = [];
  const onRequest = (request: { url(): string }) => events.push(`asked for ${request.url()}`);
  const onError = (error: Error) => events.push(`failed: ${error.message}`);
  const onDialog = (dialog: { message(): string; dismiss(): Promise<void> }) => {
    events.push(`ran a script: ${dialog.message()}`);
    void dialog.dismiss();
  };
  page.on('request', onRequest).on('pageerror', onError).on('dialog', onDialog);
  const drawn = await page.evaluate(drawInPage, text);
  page.off('request', onRequest).off('pageerror', onError).off('dialog', onDialog);
  return { ...drawn, problems: [...drawn.problems, ...events] };
}

await check().catch(fail('The diagrams were not checked.'));
