/** A page as Pagefind should read it: only what is to be found by its words, and the words apart. Pure. */

/** Begins what is to be found by its text. No text or value of a page looks like it: `<` and quotes are escaped. */
export const TEXT_MARK = '<main id="content" data-pagefind-body';

const TEXT_END = '</main>';

/** In the head of a page, what the search can be narrowed to. */
const FILTER = /(<meta name="[^"]*" content=")([^"]*)(" data-pagefind-filter="[^"]*">)/g;

/** Groups of a start tag: name and attributes. `>` may stand in a value. */
const TAG = /<(?:(\w+)((?: [\w-]+(?:="[^"]*")?)*)|\/\w+)>/g;

/** An attribute; the group is one that Pagefind reads. */
const ATTRIBUTE = /( (?:id|data-pagefind-[a-z]+)(?:="[^"]*")?)| [\w-]+(?:="[^"]*")?/g;

/**
 * Attributes of what is left out on every page, beside what a page marks: figures of tables, where 402 would find each
 * table instead of the prose about 402; citations in rows, which the list of sources repeats; signs that lead to findings.
 */
const LEFT_OUT =
  /^(?: [\w-]+(?:="[^"]*")?)*? (?:(?:data-pagefind-ignore|aria-hidden)(?=[ =]|$)|class="(?:fig|src|signs)[ "])/;

/** Heads of tables, and links to pages and sections. */
const LEFT_OUT_NAMES: ReadonlySet<string> = new Set(['thead', 'nav']);

/**
 * What a row says with an arrow: who → whom, or what it was → what it becomes. Names and ports are the look-up's; in the
 * text, each page would answer for its neighbours. Their protocol is looked for together with the words of the row.
 */
const SENTENCE = ' class="who"';
const ARROW = '<span class="to">';
const PROTOCOL = /<a class="proto"[^>]*>([^<]*)/;

/**
 * Elements that stand apart on the page without a blank between them. Pagefind only parts block
 * elements it knows, and would index `<dt>Kind</dt><dd>agent</dd>` as one word.
 */
const APART = /^<(?:\/?(?:dt|dd|th|caption)|br)\b|^<span class="(?:why|who|soft)"/;
const SPAN_END = '</span>';

/** Pagefind splits words at a hyphen, not at the dash of a range. */
const RANGE_DASH = /(?<=\d)–(?:<wbr>)?(?=\d)/g;

/**
 * Pagefind takes only an `<html>` for a page.
 * @param page as it is written, with the mark: nine tenths of it are left out, and need not be decoded for that
 */
export function textHtml(page: Buffer): string {
  const html = page.toString('latin1');
  const start = html.indexOf(TEXT_MARK);
  const main = html.slice(start, html.lastIndexOf(TEXT_END) + TEXT_END.length);
  const kept = Buffer.from(filtersOf(html.slice(0, start)) + wordsOf(main), 'latin1').toString();
  return `<html>${kept.replace(RANGE_DASH, '-')}</html>`;
}

/** Pagefind reads the entities of a filter's value twice. */
function filtersOf(head: string): string {
  const filters = [...head.matchAll(FILTER)];
  return filters.map(([, open, value, close]) => open + value!.replaceAll('&', '&amp;') + close).join('');
}

/** The time of indexing goes by the length of what Pagefind is given, and most of a large page is left out. */
function wordsOf(html: string): string {
  let kept = '';
  let at = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const [tag, name, attributes = ''] = match;
    kept += html.slice(at, match.index);
    if (APART.test(tag) || html.endsWith(SPAN_END, match.index)) kept += ' ';
    const cut = name === undefined ? null : leftOut(html, name, attributes, TAG.lastIndex);
    if (cut) TAG.lastIndex = cut.end;
    kept += cut ? cut.instead : withoutAttributes(tag, attributes);
    at = TAG.lastIndex;
  }
  return kept + html.slice(at);
}

/** Whether an element whose content starts at `from` is left out: what stands for it, and where it ends. */
function leftOut(
  html: string,
  name: string,
  attributes: string,
  from: number,
): { readonly instead: string; readonly end: number } | null {
  const whole = LEFT_OUT_NAMES.has(name) || LEFT_OUT.test(attributes);
  if (!whole && attributes !== SENTENCE) return null;
  const end = endOf(html, name, from);
  if (end === null) return null;
  if (whole) return { instead: '', end };
  const content = html.slice(from, end);
  return content.includes(ARROW) ? { instead: PROTOCOL.exec(content)?.[1] ?? '', end } : null;
}

function withoutAttributes(tag: string, attributes: string): string {
  return attributes === '' ? tag : tag.replace(ATTRIBUTE, '$1');
}

/** Behind the end tag of an element whose content starts at `from`; null where there is none. */
function endOf(html: string, name: string, from: number): number | null {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return null;
}
