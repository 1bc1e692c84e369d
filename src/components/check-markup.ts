/** A finding of a check in full, as markup: sign left of the axis, what each party says, and why it matters. */
import type { CheckedReference } from '../derive/findings/checked.ts';
import { findingAnchor } from '../derive/findings/checked.ts';
import type { Finding, Statement } from '../derive/findings/finding.ts';
import { signOf } from '../derive/findings/of-entries.ts';
import { findingUrl, placeLink } from './finding-view.ts';
import { href } from './href.ts';
import { citeMarkup, escapeHtml, linkMarkup } from './markup.ts';

export interface CheckOptions {
  readonly reference: CheckedReference;
  /** So many statements at most; the other pages of a finding stay light. */
  readonly most: number;
  /** Found by the text search here; once on the site, on its rule's page. What it repeats of the entries is not. */
  readonly indexed?: boolean;
}

const NOT_INDEXED = ' data-pagefind-ignore';
/** Words that a conclusion may begin with, which are set apart. */
const LEAD = /^(Matters if|This page follows:?|Changed because)\s*(.*)$/s;

export function checkMarkup(finding: Finding, options: CheckOptions): string {
  const { reference, indexed = false } = options;
  const { sign, name } = signOf(finding, reference);
  const severe = finding.severity === 'error' ? ' severe' : '';
  // What is only worth knowing is found by its title: the sentence names up to twenty components, and each has its page.
  const byTitle = indexed && finding.severity === 'info';
  const title = escapeHtml(finding.title);
  const found = indexed ? ` data-pagefind-title="${title}"` : NOT_INDEXED;
  const rule = linkMarkup(
    href(`/findings/rules/${finding.rule}/`),
    `<b>${escapeHtml(sign)}</b> ${escapeHtml(name)}`,
    { class: 'mk' },
  );
  const hint =
    finding.hint && finding.severity !== 'info' ? `<p class="why">${escapeHtml(finding.hint)}</p>` : '';
  return [
    `<section class="finding${severe}" id="${escapeHtml(findingAnchor(finding))}"${found}>`,
    `<p class="sign">${rule}</p>`,
    `<div class="said"><h3>${title}</h3>`,
    `<p class="why"${byTitle ? NOT_INDEXED : ''}>${escapeHtml(finding.message)}</p>`,
    statementsMarkup(finding, options),
    `<p>${conclusionMarkup(finding)}</p>${hint}`,
    '</div></section>',
  ].join('');
}

function conclusionMarkup({ conclusion }: Finding): string {
  const [, lead = '', rest = conclusion] = LEAD.exec(conclusion) ?? [];
  return `${lead ? `<b>${lead}</b>` : ''} ${escapeHtml(rest)}`;
}

function statementsMarkup(finding: Finding, options: CheckOptions): string {
  const { reference, most, indexed = false } = options;
  const { statements } = finding;
  if (statements.length === 0) return '';
  // Where some are cut, those that stand in no row of a page go first.
  const shown = statements.toSorted((a, b) => Number(isOutside(b)) - Number(isOutside(a))).slice(0, most);
  const rows = shown.map(
    ({ by, says }) => `<div><dt>${partyMarkup(by, reference)}</dt><dd>${escapeHtml(says)}</dd></div>`,
  );
  if (statements.length > shown.length) {
    const link = linkMarkup(href(findingUrl(finding, reference)), 'the finding among those of its rule');
    rows.push(`<div><dt></dt><dd>and ${statements.length - shown.length} more; ${link}</dd></div>`);
  }
  return `<dl${indexed ? NOT_INDEXED : ''}>${rows.join('')}</dl>`;
}

function isOutside({ by }: Statement): boolean {
  return typeof by === 'string' || 'section' in by;
}

function partyMarkup(by: Statement['by'], reference: CheckedReference): string {
  if (typeof by === 'string') return escapeHtml(by);
  if ('section' in by) return citeMarkup([by], reference.catalog);
  const { name, url } = placeLink(by, reference);
  return linkMarkup(href(url), escapeHtml(name));
}
