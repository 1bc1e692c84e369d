import { nearest } from '../nearest.ts';
import { hasPage, referencesOf, unknownPeers, type Reference } from '../references.ts';
import type { Rule } from '../rule.ts';
import { reportAt } from '../page.ts';
import { contentPath, type Site } from '../site.ts';

/** Input: peers, `supersedes`, `via` and participants of sequences. A page with errors is known all the same. */
export const unknownComponent: Rule = {
  name: 'unknown-component',
  description: 'Every component that a page names has a page.',
  severity: 'error',
  *check(site) {
    const others = referencesOf(site, 'component').filter(({ page, value }) => !hasPage(site, page, value));
    for (const ref of [...unknownPeers(site), ...others]) {
      const { page, value, path } = ref;
      const [product, slug] = value.includes('/') ? value.split('/') : [page.folder, value];
      yield reportAt(
        page,
        path,
        `${product} has no component "${slug}"`,
        hintFor(site, ref, product!, slug!),
      );
    }
  },
};

function hintFor(site: Site, { page, value }: Reference, product: string, slug: string): string {
  const within = (id: string): string => (value.includes('/') ? id : id.slice(id.indexOf('/') + 1));
  const all = [...site.components.keys()];
  const own = all.filter((id) => id.startsWith(`${product}/`)).map(within);
  const likely = nearest(value, own) ?? all.find((id) => id.endsWith(`/${slug}`)) ?? nearest(value, all);
  if (likely !== undefined) return `Write ${likely}.`;
  const file = contentPath(site, `components/${product || page.folder}/${slug}.mdx`);
  return `Name a component that has a page, or add ${file}.`;
}
