/** Second lines of a row as markup: what the port is for, its conditions, what was printed, notes and signs. */
import type { Entry } from '../catalog/model.ts';
import type { CheckedReference } from '../derive/findings/checked.ts';
import { findingAnchor } from '../derive/findings/checked.ts';
import type { Finding } from '../derive/findings/finding.ts';
import { checksOf, findingsOf, signOf } from '../derive/findings/of-entries.ts';
import type { PortRow } from '../derive/port-rows.ts';
import { type PortRange, printPortSpec } from '../schema/port-spec.ts';
import { findingTip, findingUrl } from './finding-view.ts';
import { href } from './href.ts';
import { escapeHtml, linkMarkup } from './markup.ts';
import { distinctReadings, portPhrase, rowRemarks } from './remarks.ts';

export interface RemarksOptions {
  readonly reference: CheckedReference;
  /** Id of the page's own component; elsewhere signs and notes link to the component's page. */
  readonly current?: string | undefined;
  /** The page shows the findings of its rows itself. */
  readonly findingsHere?: boolean | undefined;
  /** Only findings about these ports: the page is about them. */
  readonly about?: PortRange | undefined;
}

/** Where ranges overlap by the dozen, the list of findings names them all. */
const MOST_SIGNS = 5;
/** Letters of a discrepancy's own words; what is longer is only counted. */
const LONGEST_SIGN = 72;

export function remarksMarkup(row: PortRow, options: RemarksOptions): string {
  const { catalog } = options.reference;
  const lines = [
    escapeHtml(row.purposes.join('. ')),
    ...rowRemarks(row, catalog).map(escapeHtml),
    ...row.entries.flatMap(replyMarkup),
    ...readingsMarkup(row, options),
    ...notesMarkup(row, options),
  ];
  return lines.map((line) => `<span class="why">${line}</span>`).join('') + signsMarkup(row, options);
}

function replyMarkup({ replyPort }: Entry): readonly string[] {
  return replyPort ? [`Answers come from ${portPhrase(printPortSpec(replyPort))}.`] : [];
}

function readingsMarkup({ entries }: PortRow, { reference, current }: RemarksOptions): readonly string[] {
  return distinctReadings(entries, reference.catalog).map(({ text, source }) => {
    if (!source) return `Our reading: ${escapeHtml(text)}`;
    const url = current ? source.slice(source.indexOf('#')) : href(source);
    return linkMarkup(url, 'Our reading', { title: text });
  });
}

function notesMarkup({ first, peers }: PortRow, { reference, current }: RemarksOptions): readonly string[] {
  const ids = [...new Set(peers.flatMap(({ peer }) => peer.notes))];
  if (ids.length === 0) return [];
  const product = reference.catalog.products.get(first.product)!;
  const links = ids.map((id) => {
    const title = product.notes.find((note) => note.id === id)?.title ?? id;
    return linkMarkup(current ? `#${id}` : href(`${product.url}#${id}`), escapeHtml(title));
  });
  return [links.join(', ')];
}

function signsMarkup(row: PortRow, options: RemarksOptions): string {
  const { reference, current, about, findingsHere = current !== undefined } = options;
  const findings = (page: string) => (findingsHere ? '#findings' : href(`${page}#findings`));
  const { discrepancies, errata } = findingsOf(row.entries, reference);
  const checks = checksOf(row.entries, reference, about);
  const signs: string[] = [];
  const [discrepancy] = discrepancies;
  if (discrepancy) {
    const title = discrepancies.map(({ summary }) => summary).join('; ');
    const words = discrepancyWords(discrepancies.map(({ summary }) => summary));
    signs.push(mark(findings(discrepancy.place.url), '≠', words, { title }));
  }
  const [misprint] = errata;
  if (misprint) signs.push(mark(findings(`/products/${misprint.entry.component}/`), 'sic', 'Misprint'));
  const link = (finding: Finding) =>
    findingsHere ? `#${findingAnchor(finding)}` : href(findingUrl(finding, reference));
  for (const finding of checks.slice(0, MOST_SIGNS)) {
    const { sign } = signOf(finding, reference);
    const kind = finding.severity === 'error' ? 'mk severe' : 'mk';
    const title = findingsHere ? undefined : findingTip(finding);
    signs.push(mark(link(finding), sign, finding.title, { kind, title }));
  }
  if (checks.length > MOST_SIGNS) {
    const more = `and ${checks.length - MOST_SIGNS} more`;
    signs.push(linkMarkup(findings(`/products/${row.first.component}/`), more, { class: 'mk' }));
  }
  return signs.length === 0 ? '' : `<span class="signs">${signs.join('')}</span>`;
}

function discrepancyWords([first, ...others]: readonly string[]): string {
  if (others.length > 0) return `${others.length + 1} discrepancies`;
  return first!.length <= LONGEST_SIGN ? first! : 'Discrepancy';
}

interface MarkOptions {
  readonly kind?: string;
  readonly title?: string | undefined;
}

function mark(url: string, sign: string, words: string, { kind = 'mk', title }: MarkOptions = {}): string {
  return linkMarkup(url, `<b>${escapeHtml(sign)}</b> ${escapeHtml(words)}`, { class: kind, title });
}
