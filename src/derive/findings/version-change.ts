/**
 * Input: two versions of a product, compared in version-changes.ts. Output: one finding for each use
 * whose change the network has to be told, and one that counts all changes of the pair.
 */
import type { Catalog } from '../../catalog/model.ts';
import { fixedRanges, printRange } from '../../schema/port-spec.ts';
import { type EntryChange, FIELD_WORDS } from '../entry-changes.ts';
import { listWords } from '../list-words.ts';
import { entryOf, entryWords } from '../port-words.ts';
import { countWords, opening } from '../words.ts';
import { type VersionChanges, versionChanges, type VersionRow } from '../version-changes.ts';
import type { Finding, FindingRule, Place, Statement } from './finding.ts';

export const versionChange: FindingRule = {
  id: 'version-change',
  severity: 'info',
  name: 'Version change',
  sign: 'Δ',
  finds: 'A use of a port that differs from the version before in a way the network has to be told.',
  explains: [
    'A product that follows another is compared with it: components by their slug or by what they supersede, port entries of such components by protocol, transport and number, then by their id, then by number alone.',
    'A change is reported by itself where both documents say something and it differs: the port, the transport, the side that listens, the source port, the multicast groups, whether the port leaves the computer, and whether it can be changed. Where one of the two is silent, nobody knows whether anything changed; the comparison shows it, and there is no finding.',
    'Uses that are new, that are gone or that only have other words or peers are counted in one finding for the pair of versions. A use is called removed only where the newer document prints the same list without it.',
  ],
  check: ({ catalog }) =>
    versionChanges(catalog).flatMap((pair) => [summary(pair), ...details(pair, catalog)]),
};

function summary({ family, from, to, rows, counts }: VersionChanges): Finding {
  const told = rows.filter(needsTelling).length;
  const numbers = [
    `${counts.added} added`,
    `${counts.changed} changed`,
    `${counts.removed} removed`,
    `${counts['not-mentioned']} not mentioned any more`,
    `${counts.unchanged} unchanged`,
  ];
  return {
    rule: 'version-change',
    severity: 'info',
    key: `${from.id}-to-${to.id}`,
    products: [to.id, from.id],
    title: `${from.shortName} to ${to.shortName}`,
    message: `From ${from.name} to ${to.name}, of ${countWords(rows.length, 'use')} of ports: ${listWords(numbers)}.`,
    hint: `Read the comparison at /versions/${family}/ before an upgrade.`,
    places: [product(to.id, ['follows']), product(from.id)],
    statements: [
      {
        by: product(from.id),
        says: `Of its uses, ${counts.removed} ${are(counts.removed)} removed and ${counts['not-mentioned']} ${are(counts['not-mentioned'])} not mentioned any more.`,
      },
      {
        by: product(to.id),
        says: `Of its uses, ${counts.added} ${are(counts.added)} added, ${counts.changed} ${are(counts.changed)} changed and ${counts.unchanged} ${are(counts.unchanged)} unchanged.`,
      },
    ],
    conclusion:
      told === 0
        ? 'Matters if you upgrade: of the uses that both versions print, none is known to need other rules; new ones may need some.'
        : `Matters if you upgrade: ${countWords(told, 'use')} that both versions print ${told === 1 ? 'needs' : 'need'} other rules, and new ones may need some.`,
    ports: [],
  };
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function product(id: string, path: readonly string[] = []): Place {
  return path.length > 0 ? { page: 'product', id, path } : { page: 'product', id };
}

function details(pair: VersionChanges, catalog: Catalog): readonly Finding[] {
  return pair.rows.filter(needsTelling).map((row) => detail(row, pair, catalog));
}

function needsTelling(row: VersionRow): boolean {
  return row.changes.some((change) => change.network);
}

function detail(row: VersionRow, { from, to }: VersionChanges, catalog: Catalog): Finding {
  const changes = row.changes.filter((change) => change.network);
  const fields = listWords(changes.map((change) => FIELD_WORDS[change.field]));
  const places = [...row.now, ...row.old].map((entry): Place => ({ entry: entry.id }));
  const says = (side: 'from' | 'to') =>
    `${opening(listWords(changes.map((change) => `${FIELD_WORDS[change.field]} ${change[side]}`)))}.`;
  const statements: readonly Statement[] = [
    ...row.old.map((entry): Statement => ({
      by: { entry: entry.id },
      says: `${from.shortName}. ${says('from')}`,
    })),
    ...row.now.map((entry): Statement => ({
      by: { entry: entry.id },
      says: `${to.shortName}. ${says('to')}`,
    })),
  ];
  const ranges = [...row.now, ...row.old].flatMap((entry) => fixedRanges(entry.spec));
  return {
    rule: 'version-change',
    severity: 'info',
    key: row.now[0]!.id,
    products: [to.id, from.id],
    title: `${listWords(row.now.map((entry) => entryWords(entry, catalog)))}: other ${fields}`,
    message: `From ${from.name} to ${to.name}, ${listWords(row.now.map((entry) => entryOf(entry, catalog)))} changes: ${changes.map(changeWords).join('; ')}.`,
    hint: `Change the rules of the network that were made for ${from.shortName}.`,
    places,
    statements,
    conclusion: `Matters if you upgrade from ${from.shortName} to ${to.shortName} and keep its rules.`,
    ports: [...new Map(ranges.map((range) => [printRange(range), range])).values()],
  };
}

function changeWords({ field, from, to }: EntryChange): string {
  return `${FIELD_WORDS[field]} from ${from} to ${to}`;
}
