/** "site server > management point": everything that must be open between two components. */
import { type PairLine, type PairRow, pairKey } from '../data/shape.ts';
import { takeProducts } from '../query/products.ts';
import type { Query } from '../query/query.ts';
import { type Answer, answer, type Answers, NOTHING, section, type Section } from './answers.ts';
import { findNames, nameAnswer, type FoundName } from './names.ts';
import { placeOf } from './store.ts';
import type { Context } from './uses.ts';

type Between = Extract<Query, { kind: 'between' }>;

/** Components that one side of the question may mean, and pairs that are answered. */
const MOST_CANDIDATES = 40;
const MOST_PAIRS = 10;

/** `null` where the two sides are not both components and no arrow says that they should be. */
export async function pairAnswers(query: Between, context: Context): Promise<Answers | null> {
  const [from, to] = await Promise.all([candidates(query.from, context), candidates(query.to, context)]);
  if (from.length === 0 || to.length === 0) return query.sure ? unknownSide(query, from, to, context) : null;
  const found = await findPairs(from, to, context);
  if (found.length > 0) {
    const sections = found.slice(0, MOST_PAIRS).map(({ row, sides }) => pairSection(row, sides, context));
    const message =
      found.length > MOST_PAIRS ? `The first ${MOST_PAIRS} of ${found.length} pairs follow.` : null;
    return { ...NOTHING, message, sections };
  }
  if (!query.sure) return null;
  const named = distinct([...from.slice(0, 4), ...to.slice(0, 4)]);
  return {
    ...NOTHING,
    message: `No document names a connection between “${query.from}” and “${query.to}” themselves.`,
    sections: [
      section(
        'Components',
        named.map(({ row }) => nameAnswer(row, context)),
      ),
    ],
  };
}

interface Pair {
  readonly row: PairRow;
  readonly sides: readonly [FoundName, FoundName];
}

/** Whole names first; what only begins so where these have no connection. */
async function findPairs(
  from: readonly FoundName[],
  to: readonly FoundName[],
  context: Context,
): Promise<readonly Pair[]> {
  const sides = from
    .flatMap((a) => to.map((b) => [a, b] as const))
    .filter(([a, b]) => productOf(a) === productOf(b));
  const whole = ([a, b]: readonly [FoundName, FoundName]) => Number(a.exact) + Number(b.exact);
  const rows = await Promise.all(
    sides.map(async (pair) => ({ sides: pair, row: await findPair(...pair, context) })),
  );
  const found = rows.filter((pair): pair is Pair => pair.row !== null);
  // Of each product, the pairs that fit the names best.
  return [...Map.groupBy(found, ({ sides: [a] }) => productOf(a)).values()]
    .flatMap((list) => {
      const most = Math.max(...list.map((pair) => whole(pair.sides)));
      return list.filter((pair) => whole(pair.sides) === most);
    })
    .sort((a, b) => whole(b.sides) - whole(a.sides));
}

function unknownSide(
  query: Between,
  from: readonly FoundName[],
  to: readonly FoundName[],
  context: Context,
): Answers {
  const unknown = [from.length === 0 ? query.from : null, to.length === 0 ? query.to : null].filter(Boolean);
  const known = distinct([...from, ...to])
    .slice(0, 8)
    .map(({ row }) => nameAnswer(row, context));
  return {
    ...NOTHING,
    message: `No component is called ${unknown.map((name) => `“${name}”`).join(' or ')}.`,
    sections: known.length > 0 ? [section('Components', known)] : [],
  };
}

/** Components by name; a product's name in the phrase narrows them, and alone means the component that is called so. */
async function candidates(phrase: string, context: Context): Promise<readonly FoundName[]> {
  const found = await components(phrase, context);
  const { text, products, phrases } = takeProducts(phrase, (await context.store.words()).products);
  if (products.length === 0) return found.slice(0, MOST_CANDIDATES);
  if (text !== '') {
    const named = (await components(text, context)).filter(({ row }) => products.includes(row.product ?? ''));
    return [...found.filter(({ exact }) => exact), ...named].slice(0, MOST_CANDIDATES);
  }
  const own = await Promise.all(
    (await context.store.words()).products
      .filter(({ id }) => products.includes(id))
      .flatMap((product) => product.phrases.filter((other) => !phrases.includes(other)))
      .map((other) => components(other, context)),
  );
  const called = own.flat().filter(({ exact, row }) => exact && products.includes(row.product ?? ''));
  const exact = found.filter((name) => name.exact);
  return distinct(exact.length + called.length > 0 ? [...exact, ...called] : found).slice(0, MOST_CANDIDATES);
}

async function components(phrase: string, { store }: Context): Promise<readonly FoundName[]> {
  return distinct((await findNames(phrase, store)).filter(({ row }) => row.kind === 'component'));
}

/** Each component once, by the name that fits best. */
function distinct(found: readonly FoundName[]): readonly FoundName[] {
  const byUrl = new Map<string, FoundName>();
  for (const name of found) if (!byUrl.get(name.row.url)?.exact) byUrl.set(name.row.url, name);
  return [...byUrl.values()];
}

async function findPair(a: FoundName, b: FoundName, { store }: Context): Promise<PairRow | null> {
  const key = pairKey(idOf(a), idOf(b));
  const { pairs } = await store.words();
  const at = placeOf(pairs, key);
  if (at < 0) return null;
  const rows = await store.pairs(pairs[at]![1]);
  return rows.find((row) => pairKey(...row.ends) === key) ?? null;
}

function pairSection(row: PairRow, [from, to]: readonly [FoundName, FoundName], context: Context): Section {
  const url = `${from.row.url}#with-${idOf(to).split('/')[1]}`;
  const turned = row.ends[0] !== idOf(from);
  const lines = [...row.lines].sort((a, b) => order(a, turned) - order(b, turned));
  const answers = lines.map((line) => lineAnswer(line, turned, [from, to], url, context));
  return section(context.productName(productOf(from)), answers, { url });
}

/** What the first of the question opens comes first; what only the other opens, last. */
function order({ starts }: PairLine, turned: boolean): number {
  if (starts === 'unstated') return 1;
  return starts === (turned ? 'first' : 'second') ? 2 : 0;
}

function lineAnswer(
  line: PairLine,
  turned: boolean,
  [from, to]: readonly [FoundName, FoundName],
  url: string,
  { productName, vendorOf }: Context,
): Answer {
  const backwards = line.starts === (turned ? 'first' : 'second');
  const ends = backwards ? [to.row.name, from.row.name] : [from.row.name, to.row.name];
  const arrow = line.starts === 'either' ? 'either' : line.starts === 'unstated' ? 'unstated' : 'starts';
  const product = productOf(from);
  return answer({
    kind: 'connection',
    url,
    figure: line.spec === 'none' || line.spec === 'unstated' ? null : line.spec,
    transports: line.transports,
    icmp: line.icmp,
    who: [{ from: [ends[0]!], arrow, to: [ends[1]!] }],
    protocol: line.protocol,
    detail: null,
    remark: line.remark,
    source: line.source || null,
    facets: {
      product: [productName(product)],
      vendor: [vendorOf(product)],
      transport: line.transports,
      protocol: line.protocol ? [line.protocol] : [],
      kind: ['connection'],
    },
  });
}

/** `<product>/<component>` from `/products/<product>/<component>/`. */
function idOf({ row }: FoundName): string {
  return row.url.replace(/^\/products\/|\/$/g, '');
}

function productOf({ row }: FoundName): string {
  return row.product ?? '';
}
