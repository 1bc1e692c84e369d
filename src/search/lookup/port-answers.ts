/**
 * Numbers and ranges: what is printed for them, then the ranges that hold them (the narrowest first),
 * then dynamic ranges that may give them out, then what IANA lists for a number that nobody prints.
 */
import { countWords, rangeWords } from '../../derive/words.ts';
import { type PortRange, printRange, sameRange } from '../../schema/port-spec.ts';
import type { PortGroup, Registered } from '../data/shape.ts';
import type { Narrowing, Query } from '../query/query.ts';
import { type Answer, answer, type Answers, section, type Section } from './answers.ts';
import { findPorts, type Found } from './find-ports.ts';
import { type Context, narrow, productSections, useAnswer } from './uses.ts';

export type PortsQuery = Extract<Query, { kind: 'ports' }>;

const MOST_RANGES = 8;

export async function portAnswers(query: PortsQuery, context: Context): Promise<Answers> {
  const asked = query.ranges.slice(0, MOST_RANGES);
  const found = await Promise.all(asked.map((range) => findPorts(range, context)));
  const parts = await Promise.all(found.map((ports) => answerPorts(ports, query, context)));
  const dropped = query.ranges.length - asked.length;
  const messages = [
    query.remark,
    ...parts.map(({ message }) => message),
    dropped > 0 ? `The first ${MOST_RANGES} are answered.` : null,
  ];
  return {
    message: messages.filter(Boolean).join(' ') || null,
    instead: null,
    sections: parts.flatMap(({ sections }) => sections),
  };
}

/**
 * Answers of every kind, from groups that are there anyway, for nobody to read: code is quick once it has run, and the
 * first reader is not to wait for that.
 */
export async function rehearse(
  groups: readonly PortGroup[],
  query: PortsQuery,
  context: Context,
): Promise<readonly Section[]> {
  const [group] = groups;
  if (!group) return [];
  const none = { inside: [], registered: [], holdingRest: 0, dynamicRest: 0, stoppedAt: null };
  const found = { ...none, range: group, exact: groups, holding: groups, dynamic: groups };
  return (await answerPorts(found, query, context)).sections;
}

async function answerPorts(
  found: Found,
  query: PortsQuery,
  context: Context,
): Promise<Pick<Answers, 'message' | 'sections'>> {
  const { range, exact, inside, holding, dynamic, registered } = found;
  const what = rangeWords(range);
  const uses = await Promise.all(
    exact.map((group) => exactSections(group, registered, query, what, context)),
  );
  const held = await heldSections(found, query, context);
  const sameBounds = dynamic.filter((group) => !group.open && sameRange(group, range));
  const named = exact.length + holding.length + inside.length + sameBounds.length > 0;
  const sections = [
    ...uses.flatMap((part) => part.sections),
    ...dynamicSections(sameBounds, 0),
    ...insideSections(found),
    ...held,
    ...dynamicSections(
      dynamic.filter((group) => !group.open && !sameBounds.includes(group)),
      found.dynamicRest,
    ),
    ...(named ? [] : registeredSections(registered, range)),
    ...dynamicSections(
      dynamic.filter((group) => group.open),
      0,
      'Without bounds',
    ),
  ];
  const absent = named ? null : absentWords(found);
  const partly =
    found.stoppedAt === null
      ? null
      : `Answered up to ${found.stoppedAt - 1}; the list of ports has the rest.`;
  const messages = [absent, ...uses.map((part) => part.message), partly];
  return { message: messages.filter(Boolean).join(' ') || null, sections };
}

