/** Printed numbers, printed ranges and dynamic ranges with their uses. */
import type { Entry } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { checksOf, findingsOf, signOf } from '../../derive/findings/of-entries.ts';
import { portGist, portTransports } from '../../derive/port-gist.ts';
import type { PortPage } from '../../derive/port-index.ts';
import { countWords } from '../../derive/words.ts';
import { MAX_PORT, MIN_PORT, type PortRange, printRange } from '../../schema/port-spec.ts';
import type { PortGroup, Sign } from '../data/shape.ts';
import type { Files } from './files.ts';
import { useList } from './use-lists.ts';

/** In order of number, as the pages of /ports/. */
export function printedGroups(reference: CheckedReference, files: Files): readonly PortGroup[] {
  return reference.ports.pages.map((page) => printedGroup(page, reference, files));
}

function printedGroup(page: PortPage, reference: CheckedReference, files: Files): PortGroup {
  const { range, uses } = page;
  return {
    ...range,
    url: page.url,
    dynamic: false,
    open: false,
    gist: portGist(page, reference.catalog),
    transports: portTransports(page),
    signs: groupSigns(uses, reference, range),
    ...useList(uses, reference, files, page.slug, range),
  };
}

/**
 * One group for each dynamic range with printed bounds, one for all without.
 * @param url address of the list of dynamic ports
 */
export function dynamicGroups(reference: CheckedReference, files: Files, url: string): readonly PortGroup[] {
  const groups = Map.groupBy(reference.ports.dynamic, ({ range }) => (range ? printRange(range) : 'open'));
  return [...groups.values()].map((uses) => {
    const entries = uses.map(({ entry }) => entry);
    return dynamicGroup(uses[0]!.range, entries, reference, files, url);
  });
}

function dynamicGroup(
  range: PortRange | null,
  entries: readonly Entry[],
  reference: CheckedReference,
  files: Files,
  url: string,
): PortGroup {
  const bounds = range ?? { from: MIN_PORT, to: MAX_PORT };
  return {
    ...bounds,
    url,
    dynamic: true,
    open: range === null,
    gist: countWords(entries.length, 'use'),
    transports: transportsOf(entries),
    signs: groupSigns(entries, reference),
    ...useList(entries, reference, files, `dynamic-${range ? printRange(range) : 'open'}`, bounds),
  };
}

function transportsOf(entries: readonly Entry[]): Entry['transports'] {
  const found = new Set(entries.flatMap((entry) => entry.transports));
  return (['tcp', 'udp', 'unstated'] as const).filter((transport) => found.has(transport));
}

/** The sign of the first kind of finding, with the count of all. */
function groupSigns(
  entries: readonly Entry[],
  reference: CheckedReference,
  about?: PortRange,
): readonly Sign[] {
  const { discrepancies, errata } = findingsOf(entries, reference);
  const checks = checksOf(entries, reference, about);
  const signs = [
    ...discrepancies.map(() => '≠'),
    ...errata.map(() => 'sic'),
    ...checks.map((finding) => signOf(finding, reference).sign),
  ];
  if (signs[0] === undefined) return [];
  const severe = checks.some((finding) => finding.severity === 'error');
  return [{ sign: signs[0], words: countWords(signs.length, 'finding'), severe }];
}
