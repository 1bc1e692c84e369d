/** A flow in words: what stands beside a rule, and all that a rule cannot say. */
import type { Flow, FlowEnd, Sheet } from '../sheet/schema.ts';
import type { Comment, Direction } from './plan.ts';

/** What words need beside the flow, found once for a sheet. */
export interface WordContext {
  readonly sheet: Sheet;
  /** Each reading of the documents with its number: files name it so, and give its text on top. */
  readonly readings: ReadonlyMap<string, number>;
  /** Flows of the entries that are alternatives or go together. */
  readonly siblings: ReadonlyMap<string, readonly Flow[]>;
}

export function wordContext(sheet: Sheet): WordContext {
  const readings = new Set(sheet.flows.flatMap(({ reading }) => reading ?? []));
  const siblings = new Map<string, Flow[]>();
  for (const flow of sheet.flows.filter(({ oneOf, anyOf }) => oneOf !== null || anyOf !== null)) {
    const list = siblings.get(siblingKey(flow));
    if (list) list.push(flow);
    else siblings.set(siblingKey(flow), [flow]);
  }
  return { sheet, readings: new Map([...readings].map((text, i) => [text, i + 1])), siblings };
}

function siblingKey({ component, oneOf, anyOf }: Flow): string {
  return JSON.stringify([component, oneOf, anyOf]);
}

/** What an item is for, beside its flow. */
export interface Place {
  /** The end that the rule is for. */
  readonly local: FlowEnd;
  /** Its host there. */
  readonly host: string;
  readonly direction: Direction;
}

export function describeFlow(flow: Flow, place: Place, context: WordContext): Comment {
  const { from, to } = flow;
  const { product } = context.sheet;
  const arrow = flow.initiator === 'from' ? '->' : flow.initiator === 'either' ? '<->' : '--';
  const owner = flow.component === from.component ? from : to;
  const words = [
    `${product.shortName}: ${from.name} ${arrow} ${to.name}: ${flow.purpose}`,
    ...notesOf(flow, place, context),
    `Source: ${flow.sources.join('; ')}`,
  ];
  return {
    id: flow.id,
    product: product.shortName,
    component: owner.name,
    purpose: flow.purpose,
    codes: [...new Set(flow.sources.map((source) => source.split(' ')[0]!))],
    flags: flagsOf(flow, place),
    full: words.map((word) => word.replace(/[\s.]+$/, '')).join('. '),
  };
}

/** What the reader has to know before using the rule. */
function notesOf(flow: Flow, place: Place, context: WordContext): string[] {
  const { local, host, direction } = place;
  const { sheet, readings } = context;
  const other = local === flow.from ? flow.to : flow.from;
  return [
    flow.need === 'optional' ? 'Optional' : null,
    flow.when === null ? null : `Condition: ${flow.when}`,
    !local.hosts.includes(host) && local.mayHosts.includes(host) ? `If ${local.name} runs here` : null,
    other.mayHosts.length > 0 ? `For ${hostNames(other.mayHosts, sheet)} if ${other.name} runs there` : null,
    choiceWords(flow),
    siblingWords(flow, context),
    otherEndWords(flow, other),
    castWords(flow),
    direction === 'in' && isAddressRequest(flow) ? 'A client without an address sends from 0.0.0.0' : null,
    flow.sourcePort === null ? null : `Source port: ${flow.sourcePort}`,
    flow.replyPort === null
      ? null
      : `Answers come from another port, which no rule here covers: ${flow.replyPort}`,
    flow.reading === null ? null : `Rests on reading ${readings.get(flow.reading)}`,
  ].filter((note) => note !== null);
}

/** The notes again, for comments that are short. */
function flagsOf(flow: Flow, { local, host }: Place): string[] {
  const flags: readonly (readonly [string, boolean])[] = [
    ['optional', flow.need === 'optional'],
    ['on a condition', flow.when !== null],
    [`if ${local.name} runs here`, !local.hosts.includes(host) && local.mayHosts.includes(host)],
    ['keep one', flow.oneOf !== null || (flow.choice === 'one' && flow.default === null)],
    ['keep if used', flow.anyOf !== null],
    ['other end not stated', flow.from.component === 'unstated' || flow.to.component === 'unstated'],
    [flow.cast ?? '', flow.cast !== null],
    ['rests on a reading', flow.reading !== null],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function otherEndWords({ initiator }: Flow, { component }: FlowEnd): string | null {
  if (component !== 'unstated') return null;
  return initiator === 'unstated'
    ? 'The other end is not stated'
    : 'The other end is not stated: any address';
}

function hostNames(hosts: readonly string[], sheet: Sheet): string {
  return hosts.map((host) => sheet.hosts.find(({ id }) => id === host)?.name ?? host).join(', ');
}

function choiceWords({ choice, port, default: normal }: Flow): string | null {
  if (choice !== 'one') return null;
  return normal === null ? `Keep one of ${port}` : `One of ${port}: ${normal} is the default`;
}

/** Entries that are alternatives, or of which several may be used, with the ports of all of them. */
function siblingWords(flow: Flow, { siblings }: WordContext): string | null {
  const { oneOf, anyOf } = flow;
  if (oneOf === null && anyOf === null) return null;
  const all = siblings.get(siblingKey(flow)) ?? [flow];
  const ports = [...new Set(all.map(({ port, transport, icmp }) => portWords(port, transport, icmp)))];
  return `${oneOf === null ? 'Keep those that are used' : 'Keep one'} of ${ports.join(', ')} (${oneOf ?? anyOf})`;
}

/** `80/tcp`, `icmp type 8`, `no port stated/udp`. */
export function portWords(port: string, transport: string, icmp: number | null): string {
  if (transport.startsWith('icmp')) return icmp === null ? transport : `${transport} type ${icmp}`;
  const number = port === 'unstated' ? 'no port stated' : port === 'none' ? 'no port' : port;
  return `${number}/${transport === 'unstated' ? 'no transport stated' : transport}`;
}

function castWords({ cast, groups }: Flow): string | null {
  if (cast === null) return null;
  if (cast === 'broadcast') return 'Broadcast';
  return groups.length > 0 ? `Multicast to ${groups.join(', ')}` : 'Multicast; no multicast group is printed';
}

/** DHCP and BOOTP: the request goes to UDP port 67. */
export function isAddressRequest({ transport, ranges }: Flow): boolean {
  return transport === 'udp' && ranges.some(([from, to]) => from <= 67 && 67 <= to);
}
