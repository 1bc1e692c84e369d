/**
 * Input: the discrepancies that authors wrote down, and all entries of a component with the mirrored
 * ones. Output: each authored one; and each pair of entries of one component that state one protocol
 * and number for one peer with different valid values, with different answers to "can it change?", or
 * with different transports in different sections.
 */
import { type Discrepancy, type Entry, type Peer, UNSTATED } from '../../catalog/model.ts';
import {
  distinctRanges,
  fixedRanges,
  type PortRange,
  printPortSpec,
  rangesMeet,
} from '../../schema/port-spec.ts';
import { listWords } from '../list-words.ts';
import { componentName, entryOf, fullName, specWords, transportWords } from '../port-words.ts';
import { numberWord, opening } from '../words.ts';
import { entriesOn, type Reference } from '../reference.ts';
import { authoredPages, uniqueKeys } from './authored.ts';
import type { Finding, FindingRule, Place } from './finding.ts';

export const discrepancy: FindingRule = {
  id: 'discrepancy',
  severity: 'info',
  name: 'Discrepancy',
  sign: '≠',
  finds: 'Two statements about one version of a product that cannot both hold.',
  explains: [
    'Most are written down by the authors of the pages, who read the documents side by side: each statement with its place, and which of them the page follows.',
    'Others are found by comparing port entries: one component, one protocol and one number, stated twice for the same peer, with different valid values or with the answers yes and no to whether it can be changed.',
    'Different transports count only where they are printed in different sections; TCP and UDP in one place are two ports and no disagreement. What a document leaves open contradicts nothing, and differences between versions are version changes.',
  ],
  check: (reference) => uniqueKeys([...authored(reference), ...derived(reference)]),
};

function authored({ catalog }: Reference): readonly Finding[] {
  return authoredPages(catalog).flatMap((page) =>
    page.discrepancies.map((found, i): Finding => {
      const place: Place = { page: page.kind, id: page.id, path: ['discrepancies', i] };
      const entries = found.entries.flatMap((id) => catalog.entries.get(id) ?? []);
      return {
        rule: 'discrepancy',
        severity: 'info',
        key: `${page.id}-${found.summary}`,
        products: [...new Set([...page.products, ...entries.map((entry) => entry.product)])],
        title: found.summary,
        message: `${opening(numberWord(found.statements.length))} statements about ${page.kind === 'component' ? fullName(page.id, catalog) : page.name} cannot all hold: ${found.summary}.`,
        hint: 'Look at the system itself; the documents do not settle it.',
        places: [place, ...found.entries.map((entry): Place => ({ entry }))],
        statements: found.statements.map(({ citation, says }) => ({ by: citation, says })),
        conclusion: `This page follows: ${found.reading}`,
        ports: rangesOf(entries),
      };
    }),
  );
}

function derived(reference: Reference): readonly Finding[] {
  return [...reference.catalog.components.values()].flatMap((component) => {
    const found = statementsOf(entriesOn(reference, component)).flatMap(([a, b]) =>
      disagreements(a, b).map((disagreement) => ({ a, b, disagreement })),
    );
    const open = found.filter(({ a, b }) => !isAuthored(a.entry, b.entry, reference.discrepancies));
    // One finding for all peers for which the same two entries disagree on the same.
    const groups = Map.groupBy(open, ({ a, b, disagreement }) =>
      [a.entry.id, b.entry.id, disagreement.about].join('\n'),
    );
    return [...groups.values()].map((same) => {
      const { a, b, disagreement } = same[0]!;
      return finding(
        a.entry,
        b.entry,
        disagreement,
        same.map((one) => one.a.peer.with),
        reference,
      );
    });
  });
}

interface Use {
  readonly entry: Entry;
  readonly peer: Peer;
}

/**
 * Pairs of entries that state one protocol and number for one peer. Of an end that nobody names,
 * nobody knows whether it is the same.
 */
