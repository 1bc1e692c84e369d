/** Uses of an application protocol; a peer may speak another than its entry. */
import type { Catalog, Entry } from '../catalog/model.ts';
import { compareSpecs } from './port-rows.ts';
import { fixedRanges, printRange } from '../schema/port-spec.ts';

export interface ProtocolUses {
  readonly entries: readonly Entry[];
  /** Printed numbers and ranges, in order; `dynamic` last. */
  readonly ports: readonly string[];
}

export function protocolUses(protocol: string, catalog: Catalog): ProtocolUses {
  const entries = byProtocol(catalog).get(protocol) ?? [];
  const sorted = [...entries].sort(compareSpecs);
  const ports = sorted.flatMap((entry) =>
    entry.spec.kind === 'dynamic' ? ['dynamic'] : fixedRanges(entry.spec).map(printRange),
  );
  return { entries, ports: [...new Set(ports)] };
}

const cache = new WeakMap<Catalog, ReadonlyMap<string, readonly Entry[]>>();

function byProtocol(catalog: Catalog): ReadonlyMap<string, readonly Entry[]> {
  const known = cache.get(catalog);
  if (known) return known;
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
  cache.set(catalog, index);
  return index;
}
