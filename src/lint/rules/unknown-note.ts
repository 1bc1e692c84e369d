import { textsAt } from '../key-pattern.ts';
import { reportAt } from '../page.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from '../rule.ts';
import { suggest } from '../suggestion.ts';

/** Input: `notes` of entries and peers, against `notes` of the product, if that page has no errors of its own. */
export const unknownNote: Rule = {
  name: 'unknown-note',
  description: 'Entries refer to notes that their product declares.',
  severity: 'error',
  *check(site) {
    for (const { page, value, path } of referencesOf(site, 'note')) {
      const product = site.products.get(page.folder);
      if (!product || product.broken) continue;
      const notes = textsAt(product.data, 'notes.*.id').map((note) => note.value);
      if (notes.includes(value)) continue;
      const message = `${page.folder} has no note "${value}"`;
      yield reportAt(page, path, message, suggest(value, notes, `Add it to notes of ${product.path}.`));
    }
  },
};
