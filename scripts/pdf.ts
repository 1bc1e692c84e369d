/**
 * `npm run pdf`: one PDF a product into `dist/sheets/`, printed by the Chromium of the tests: tagged, with an outline
 * and page numbers. The build needs no browser and makes none; a sheet links its PDF from then on, and the service
 * worker is written anew because pages have changed.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as browserType, type Page } from '@playwright/test';
import { fail } from '../src/build/fail.ts';
import { buildPaths } from '../src/build/paths.ts';
import { writeServiceWorker } from '../src/build/service-worker.ts';
import { chromium } from '../tests/site/chromium.ts';
import { ownServer } from '../tests/site/own-server.ts';

const { out, base } = buildPaths();
const sheets = join(out, 'sheets');

async function makePdfs(): Promise<void> {
  if (!existsSync(sheets)) throw new Error(`there is no ${sheets} yet. Build first: npm run build`);
  const products = readdirSync(sheets).filter((name) => statSync(join(sheets, name)).isDirectory());
  const pdfs = await printAll(products);
  for (const [product, pdf] of pdfs) {
    writeFileSync(join(sheets, `${product}.pdf`), pdf);
    linkPdf(product);
    console.log(`  ${product}.pdf ${Math.round(pdf.length / 1000)} kB`);
  }
  await writeServiceWorker(out);
}

/** All of them before the first is written, so that a failure changes nothing. */
async function printAll(products: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const server = await ownServer(out, base);
  const browser = await browserType.launch(chromium());
  try {
    const page = await browser.newPage({ serviceWorkers: 'block', javaScriptEnabled: false });
    const pdfs = new Map<string, Buffer>();
    for (const product of products) pdfs.set(product, await print(page, `${server.url}sheets/${product}/`));
    return pdfs;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function print(page: Page, url: string): Promise<Buffer> {
  const answer = await page.goto(url);
  if (!answer?.ok()) throw new Error(`${url} answers ${answer?.status()}`);
  return page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true });
}

/** The link stands on the page without an address until there is something to lead to. */
function linkPdf(product: string): void {
  const file = join(sheets, product, 'index.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, html.replace(/ data-pdf="([^"]*)" hidden/, ' href="$1"'));
}

await makePdfs().catch(fail('No PDF was made.'));
