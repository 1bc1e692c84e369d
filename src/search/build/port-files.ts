/**
 * Ports in blocks: each holds what is printed for its ports, what IANA lists for them, and which wide
 * ranges reach them. A block is small however many entries there are, so a dense stretch of numbers has
 * narrow blocks and an empty one is a single block.
 */
import { registrationsOf } from '../../derive/registry.ts';
import { compareRanges, MAX_PORT, MIN_PORT } from '../../schema/port-spec.ts';
import {
  type Block,
  HASH_DIGITS,
  type PortGroup,
  type PortsIndex,
  type Reach,
  type Registered,
} from '../data/shape.ts';
import { addFile, chunks, FILE_LIMIT, type Files, roughSize } from './files.ts';
import { reachOf } from './reach.ts';

const DYNAMIC_NAMED = 12;

/**
 * @param printed ascending by number
 * @returns the index of all blocks; the blocks are added to `files`
 */
export function portFiles(
  printed: readonly PortGroup[],
  dynamic: readonly PortGroup[],
  files: Files,
): PortsIndex {
  const starts = blockStarts(printed);
  const { inside, across } = Object.groupBy(printed, (group) =>
    blockOf(group.from, starts) === blockOf(group.to, starts) ? 'inside' : 'across',
  );
  const wide = [...(across ?? []), ...dynamic].sort(compareRanges);
  const reach = reachOf(wide, starts);
  return {
    ...blockFiles(starts, inside ?? [], reach, files),
    wide: wideFiles(wide, files),
    ...dynamicPlaces(wide),
  };
}

function blockStarts(groups: readonly PortGroup[]): readonly number[] {
  const byPort = Map.groupBy(groups, (group) => group.from);
  const items = allRegistered().concat(
    [...byPort].map(([port, list]) => ({
      port,
      size: list.reduce((sum, group) => sum + roughSize(group), 0),
    })),
  );
  const ports = [...Map.groupBy(items, ({ port }) => port)]
    .map(([port, list]) => ({ port, size: list.reduce((sum, { size }) => sum + size, 0) }))
    .sort((a, b) => a.port - b.port);
  const parts = chunks(ports, ({ size }) => size, FILE_LIMIT);
  return [MIN_PORT, ...parts.slice(1).map((part) => part[0]!.port)];
}

function allRegistered(): { port: number; size: number }[] {
  return Array.from({ length: MAX_PORT }, (_, i) => i + 1).flatMap((port) => {
    const found = registeredAt(port);
    return found.length > 0 ? [{ port, size: JSON.stringify(found).length }] : [];
  });
}

function registeredAt(port: number): readonly Registered[] {
  return registrationsOf(port).map((registration) => ({ port, ...registration }));
}

/** Place of the block that holds a port. */
function blockOf(port: number, starts: readonly number[]): number {
  const after = starts.findIndex((start) => start > port);
  return (after === -1 ? starts.length : after) - 1;
}

function blockFiles(
  starts: readonly number[],
  groups: readonly PortGroup[],
  reach: readonly Reach[],
  files: Files,
): Pick<PortsIndex, 'steps' | 'hashes'> {
  const groupsOf = Map.groupBy(groups, (group) => blockOf(group.from, starts));
  const reachIn = Map.groupBy(
    reach.filter(({ port }) => port <= MAX_PORT),
    ({ port }) => blockOf(port, starts),
  );
  const names = starts.map((start, i) => {
    const end = (starts[i + 1] ?? MAX_PORT + 1) - 1;
    const registered = Array.from({ length: end - start + 1 }, (_, at) => registeredAt(start + at)).flat();
    const block: Block = { groups: groupsOf.get(i) ?? [], registered, reach: reachIn.get(i) ?? [] };
    return addFile(files, `block-${start}`, block);
  });
  return {
    steps: starts.map((start, i) => start - (starts[i - 1] ?? MIN_PORT)),
    hashes: names.map((name) => name.slice(-HASH_DIGITS)).join(''),
  };
}

function wideFiles(wide: readonly PortGroup[], files: Files): PortsIndex['wide'] {
  let place = 0;
  return chunks(wide, roughSize, FILE_LIMIT).map((part, i) => {
    const first = place;
    place += part.length;
    return [first, addFile(files, `wide-${i + 1}`, part)];
  });
}

function dynamicPlaces(wide: readonly PortGroup[]): Pick<PortsIndex, 'dynamic' | 'dynamicTotal'> {
  const places = [...wide.keys()].filter((place) => wide[place]!.dynamic);
  const busiest = places.sort((a, b) => wide[b]!.total - wide[a]!.total || a - b);
  return { dynamic: busiest.slice(0, DYNAMIC_NAMED), dynamicTotal: places.length };
}
