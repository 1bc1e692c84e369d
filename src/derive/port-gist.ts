/** What a port is for, in a line, and which transports it is used with. */
import type { Catalog, Entry } from '../catalog/model.ts';
import type { PortPage } from './port-index.ts';
import { countWords } from './words.ts';

/** What the port is mostly for: its protocols, or its purposes, those of the most peers first. */
export function portGist(port: PortPage, catalog: Catalog): string {
  const busiest = [...port.uses].sort((a, b) => b.peers.length - a.peers.length);
  const all = [
    ...new Set(
      busiest.map((entry) => (entry.protocol ? catalog.protocols.get(entry.protocol)!.name : entry.purpose)),
    ),
  ];
  const rest = all.length > 3 ? `; and ${countWords(all.length - 3, 'other use')}` : '';
  return all.slice(0, 3).join('; ') + rest;
}

export function portTransports(port: PortPage): Entry['transports'] {
  const found = new Set(port.uses.flatMap((entry) => entry.transports));
  return (['tcp', 'udp', 'unstated'] as const).filter((t) => found.has(t));
}
