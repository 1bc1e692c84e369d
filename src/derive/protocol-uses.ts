/** Uses of an application protocol; a peer may speak another than its entry. */
import type { Catalog, Entry } from '../catalog/model.ts';
import { oncePer } from '../catalog/once-per.ts';
import { compareSpecs } from './port-rows.ts';
import { fixedRanges, printRange } from '../schema/port-spec.ts';

export interface ProtocolUses {
  readonly entries: readonly Entry[];
  /** Printed numbers and ranges, in order; `dynamic` last. */
  readonly ports: readonly string[];
}

const usesOf = oncePer(allUses);
const NONE: ProtocolUses = { entries: [], ports: [] };

export function protocolUses(protocol: string, catalog: Catalog): ProtocolUses {
  return usesOf(catalog).get(protocol) ?? NONE;
}

function allUses(catalog: Catalog): ReadonlyMap<string, ProtocolUses> {
  const index = new Map<string, Entry[]>();
  for (const entry of catalog.entries.values()) {
    const protocols = new Set([entry.protocol, ...entry.peers.map((peer) => peer.protocol)]);
    for (const id of protocols) {
      if (id === null) continue;
      const list = index.get(id);
      if (list) list.push(entry);
      else index.set(id, [entry]);
    }
  }
  return new Map([...index].map(([id, entries]) => [id, { entries, ports: portsOf(entries) }]));
}

function portsOf(entries: readonly Entry[]): readonly string[] {
  const ports = [...entries]
    .sort(compareSpecs)
    .flatMap((entry) =>
      entry.spec.kind === 'dynamic' ? ['dynamic'] : fixedRanges(entry.spec).map(printRange),
    );
  return [...new Set(ports)];
}
