/**
 * Input: the errata of all pages and port entries. Output: one finding for each misprint; the same
 * misprint noted at several entries of a page is one.
 */
import type { Catalog, Entry, Erratum } from '../../catalog/model.ts';
import { fixedRanges, printRange } from '../../schema/port-spec.ts';
import { listWords } from '../list-words.ts';
import { entryWords, fullName, specWords } from '../port-words.ts';
import { inSentence } from '../words.ts';
import { type AuthoredPage, authoredPages, uniqueKeys } from './authored.ts';
import type { Finding, FindingRule, Place } from './finding.ts';

export const misprint: FindingRule = {
  id: 'misprint',
  severity: 'info',
  name: 'Misprint',
  sign: 'sic',
  finds: 'A printed value that cannot be right, with what was printed and why it was changed.',
  explains: [
    'Authors of the pages note a misprint where a document prints what cannot be meant: a port above 65535, an address with three numbers, a name that the same document writes otherwise everywhere else.',
    'The careful reading is published, and what was printed stands beside it, so that anybody can judge.',
    'Where two values are both possible, it is a discrepancy and not a misprint.',
  ],
  check: ({ catalog }) => uniqueKeys(authoredPages(catalog).flatMap((page) => ofPage(page, catalog))),
};

/** A longer title is no sign any more; what is printed stands in the statements. */
const LONGEST = 70;

interface Noted {
  readonly erratum: Erratum;
  readonly place: Place;
  readonly entry: Entry | null;
}

function ofPage(page: AuthoredPage, catalog: Catalog): readonly Finding[] {
  const own = page.errata.map((erratum, i): Noted => {
    const place: Place = { page: page.kind, id: page.id, path: ['errata', i] };
    return { erratum, place, entry: null };
  });
  const entries = page.kind === 'component' ? (catalog.components.get(page.id)?.entries ?? []) : [];
  const atEntries = entries.flatMap((entry) =>
    entry.errata.map((erratum): Noted => ({ erratum, place: { entry: entry.id }, entry })),
  );
  const groups = Map.groupBy([...own, ...atEntries], ({ erratum, entry }) =>
    JSON.stringify([erratum.field, erratum.printed, readOf(erratum, entry), erratum.reason]),
  );
  return [...groups.values()].map((same) => finding(same, page, catalog));
}

function finding(same: readonly Noted[], page: AuthoredPage, catalog: Catalog): Finding {
  const { erratum, entry } = same[0]!;
  const entries = same.flatMap((noted) => noted.entry ?? []);
  const read = readOf(erratum, entry);
  const name = page.kind === 'component' ? fullName(page.id, catalog) : page.name;
  const about =
    entries.length > 0 ? `${listWords(entries.map((e) => entryWords(e, catalog)))} of ${name}` : name;
  const title =
    read === null ? `“${erratum.printed}” is a misprint` : `“${erratum.printed}” is read as ${read}`;
  const citations = [
    ...new Map(same.flatMap((n) => n.erratum.citations).map((c) => [JSON.stringify(c), c])).values(),
  ];
  const ranges = entries.flatMap((e) => fixedRanges(e.spec));
  return {
    rule: 'misprint',
    severity: 'info',
    key: `${page.id}-${erratum.field}-${erratum.printed}`,
    products: page.products,
    title: title.length <= LONGEST ? title : `Misprint: ${erratum.field}`,
    message: `${about}: “${erratum.printed}” is printed (${erratum.field})${read === null ? ' and is not followed' : ` and read as ${read}`}.`,
    hint: 'Compare the document at hand; a later edition may print it right.',
    places: same.map(({ place }) => place),
    statements: citations.map((by) => ({ by, says: `Prints “${erratum.printed}” (${erratum.field}).` })),
    conclusion: `Changed because ${inSentence(erratum.reason)}`,
    ports: [...new Map(ranges.map((range) => [printRange(range), range])).values()],
  };
}

/** The careful reading: what the erratum says, else the entry's own port. */
function readOf(erratum: Erratum, entry: Entry | null): string | null {
  if (erratum.read !== null) return erratum.read.replace(/\.$/, '');
  return entry && erratum.field === 'port' ? specWords(entry.spec) : null;
}