/** What there is not, and what there may be instead. */
function absentWords({ range, registered, dynamic }: Found): string {
  const bounded = dynamic.some(({ open }) => !open);
  const single = range.from === range.to;
  const names = registered.map(({ name }) => name).join(', ');
  return [
    `No document prints ${rangeWords(range)} ${bounded ? 'as a fixed port; dynamic ranges may reach it' : 'alone or in a range'}.`,
    !single ? '' : names === '' ? 'IANA lists no service for it.' : `At IANA: ${names}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

async function exactSections(
  group: PortGroup,
  registered: readonly Registered[],
  query: PortsQuery,
  what: string,
  context: Context,
): Promise<Pick<Answers, 'message' | 'sections'>> {
  const { uses, rest, message } = await narrow(group, query, what, context);
  const more = rest > 0 ? { count: rest, url: group.url } : null;
  const head = section(null, [groupHead(group, registered, rest === 0 ? uses.length : group.total, query)]);
  return { message, sections: [head, ...productSections(uses, more)] };
}

/** @param fitting uses that are left where the query asked for some of them */
function groupHead(
  group: PortGroup,
  registered: readonly Registered[],
  fitting: number,
  { transports }: Narrowing,
): Answer {
  const iana = registered.length > 0 ? ` At IANA: ${registered.map(({ name }) => name).join(', ')}.` : '';
  const uses = fitting < group.total ? `${fitting} of ${group.total} uses fit` : usesWords(group);
  const asked = group.transports.filter((t) => (transports as readonly string[]).includes(t));
  const head = asked.length > 0 ? { ...group, transports: asked } : group;
  return groupAnswer(head, {
    title: `Everything about ${group.from === group.to ? 'port' : 'ports'} ${rangeWords(group)}`,
    detail: `${uses}.${iana}`,
  });
}

function holdingHead(group: PortGroup, asked: PortRange): Answer {
  return groupAnswer(group, {
    title: `${rangeWords(asked)} ${asked.from === asked.to ? 'lies' : 'lie'} in ${rangeWords(group)}`,
    detail: `${usesWords(group)}.`,
  });
}

function groupAnswer(group: PortGroup, words: Pick<Answer, 'title' | 'detail'>): Answer {
  const { from, to, url, transports, signs, dynamic, open } = group;
  return answer({
    kind: dynamic ? 'dynamic' : from === to ? 'port' : 'range',
    url,
    figure: open ? 'dynamic' : dynamic ? `dynamic ${printRange(group)}` : printRange(group),
    transports,
    signs,
    range: { from, to },
    facets: { transport: transports, kind: ['port'] },
    ...words,
  });
}

function insideSections({ inside, range }: Found): readonly Section[] {
  if (inside.length === 0) return [];
  const answers = inside.map((group) => groupAnswer(group, { title: group.gist, detail: usesWords(group) }));
  return [section(`Within ${rangeWords(range)}`, answers)];
}

async function heldSections(found: Found, query: PortsQuery, context: Context): Promise<readonly Section[]> {
  const { holding, holdingRest, exact, inside } = found;
  if (holding.length === 0) return [];
  const parts = await Promise.all(
    holding.map(async (group) => ({ group, ...(await narrow(group, { ...query, words: [] }, '', context)) })),
  );
  const first = exact.length + inside.length === 0;
  const answers = parts.flatMap(({ group, uses }) =>
    uses.map((use) => ({ ...useAnswer(use, true), range: { from: group.from, to: group.to } })),
  );
  const rest = parts.reduce((sum, part) => sum + part.rest, holdingRest);
  const more = rest > 0 ? { count: rest, url: parts[0]!.group.url } : null;
  const head = first ? [section(null, [holdingHead(holding[0]!, found.range)])] : [];
  return [...head, section('In a range', answers, { more })];
}

/** Dynamic ranges, each with the first of its uses; those without bounds in one line. */
export function dynamicSections(
  groups: readonly PortGroup[],
  rest: number,
  title = 'Dynamic ranges',
): readonly Section[] {
  const answers = groups.flatMap((group) =>
    group.open
      ? [openAnswer(group)]
      : group.uses.map((use) => ({ ...useAnswer(use, true), range: { from: group.from, to: group.to } })),
  );
  const hidden = groups.reduce((sum, g) => sum + (g.open ? 0 : g.total - g.uses.length), rest);
  if (answers.length === 0) return [];
  const more = hidden > 0 ? { count: hidden, url: groups[0]!.url } : null;
  return [section(title, answers, { more })];
}

function openAnswer(group: PortGroup): Answer {
  return groupAnswer(group, {
    title: 'ports for which no document prints bounds: any free port',
    detail: usesWords(group),
  });
}

function registeredSections(registered: readonly Registered[], { from, to }: PortRange): readonly Section[] {
  if (registered.length === 0) return [];
  const answers = registered.map(({ name, description, transports }) =>
    answer({
      kind: 'registered',
      url: '/ports/',
      figure: String(from),
      transports: transports as Answer['transports'],
      title: `Not used by any product here; registered for ${name}`,
      detail: description || null,
      source: 'IANA',
      range: { from, to },
      facets: { transport: transports, kind: ['port'] },
    }),
  );
  return [section('At IANA', answers)];
}

function usesWords({ total, products }: Pick<PortGroup, 'total' | 'products'>): string {
  return `${countWords(total, 'use')} in ${countWords(products, 'product')}`;
}
