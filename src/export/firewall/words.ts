/** A flow in words: what stands beside a rule, and all that a rule cannot say. */
import type { Flow, FlowEnd, Sheet } from '../sheet/schema.ts';
import { SHELVES } from './addresses.ts';
import { type Comment, type Direction, isIcmp } from './plan.ts';

/** What words need beside the flow, found once for a sheet. */
export interface WordContext {
  readonly sheet: Sheet;
  /** Each reading of the documents with its number: files name it so, and give its text on top. */
  readonly readings: ReadonlyMap<string, number>;
  /** Each note on a flow, likewise. */
  readonly notes: ReadonlyMap<string, number>;
  /** Flows of the entries that are alternatives or go together. */
  readonly siblings: ReadonlyMap<string, readonly Flow[]>;
}

export function wordContext(sheet: Sheet): WordContext {
  const siblings = new Map<string, Flow[]>();
  for (const flow of sheet.flows.filter(({ oneOf, anyOf }) => oneOf !== null || anyOf !== null)) {
    const list = siblings.get(siblingKey(flow));
    if (list) list.push(flow);
    else siblings.set(siblingKey(flow), [flow]);
  }
  return {
    sheet,
    readings: numbered(sheet.flows.flatMap(({ reading }) => reading ?? [])),
    notes: numbered(sheet.flows.flatMap(({ notes }) => notes)),
    siblings,
  };
}

function numbered(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(texts)].map((text, i) => [text, i + 1]));
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
  /** Else a commented line. */
  readonly isRule: boolean;
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
  const { local, host, direction, isRule } = place;
  const { sheet, readings, notes } = context;
  const other = local === flow.from ? flow.to : flow.from;
  return [
    flow.need === 'optional' ? 'Optional' : null,
    flow.when === null ? null : `Condition: ${flow.when}`,
    !local.hosts.includes(host) && local.mayHosts.includes(host) ? `If ${local.name} runs here` : null,
    other.mayHosts.length > 0 ? `For ${hostNames(other.mayHosts, sheet)} if ${other.name} runs there` : null,
    choiceWords(flow),
    siblingWords(flow, context),
    otherEndWords(place, other),
    castWords(flow),
    direction === 'in' && isRule && isAddressRequest(flow)
      ? 'A client without an address sends from 0.0.0.0'
      : null,
    flow.sourcePort === null ? null : `Source port: ${flow.sourcePort}`,
    replyWords(flow),
    sameRoleWords(flow, place, other, sheet),
    flow.reading === null ? null : `Rests on reading ${readings.get(flow.reading)}`,
    ...flow.disputed.map((what) => `Disputed: ${what}`),
    flow.remark === null ? null : `Remark: ${flow.remark}`,
    ...flow.notes.map((note) => `See note ${notes.get(note)}`),
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
    ['answers from another port', flow.replyPort !== null],
    ['rests on a reading', flow.reading !== null],
    ['disputed', flow.disputed.length > 0],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function otherEndWords({ isRule }: Place, { component }: FlowEnd): string | null {
  if (component !== 'unstated') return null;
  return isRule ? 'The other end is not stated: any address' : 'The other end is not stated';
}

/** A firewall expects answers from the port that was called. */
function replyWords({ replyPort }: Flow): string | null {
  if (replyPort === null) return null;
  const [, range] = /^dynamic ?(.*)$/.exec(replyPort) ?? [];
  const port =
    range === undefined ? `port ${replyPort}` : `a dynamic port${range === '' ? '' : ` (${range})`}`;
  return `Answers come from ${port}: needs a connection helper (TFTP) or a rule of your own`;
}

/** Two components of one role: a machine does not call itself through its own firewall rule. */
function sameRoleWords({ scope }: Flow, place: Place, other: FlowEnd, sheet: Sheet): string | null {
  if (scope === 'local' || SHELVES.has(place.host) || other.product !== sheet.product.id) return null;
  const alone = [...other.hosts, ...other.mayHosts].every((peer) => peer === place.host);
  if (!other.hosts.includes(place.host) && !(alone && other.mayHosts.length > 0)) return null;
  return `${alone ? 'Same role' : `Within ${hostNames([place.host], sheet)}`}: only between two such computers`;
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
  const numbered = all.filter((one) => isIcmp(one) || (one.port !== 'unstated' && one.port !== 'none'));
  const ports = [...new Set(numbered.map(({ port, transport, icmp }) => portWords(port, transport, icmp)))];
  const which = ports.length === 0 ? '' : ` of ${ports.join(', ')}`;
  return `${oneOf === null ? 'Keep those that are used' : 'Keep one'}${which} (${oneOf ?? anyOf})`;
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
