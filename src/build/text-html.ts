/** A page as Pagefind should read it: less of it, and its words apart. Pure. */

/** What a page has that is to be found by its text. */
export const TEXT_MARK = 'data-pagefind-body';

/**
 * Elements that stand apart on the page without a blank between them. Pagefind only parts block
 * elements it knows, and would index `<dt>Kind</dt><dd>agent</dd>` as one word.
 */
const APART = /<(?:\/?(?:dt|dd|th|caption)|br)\b|<span class="(?:why|who|soft)"|(?<=<\/span>)</g;

/** Pagefind splits words at a hyphen, not at the dash of a range. */
const RANGE_DASH = /(?<=\d)–(?:<wbr>)?(?=\d)/g;

/** Pagefind reads the entities of a filter's value twice. */
const FILTER = /(?<=<meta name="[^"]*" content=")[^"]*(?=" data-pagefind-filter=)/g;

const IGNORED = ' data-pagefind-ignore';
/** From the start of a tag to the attribute, and from there to its end. */
const TAG_BEFORE = /^<(\w+)\b[^>]*$/;
const TAG_AFTER = /(?:=""|)(?=[\s>])[^>]*>/y;

/** Blanks where the page shows a gap, and without what Pagefind would read only to ignore it. */
export function textHtml(html: string): string {
  return withoutIgnored(html)
    .replace(APART, ' $&')
    .replace(RANGE_DASH, '-')
    .replace(FILTER, (value) => value.replaceAll('&', '&amp;'));
}

/** The time of indexing goes by the length of the pages, and most of a large one is ignored. */
function withoutIgnored(html: string): string {
  let kept = '';
  let at = 0;
  for (let mark = html.indexOf(IGNORED); mark >= 0; mark = html.indexOf(IGNORED, mark + 1)) {
    if (mark < at) continue;
    const start = html.lastIndexOf('<', mark);
    const [, tag] = TAG_BEFORE.exec(html.slice(Math.max(start, 0), mark)) ?? [];
    TAG_AFTER.lastIndex = mark + IGNORED.length;
    const end = tag && TAG_AFTER.test(html) ? endOf(html, tag, TAG_AFTER.lastIndex) : null;
    if (end === null) continue;
    kept += html.slice(at, start);
    at = end;
  }
  return kept + html.slice(at);
}

/** Behind the end tag of an element whose content starts at `from`; null where there is none. */
function endOf(html: string, tag: string, from: number): number | null {
  const tags = new RegExp(`<(/?)${tag}\\b[^>]*>`, 'g');
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return null;
}
