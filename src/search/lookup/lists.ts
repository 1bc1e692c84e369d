/** Uses that no number leads to: dynamic ranges, ICMP, multicast groups, entries without a number. */
import type { PortGroup, UseList } from '../data/shape.ts';
import type { Narrowing, Query } from '../query/query.ts';
import { type Answers, NOTHING, section, type Section } from './answers.ts';
import { loadWide } from './find-ports.ts';
import { dynamicSections } from './port-answers.ts';
import { type Context, narrow, productSections } from './uses.ts';
import { compareWidths, rangesMeet } from '../../schema/port-spec.ts';

type Of<K extends Query['kind']> = Extract<Query, { kind: K }>;

export async function dynamicAnswers(query: Of<'dynamic'>, context: Context): Promise<Answers> {
  const { store } = context;
  const index = await store.ports();
  const groups = [...(await loadWide(index.dynamic, index, store)).values()];
  const { range } = query;
  const reaching = range ? groups.filter((group) => rangesMeet(group, range)) : groups;
  const same = (group: PortGroup) =>
    Number(!group.open && group.from === range?.from && group.to === range.to);
  const sorted = reaching.sort(
    (a, b) => same(b) - same(a) || Number(a.open) - Number(b.open) || compareWidths(a, b),
  );
  const parts = await Promise.all(
    sorted.map(async (group) => ({ group, ...(await narrow(group, query, 'dynamic ports', context)) })),
  );
  const narrowed = isNarrow(query)
    ? parts
        .filter(({ message }) => message === null)
        .map(({ group, uses }) => ({ ...group, uses, open: false }))
    : sorted;
  const shown = narrowed.length > 0 ? narrowed : sorted;
  const message = narrowed.length > 0 ? query.remark : (parts[0]?.message ?? query.remark);
  return { ...NOTHING, message, sections: dynamicSections(shown, index.dynamicTotal - groups.length) };
}

function isNarrow({ products, transports, words }: Narrowing): boolean {
  return products.length + transports.length + words.length > 0;
}

export async function icmpAnswers(query: Of<'icmp'>, context: Context): Promise<Answers> {
  const list = await listOf('icmp', context);
  if (!list) return { ...NOTHING, message: 'No document names ICMP.' };
  const { uses, rest, message } = await narrow(list, query, 'ICMP', context);
  const typed = query.type === null ? uses : uses.filter(({ icmp }) => icmp === query.type);
  // Entries without a type may mean the one asked for.
  const untyped = query.type === null ? [] : uses.filter(({ icmp }) => icmp === null);
  const absent =
    query.type !== null && typed.length === 0 ? `No document prints ICMP type ${query.type}.` : null;
  return {
    ...NOTHING,
    message: [absent, message].filter(Boolean).join(' ') || null,
    sections: [
      ...productSections(typed, rest > 0 ? { count: rest, url: '/ports/' } : null),
      ...(untyped.length > 0
        ? [
            section(
              'Type not stated',
              productSections(untyped).flatMap(({ answers }) => answers),
            ),
          ]
        : []),
    ],
  };
}

export async function unnumberedAnswers(query: Of<'unnumbered'>, context: Context): Promise<Answers> {
  const list = await listOf(query.of, context);
  if (!list) return NOTHING;
  const { uses, rest, message } = await narrow(list, query, 'a port without a number', context);
  const more = rest > 0 ? { count: rest, url: `/ports/#${query.of}` } : null;
  return { ...NOTHING, message, sections: productSections(uses, more) };
}

async function listOf(key: string, { store }: Context): Promise<UseList | null> {
  const file = (await store.words()).lists[key];
  return file ? store.list(file) : null;
}

export async function addressAnswers(query: Of<'address'>, context: Context): Promise<Answers> {
  const { range, label } = query;
  const { casts } = await context.store.words();
  const meeting = casts.filter((cast) => rangesMeet(cast, range)).sort(compareWidths);
  const parts = await Promise.all(
    meeting.map(async (cast): Promise<readonly Section[]> => {
      const list = await context.store.list(cast.file);
      const { uses, rest } = await narrow(list, query, cast.label, context);
      const more = rest > 0 ? { count: rest, url: '/ports/' } : null;
      return [
        section(
          cast.label.replace('-', '–'),
          productSections(uses).flatMap((s) => s.answers),
          { more },
        ),
      ];
    }),
  );
  const message = meeting.length > 0 ? null : `No document prints ${label}, alone or in a range of groups.`;
  return { ...NOTHING, message, sections: parts.flat() };
}
