/**
 * The query language: what a reader types into the search box, read once for the browser and the tests.
 *
 *   402 · 402/tcp · tcp 402 · TCP:402 · :8080 · server:8080 · 67-69 · 67,68    ports
 *   >1024 · dynamic · dynamic 1024-65535                                       dynamic ranges
 *   icmp · icmp 8 · 225.1.2.3 · 224.2.0.2-224.2.0.20                           ICMP, multicast groups
 *   402 agent · configmgr 445                                                  narrowed by word or product
 *   site server > management point                                             what must be open between two
 *   smb · management point · MCAST_CLNT_PORT                                   words
 *
 * Spaces, case, dashes and what comes along with pasted text are forgiven. Nothing is thrown: what cannot
 * be a port is a `wrong` query with the reason.
 */
import { MAX_PORT } from '../../schema/port-spec.ts';
import { findAddress } from './address.ts';
import { nameKey, normalizeQuery } from './normalize.ts';
import { unpaste } from './pasted.ts';
import { takeProducts, type WithoutProducts } from './products.ts';
import type { Narrowing, ProductPhrases, Query } from './query.ts';
import { readTokens, short, type Tokens, withoutFillers } from './tokens.ts';

const LETTER = /\p{L}/u;
const ABOVE = /(?:(>=|≥)|>|\b(?:above|over|beyond|greater than|higher than|more than))\s*(\d+)/;
const AND_UP = /(?<![\w.-])(\d+)(?:\+|\s*(?:and|or) (?:above|up|higher|more))(?!\w)/;
const BELOW = /(?:(<=|≤)|<|\b(?:below|under|less than|lower than))\s*(\d+)/;
/** Numbers of something else than a port: `link 14`, `version 6`. */
const NUMBERED = /\b(?:link|links|note|notes|version|section|step|figure|table|sp|service pack)\s+#?\d+\b/;

/**
 * @param products the products that a query may name; without them, their names are words
 */
export function parseQuery(input: string, products: readonly ProductPhrases[] = []): Query {
  const text = normalizeQuery(input);
  if (text === '') return { kind: 'empty' };
  const named = takeProducts(unpaste(text), products);
  return between(text) ?? address(named) ?? bounds(named) ?? numbers(text, named) ?? words(text, named);
}

/** Names are not parted from products here: a component may be called what a product is called. */
function between(text: string): Query | null {
  const sides = text.split(/ ?(?:<>|>|<) ?/);
  if (sides.length === 2) {
    const [left, right] = sides.map(nameKey);
    if (!isName(left!) || !isName(right!)) return null;
    const backwards = /(?<!<)<(?!>)/.test(text);
    return { kind: 'between', from: backwards ? right! : left!, to: backwards ? left! : right!, sure: true };
  }
  const [, named] = /\bbetween (.+? and .+)$/.exec(text) ?? [];
  const [, a = '', b = ''] =
    /^(?:.*\bfrom )?(?:the )?(.+?) (?:to|and) (?:the )?(.+)$/.exec(named ?? text) ?? [];
  if (/\d/.test(text) || !isName(a) || !isName(b)) return null;
  return {
    kind: 'between',
    from: withoutFillers(nameKey(a)),
    to: withoutFillers(nameKey(b)),
    sure: named !== undefined,
  };
}

/** More than a number, a transport or a word that only asks. */
function isName(text: string): boolean {
  return readTokens(text).words.some((word) => LETTER.test(word));
}

function address(named: WithoutProducts): Query | null {
  const { text } = named;
  const found = findAddress(text);
  if (!found) return null;
  if (found.range === null) return wrong(`“${short(found.text)}” is no IPv4 address or range of addresses.`);
  const rest = text.replace(found.text, ' ');
  if (found.multicast) {
    const { range, text: label } = found;
    return { kind: 'address', range, label, ...narrowing(readTokens(rest), named) };
  }
  const port = /^\s*:(\d+)\b/.exec(rest)?.[1] ?? readTokens(rest).ranges[0];
  if (port !== undefined) return numbers(rest, { ...named, text: rest.replace(/(?<!\d):(?=\d)/g, ' ') });
  return wrong(
    `${found.text} is no multicast address: those run from 224.0.0.0 to 239.255.255.255. Only these are looked up.`,
  );
}

