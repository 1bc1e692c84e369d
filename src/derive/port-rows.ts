/**
 * The port table of a component. Entries that say the same of the same port (one spec, one set of
 * transports, one protocol, one side) become one row; a mirrored entry thus joins the component's
 * own. Each entry keeps its anchor, so `#<entry>` always leads to its row.
 */
import { compareLinks } from './connections.ts';
import type { Citation, Entry, Peer } from '../catalog/model.ts';
import { allCitations, mergeCitations } from './citations.ts';
import { fixedRanges, printPortSpec } from '../schema/port-spec.ts';

export interface PortRow {
  readonly entries: readonly Entry[];
  /** First entry: its spec, transports, protocol and side are those of the row. */
  readonly first: Entry;
  readonly peers: readonly RowPeer[];
  /** Distinct purposes, in order. */
  readonly purposes: readonly string[];
  /** Each answer to "can it change?", the commonest first, with the links or peers it holds for. */
  readonly configurable: readonly ConfigurableGroup[];
  readonly citations: readonly Citation[];
}

export interface RowPeer {
  readonly peer: Peer;
  readonly entry: Entry;
}

export interface ConfigurableGroup {
  readonly value: string;
  readonly links: readonly string[];
  /** Component ids, for peers without a link number. */
  readonly peers: readonly string[];
}

export function portRows(entries: readonly Entry[]): readonly PortRow[] {
  const groups = Map.groupBy(entries, rowKey);
  return [...groups.values()].map(toRow).sort((a, b) => compareSpecs(a.first, b.first));
}

/** By number, then dynamic, then without a number; tcp before udp. */
export function compareSpecs(a: Entry, b: Entry): number {
  return order(a) - order(b) || compareText(a.transports.join(), b.transports.join());
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function order(entry: Entry): number {
  const first = fixedRanges(entry.spec)[0];
  if (first) return first.from + (first.to - first.from) / 1e6;
  return { dynamic: 1e6, unstated: 2e6, none: 3e6, all: 0, one: 0 }[entry.spec.kind];
}

function rowKey(entry: Entry): string {
  return JSON.stringify([
    printPortSpec(entry.spec),
    entry.transports,
    entry.protocol,
    entry.side,
    entry.scope,
    entry.cast,
    entry.icmp,
    entry.mirrors === null ? [entry.oneOf, entry.anyOf] : [null, null],
  ]);
}

/** The row of one entry alone, for lists in which every entry stands apart. */
export function entryRow(entry: Entry): PortRow {
  return toRow([entry]);
}

function toRow(entries: readonly Entry[]): PortRow {
  const peers = entries.flatMap((entry) => entry.peers.map((peer) => ({ peer, entry })));
  return {
    entries,
    first: entries[0]!,
    peers,
    purposes: purposesOf(entries),
    configurable: groupConfigurable(peers),
    citations: mergeCitations(entries.flatMap(allCitations)),
  };
}

/** The component's own words where it has some; what the other sides say is on their pages. */
function purposesOf(entries: readonly Entry[]): readonly string[] {
  const own = entries.filter((entry) => entry.mirrors === null);
  return [...new Set((own.length > 0 ? own : entries).map((entry) => entry.purpose))];
}

function groupConfigurable(peers: readonly RowPeer[]): readonly ConfigurableGroup[] {
  const groups = [...Map.groupBy(peers, ({ peer }) => peer.configurable)];
  return groups
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([value, members]) => ({
      value,
      links: [...new Set(members.flatMap(({ peer }) => peer.citations.flatMap((c) => c.link ?? [])))].sort(
        compareLinks,
      ),
      peers: [
        ...new Set(
          members.filter(({ peer }) => peer.citations.every((c) => !c.link)).map((m) => m.peer.with),
        ),
      ],
    }));
}
