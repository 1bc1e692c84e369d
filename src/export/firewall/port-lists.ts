/** Port lists as the dialects write them. */
import type { PortSpan } from './plan.ts';

/** `80` or `1024-65535`. */
export function spanText([from, to]: PortSpan, dash = '-'): string {
  return from === to ? String(from) : `${from}${dash}${to}`;
}

/** Lists of at most `max` places, a range taking two. No ports: one empty list. */
export function chunks(ports: readonly PortSpan[], max: number): readonly (readonly PortSpan[])[] {
  const lists: PortSpan[][] = [[]];
  let room = max;
  for (const span of ports) {
    const places = span[0] === span[1] ? 1 : 2;
    if (places > room) {
      lists.push([]);
      room = max;
    }
    lists.at(-1)!.push(span);
    room -= places;
  }
  return lists;
}

/** Sorted, and one where two overlap: nftables takes no overlaps. */
export function united(ports: readonly PortSpan[]): readonly PortSpan[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ports].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
