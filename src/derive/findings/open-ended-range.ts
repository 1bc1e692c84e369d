/**
 * Ports that a firewall can only open wholesale.
 *
 * Input: entries of the network (not `local`) that listen, mirrored ones too, on a dynamic port or on a
 * range of more than a hundred numbers of which all are needed. Output: one finding a product, which names
 * the components and, where a document prints it, the place where the range can be narrowed. Entries whose
 * side is unstated are left out: nobody says in which direction to open them.
 */
import type { Entry } from '../../catalog/model.ts';
import { distinctRanges, fixedRanges, type PortRange } from '../../schema/port-spec.ts';
import { listWords } from '../list-words.ts';
import { specWords, transportNames } from '../port-words.ts';
import { countWords } from '../words.ts';
import type { Reference } from '../reference.ts';
import type { Finding, FindingRule } from './finding.ts';
import { nameOf, productName, settingPlaces, slugOf } from './parties.ts';
import { entriesWithComponents } from './sockets.ts';

const RULE = 'open-ended-range';

/** Fewer numbers can be written into a rule one by one. */
const WIDE = 100;

export const openEndedRange: FindingRule = {
  id: RULE,
  severity: 'info',
  name: 'Opened wholesale',
  sign: '!',
  finds: 'Dynamic ports and ranges of more than a hundred numbers on which components of a product listen.',
  explains: [
    'A packet filter can let such ports through only as a whole range, mostly all above 1023, or by following the protocol, as it can for RPC.',
    'Reported are ports on which a component listens for others in the network. Ports of a connection whose direction no document gives are left out, and so are ports that never leave their computer.',
    'Where a document says how to narrow the range or fix the port, the place is named.',
  ],
  check: (reference) => {
    const open = entriesWithComponents(reference)
      .map(({ entry }) => entry)
      .filter(isOpenEnded);
    return [...Map.groupBy(open, (entry) => entry.product)].map(([product, entries]) =>
      toFinding(product, entries, reference),
    );
  },
};

function isOpenEnded(entry: Entry): boolean {
  if (entry.side !== 'listens' || entry.scope === 'local') return false;
  if (entry.spec.kind === 'dynamic') return entry.spec.range === null || isWide(entry.spec.range);
  return entry.spec.kind === 'all' && entry.spec.ranges.some(isWide);
}

function isWide({ from, to }: PortRange): boolean {
  return to - from + 1 > WIDE;
}

function toFinding(product: string, entries: readonly Entry[], reference: Reference): Finding {
  const sockets = [
    ...new Map(entries.map((entry) => [`${entry.component} ${portsOf(entry)}`, entry])).values(),
  ];
  const groups = [...Map.groupBy(sockets, portsOf)].map(
    ([ports, group]) => `${ports} for ${listWords(group.map((entry) => nameOf(reference, entry)))}`,
  );
  const components = new Set(entries.map((entry) => entry.component)).size;
  const set = sockets.filter((entry) => narrowed(entry) !== null);
  const places = set.map((entry) => `${nameOf(reference, entry)}: ${narrowed(entry)}`);
  return {
    rule: RULE,
    severity: 'info',
    key: slugOf(product),
    products: [product],
    title: `Wide ranges for ${countWords(components, 'component')}`,
    message: `A firewall in front of ${productName(reference, product)} has to open whole ranges: ${groups.join('; ')}.`,
    hint:
      places.length > 0
        ? `Open them only between the two computers that need them. Where a document has them set: ${places.join('; ')}.`
        : 'Open them only between the two computers that need them; their entries name no place to narrow them.',
    places: entries.map((entry) => ({ entry: entry.id })),
    statements: sockets.map((entry) => ({
      by: { entry: entry.id },
      says: `${nameOf(reference, entry)} listens on ${portsOf(entry).replace(/,$/, '')}. ${entry.purpose}.`,
    })),
    conclusion: 'Matters if a firewall stands between the two ends.',
    ports: distinctRanges(entries.flatMap((entry) => fixedRanges(entry.spec).filter(isWide))),
  };
}

/** "TCP dynamic", "UDP 63000–64000", "dynamic 1025–65535, transport not stated,". */
function portsOf(entry: Entry): string {
  const transport = transportNames(entry.transports);
  return transport === ''
    ? `${specWords(entry.spec)}, transport not stated,`
    : `${transport} ${specWords(entry.spec)}`;
}

function narrowed(entry: Entry): string | null {
  return settingPlaces(entry, { from: 1, to: 65535 });
}
