/**
 * Answers to queries with words in them, and to what has no number. Apart from the look-up of numbers, so
 * that a number is answered without loading them.
 */
import type { NameRow } from '../data/shape.ts';
import { nameKey } from '../query/normalize.ts';
import type { Query } from '../query/query.ts';
import { withoutFillers } from '../query/tokens.ts';
import { answer, type Answers, NOTHING, section } from './answers.ts';
import { addressAnswers, dynamicAnswers, icmpAnswers, unnumberedAnswers } from './lists.ts';
import { findNames, type FoundName, nameSections } from './names.ts';
import { pairAnswers } from './pairs.ts';
import type { Store } from './store.ts';
import { type Context, EVERYTHING, narrow, productSections } from './uses.ts';

/** Words of the longest key that is looked for at the end of a path. */
const LONGEST_KEY = 4;

export type WordQuery = Exclude<Query, { kind: 'empty' | 'wrong' | 'ports' }>;

export async function wordAnswers(query: WordQuery, text: string, context: Context): Promise<Answers> {
  switch (query.kind) {
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

/** Addresses of the components that a phrase names, by an alias or a service too. */
export async function namedBy(phrase: string, store: Store): Promise<readonly string[]> {
  const found = await findNames(nameKey(phrase), store);
  return found
    .filter(({ row }) => row.kind === 'component' || row.kind === 'service')
    .map(({ row }) => row.url.replace(/#.*$/, ''));
}

/** A number may be part of a name, as in "Windows Server 2003": the name is answered too. */
export async function withNames(
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
