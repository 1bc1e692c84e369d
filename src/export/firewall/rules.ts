/** From a port sheet to the rules of a firewall: inbound at the listener's host, outbound at the initiator's. */
import { fixedRanges, type PortRange, parsePortSpec } from '../../schema/port-spec.ts';
import type { Flow, FlowEnd, Sheet } from '../sheet/schema.ts';
import { type AddressBook, addressBook } from './addresses.ts';
import {
  ANY,
  type Direction,
  isIcmp,
  type Item,
  type Plan,
  type PortSpan,
  type Reason,
  type Section,
  UNADDRESSED,
} from './plan.ts';
import { united } from './port-lists.ts';
import { describeFlow, isAddressRequest, type WordContext, wordContext } from './words.ts';

/** @param host id of a host of the sheet; null: all of them, one after the other */
export function firewallPlan(sheet: Sheet, host: string | null): Plan {
  return firewallPlanner(sheet)(host);
}

/** For several plans of one sheet: what they share is found once. */
export function firewallPlanner(sheet: Sheet): (host: string | null) => Plan {
  const book = addressBook(sheet);
  const words = wordContext(sheet);
  const sections = new Map<string, Section>();
  for (const { id, name, os } of sheet.hosts) {
    sections.set(id, { host: id, name, os, items: itemsOf(id, book, words), addresses: book.addresses });
  }
  return (host) => ({
    product: sheet.product,
    documents: sheet.documents,
    host,
    sections: [...sections.values()].filter((section) => host === null || section.host === host),
    readings: [...words.readings.keys()],
    notes: [...words.notes.keys()],
    addresses: book.addresses,
  });
}

function itemsOf(host: string, book: AddressBook, words: WordContext): readonly Item[] {
  const items = words.sheet.flows.flatMap((flow) => itemsOfFlow(flow, host, book, words));
  const merged = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    const same = merged.get(key);
    merged.set(key, same ? joined(same, item) : item);
  }
  return [...merged.values()].sort(byPort);
}

const DIRECTIONS: readonly Direction[] = ['in', 'out', 'none'];

/** As a reader looks for them: direction, number, transport. What has no number comes last. */
function byPort(a: Item, b: Item): number {
  const [m, n] = [firstPort(a), firstPort(b)];
  if (a.direction !== b.direction) return DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction);
  if (m !== n) return m < n ? -1 : 1;
  if (a.transport !== b.transport) return a.transport < b.transport ? -1 : 1;
  return 0;
}

/** Of a commented line too, which has no ports of its own. */
function firstPort({ ports, flows }: Item): number {
  const { ranges, dynamicRange } = flows[0]!;
  const spans = ports.length > 0 ? ports : dynamicRange === null ? ranges : [dynamicRange];
  return Math.min(...spans.map(([from]) => from));
}

/** Everything that a dialect could write differently. */
function keyOf({ flows: _flows, comments: _comments, spec, ...rule }: Item): string {
  return JSON.stringify(rule.reasons.length > 0 ? { ...rule, spec } : rule);
}

function joined(a: Item, b: Item): Item {
  const known = new Set(a.comments.map(({ id, full }) => `${id} ${full}`));
  return {
    ...a,
    flows: [...new Set([...a.flows, ...b.flows])],
    comments: [...a.comments, ...b.comments.filter(({ id, full }) => !known.has(`${id} ${full}`))],
  };
}

/** Two ends on one role are two machines of that role: each has its rule. */
function itemsOfFlow(flow: Flow, host: string, book: AddressBook, words: WordContext): readonly Item[] {
  const reasons = reasonsOf(flow);
  const ports = reasons.length === 0 && !isIcmp(flow) ? portsOf(flow) : [];
  const ends: readonly (readonly [FlowEnd, FlowEnd])[] = [
    [flow.from, flow.to],
    [flow.to, flow.from],
  ];
  return ends.flatMap(([end, other], i) => {
    const local = book.on(end, host);
    if (local === null) return [];
    return directionsOf(flow, i === 0 ? 'out' : 'in').map((direction) => ({
      flows: [flow],
      direction,
      local,
      remote: remoteOf(flow, direction, book.of(other)),
      groups: book.groups(flow.cast, flow.groups),
      transport: flow.transport,
      ports,
      sourcePorts: isIcmp(flow) ? [] : spansOf(flow.sourcePort),
      spec: flow.port,
      icmp: isIcmp(flow) ? flow.icmp : null,
      rpc: rpcOf(flow),
      reasons,
      comments: [describeFlow(flow, { local: end, host, direction, isRule: reasons.length === 0 }, words)],
    }));
  });
}

/** Who boots asks for an address before it has one. */
function remoteOf(flow: Flow, direction: Direction, remote: readonly string[]): readonly string[] {
  const asked = direction === 'in' && reasonsOf(flow).length === 0 && isAddressRequest(flow);
  return asked && !remote.includes(ANY) ? [...remote, UNADDRESSED] : remote;
}

function directionsOf({ initiator, scope }: Flow, usual: Direction): readonly Direction[] {
  if (initiator === 'unstated' || scope === 'local') return ['none'];
  return initiator === 'either' ? ['in', 'out'] : [usual];
}

/** All of them: a reader who settles the first should not find the second afterwards. */
function reasonsOf(flow: Flow): readonly Reason[] {
  const { need, port, initiator, transport } = flow;
  const reasons: (Reason | null | false)[] = [
    flow.scope === 'local' && 'local',
    (need === 'discouraged' || need === 'example') && need,
    transport === 'unstated' && 'transport',
    !isIcmp(flow) && port === 'unstated' && 'port-unstated',
    !isIcmp(flow) && port === 'none' && 'port-none',
    !isIcmp(flow) && flow.dynamic && flow.dynamicRange === null && 'no-range',
    initiator === 'unstated' && 'initiator',
  ];
  return reasons.filter((reason) => typeof reason === 'string');
}

/** Of alternatives the default, or all where there is none: the comment says to keep one. */
function portsOf(flow: Flow): readonly PortSpan[] {
  if (flow.choice === 'one' && flow.default !== null) return spansOf(flow.default);
  return united(flow.dynamicRange === null ? flow.ranges : [flow.dynamicRange]);
}

function spansOf(spec: string | null): readonly PortSpan[] {
  if (spec === null) return [];
  const parsed = parsePortSpec(spec);
  const ranges = parsed.kind === 'dynamic' ? (parsed.range ? [parsed.range] : []) : fixedRanges(parsed);
  return united(ranges.map(({ from, to }: PortRange): PortSpan => [from, to]));
}

/** Dynamic RPC ports, or the endpoint mapper on its own port. */
function rpcOf({ protocol, transport, dynamic, dynamicRange, port }: Flow): Item['rpc'] {
  if (transport !== 'tcp' || (protocol !== 'rpc' && protocol !== 'rpc-epm')) return null;
  if (dynamic) return dynamicRange === null ? 'RPC' : null;
  return port === '135' ? 'RPCEPMap' : null;
}
