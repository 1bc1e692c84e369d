/**
 * Writes the pages of a site, each as soon as it is rendered, and lists those with text to be searched. Pages that would be
 * the same are taken over from the site that an earlier build left.
 */
import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { KeptFiles } from '../keep/kept-files.ts';
import { openRoutes, type Route } from './page-app.ts';
import type { PageCode } from './page-code.ts';
import { beginPageList, endPageList, listPage } from './page-list.ts';
import { type BuildNotes, buildNotes } from './paths.ts';
import { TEXT_MARK } from './text-html.ts';

const LOOK_AGAIN_MS = 20;

export interface PagesPlace {
  /** Folder of the site, which is made. */
  readonly site: string;
  /** The site that an earlier build left, and what that noted. */
  readonly previous: string;
  readonly kept: string;
}

/**
 * Begins while the content is still being checked: what fails the checks ends the build, whatever was made of it.
 * @returns how many pages were rendered and how many taken over
 * @throws what a page throws, once the content has passed: until then the checks say better what is wrong
 */
export async function renderPages(code: PageCode, place: PagesPlace) {
  const notes = buildNotes(place.site);
  try {
    return await makePages(code, place, notes);
  } catch (error) {
    while (!existsSync(notes.passed)) await wait(LOOK_AGAIN_MS);
    throw error;
  }
}

async function makePages(code: PageCode, { site, previous, kept }: PagesPlace, notes: BuildNotes) {
  beginPageList(notes.pages);
  cpSync(code.assets, site, { recursive: true });
  const routes = inTurn(await openRoutes(code.server));
  const files = new KeptFiles({ previous, site, state: join(kept, STATE), code: basename(code.folder) });
  const written = new WrittenPages(notes.pages);
  let rendered = 0;
  for (const { file, props, render } of routes) {
    const note = files.take(file, props);
    if (note === null) rendered += 1;
    const writing =
      note === null ? await files.write(file, props, async () => noteText(await render())) : { note };
    await written.add(file, writing);
  }
  await written.end();
  files.save(join(notes.kept, STATE));
  return { rendered, taken: routes.length - rendered };
}

/** With the map of a product: its layout is kept by the time they are made, as the program of the content makes it too. */
const WITH_MAP = /^(?:products|sheets)\/[^/]+\/index\.html$/;

function inTurn(routes: readonly Route[]): readonly Route[] {
  return routes.toSorted((a, b) => Number(WITH_MAP.test(a.file)) - Number(WITH_MAP.test(b.file)));
}

/** Pages that are being written while the next are rendered: lists those with text, in order and when they are whole. */
class WrittenPages {
  readonly #list: string;
  readonly #writing: Promise<void>[] = [];

  constructor(list: string) {
    this.#list = list;
  }

  async add(file: string, { note, whole }: { readonly note: string; readonly whole?: Promise<void> }) {
    const before = this.#writing.at(-1);
    const listed = Promise.all([before, whole]).then(() => {
      if (note === TEXT) listPage(this.#list, file);
    });
    // Told to whoever waits for it.
    listed.catch(() => undefined);
    this.#writing.push(listed);
    if (this.#writing.length > MOST_AT_ONCE) await this.#writing.shift();
  }

  async end(): Promise<void> {
    await this.#writing.at(-1);
    endPageList(this.#list);
  }
}

/** So many pages are in memory at most. */
const MOST_AT_ONCE = 32;
const STATE = 'pages.json';
/** Noted of a page with text to be searched. */
const TEXT = 'text';

function noteText(body: Buffer) {
  return { body, note: body.includes(TEXT_MARK) ? TEXT : '' };
}
