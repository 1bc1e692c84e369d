/** What a port is for, in a line, and which transports it is used with. */
import type { Catalog, Entry } from '../catalog/model.ts';
import type { PortPage } from './port-index.ts';
import { countWords } from './words.ts';

const NAMED = 3;

/**
 * What the port is mostly for: its protocols, or its purposes, those of the most peers first.
 *
 * @param room characters that the names may take together; the first is named however long it is
 */
export function portGist(port: PortPage, catalog: Catalog, room = Infinity): string {
  const busiest = [...port.uses].sort((a, b) => b.peers.length - a.peers.length);
  const all = [
    ...new Set(
      busiest.map((entry) => (entry.protocol ? catalog.protocols.get(entry.protocol)!.name : entry.purpose)),
    ),
  ];
  const fits = (count: number) => count <= 1 || all.slice(0, count).join('; ').length <= room;
  const named = all.slice(0, NAMED).filter((_, i) => fits(i + 1));
  const rest = all.length - named.length;
  return named.join('; ') + (rest > 0 ? `; and ${countWords(rest, 'other use')}` : '');
}

export function portTransports(port: PortPage): Entry['transports'] {
  const found = new Set(port.uses.flatMap((entry) => entry.transports));
  return (['tcp', 'udp', 'unstated'] as const).filter((t) => found.has(t));
}