function statementsOf(entries: readonly Entry[]): readonly (readonly [Use, Use])[] {
  const uses = entries
    .filter((entry) => fixedRanges(entry.spec).length > 0)
    .flatMap((entry) => entry.peers.map((peer): Use => ({ entry, peer })))
    .filter(({ peer }) => peer.with !== UNSTATED);
  const groups = Map.groupBy(uses, ({ entry, peer }) => `${entry.protocol} ${peer.with}`);
  return [...groups.values()].flatMap((same) =>
    same.flatMap((a, i) =>
      same
        .slice(i + 1)
        .filter((b) => a.entry !== b.entry && shareNumber(a.entry, b.entry))
        .map((b) => [a, b] as const),
    ),
  );
}

interface Disagreement {
  readonly about: string;
  readonly a: string;
  readonly b: string;
}

function shareNumber(a: Entry, b: Entry): boolean {
  const meets = (x: PortRange) => fixedRanges(b.spec).some((y) => rangesMeet(x, y));
  return fixedRanges(a.spec).some(meets);
}

function isAuthored(a: Entry, b: Entry, known: readonly Discrepancy[]): boolean {
  const [x, y] = [authoredId(a), authoredId(b)];
  return known.some(({ entries }) => entries.includes(x) && entries.includes(y));
}

/** A mirrored entry is written on its author's page. */
function authoredId(entry: Entry): string {
  return entry.mirrors ?? entry.id;
}

function disagreements({ entry: a, peer: p }: Use, { entry: b, peer: q }: Use): readonly Disagreement[] {
  const found: Disagreement[] = [];
  if (a.allowed && b.allowed && printPortSpec(a.allowed) !== printPortSpec(b.allowed))
    found.push({ about: 'the valid values', a: specWords(a.allowed), b: specWords(b.allowed) });
  if ([p.configurable, q.configurable].sort().join() === 'no,yes')
    found.push({ about: 'whether it can be changed', a: p.configurable, b: q.configurable });
  if (transportsDiffer(a, b) && !shareSection(p, q))
    found.push({ about: 'the transport', a: transportWords(a), b: transportWords(b) });
  return found;
}

function transportsDiffer(a: Entry, b: Entry): boolean {
  const stated = [...a.transports, ...b.transports].every((transport) => transport !== 'unstated');
  return stated && a.transports.join() !== b.transports.join();
}

function shareSection(p: Peer, q: Peer): boolean {
  const sections = new Set(p.citations.map((c) => `${c.source}\n${c.section}`));
  return q.citations.some((c) => sections.has(`${c.source}\n${c.section}`));
}

function finding(
  a: Entry,
  b: Entry,
  { about, a: first, b: second }: Disagreement,
  peers: readonly string[],
  { catalog }: Reference,
): Finding {
  const ends = listWords([...new Set(peers)].map((id) => componentName(id, catalog)));
  return {
    rule: 'discrepancy',
    severity: 'info',
    key: `${a.id}-${b.id}-${about}`,
    products: [a.product],
    title: `${specWords(a.spec)}: ${about}`,
    message: `${entryOf(a, catalog)} is stated twice for ${ends}, and the statements differ on ${about}: ${first}, and ${second}.`,
    hint: `Read both places; if they cannot both hold, write a discrepancy that lists both entries (${a.anchor}, ${b.anchor}) and says which one the page follows.`,
    places: [{ entry: authoredId(a) }, { entry: authoredId(b) }],
    statements: [
      ...a.citations.slice(0, 1).map((by) => ({ by, says: `${entryOf(a, catalog)}: ${first}.` })),
      ...b.citations.slice(0, 1).map((by) => ({ by, says: `${entryOf(b, catalog)}: ${second}.` })),
    ],
    conclusion: 'This page follows both places, each in its own row.',
    ports: rangesOf([a, b]),
  };
}

function rangesOf(entries: readonly Entry[]): readonly PortRange[] {
  return distinctRanges(entries.flatMap((entry) => fixedRanges(entry.spec)));
}
