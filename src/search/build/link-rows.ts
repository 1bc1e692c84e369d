/** Numbered connections of documents: `link 14` leads to what it says. */
import { type Catalog, UNSTATED } from '../../catalog/model.ts';
import type { Connection, Use } from '../../derive/connections.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { peerSlug } from '../../derive/peer-blocks.ts';
import { componentName } from '../../derive/port-words.ts';
import { printRange, fixedRanges } from '../../schema/port-spec.ts';
import type { NameRow } from '../data/shape.ts';

export function linkRows(reference: CheckedReference): readonly NameRow[] {
  const { catalog, connections } = reference;
  const rows = connections.flatMap((connection) => rowsOf(connection, catalog));
  return [...new Map(rows.map((row) => [`${row.name} ${row.url}`, row])).values()];
}

function rowsOf(connection: Connection, catalog: Catalog): readonly NameRow[] {
  const links = connection.uses.flatMap((use) =>
    use.peer.citations.filter((c) => c.link !== null).map((c) => ({ use, source: c.source, link: c.link! })),
  );
  const groups = Map.groupBy(links, ({ source, link }) => `${source} ${link}`);
  return [...groups.values()].map((list) => {
    const { source, link } = list[0]!;
    const code = catalog.sources.get(source)?.code ?? source;
    return linkRow(
      `Link ${link} of ${code}`,
      connection,
      list.map(({ use }) => use),
      catalog,
    );
  });
}

function linkRow(name: string, connection: Connection, uses: readonly Use[], catalog: Catalog): NameRow {
  const { from, to } = connection;
  const page = from === UNSTATED ? to : from;
  const arrow = { from: '→', either: '↔', unstated: '—' }[connection.initiator];
  const ports = [...new Set(uses.flatMap(({ entry }) => fixedRanges(entry.spec).map(printRange)))];
  const pair = `${componentName(from, catalog)} ${arrow} ${componentName(to, catalog)}`;
  return {
    kind: 'link',
    name,
    alias: null,
    product: page.split('/')[0]!,
    url: `/products/${page}/#with-${peerSlug(page === from ? to : from, page)}`,
    detail: ports.length > 0 ? `${pair}: ${ports.join(', ')}` : pair,
    uses: null,
  };
}
