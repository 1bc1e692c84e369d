/**
 * The look-up: a query in, sections of answers out. It reads only the files that the answer needs; where
 * they come from (network, a service worker, a test) is the caller's.
 */
import type { NameRow, WordsIndex } from '../data/shape.ts';
import { nameKey } from '../query/normalize.ts';
import { parseQuery } from '../query/port-query.ts';
import type { Query } from '../query/query.ts';
import { withoutFillers } from '../query/tokens.ts';
import { answer, type Answers, NOTHING, section } from './answers.ts';
import { addressAnswers, dynamicAnswers, icmpAnswers, unnumberedAnswers } from './lists.ts';
import { findNames, type FoundName, nameSections } from './names.ts';
import { pairAnswers } from './pairs.ts';
import { portAnswers } from './port-answers.ts';
import { createStore, type LoadFile, type Store } from './store.ts';
import { type Context, EVERYTHING, narrow, productSections } from './uses.ts';

export interface AskOptions {
  /** Every answer, for a page; otherwise the first of them, for the box. */
  readonly whole?: boolean;
}

export interface Lookup {
  /** @throws where a file of the look-up cannot be had */
  readonly ask: (text: string, options?: AskOptions) => Promise<Answers>;
  /** Loads what every answer needs, ahead of the first query. */
  readonly prepare: () => Promise<unknown>;
}

/** Words of the longest key that is looked for at the end of a path. */
const LONGEST_KEY = 4;
/** Only transports and numbers: no product can be meant, and the index of words is not needed. */
const NUMBERS = /^(?:[^\p{L}]|tcp|udp)*$/iu;

export function createLookup(load: LoadFile): Lookup {
  let store = createStore(load);
  const ask = async (text: string, whole: boolean): Promise<Answers> => {
    const words = NUMBERS.test(text) ? null : await store.words();
    const products = words?.products ?? [];
    return answerQuery(parseQuery(text, products), text, contextOf(store, products, whole));
  };
  return {
    prepare: () => store.ports(),
    ask: (text, { whole = false } = {}) =>
      ask(text, whole).catch(() => {
        // A newer build may have taken the place of the files that the index names.
        store = createStore(load);
        return ask(text, whole);
      }),
  };
}

function contextOf(store: Store, products: WordsIndex['products'], whole: boolean): Context {
  const byId = new Map(products.map((product) => [product.id, product]));
  return {
    store,
    whole,
    productName: (id) => byId.get(id)?.name ?? id,
    vendorOf: (id) => byId.get(id)?.vendor ?? '',
    namedBy: (phrase) => namedBy(phrase, store),
  };
}

async function namedBy(phrase: string, store: Store): Promise<readonly string[]> {
  const found = await findNames(nameKey(phrase), store);
  return found
    .filter(({ row }) => row.kind === 'component' || row.kind === 'service')
    .map(({ row }) => row.url.replace(/#.*$/, ''));
}

async function answerQuery(query: Query, text: string, context: Context): Promise<Answers> {
  switch (query.kind) {
    case 'empty':
      return NOTHING;
    case 'wrong':
      return { message: query.message, instead: query.instead, sections: [] };
    case 'ports':
      return withNames(await portAnswers(query, context), query.words, text, context);
    case 'dynamic':
      return withNames(await dynamicAnswers(query, context), query.words, text, context);
    case 'icmp':
      return icmpAnswers(query, context);
    case 'address':
      return addressAnswers(query, context);
    case 'unnumbered':
      return unnumberedAnswers(query, context);
    case 'between':
      return (await pairAnswers(query, context)) ?? answerWords(wordsQuery(text), context);
    case 'words':
      return answerWords(query, context);
  }
}

/** A number may be part of a name, as in "Windows Server 2003": the name is answered too. */
async function withNames(
  answers: Answers,
  words: readonly string[],
  text: string,
  context: Context,
): Promise<Answers> {
  if (words.length === 0) return answers;
  const printed = answers.sections[0]?.answers[0]?.kind === 'port';
  const whole = await findNames(nameKey(text), context.store);
  const named =
    whole.length > 0 || printed ? whole : await findNames(nameKey(words.join(' ')), context.store);
  if (named.length === 0) return answers;
  const sections = nameSections(named, context);
  return {
    ...answers,
    sections: printed ? [...answers.sections, ...sections] : [...sections, ...answers.sections],
  };
}

type Words = Extract<Query, { kind: 'words' }>;

function wordsQuery(text: string): Words {
  const phrase = nameKey(text);
  const plain = withoutFillers(phrase);
  return { kind: 'words', phrase, path: false, plain, rest: plain, dynamic: false, products: [] };
}

/** The first reading of the words under which something is known. */
async function answerWords(query: Words, context: Context): Promise<Answers> {
  const { phrase, path, plain, rest, dynamic, products } = query;
  for (const words of new Set([phrase, plain])) {
    const found = await findNames(words, context.store);
    if (found.length > 0) return nameAnswers(found, context);
  }
  if (dynamic) {
    const words = rest.split(' ').filter((word) => !['', 'dynamic', 'ephemeral', 'random'].includes(word));
    const asked = { ...EVERYTHING, kind: 'dynamic', range: null, products, words } as const;
    return dynamicAnswers(asked, context);
  }
  const named = products.length > 0 ? await findNames(rest, context.store) : [];
  const ofProduct = named.filter(({ row }) => products.includes(row.product ?? ''));
  if (ofProduct.length > 0) return nameAnswers(ofProduct, context);
  return path ? nameAnswers(await endOfPath(phrase, context), context) : NOTHING;
}

/** A registry path or a file and its section end with what is known: the key. */
async function endOfPath(phrase: string, { store }: Context): Promise<readonly FoundName[]> {
  const words = phrase.split(' ').slice(-LONGEST_KEY - 1);
  for (let at = 1; at < words.length; at += 1) {
    const found = (await findNames(words.slice(at).join(' '), store)).filter(({ exact }) => exact);
    if (found.length > 0) return found;
  }
  return [];
}

async function nameAnswers(named: readonly FoundName[], context: Context): Promise<Answers> {
  const first = named[0];
  const protocol = first?.exact && first.row.kind === 'protocol' ? first.row : null;
  const uses = protocol ? await protocolUses(protocol, context) : [];
  return { ...NOTHING, sections: [...uses, ...nameSections(protocol ? named.slice(1) : named, context)] };
}

/** A protocol is answered like a port: what it is, then each use of it. */
async function protocolUses(row: NameRow, context: Context) {
  const head = answer({
    kind: 'protocol',
    url: row.url,
    // A long name would not fit left of the axis.
    figure: row.name.length <= 8 ? row.name : 'Protocol',
    title: `Everything about ${row.name}`,
    detail: row.detail,
    facets: { protocol: [row.name], kind: ['protocol'] },
  });
  if (row.uses === null) return [section(null, [head])];
  const list = await context.store.list(row.uses);
  const { uses, rest } = await narrow(list, EVERYTHING, row.name, context);
  const more = rest > 0 ? { count: rest, url: row.url } : null;
  return [section(null, [head]), ...productSections(uses, more, true)];
}
