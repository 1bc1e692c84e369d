/** Port sets of a matrix cell or of a connection: each spec once, with the transports it is used over. */
import type { Peer } from '../catalog/model.ts';
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
  /** Under a condition, or not required. */
  readonly conditional: boolean;
}

export function cellSpecs({ uses: unsorted }: { readonly uses: readonly Use[] }): readonly CellSpec[] {
  const uses = [...unsorted].sort((a, b) => compareSpecs(a.entry, b.entry));
  const groups = Map.groupBy(uses, ({ entry, peer }) =>
    JSON.stringify([printPortSpec(entry.spec), entry.side === 'unstated', isConditional(peer)]),
  );
  return [...groups.values()].map(toSpec).filter((set, _, all) => !all.some((other) => covers(other, set)));
}

function toSpec(uses: readonly Use[]): CellSpec {
  const { spec, side } = uses[0]!.entry;
  return {
    spec,
    transports: [...new Set(uses.flatMap(({ entry }) => entry.transports))],
    uses,
    unstated: side === 'unstated',
    conditional: isConditional(uses[0]!.peer),
  };
}

/** Whether a port is needed without the condition under which it stands again. */
function covers(always: CellSpec, set: CellSpec): boolean {
  return (
    set.conditional &&
    !always.conditional &&
    always.unstated === set.unstated &&
    printPortSpec(always.spec) === printPortSpec(set.spec) &&
    set.transports.every((transport) => always.transports.includes(transport))
  );
}

function isConditional({ when, need }: Peer): boolean {
  return when !== null || need !== 'required';
}
