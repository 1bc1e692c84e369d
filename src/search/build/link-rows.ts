/** Numbered connections of documents: `link 14` leads to what it says. */
import { type Catalog, type Citation, type Entry, UNSTATED } from '../../catalog/model.ts';
import type { Connection } from '../../derive/connections.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { peerSlug } from '../../derive/peer-blocks.ts';
import { componentName } from '../../derive/port-words.ts';
import type { NameRow } from '../data/shape.ts';
import { portsInWords } from './port-summary.ts';

const ARROWS = { from: '→', either: '↔', unstated: '—' } as const;

export function linkRows({ catalog, connections }: CheckedReference): readonly NameRow[] {
  return [
    ...connections.flatMap((connection) => connectionLinks(connection, catalog)),
    ...[...catalog.entries.values()].flatMap((entry) => loneLinks(entry, catalog)),
  ];
}

function connectionLinks({ from, to, initiator, uses }: Connection, catalog: Catalog): readonly NameRow[] {
  const page = from === UNSTATED ? to : from;
  const url = `/products/${page}/#with-${peerSlug(page === from ? to : from, page)}`;
  const pair = `${componentName(from, catalog)} ${ARROWS[initiator]} ${componentName(to, catalog)}`;
  const links = uses.flatMap(({ entry, peer }) => linksOf(peer.citations).map((link) => ({ entry, link })));
  return [...Map.groupBy(links, ({ link }) => nameOf(link, catalog))].map(([name, list]) => {
    const ports = portsInWords(list.map(({ entry }) => entry));
    return linkRow(name, page, url, `${pair}: ${ports.join(', ')}`);
  });
}

/** Entries without a named other end belong to no connection. */
function loneLinks(entry: Entry, catalog: Catalog): readonly NameRow[] {
  if (entry.peers.length > 0) return [];
  const detail = `${componentName(entry.component, catalog)}: ${portsInWords([entry]).join(', ')}`;
  const url = `/products/${entry.component}/#${entry.anchor}`;
  return linksOf(entry.citations).map((link) => linkRow(nameOf(link, catalog), entry.component, url, detail));
}

function linksOf(citations: readonly Citation[]): readonly (Citation & { readonly link: string })[] {
  return citations.filter((citation): citation is Citation & { link: string } => citation.link !== null);
}

function nameOf({ source, link }: Citation & { readonly link: string }, catalog: Catalog): string {
  return `Link ${link} of ${catalog.sources.get(source)?.code ?? source}`;
}

function linkRow(name: string, component: string, url: string, detail: string): NameRow {
  return { kind: 'link', name, alias: null, product: component.split('/')[0]!, url, detail, uses: null };
}
