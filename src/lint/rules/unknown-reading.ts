import { idField } from '../../schema/text.ts';
import { textsAt } from '../key-pattern.ts';
import { reportAt, type Page } from '../page.ts';
import { referencesOf, type Reference } from '../references.ts';
import type { Rule } from '../rule.ts';
import type { Site } from '../site.ts';
import { suggest } from '../suggestion.ts';

/**
 * Input: `reading` of entries where it is an id and not a sentence, against the readings of the documents that the
 * entry cites, if all their pages are there and without errors.
 */
export const unknownReading: Rule = {
  name: 'unknown-reading',
  description: 'A reading that is an id is declared by a document that the entry cites.',
  severity: 'error',
  *check(site) {
    for (const ref of referencesOf(site, 'reading')) {
      if (!idField.safeParse(ref.value).success) continue;
      const cited = citedSources(site, ref);
      if (cited.length === 0 || cited.some((source) => !source || source.broken)) continue;
      const readings = cited.flatMap((source) => readingIds(source!));
      if (readings.includes(ref.value)) continue;
      const names = cited.map((source) => source!.id).join(', ');
      const otherwise = 'Write a sentence, or declare it under readings of the document.';
      yield reportAt(
        ref.page,
        ref.path,
        `${names} declares no reading "${ref.value}"`,
        elsewhere(site, ref) ?? suggest(ref.value, readings, otherwise),
      );
    }
  },
};

function citedSources(site: Site, { page, path }: Reference): (Page | undefined)[] {
  const documents = textsAt(page.data, 'ports.*.sources.*.document').filter(
    (document) => document.path[1] === path[1],
  );
  return [...new Set(documents.map(({ value }) => value))].map((document) => site.sources.get(document));
}

/** A document that declares the reading but is not cited. */
function elsewhere(site: Site, { value }: Reference): string | undefined {
  const source = [...site.sources.values()].find((page) => readingIds(page).includes(value));
  return source && `Cite ${source.id} too, which declares it.`;
}

function readingIds(source: Page): string[] {
  return textsAt(source.data, 'readings.*.id').map(({ value }) => value);
}
