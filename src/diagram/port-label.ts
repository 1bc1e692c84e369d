/** The ports of an edge as stacked lines: `TCP 445`, `TCP+UDP 135`, `TCP dynamic`, `TCP 80 or 8530`. */
import type { Catalog, Entry, Peer } from '../catalog/model.ts';
import type { Use } from '../derive/connections.ts';
import { compareSpecs } from '../derive/port-rows.ts';
import { specWords } from '../derive/port-words.ts';
import { TRANSPORT_NAMES } from '../derive/value-words.ts';
import { printPortSpec } from '../schema/port-spec.ts';
import type { Transport } from '../schema/port-entry.ts';

const TRANSPORT_WORDS: Readonly<Record<Transport, string>> = { ...TRANSPORT_NAMES, unstated: '' };

/** Order of transports in a label. */
const ORDER = Object.keys(TRANSPORT_WORDS) as readonly Transport[];

/**
 * One line a port, by number; transports of one port and one need share a line. Of ports that stand for each other
 * the second and later ones open with `or`, and with `and/or` where several may be used.
 */
export function portLines(uses: readonly Use[], catalog: Catalog): readonly string[] {
  const sorted = [...uses]
    .sort((a, b) => compareSpecs(a.entry, b.entry))
    .filter((use) => !isCovered(use, uses));
  const lines = Map.groupBy(sorted, (use) => JSON.stringify([...lineKey(use), use.peer.when === null]));
  const words = [...lines.values()].map((same) => ({
    choice: choiceOf(same[0]!.entry),
    text:
      portLabel(
        same.map(({ entry }) => entry),
        catalog,
      ) + needWords(same[0]!.peer),
  }));
  const stacked = [...Map.groupBy(words, ({ choice, text }) => choice?.name ?? text).values()].flatMap(
    (group) => group.map(({ choice, text }, i) => (choice && i > 0 ? `${choice.joint} ${text}` : text)),
  );
  return [...new Set(stacked)];
}

/** As much as is read at a glance, in signs. */
const LONG = 24;

/** A long line with what is not stated on a line of its own. */
export function brokenLine(line: string): readonly string[] {
  const at = line.lastIndexOf(', ');
  return line.length > LONG && at > 0 ? [line.slice(0, at + 1), line.slice(at + 2)] : [line];
}

/** The group of entries that an entry may stand for, named apart from any text of a port. */
function choiceOf({
  component,
  oneOf,
  anyOf,
}: Entry): { readonly name: string; readonly joint: string } | null {
  if (oneOf) return { name: `${component}#${oneOf}`, joint: 'or' };
  return anyOf ? { name: `${component}#${anyOf}`, joint: 'and/or' } : null;
}

/** Whether the same port is needed without the condition of a use. */
function isCovered({ entry, peer }: Use, uses: readonly Use[]): boolean {
  if (peer.when === null) return false;
  const key = JSON.stringify(lineKey({ entry, peer }));
  const always = uses.filter((use) => use.peer.when === null && JSON.stringify(lineKey(use)) === key);
  return entry.transports.every((t) => always.some((use) => use.entry.transports.includes(t)));
}

function lineKey({ entry, peer }: Use): readonly unknown[] {
  return [...portKey(entry), peer.need];
}

/** Whatever is always needed stands without a word; the asterisk is a condition, which the tables tell. */
function needWords({ need, when }: Peer): string {
  const mark = when === null ? '' : '*';
  return (need === 'required' ? '' : ` (${need})`) + mark;
}

/** Ports without a number are told apart by their protocol. */
function portKey({ spec, transports, icmp, protocol }: Entry): readonly unknown[] {
  const numbered = spec.kind !== 'unstated' && spec.kind !== 'none';
  return [printPortSpec(spec), transports.includes('unstated'), icmp, numbered ? null : protocol];
}

/** @param entries of one port: they differ in transport, if at all */
export function portLabel(entries: readonly Entry[], catalog: Catalog): string {
  const first = entries[0]!;
  const transports = ORDER.filter((t) => entries.some((entry) => entry.transports.includes(t)));
  const transport = transports.map((t) => TRANSPORT_WORDS[t]).join('+');
  const protocol = catalog.protocols.get(first.protocol ?? '')?.shortName ?? '';
  switch (first.spec.kind) {
    case 'unstated':
      return `${joined(transport, protocol) || 'port'}, number not stated`;
    case 'none':
      return transport.startsWith('ICMP')
        ? joined(transport, first.icmp === null ? '' : `type ${first.icmp}`)
        : `${joined(transport, protocol) || 'no number'}, no port`;
    default:
      return transport
        ? `${transport} ${specWords(first.spec)}`
        : `${specWords(first.spec)}, transport unstated`;
  }
}

function joined(...words: readonly string[]): string {
  return words.filter(Boolean).join(' ');
}
