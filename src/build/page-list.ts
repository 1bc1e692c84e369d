/**
 * Pages that a build has written, as a file that grows: who reads pages need not wait for the last. A line is a path
 * from the root of the site, and the last line is the mark of the end.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** No path: a folder has no file of that name. */
const END = '.';
const LOOK_AGAIN_MS = 50;

/** Begins the list anew. @throws where the file cannot be written */
export function beginPageList(list: string): void {
  writeFileSync(list, '');
}

/** @param path of a page that is whole, as `products/x/index.html` */
export function listPage(list: string, path: string): void {
  appendFileSync(list, `${path}\n`);
}

/** No page follows. */
export function endPageList(list: string): void {
  listPage(list, END);
}

/**
 * The pages in the order in which they were listed, each as soon as it is.
 * @throws the reason of the signal: a list that nobody goes on with has no end
 */
export async function* listedPages(list: string, signal: AbortSignal): AsyncGenerator<string> {
  let read = 0;
  for (;;) {
    const text = existsSync(list) ? readFileSync(list, 'utf8') : '';
    // A line that is being written is read whole the next time.
    const lines = text.slice(read, text.lastIndexOf('\n') + 1);
    read += lines.length;
    for (const line of lines.split('\n').filter(Boolean)) {
      if (line === END) return;
      yield line;
    }
    await wait(LOOK_AGAIN_MS, undefined, { signal });
  }
}
