/** Pagefind alone over the components of a reference: what the look-up is compared with. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Component } from '../src/catalog/model.ts';
import type { Reference } from '../src/derive/reference.ts';
import { printPortSpec } from '../src/schema/port-spec.ts';

/** Page of the site that asks Pagefind and nothing else. */
export const ALONE_PAGE = 'alone.html';
/** CSS selector of its answers. */
export const ALONE_ANSWER = '#results li';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Pagefind alone</title>
<input name="q"><ol id="results"></ol><script type="module" src="/alone.js"></script>`;

/** As its documentation shows it: search, load the first five, list them. */
const SCRIPT = `
const field = document.querySelector('input'), list = document.querySelector('ol');
let pagefind;
field.addEventListener('focus', async () => { pagefind = await import('/pagefind/pagefind.js'); pagefind.init(); });
field.addEventListener('input', async () => {
  if (!field.value) return;
  const { results } = await pagefind.search(field.value);
  const hits = await Promise.all(results.slice(0, 5).map((result) => result.data()));
  list.replaceChildren(...hits.map((hit) => Object.assign(document.createElement('li'), { textContent: hit.meta.title })));
});`;

/** Puts the page and its index into a built site, in the place of the site's own index. */
export async function writeAlone(reference: Reference, site: string): Promise<void> {
  await indexComponents(reference, join(site, 'pagefind'));
  writeFileSync(join(site, ALONE_PAGE), PAGE);
  writeFileSync(join(site, 'alone.js'), SCRIPT);
}

/** One page a component, with all its entries, as Pagefind finds them on a site. */
async function indexComponents({ catalog }: Reference, folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind made no index');
  for (const component of catalog.components.values()) {
    await index.addCustomRecord({ language: 'en', ...pageOf(component) });
  }
  rmSync(folder, { recursive: true, force: true });
  await index.writeFiles({ outputPath: folder });
  await close();
}

function pageOf({ name, product, url, entries }: Component) {
  const lines = entries.map(
    (entry) => `${printPortSpec(entry.spec)} ${entry.transports.join(' ')} ${entry.purpose}.`,
  );
  return { url, content: [name, product, ...lines].join(' '), meta: { title: `${name}, ${product}` } };
}
