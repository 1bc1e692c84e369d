/**
 * Where either side may open a connection, each side listens. The document's fact is written once;
 * the other side's entry is derived here.
 *
 * Input: an authored entry. Output: one entry for each of its `either` peers that is another
 * component, standing on that component with the author's component as its only peer.
 * What belongs to the author's side alone (service, settings, errata) is left behind.
 */
import type { Catalog, Entry } from '../catalog/model.ts';
import { UNSTATED } from '../catalog/model.ts';

/** The mirrored entries of a catalog by component id, in order of their ids. */
export function mirrorEntries(catalog: Catalog): ReadonlyMap<string, readonly Entry[]> {
  const mirrors = [...catalog.entries.values()].flatMap(mirrorsOf);
  return Map.groupBy(
    mirrors.sort((a, b) => (a.id < b.id ? -1 : 1)),
    (entry) => entry.component,
  );
}

/** Own and mirrored entries of every component. */
export function allEntries(
  catalog: Catalog,
  mirrors: ReadonlyMap<string, readonly Entry[]>,
): readonly Entry[] {
  return [...catalog.components.values()].flatMap((c) => [...c.entries, ...(mirrors.get(c.id) ?? [])]);
}

function mirrorsOf(entry: Entry): readonly Entry[] {
  const others = entry.peers.filter(
    (peer) => peer.either && peer.with !== UNSTATED && peer.with !== entry.component,
  );
  return others.map((peer) => {
    const [product = '', slug = ''] = entry.component.split('/');
    const anchor = `${slug}-${entry.anchor}`;
    return {
      ...entry,
      id: `${peer.with}#${anchor}`,
      anchor,
      component: peer.with,
      product: peer.with.split('/')[0] ?? product,
      side: 'listens',
      protocol: peer.protocol,
      service: null,
      settings: [],
      configurable: peer.configurable,
      need: peer.need,
      when: peer.when,
      purpose: peer.purpose,
      notes: peer.notes,
      peers: [{ ...peer, with: entry.component }],
      citations: peer.citations,
      oneOf: null,
      anyOf: null,
      errata: [],
      acknowledged: [],
      mirrors: entry.id,
    };
  });
}
