/**
 * Astro prints a line for each page it writes. This keeps everything else it says and, of the pages,
 * a count now and then: the sign that a long build moves.
 */
import { stripVTControlCharacters } from 'node:util';

const PAGE_LINE = /^\s*(\d\d:\d\d:\d\d\s+)?[├└]─/;
const ROUTE_LINE = /^\s*(\d\d:\d\d:\d\d\s+)?▶ /;
const PAGES_A_LINE = 500;

/** What to show of a line of Astro's; `null` for nothing. Keeps count, so make one for each run. */
export function quietAstro(): (line: string) => string | null {
  let pages = 0;
  return (line) => {
    const plain = stripVTControlCharacters(line);
    if (ROUTE_LINE.test(plain)) return null;
    if (!PAGE_LINE.test(plain)) return line;
    pages += 1;
    return pages % PAGES_A_LINE === 0 ? `  … ${pages} pages` : null;
  };
}
