/** Whether a word of a page is one that was searched for. Pure. */
import { plainText, type TextQuery } from './text-query.ts';

/** Of `install` and `installing`, so much has to agree. */
const SHARED = 0.6;
const LEAST_SHARED = 4;

/** Which words of the query a word of the page answers. */
export function matchedWords(word: string, query: TextQuery): readonly string[] {
  const forms = wordForms(word);
  return [
    ...query.exact.filter((exact) => forms.includes(exact)),
    ...query.words.filter((typed) => forms.some((form) => isFormOf(form, typed))),
  ];
}

/** `(MCAST_CLNT_PORT,` → `mcast_clnt_port`, `mcast`, `clnt`, `port`: the forms under which it is indexed. */
export function wordForms(word: string): readonly string[] {
  const parts = word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((part) => part !== '');
  const whole = word.replace(/[^\p{L}\p{N}\p{M}_]/gu, '');
  return [...new Set([whole, word.replace(/[^\p{L}\p{N}\p{M}]/gu, ''), ...parts].map(plainText))];
}

/** Starts with it, or shares its stem: Pagefind knows `installing` and `installs` as one word. */
function isFormOf(form: string, typed: string): boolean {
  if (form.startsWith(typed)) return true;
  if (typed.includes('_')) return false;
  const shared = sharedStart(form, typed);
  return shared >= LEAST_SHARED && shared >= SHARED * Math.max(typed.length, form.length);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
