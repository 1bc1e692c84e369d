/** What a `#…` can point at: headings, port entries, and the blocks of connections with each peer. */
import { UNSTATED } from '../catalog/model.ts';
import { textsAt } from './key-pattern.ts';
import type { Page } from './page.ts';
import { oncePer } from '../catalog/once-per.ts';
import { referencesOf, referencesOn } from './references.ts';
import { componentIds, type Site } from './site.ts';

/** Ids of the entries that stand on a component's page. */
export function entryIds(page: Page): readonly string[] {
  return textsAt(page.data, 'ports.*.id').map(({ value }) => value);
}

/** An entry that `either: true` on another page makes stand on a page too. */
export interface Mirrored {
  readonly anchor: string;
  readonly from: Page;
  readonly entry: string;
}

/** Mirrored entries by the id of the page they stand on. */
export const mirroredOn = oncePer((site: Site): ReadonlyMap<string, readonly Mirrored[]> => {
  const all = [...site.components.values()].flatMap((from) =>
    from.entries.flatMap(({ data }) => {
      const others = data.peers
        .filter((peer) => peer.either)
        .flatMap((peer) => componentIds(from, peer.with));
      const anchor = `${from.id.slice(from.folder.length + 1)}-${data.id}`;
      return [...new Set(others)]
        .filter((on) => on !== from.id)
        .map((on) => ({ on, anchor, from, entry: data.id }));
    }),
  );
  return Map.groupBy(all, ({ on }) => on);
});

/** Ids of the pages that name a component as a peer, by its id. */
const peersNaming = oncePer((site: Site): ReadonlyMap<string, readonly string[]> => {
  const all = referencesOf(site, 'peer').flatMap(({ page, value }) =>
    componentIds(page, value).map((named) => ({ named, by: page.id })),
  );
  return new Map(
    [...Map.groupBy(all, ({ named }) => named)].map(([named, list]) => [named, list.map(({ by }) => by)]),
  );
});

/** Whether some entry names the component as its peer. */
export function isPeer(site: Site, component: string): boolean {
  return peersNaming(site).has(component);
}

/** Whether some component's page cannot be read: nobody knows what it makes stand on others. */
const someUnread = oncePer((site: Site): boolean =>
  [...site.components.values()].some(({ record }) => record.frontmatter === undefined),
);

/** Anchors of a page that bodies may link to, or undefined where errors on it, or on others, leave that open. */
export function anchorsOf(site: Site, page: Page): ReadonlySet<string> | undefined {
  if (!page.body || page.body.error) return undefined;
  if (page.broken || (page.kind === 'component' && someUnread(site))) return undefined;
  return new Set([
    ...page.body.anchors.keys(),
    ...noteIds(page),
    ...entryIds(page),
    ...(mirroredOn(site).get(page.id) ?? []).map(({ anchor }) => anchor),
    ...withAnchors(site, page),
  ]);
}

function noteIds(page: Page): readonly string[] {
  return page.kind === 'product' ? textsAt(page.data, 'notes.*.id').map(({ value }) => value) : [];
}

/** `with-<peer>` for each component that this page names as a peer or that names it. */
function withAnchors(site: Site, page: Page): readonly string[] {
  const named = referencesOn(page, 'peer').flatMap(({ value }) => componentIds(page, value));
  return [...named, ...(peersNaming(site).get(page.id) ?? [])].map((id) => `with-${peerName(id, page)}`);
}

function peerName(id: string, page: Page): string {
  if (id === UNSTATED) return id;
  const [product, slug] = id.split('/');
  return product === page.folder ? slug! : `${product}-${slug}`;
}
