/**
 * The look-up: a query in, sections of answers out. It reads only the files that the answer needs; where
 * they come from (network, a service worker, a test) is the caller's.
 */
import type { WordsIndex } from '../data/shape.ts';
import { parseQuery } from '../query/port-query.ts';
import type { Query } from '../query/query.ts';
import { type Answers, NOTHING, type Section } from './answers.ts';
import { loadWide } from './find-ports.ts';
import { portAnswers, type PortsQuery, rehearse } from './port-answers.ts';
import { createStore, type LoadFile, type Store } from './store.ts';
import type { Context } from './uses.ts';

export interface AskOptions {
  /** Every answer, for a page; otherwise the first of them, for the box. */
  readonly whole?: boolean;
}

export interface Lookup {
  /** @throws where a file of the look-up cannot be had */
  readonly ask: (text: string, options?: AskOptions) => Promise<Answers>;
  /**
   * Loads what every answer needs, ahead of the first query.
   * @returns answers to nobody's query: whoever lists answers can try it on them
   * @throws where a file of the look-up cannot be had
   */
  readonly prepare: () => Promise<readonly Section[]>;
}

const LETTER = /\p{L}/u;

export function createLookup(load: LoadFile): Lookup {
  let store = createStore(load);
  const ask = async (text: string, whole: boolean): Promise<Answers> => {
    const words = isNumbers(text) ? null : await store.words();
    const products = words?.products ?? [];
    return answerQuery(parseQuery(text, products), text, contextOf(store, products, whole));
  };
  return {
    prepare: async () => {
      const index = await store.ports();
      // Dynamic ranges reach most numbers: with their file there, one block is all that is waited for.
      const groups = await loadWide(index.dynamic, index, store);
      return rehearse([...groups.values()], parseQuery(REHEARSED) as PortsQuery, contextOf(store, [], false));
    },
    ask: (text, { whole = false } = {}) =>
      ask(text, whole).catch(() => {
        // A newer build may have taken the place of the files that the index names.
        store = createStore(load);
        return ask(text, whole);
      }),
  };
}

/** A query of a port, as most are; narrowed to nothing, so that no further file is needed. */
const REHEARSED = '402';

/** Only transports and numbers: no product can be meant, and the index of words is not needed. */
function isNumbers(text: string): boolean {
  return !LETTER.test(text.replace(/tcp|udp/gi, ''));
}

function contextOf(store: Store, products: WordsIndex['products'], whole: boolean): Context {
  const byId = new Map(products.map((product) => [product.id, product]));
  return {
    store,
    whole,
    productName: (id) => byId.get(id)?.name ?? id,
    vendorOf: (id) => byId.get(id)?.vendor ?? '',
    namedBy: async (phrase) => (await wordAnswersModule()).namedBy(phrase, store),
  };
}

async function answerQuery(query: Query, text: string, context: Context): Promise<Answers> {
  switch (query.kind) {
    case 'empty':
      return NOTHING;
    case 'wrong':
      return { message: query.message, instead: query.instead, sections: [] };
    case 'ports': {
      const answers = await portAnswers(query, context);
      if (query.words.length === 0) return answers;
      return (await wordAnswersModule()).withNames(answers, query.words, text, context);
    }
    default:
      return (await wordAnswersModule()).wordAnswers(query, text, context);
  }
}

/** Loaded with the first query that has words in it. */
function wordAnswersModule() {
  return import('./word-answers.ts');
}
