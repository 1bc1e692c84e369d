/**
 * Input: the acknowledgements of all entries, and the pairs of entries that need one. Output: each
 * acknowledgement without which nothing would be reported.
 */
import type { Entry } from '../../catalog/model.ts';
import { resolveComponent } from '../../catalog/resolve.ts';
import { entryOf } from '../port-words.ts';
import type { Reference } from '../reference.ts';
import type { Finding, FindingRule } from './finding.ts';

/** The acknowledgement of a rule's finding between two entries, in whichever order. */
export function acknowledgementKey(rule: string, entry: string, other: string): string {
  return [rule, ...[entry, other].sort()].join(' ');
}

/** Full id of the entry that an acknowledgement on `entry` names. */
export function acknowledgedEntry(entry: Entry, named: string): string {
  const [component = '', anchor = ''] = named.split('#');
  return `${resolveComponent(component, entry.product)}#${anchor}`;
}

/** @param needed keys (`acknowledgementKey`) of all findings that an acknowledgement may settle */
export function unusedAcknowledgement(needed: (reference: Reference) => ReadonlySet<string>): FindingRule {
  return {
    id: 'unused-acknowledgement',
    severity: 'error',
    name: 'Unused acknowledgement',
    sign: '!',
    finds: 'An accepted finding that does not exist.',
    explains: [
      'A collision that is known and harmless may be acknowledged on one of its two port entries, with the reason.',
      'If the two no longer collide, the acknowledgement would hide the next collision between them. So it has to go, and the build stops until it does.',
      'Only rules whose findings lie between two entries can be acknowledged.',
    ],
    check: (reference) => {
      const keys = needed(reference);
      return [...reference.catalog.entries.values()].flatMap((entry) =>
        entry.acknowledged.flatMap((_, index) =>
          isNeeded(entry, index, keys) ? [] : [finding(entry, index, reference)],
        ),
      );
    },
  };
}

/** An entry with two transports is two items in the data, and may be named as either. */
function isNeeded(entry: Entry, index: number, keys: ReadonlySet<string>): boolean {
  const { rule, with: named } = entry.acknowledged[index]!;
  const other = acknowledgedEntry(entry, named);
  return [other, other.replace(/-(tcp|udp)$/, '')].some((id) =>
    keys.has(acknowledgementKey(rule, entry.id, id)),
  );
}

function finding(entry: Entry, index: number, { catalog }: Reference): Finding {
  const { rule, with: named, reason } = entry.acknowledged[index]!;
  const other = acknowledgedEntry(entry, named);
  const known = catalog.entries.get(other);
  return {
    rule: 'unused-acknowledgement',
    severity: 'error',
    key: `${entry.id}-${index}`,
    products: [entry.product],
    title: 'Acknowledges nothing',
    message: `${entryOf(entry, catalog)} acknowledges a ${rule} with ${known ? entryOf(known, catalog) : named}, and there is none.`,
    hint: `Delete the acknowledgement of ${rule} with "${named}".`,
    places: [{ entry: entry.id }, ...(known ? [{ entry: other }] : [])],
    statements: [{ by: { entry: entry.id }, says: `Accepts a ${rule} with ${named}: ${reason}` }],
    conclusion: 'Matters if the two collide later: the acknowledgement would hide it.',
    ports: [],
  };
}
