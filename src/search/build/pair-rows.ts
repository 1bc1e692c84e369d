/** What must be open between each two components, as the answer to "site server > management point". */
import { type Catalog, type Component, UNSTATED } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { type BlockLine, peerBlocks } from '../../derive/peer-blocks.ts';
import { mergeCitations } from '../../derive/citations.ts';
import { printPortSpec } from '../../schema/port-spec.ts';
import type { Transport } from '../../schema/port-entry.ts';
import { placeWords } from './place-words.ts';
import { type PairLine, type PairRow, pairKey } from '../data/shape.ts';

const STARTS = { calls: 'first', called: 'second', either: 'either', unstated: 'unstated' } as const;

/** Sorted by `pairKey`; each two components once, seen from the one whose id is smaller. */
export function pairRows(reference: CheckedReference): readonly PairRow[] {
  return [...reference.catalog.components.values()]
    .flatMap((component) => pairsOf(component, reference))
    .map((row) => ({ row, key: pairKey(...row.ends) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);
}

function pairsOf(component: Component, reference: CheckedReference): readonly PairRow[] {
  const blocks = peerBlocks(component.id, reference.connectionsOf.get(component.id) ?? []);
  return blocks
    .filter(({ peer }) => peer !== UNSTATED && component.id <= peer)
    .map(({ peer, lines }) => ({
      ends: [component.id, peer],
      lines: lines.map((line) => pairLine(line, reference.catalog)),
    }));
}

function pairLine({ direction, uses }: BlockLine, catalog: Catalog): PairLine {
  const { entry, peer } = uses[0]!;
  const protocol = catalog.protocols.get(peer.protocol ?? '')?.shortName ?? null;
  const needs = [
    protocol === null ? peer.purpose : null,
    entry.scope === 'local' ? 'never leaves the computer' : null,
    peer.need === 'required' ? null : peer.need,
    peer.when ? `if: ${peer.when}` : null,
    peer.sourcePort ? `from port ${printPortSpec(peer.sourcePort)}` : null,
  ];
  return {
    starts: STARTS[direction],
    spec: printPortSpec(entry.spec),
    transports: [...new Set(uses.flatMap((use): readonly Transport[] => use.entry.transports))],
    icmp: entry.icmp,
    protocol,
    remark: needs.filter(Boolean).join('; ') || null,
    source: placeWords(mergeCitations(uses.flatMap((use) => use.peer.citations)), catalog),
  };
}
