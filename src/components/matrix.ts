/** Port sets of a matrix cell: each spec once, with the transports it is used over. */
import type { MatrixCell } from '../derive/host-matrix.ts';
import { compareSpecs } from '../derive/port-rows.ts';
import { type PortSpec, printPortSpec } from '../schema/port-spec.ts';

export interface CellSpec {
  readonly spec: PortSpec;
  readonly transports: readonly string[];
  /** Nobody says who starts. */
  readonly unstated: boolean;
}

export function cellSpecs(cell: MatrixCell): readonly CellSpec[] {
  const entries = cell.uses.map((use) => use.entry).sort(compareSpecs);
  const groups = Map.groupBy(entries, (e) => `${printPortSpec(e.spec)} ${e.side === 'unstated'}`);
  return [...groups.values()].map((members) => ({
    spec: members[0]!.spec,
    transports: [...new Set(members.flatMap((e) => e.transports))],
    unstated: members[0]!.side === 'unstated',
  }));
}
