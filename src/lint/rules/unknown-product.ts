import { reportAt } from '../page.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from '../rule.ts';
import { contentPath } from '../site.ts';
import { suggest } from '../suggestion.ts';
import { textsAt } from '../key-pattern.ts';

/**
 * Input: `product` of components, `products` of guides and sources, `follows`. A folder of components whose product
 * has no page is one mistake, reported at its first component; whether `product` fits the folder is `file-name`'s
 * business.
 */
export const unknownProduct: Rule = {
  name: 'unknown-product',
  description: 'Every product that a page names has a page.',
  severity: 'error',
  *check(site) {
    const folders = Map.groupBy(site.components.values(), ({ folder }) => folder);
    const add = (id: string): string => `Add ${contentPath(site, `products/${id}.mdx`)}.`;
    for (const [folder, [first, ...more]] of folders) {
      if (site.products.has(folder) || !first) continue;
      const path = textsAt(first.data, 'product')[0]?.path ?? [];
      const others = more.length > 0 ? ` (${more.length + 1} components)` : '';
      yield reportAt(first, path, `the product "${folder}" has no page${others}`, add(folder));
    }
    for (const { page, value, path } of referencesOf(site, 'product')) {
      if (site.products.has(value) || folders.has(value)) continue;
      const others = [...site.products.keys()].filter((id) => id !== page.id);
      yield reportAt(page, path, `there is no product "${value}"`, suggest(value, others, add(value)));
    }
  },
};
