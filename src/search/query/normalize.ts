/** What a reader typed or pasted, in the one form that the rest of the query language reads. */

/** Longer input is cut: nobody looks up a paragraph, and the answer must come at once. */
const MAX_QUERY = 256;

const DASHES = /[‐‑‒–—―−﹣－]/g;
const ARROWS = /(?:<[-=]+>|⇄|⇆|↔|⟷)\uFE0E?/g;
const RIGHT_ARROWS = /(?:[-=]+>|→|⇒|⟶|➔|➜|»)\uFE0E?/g;
const LEFT_ARROWS = /(?:<-+|<=+(?!\s*\d)|←|⇐|⟵|«)\uFE0E?/g;
// Zero width, direction marks and controls: they come with pasted text and mean nothing here.
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** Lower case, plain digits, hyphens and arrows (`>`, `<`, `<>`), single blanks; at most `MAX_QUERY` characters. */
export function normalizeQuery(text: string): string {
  return text
    .slice(0, MAX_QUERY)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ARROWS, ' <> ')
    .replace(RIGHT_ARROWS, ' > ')
    .replace(DASHES, '-')
    .replace(LEFT_ARROWS, ' < ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY)
    .toLowerCase();
}

/** Letters and digits alone, one blank between words: the form in which names are compared. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
