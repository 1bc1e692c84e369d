/**
 * The rows of the connections table as markup, for `set:html`: they are a third of the text of a large page, and as
 * templates of Astro's they took a fifth of the time of the pages.
 */
import { type Catalog, type Entry, UNSTATED } from '../catalog/model.ts';
import type { Use } from '../derive/connections.ts';
import { type BlockLine, type PeerBlock, peerSlug } from '../derive/peer-blocks.ts';
import { selfName } from '../derive/sentence.ts';
import { BLOCK_GROUPS, type BlockGroup, lineRemarks } from './connections.ts';
import { entryHref, href } from './href.ts';
import { arrowMarkup, escapeHtml, figureMarkup, linkMarkup } from './markup.ts';

/** Whose connections they are, and the catalog that names the others. */
export interface Connected {
  /** Id of the page's own component. */
  readonly component: string;
  readonly catalog: Catalog;
}

const TRANSPORTS = ['tcp', 'udp'] as const;

/** The sign in an unused cell is drawn by the style sheet. */
const NOT_USED = '<td role="cell" class="num no"><span class="sr">not used</span></td>';

/** Name of a component; of the one that no document names, that it is not stated. */
export function peerName(id: string, catalog: Catalog): string {
  return catalog.components.get(id)?.name ?? 'not stated';
}

/** One peer: a body of the table, with its name, link and remark once where all lines share them. */
export function blockMarkup(block: PeerBlock, group: BlockGroup, connected: Connected): string {
  const { lines, peer } = block;
  const span = lines.length > 1 ? ` rowspan="${lines.length}"` : '';
  const oneLink = new Set(lines.map(({ links }) => links.join())).size === 1;
  const remarks = lines.map(lineRemarks);
  const oneRemark = new Set(remarks).size === 1;
  const arrow = block.direction === 'mixed' ? '' : arrowMarkup(group.arrow);
  const link = (links: readonly string[], sign: string, rows = '') =>
    `<td role="cell" class="fig link"${rows}>${escapeHtml(links.join(', '))} ${sign}</td>`;
  const remark = (at: number, rows = '') =>
    `<td role="cell" class="rem"${rows}>${escapeHtml(remarks[at]!)}</td>`;
  const rows = lines.map((line, at) => {
    const first = at === 0;
    return [
      '<tr role="row">',
      oneLink ? first && link(block.links, arrow, span) : link(line.links, first ? arrow : ''),
      first &&
        `<th role="rowheader" scope="rowgroup" class="peer"${span}>${peerMarkup(block, connected)}</th>`,
      whatMarkup(line, block, connected),
      portsMarkup(line),
      oneRemark ? first && remark(at, span) : remark(at),
      '</tr>',
    ]
      .filter(Boolean)
      .join('');
  });
  const id = escapeHtml(`with-${peerSlug(peer, connected.component)}`);
  return `<tbody role="rowgroup" id="${id}">${rows.join('')}</tbody>`;
}

function peerMarkup({ peer, lines }: PeerBlock, { component, catalog }: Connected): string {
  if (peer === UNSTATED) return '<i class="silent">not stated</i>';
  const name = peerName(peer, catalog);
  if (peer !== component)
    return linkMarkup(href(`/products/${peer}/#with-${peerSlug(component, peer)}`), escapeHtml(name));
  return escapeHtml(
    selfName(
      name,
      lines.every(({ uses }) => uses.every(({ entry }) => entry.scope === 'local')),
    ),
  );
}

/** What a line is for, leading to its entry; what has another entry for a transport leads there too. */
function whatMarkup({ uses, direction }: BlockLine, block: PeerBlock, connected: Connected): string {
  const { entry, peer } = uses[0] as Use;
  const name = connected.catalog.protocols.get(peer.protocol ?? '')?.shortName ?? entry.purpose;
  const arrow = () => `${arrowMarkup(BLOCK_GROUPS.find(({ id }) => id === direction)!.arrow)} `;
  const label = (block.direction === 'mixed' ? arrow() : '') + escapeHtml(name);
  const others = new Set(uses.map((use) => use.entry));
  others.delete(entry);
  const also = [...others].map((other) =>
    linkMarkup(entryLink(other, connected), escapeHtml(`${other.transports.join(' ')} apart`), {
      class: 'also',
    }),
  );
  const links = linkMarkup(entryLink(entry, connected), label) + also.join('');
  return `<td role="cell" class="what"><span>${links}</span></td>`;
}

/** On its own page only its place, as half of the lines lead there. */
function entryLink(entry: Entry, { component }: Connected): string {
  return entry.component === component ? `#${entry.anchor}` : entryHref(entry);
}

/** A cell each for TCP and UDP; one for what is neither. */
function portsMarkup({ uses }: BlockLine): string {
  const other = uses.find(({ entry }) => !TRANSPORTS.some((name) => entry.transports.includes(name)))?.entry;
  if (other) return otherMarkup(other);
  return TRANSPORTS.map((name) => {
    const use = uses.find(({ entry }) => entry.transports.includes(name));
    return use
      ? `<td role="cell" class="num" data-l="${name}">${figureMarkup(use.entry.spec)}</td>`
      : NOT_USED;
  }).join('');
}

function otherMarkup({ transports, icmp, spec }: Entry): string {
  const type = icmp === null ? '' : ` type ${icmp}`;
  const figure = spec.kind === 'none' ? '' : ` ${figureMarkup(spec)}`;
  return `<td role="cell" class="num other" colspan="2"><span>${transports[0]}${type}</span>${figure}</td>`;
}
