/** A content folder in which every free text of every page is hostile, and as many pages as make each text stand in each field. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { ZodType } from 'zod';
import { componentSchema } from '../src/schema/component.ts';
import { guideSchema } from '../src/schema/guide.ts';
import { productSchema } from '../src/schema/product.ts';
import { protocolSchema } from '../src/schema/protocol.ts';
import { sourceSchema } from '../src/schema/source.ts';
import { fieldName, fillFree } from './free-texts.ts';
import { HOSTILE } from './hostile-lines.ts';

export const SCHEMAS = {
  products: productSchema,
  components: componentSchema,
  guides: guideSchema,
  sources: sourceSchema,
  protocols: protocolSchema,
} as const satisfies Record<string, ZodType>;

export type Collection = keyof typeof SCHEMAS;

export interface HostileText {
  readonly mark: string;
  readonly text: string;
  readonly collection: Collection;
  /** Id of the page that holds it: `p1/c2`. */
  readonly page: string;
  /** `ports[].purpose` */
  readonly field: string;
}

export interface HostileContent {
  readonly texts: readonly HostileText[];
  readonly pages: readonly { readonly collection: Collection; readonly id: string; readonly data: unknown }[];
}

/** `c0` of the rule's other side: what acknowledges must name an entry, or the content is refused. */
export const NOT_FREE: Readonly<Record<string, string>> = { 'ports[].acknowledged[].with': 'c2#shared' };

const PRODUCTS = 6;
const COMPONENTS = Math.ceil(HOSTILE.length / PRODUCTS);
const range = (count: number) => [...Array(count).keys()];

export function hostileContent(): HostileContent {
  const written: HostileText[] = [];
  const turns = new Map<string, number>();
  const pages = skeleton().map(({ collection, id, data }) => {
    const write = (path: string): string => {
      const field = fieldName(path);
      if (field in NOT_FREE) return NOT_FREE[field]!;
      // Each field begins at another text, so that the few products have most of them among their fields.
      const key = `${collection} ${field}`;
      const turn = turns.get(key) ?? turns.size * 5;
      turns.set(key, turn + 1);
      const mark = `zq${written.length}z`;
      const text = HOSTILE[turn % HOSTILE.length]!(mark);
      written.push({ mark, text, collection, page: id, field });
      return text;
    };
    return { collection, id, data: fillFree(SCHEMAS[collection], data, write) };
  });
  // What the schema allowed to stand.
  const kept = new Set(pages.flatMap(({ data }) => stringsIn(data)));
  return { texts: written.filter(({ text }) => kept.has(text)), pages };
}

/** Every text of a value, at any depth. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Writes the pages to a fresh folder. */
export function writeContent({ pages }: HostileContent, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const yaml = (data: unknown) => stringify(data, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 });
  for (const { collection, id, data } of pages) {
    if (collection === 'protocols') continue;
    const file = join(folder, collection, `${id}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${yaml(data)}---\n\nWhat stands below is of no matter.\n`);
  }
  const protocols = pages.filter(({ collection }) => collection === 'protocols');
  writeFileSync(join(folder, 'protocols.yaml'), yaml(protocols.map(({ data }) => data)));
}

/** Pages without their texts; `''` stands where a text is wanted that would not come of itself. */
function skeleton(): { collection: Collection; id: string; data: object }[] {
  const page = (collection: Collection, id: string, data: object) => ({ collection, id, data });
  return [
    ...range(PRODUCTS).flatMap((i) => [
      page('products', `p${i}`, productOf(i)),
      page('sources', `s${i}`, sourceOf(i)),
      page('guides', `g${i}`, guideOf(i)),
      ...range(COMPONENTS).map((j) => page('components', `p${i}/c${j}`, componentOf(i, j))),
    ]),
    ...range(HOSTILE.length).map((i) => page('protocols', `q${i}`, { id: `q${i}` })),
  ];
}

const cite = (i: number) => ({ document: `s${i}` });
const disagreement = (i: number, entry: string) => ({
  errata: [{ sources: [cite(i)] }],
  discrepancies: [{ statements: [cite(i), cite(i)], entries: [entry] }],
});

function productOf(i: number): object {
  return {
    family: i < 2 ? 'family' : `family-${i}`,
    ...(i === 1 && { follows: 'p0' }),
    hostRoles: [
      { id: 'r0', class: 'server', os: 'windows' },
      { id: 'r1', class: 'client', os: 'unix' },
    ],
    hostRoleSources: [cite(i)],
    notes: [{ id: 'n0', sources: [cite(i)] }],
    ...disagreement(i, `p${i}/c0#own`),
  };
}

function componentOf(i: number, j: number): object {
  const entry = {
    transport: i % 2 ? 'udp' : 'tcp',
    side: 'listens',
    configurable: 'yes',
    notes: ['n0'],
    sources: [cite(i)],
    errata: [{ sources: [cite(i)] }],
  };
  const own = {
    ...entry,
    id: 'own',
    port: 20_000 + 100 * i + j,
    protocol: `q${(i * COMPONENTS + j) % HOSTILE.length}`,
    settings: [{ kind: 'registry', default: 20_000 + 100 * i + j }],
    peers: [{ with: `c${(j + 1) % COMPONENTS}`, notes: ['n0'], sources: [{}] }],
  };
  // Of two on one host, which the first of them knows and accepts.
  const shared = {
    ...entry,
    id: 'shared',
    port: 30_000 + i,
    peers: [{ with: 'unstated', sources: [{}] }],
    ...(j === 0 && { acknowledged: [{ rule: 'port-conflict' }] }),
  };
  return {
    product: `p${i}`,
    kind: 'server',
    runsOn: [`r${j % 2}`],
    ...(i === 1 && j > 0 && { supersedes: [`p0/c${j}`] }),
    sources: [cite(i)],
    ports: j === 0 || j === 2 ? [own, shared] : [own],
    ...disagreement(i, 'own'),
  };
}

function sourceOf(i: number): object {
  return {
    code: `HA${i}`,
    date: '2006',
    products: [`p${i}`],
    readings: [{ id: 'as-printed' }],
    ...disagreement(i, `p${i}/c0#own`),
  };
}

function guideOf(i: number): object {
  const message = { message: 'x', from: 'c0', to: 'c1' };
  const steps = [
    { ...message, port: ['c0#own'] },
    { ...message, from: 'c1', to: 'c0', reply: true },
    { note: 'x', over: ['c0'] },
    {
      alternatives: [
        { when: 'x', steps: [message] },
        { when: 'x', steps: [{ loop: 'x', steps: [message] }] },
      ],
    },
  ];
  return {
    products: [`p${i}`],
    sequence: { participants: [`p${i}/c0`, `p${i}/c1`], steps },
    sources: [cite(i)],
    ...disagreement(i, `p${i}/c0#own`),
  };
}
