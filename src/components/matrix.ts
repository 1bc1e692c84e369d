/** Port sets of a matrix cell: each spec once, with the transports it is used over. */
import type { MatrixCell } from '../derive/host-matrix.ts';
import { compareSpecs } from '../derive/port-rows.ts';
import { type PortSpec, printPortSpec } from '../schema/port-spec.ts';

export interface CellSpec {
  readonly spec: PortSpec;
  readonly transports: readonly string[];
  /** Nobody says who starts. */
  readonly unstated: boolean;
  /** Every use has a condition, or is not required. */
  readonly conditional: boolean;
}

export function cellSpecs(cell: MatrixCell): readonly CellSpec[] {
  const uses = [...cell.uses].sort((a, b) => compareSpecs(a.entry, b.entry));
  const groups = Map.groupBy(
    uses,
    ({ entry }) => `${printPortSpec(entry.spec)} ${entry.side === 'unstated'}`,
  );
  return [...groups.values()].map((members) => {
    const { spec, side } = members[0]!.entry;
    return {
      spec,
      transports: [...new Set(members.flatMap(({ entry }) => entry.transports))],
      unstated: side === 'unstated',
      conditional: members.every(({ peer }) => peer.when !== null || peer.need !== 'required'),
    };
  });
}
