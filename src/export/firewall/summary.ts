/** A host's rules in short, a line for each port: what to look at first in a long file. */
import { peerNames } from './header.ts';
import type { Item, Section } from './plan.ts';
import { spanText } from './port-lists.ts';
import type { SortItems } from './sorted-items.ts';
import { clip } from './text.ts';
import { portWords } from './words.ts';

const NAMES = 4;
const NAME = 40;

interface Line {
  readonly port: string;
  readonly transport: string;
  readonly order: number;
  readonly peers: Set<string>;
}

/** `in 402/tcp from A, B`, sorted. Lines without a comment mark. */
export function summaryLines(section: Section, direction: 'in' | 'out', sort: SortItems): readonly string[] {
  const lines = new Map<string, Line>();
  for (const item of sort(section).rules[direction]) {
    for (const { port, order } of portsOf(item)) {
      const line = lines.get(port) ?? { port, transport: item.transport, order, peers: new Set() };
      for (const name of peerNames(item.remote, section)) line.peers.add(clip(name, NAME));
      lines.set(port, line);
    }
  }
  const preposition = direction === 'in' ? 'from' : 'to';
  return [...lines.values()]
    .sort(byPort)
    .map(({ port, peers }) => `${direction} ${port} ${preposition} ${namesText([...peers])}`);
}

function byPort(a: Line, b: Line): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.transport === b.transport) return 0;
  return a.transport < b.transport ? -1 : 1;
}

function portsOf({ ports, spec, transport, icmp }: Item): { port: string; order: number }[] {
  if (ports.length === 0) return [{ port: portWords(spec, transport, icmp), order: Infinity }];
  return ports.map((span) => ({ port: `${spanText(span)}/${transport}`, order: span[0] }));
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, NAMES).join(', ');
  return names.length > NAMES ? `${shown} and ${names.length - NAMES} more` : shown;
}
