/**
 * The index of the site's prose, made by Pagefind from the built pages. What is indexed is marked on
 * the pages (`data-pagefind-*`), and text-html.ts cuts it out; this file writes only what Pagefind's JS API reads,
 * without its ready-made search boxes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { TEXT_MARK, textHtml } from './text-html.ts';

/** Files of Pagefind's that the browser asks for; its user interfaces and the wasm of other languages are not. */
const WANTED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.en\.pagefind|(fragment|index|filter)\/.+)$/;

export interface TextIndex {
  readonly pages: number;
  /** Bytes written. */
  readonly bytes: number;
}

export interface TextPages {
  /** The folder they lie in. */
  readonly site: string;
  /** Their paths in it, as they are written; the same order gives the same bytes. */
  readonly pages: Iterable<string> | AsyncIterable<string>;
  /** Where the index goes: `<out>/pagefind/`. */
  readonly out: string;
}

/**
 * Indexes the pages that carry `data-pagefind-body`.
 * @throws one Error with all that Pagefind complained about
 */
export async function writeTextIndex({ site, pages, out }: TextPages): Promise<TextIndex> {
  try {
    const index = await openIndex();
    const added = await addPages(index, site, pages);
    const { files, errors } = await index.getFiles();
    complain(errors);
    return { pages: added, bytes: writeIndex(files, join(out, 'pagefind')) };
  } catch (error) {
    throw error instanceof Error ? error : new Error(`Pagefind: ${String(error)}`);
  } finally {
    await close();
  }
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  complain(errors);
  if (!index) throw new Error('Pagefind made no index');
  return index;
}

/** Pages that wait for Pagefind's answer at the same time: it is another program, and each waits for the other. */
const IN_FLIGHT = 64;

async function addPages(index: PagefindIndex, site: string, files: TextPages['pages']): Promise<number> {
  const waiting: Promise<void>[] = [];
  let pages = 0;
  try {
    for await (const file of files) {
      // Most pages are lists without a text of their own, and need not be made a string.
      const html = readFileSync(join(site, file));
      if (!html.includes(TEXT_MARK)) continue;
      if (waiting.length >= IN_FLIGHT) await Promise.all(waiting.splice(0));
      waiting.push(addPage(index, file, textHtml(html)));
      pages += 1;
    }
    await Promise.all(waiting);
  } finally {
    // Where the list of pages breaks off, some are on their way; Pagefind must not be closed before they are there.
    await Promise.allSettled(waiting);
  }
  return pages;
}

async function addPage(index: PagefindIndex, file: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: addressOf(file), content });
  complain(errors, file);
}

function addressOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}

function writeIndex(files: readonly IndexFile[], folder: string): number {
  const wanted = files.filter((file) => WANTED.test(file.path));
  for (const file of wanted) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
  return wanted.reduce((sum, file) => sum + file.content.length, 0);
}

function complain(errors: readonly string[], about?: string): void {
  if (errors.length === 0) return;
  throw new Error(`Pagefind${about ? ` at ${about}` : ''}: ${errors.join('; ')}`);
}
