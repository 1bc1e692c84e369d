/** What a file covers and what it does not: the first lines of every dialect, and its items in words. */
import { type Address, ANY, type Ends, type Item, type Plan, UNADDRESSED } from './plan.ts';
import type { SortedItems, SortItems } from './sorted-items.ts';
import { ascii, clip, oneLine } from './text.ts';
import { portWords } from './words.ts';

/** For dialects with variables. */
export const REPLACE_ONCE =
  'Addresses are placeholders from nets set aside for documents. Put your own in their place, once, below.';

/** Lines without a comment mark, each on one topic. The same plan gives the same lines: no date, no machine. */
export function headerLines(
  plan: Plan,
  sort: SortItems,
  replace: string,
  dialect: readonly string[],
): string[] {
  const { product, documents, sections } = plan;
  const sorted = sections.map(sort);
  const [inbound, outbound] = [sum(sorted, 'in'), sum(sorted, 'out')];
  const reasons = sorted.flatMap(({ others }) => others.map(({ why }) => why));
  return [
    `Portolan: firewall rules for ${product.name} (version ${product.version}, ${product.vendor})`,
    plan.host === null
      ? `Hosts: every host role, one after the other: ${sections.map(({ name }) => name).join(', ')}`
      : `Host: ${sections.map(({ name }) => name).join(', ')}`,
    ...documents.map(
      ({ code, title, publisher, date }) =>
        `Document ${code}: ${title}, ${publisher}, ${date === 'unstated' ? 'date not stated' : date}`,
    ),
    `Rules: ${inbound + outbound} (${inbound} inbound, ${outbound} outbound). ` +
      `Commented lines, never rules: ${reasons.length}${countWords(reasons)}.`,
    'Covers: each connection that the documents state, inbound where the listener runs and outbound where it is ' +
      'opened; where each side may open it, both ways at both ends.',
    'Does not cover: answers to a connection, ports that your installation has changed, and anything the ' +
      'documents do not say. What they leave open stands as a comment with the reason.',
    replace,
    ...dialect,
    ARROWS,
    ...(sections.some(({ items }) => items.some(isUntracked)) ? [UNTRACKED] : []),
    ...readingLines(plan),
  ];
}

function sum(sorted: readonly SortedItems[], direction: 'in' | 'out'): number {
  return sorted.reduce((count, { rules }) => count + rules[direction].length, 0);
}

const ARROWS =
  'In comments: A -> B is a connection that A opens to B; A <-> B one that either may open; A -- B one whose ' +
  'opener the document does not state.';

const UNTRACKED =
  'Connection tracking does not know answers to broadcast, multicast and TFTP: they come from another address or ' +
  'port than was called. They want a connection helper or rules of your own.';

function isUntracked({ flows }: Item): boolean {
  return flows.some(({ cast, replyPort }) => cast !== null || replyPort !== null);
}

/** Readings and notes that flows of the plan name, each once. */
function readingLines({ sections, readings, notes }: Plan): string[] {
  const flows = sections.flatMap(({ items }) => items.flatMap((item) => item.flows));
  const used = new Set(flows.flatMap((flow) => [flow.reading, ...flow.notes]));
  const lines = (word: string, texts: readonly string[]) =>
    texts.flatMap((text, i) => (used.has(text) ? [`${word} ${i + 1}: ${text}`] : []));
  return [...lines('Reading', readings), ...lines('Note', notes)];
}

function countWords(reasons: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const why of reasons.flat()) counts.set(why, (counts.get(why) ?? 0) + 1);
  const words = [...counts].map(([why, count]) => `${count}: ${why}`);
  if (reasons.some((why) => why.length > 1)) words.push('some for several reasons');
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
}

/** `Inbound 80, 443/tcp`: what an item is about, before its flows. */
export function itemTitle(item: Item, why: readonly string[]): string {
  const title = `${DIRECTION_WORDS[item.direction]}${portWords(item.spec, item.transport, item.icmp)}`;
  return why.length === 0 ? title : `Not a rule: ${title}: ${why.join('; ')}`;
}

const DIRECTION_WORDS = { in: 'inbound ', out: 'outbound ', none: '' } as const;

/** Each flow of an item with its entry's id. */
export function flowTexts({ comments }: Item): string[] {
  return comments.map(({ full, id }) => `${full}. Entry: ${id}`);
}

/** The same as lines: a name never begins one, not even of a comment. */
export function flowLines(item: Item): string[] {
  return flowTexts(item).map((text) => `- ${text}`);
}

/** A rule's own comment, which is short everywhere: flags and sources last, and a cut spares them. */
export function shortComment(item: Item, max: number): string {
  const { comments } = item;
  const heads = comments.map(({ component, purpose }) => `${component}: ${purpose}`);
  const head = ascii(`${comments[0]!.product}, ${[...new Set(heads)].join('; ')}`);
  const tail = commentTail(item, max);
  return `${clip(head, max - tail.length - 1)} ${tail}`;
}

/** `(optional) [DOC1]`, at most three quarters of `max`. */
export function commentTail({ comments }: Item, max: number): string {
  // One flow without the condition is enough for the rule to hold without it.
  const flags = comments[0]!.flags.filter((flag) =>
    comments.every((comment) => comment.flags.includes(flag)),
  );
  const codes = [...new Set(comments.flatMap((comment) => comment.codes))];
  const open = flags.length === 0 ? '' : `${clip(ascii(`(${flags.join(', ')}`), Math.floor(max / 2) - 2)}) `;
  return open + clip(ascii(`[${codes.join(', ')}]`), Math.floor(max / 4));
}

/** Systems at the other end by name. */
export function peerNames(ids: readonly string[], { addresses }: Pick<Plan, 'addresses'>): string[] {
  const names = ids.filter((id) => id !== UNADDRESSED).map((id) => addresses.get(id)!);
  return names.map(({ id, name }) => (id === ANY ? 'any address' : oneLine(name)));
}

/** What an address stands for, above or beside it. */
export function addressLine({ name }: Address): string {
  return `Address: ${name}`;
}

export type EndsOf = (item: Item, plan: Plan) => Ends;

/** Addresses that rules of the plan name, in the order of the book. ICMPv6 needs those of IPv6, all others IPv4. */
export function usedAddresses(plan: Plan, sort: SortItems, ends: EndsOf): { v4: Address[]; v6: Address[] } {
  const used = { v4: new Set<string>(), v6: new Set<string>() };
  for (const item of rulesOf(plan, sort)) {
    const { source, destination } = ends(item, plan);
    const set = item.transport === 'icmpv6' ? used.v6 : used.v4;
    for (const id of [...source, ...destination]) set.add(id);
  }
  const all = [...plan.addresses.values()];
  return { v4: all.filter(({ id }) => used.v4.has(id)), v6: all.filter(({ id }) => used.v6.has(id)) };
}

function rulesOf({ sections }: Plan, sort: SortItems): readonly Item[] {
  return sections.flatMap((section) => Object.values(sort(section).rules).flat());
}
