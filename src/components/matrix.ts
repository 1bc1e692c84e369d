/** Port sets of a matrix cell or of a connection: each spec once, with the transports it is used over. */
import type { Use } from '../derive/connections.ts';
import { compareSpecs } from '../derive/port-rows.ts';
import type { Transport } from '../schema/port-entry.ts';
import { type PortSpec, printPortSpec } from '../schema/port-spec.ts';

export interface CellSpec {
  readonly spec: PortSpec;
  readonly transports: readonly Transport[];
  readonly uses: readonly Use[];
  /** Nobody says who starts. */
  readonly unstated: boolean;
  /** Every use has a condition, or is not required. */
  readonly conditional: boolean;
}

export function cellSpecs({ uses: unsorted }: { readonly uses: readonly Use[] }): readonly CellSpec[] {
  const uses = [...unsorted].sort((a, b) => compareSpecs(a.entry, b.entry));
  const groups = Map.groupBy(
    uses,
    ({ entry }) => `${printPortSpec(entry.spec)} ${entry.side === 'unstated'}`,
  );
  return [...groups.values()].map((members) => {
    const { spec, side } = members[0]!.entry;
    return {
      spec,
      transports: [...new Set(members.flatMap(({ entry }) => entry.transports))],
      uses: members,
      unstated: side === 'unstated',
      conditional: members.every(({ peer }) => peer.when !== null || peer.need !== 'required'),
    };
  });
}
