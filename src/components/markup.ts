/**
 * The smallest parts of a row as markup, for `set:html`: a large reference has a million of them, and as components of
 * Astro's they took a sixth of the time of the pages. Every text from the content passes `escapeHtml`.
 */
import { type Catalog, type Citation, type Entry, type Protocol, UNSTATED } from '../catalog/model.ts';
import { citeGroups } from '../derive/cite.ts';
import type { RowPeer } from '../derive/port-rows.ts';
import { type ArrowKind, ARROWS, selfName, sentenceParts } from '../derive/sentence.ts';
import type { Transport } from '../schema/port-entry.ts';
import type { PortRange, PortSpec } from '../schema/port-spec.ts';
import { escapeXml } from '../diagram/svg.ts';
import { href, portLinks } from './href.ts';

/** A text as content, or as the value of an attribute in quotes of either kind. */
export function escapeHtml(text: string): string {
  return escapeXml(text).replaceAll("'", '&#39;');
}

export interface LinkOptions {
  readonly class?: string;
  readonly title?: string;
  /** The address as it is printed. */
  readonly path?: string | undefined;
}

/** @param inner markup, escaped already */
export function linkMarkup(
  url: string,
  inner: string,
  { class: kind, title, path }: LinkOptions = {},
): string {
  const attribute = (name: string, value?: string) =>
    value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
  const attributes = [
    attribute('class', kind),
    attribute('href', url),
    attribute('title', title),
    attribute('data-path', path),
  ];
  return `<a${attributes.join('')}>${inner}</a>`;
}

export function transportsMarkup(values: readonly Transport[], icmp: number | null = null): string {
  const type = icmp === null ? '' : `<span class="icmp"> type ${icmp}</span>`;
  return values.map((value) => `<span class="t t-${value}">${value}</span>${type}`).join(' ');
}

/**
 * A port spec as a figure.
 * @param plain text instead of links, where the figure already is a link or its own page
 */
export function figureMarkup(spec: PortSpec, plain = false): string {
  const figures = portLinks(spec).map(({ range, url }) =>
    plain
      ? `<span class="n">${rangeMarkup(range)}</span>`
      : linkMarkup(url, rangeMarkup(range), { class: 'n' }),
  );
  const fixed = figures.join(spec.kind === 'one' ? '<small> or </small>' : ', ');
  return fixed + (spec.kind === 'all' || spec.kind === 'one' ? '' : wordMarkup(spec));
}

function wordMarkup(spec: Exclude<PortSpec, { kind: 'all' | 'one' }>): string {
  switch (spec.kind) {
    case 'dynamic': {
      const { range } = spec;
      const bounds = range ? `<small class="bound">${range.from}–<wbr>${range.to}</small>` : '';
      return `<span class="word">dynamic</span>${bounds}`;
    }
    case 'unstated':
      return '<span class="word"><i>unstated</i></span>';
    case 'none':
      return '<span class="word">no port</span>';
  }
}

function rangeMarkup({ from, to }: PortRange): string {
  return to > from ? `${from}–<wbr>${to}` : String(from);
}

/** The sign of who starts, with words for those who hear the page. */
export function arrowMarkup(kind: ArrowKind): string {
  const { sign, words } = ARROWS[kind];
  return `<span class="arr" aria-hidden="true">${sign}</span><span class="sr">${words}</span>`;
}

export interface NameOptions {
  readonly catalog: Catalog;
  /** Id of the page's own component. */
  readonly current?: string | undefined;
  /** Fragment on the component's page. */
  readonly to?: string;
}

/** A component's name, linked unless it is the page's own; "not stated" for the end nobody names. */
export function nameMarkup(id: string, { catalog, current, to = '' }: NameOptions): string {
  const component = id === UNSTATED ? undefined : catalog.components.get(id);
  if (!component) return '<i class="silent">not stated</i>';
  const name = escapeHtml(component.name);
  return id === current ? name : linkMarkup(href(component.url) + to, name);
}

export interface SentenceOptions {
  readonly catalog: Catalog;
  /** Id of the page's own component. */
  readonly current?: string | undefined;
  /** Names the application protocol at the end. */
  readonly withProtocol?: boolean;
}

/** Who opens a port on whom: "A, B → C". One for each way of starting. */
export function sentenceMarkup(
  entry: Entry,
  peers: readonly RowPeer[],
  { catalog, current, withProtocol = false }: SentenceOptions,
): readonly string[] {
  const parts = sentenceParts(entry, peers);
  const protocol = withProtocol && entry.protocol ? catalog.protocols.get(entry.protocol) : undefined;
  const another = escapeHtml(
    selfName(catalog.components.get(entry.component)!.name, entry.scope === 'local'),
  );
  const name = (id: string) =>
    nameMarkup(id, { catalog, current, to: id === entry.component ? `#${entry.anchor}` : '' });
  return parts.map(({ from, to, arrow, self }, at) => {
    const callers = from.map((id) => (self && id === entry.component ? another : name(id))).join(', ');
    const called = `<span class="to">${arrowMarkup(arrow)}&nbsp;${to.map(name).join(', ')}</span>`;
    const last = at === parts.length - 1 && protocol;
    return last ? `${callers} ${called}, ${protocolMarkup(protocol)}` : `${callers} ${called}`;
  });
}

function protocolMarkup({ url, shortName }: Protocol): string {
  return linkMarkup(href(url), escapeHtml(shortName), { class: 'proto' });
}

/** `AP06 Network Ports`: code and section of each citation; the code leads to the document. */
export function citeMarkup(citations: readonly Citation[], catalog: Catalog): string {
  const cited = citeGroups(citations, catalog).map(({ source, text }) => {
    const link = linkMarkup(href(source.url), escapeHtml(source.code), { title: source.title });
    return `${link} ${escapeHtml(text)}`;
  });
  return `<span class="cite">${cited.join('; ')}</span>`;
}
