import type { KeyPath } from '../../catalog/from-disk.ts';
import type { Report } from '../diagnostic.ts';
import { isMapping, valuesAt } from '../key-pattern.ts';
import { isFaulty, reportAt, type Page } from '../page.ts';
import type { Rule } from '../rule.ts';

const HINT = 'Add "sources: [{ document: …, section: … }]".';

/** Input: entries, notes, misprints of pages, and components without entries. What the schema rejects is passed over. */
export const missingCitation: Rule = {
  name: 'missing-citation',
  description: 'Every fact names the place that states it.',
  severity: 'error',
  *check(site) {
    for (const page of site.pages) {
      yield* uncited(page, 'ports.*', 'the port entry');
      if (page.kind === 'product') yield* uncited(page, 'notes.*', 'the note');
      if (page.kind === 'component') yield* component(page);
      // A misprint that a source's page lists is one of that source; elsewhere the page's own citations do.
      if (page.kind !== 'source' && !hasItems(page.data, 'sources'))
        yield* uncited(page, 'errata.*', 'the erratum');
    }
  },
};

function* uncited(page: Page, pattern: string, noun: string): Iterable<Report> {
  for (const { path, value } of valuesAt(page.data, pattern)) {
    if (!isMapping(value) || hasItems(value, 'sources') || isFaulty(page, [...path, 'sources'])) continue;
    const name = [value.id, value.field].find((text) => typeof text === 'string') ?? '';
    yield reportAt(page, path, `${noun} "${name}" cites no source`, HINT);
  }
}

function* component(page: Page): Iterable<Report> {
  const sources: KeyPath = ['sources'];
  if (page.broken || hasItems(page.data, 'ports') || hasItems(page.data, 'sources')) return;
  yield reportAt(page, sources, 'a component without port entries cites no source', HINT, 'key');
}

function hasItems(value: unknown, key: string): boolean {
  return valuesAt(value, `${key}.*`).length > 0;
}
