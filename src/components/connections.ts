/** Words and order of the connections table. */
import { printPortSpec } from '../schema/port-spec.ts';
import type { BlockLine } from '../derive/peer-blocks.ts';
import type { ArrowKind } from '../derive/sentence.ts';

export interface BlockGroup {
  readonly id: BlockLine['direction'] | 'mixed';
  readonly name: string;
  readonly says: string;
  readonly arrow: ArrowKind;
}

export const BLOCK_GROUPS: readonly BlockGroup[] = [
  { id: 'mixed', name: 'Differs by port', says: 'each line shows who opens the connection', arrow: 'either' },
  { id: 'either', name: 'Either way', says: 'each side may open the connection', arrow: 'either' },
  { id: 'calls', name: 'Calls', says: 'this component opens the connection', arrow: 'starts' },
  { id: 'called', name: 'Is called', says: 'the other side opens the connection', arrow: 'called' },
  {
    id: 'unstated',
    name: 'Who starts is not stated',
    says: 'the document names both, or one, without a direction',
    arrow: 'unstated',
  },
];

/** Condition, need and reading of a line, short. */
export function lineRemarks(line: BlockLine): string {
  const { entry, peer } = line.uses[0]!;
  const words = [
    peer.when,
    peer.need === 'required' ? null : peer.need,
    entry.scope === 'local' ? 'local only' : null,
    entry.oneOf || entry.anyOf ? 'one of several' : null,
    peer.sourcePort ? `from port ${printPortSpec(peer.sourcePort)}` : null,
  ];
  return words.filter(Boolean).join('; ');
}