function bounds(named: WithoutProducts): Query | null {
  const { text } = named;
  const above = ABOVE.exec(text) ?? AND_UP.exec(text);
  const below = BELOW.exec(text);
  const match = above ?? below;
  if (!match) return null;
  const tokens = readTokens(text.replace(match[0], ' '));
  const including = match[1] !== undefined;
  const port = Number(match[2] ?? match[1]);
  if (below && !above) return belowPort(port, including, narrowing(tokens, named));
  const from = including ? port : port + 1;
  if (from > MAX_PORT) return wrong(`No port is above ${MAX_PORT}.`);
  return {
    kind: 'dynamic',
    range: { from: Math.max(1, from), to: MAX_PORT },
    ...narrowing(tokens, named),
  };
}

function belowPort(port: number, including: boolean, rest: Narrowing): Query {
  const to = Math.min(MAX_PORT, including ? port : port - 1);
  if (to < 1) return wrong('Port 0 cannot be used: ports run from 1 to 65535.');
  return { kind: 'ports', ranges: [{ from: 1, to }], ...rest };
}

/** A year before a number is a version of something: `sql 2005 1433`. */
const YEAR = /(?<!\b(?:ports?|tcp|udp|and|or|to)\s)(?<=\p{L}\s)(?:19|20)\d\d(?=\s+\d)/u;

function numbers(whole: string, named: WithoutProducts): Query | null {
  const text = named.text.replace(YEAR, '');
  const tokens = readTokens(text);
  const rest = narrowing(tokens, named);
  if (tokens.transports.some((t) => t.startsWith('icmp'))) return icmp(text, rest);
  if (NUMBERED.test(whole)) return null;
  if (tokens.dynamic && tokens.words.length === 0) {
    return { kind: 'dynamic', range: tokens.ranges[0] ?? null, ...rest };
  }
  if (tokens.ranges.length > 0) {
    const remark = [...tokens.wrong, rest.remark].filter(Boolean).join(' ') || null;
    return { kind: 'ports', ranges: tokens.ranges, ...rest, remark };
  }
  if (tokens.wrong.length > 0) return wrong(tokens.wrong.join(' '));
  const [word, ...more] = tokens.words;
  if ((word === 'unstated' || word === 'none') && more.length === 0) {
    return { kind: 'unnumbered', of: word, ...rest, words: [] };
  }
  return null;
}

const MAX_ICMP_TYPE = 255;

function icmp(text: string, rest: Narrowing): Query {
  const number = /(?<![\w.])\d+(?![\w.])/.exec(text)?.[0];
  const type = number === undefined ? null : Number(number);
  if (type === null || type <= MAX_ICMP_TYPE) return { kind: 'icmp', type, ...rest, remark: null };
  return wrong(`ICMP has no type ${short(number!)}: types run from 0 to ${MAX_ICMP_TYPE}.`, 'icmp');
}

function words(text: string, { text: rest, products }: WithoutProducts): Query {
  const phrase = nameKey(text);
  return {
    kind: 'words',
    phrase,
    path: /[\\[\]]|\.[a-z]/.test(text),
    plain: withoutFillers(phrase),
    rest: withoutFillers(nameKey(rest)),
    dynamic: readTokens(text).dynamic,
    products,
  };
}

function narrowing(
  { transports, words, remarks }: Tokens,
  { products, phrases, remark }: WithoutProducts,
): Narrowing {
  return {
    transports,
    words,
    products,
    phrases,
    remark: [...remarks, remark].filter(Boolean).join(' ') || null,
  };
}

function wrong(message: string, instead: string | null = null): Query {
  return { kind: 'wrong', message, instead };
}
