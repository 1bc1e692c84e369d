/** Which ports the coast of the home page shows. */
import type { PortPage } from '../derive/port-index.ts';
import type { CheckedReference } from '../derive/findings/checked.ts';

/** Above this number, only those with most uses stand on the coast. */
const MOST = 120;

export interface CoastPort {
  readonly page: PortPage;
  readonly finding: boolean;
}

export function coastPorts(reference: CheckedReference): { shown: readonly CoastPort[]; total: number } {
  const { pages } = reference.ports;
  const kept =
    pages.length <= MOST
      ? pages
      : [...pages]
          .sort((a, b) => b.uses.length - a.uses.length || a.range.from - b.range.from)
          .slice(0, MOST)
          .sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
  return { shown: kept.map((page) => ({ page, finding: hasFinding(page, reference) })), total: pages.length };
}

function hasFinding(page: PortPage, reference: CheckedReference): boolean {
  return findingSigns(page, reference).length > 0;
}

/** Signs of what is wrong at a port: statements that disagree, and misprints. */
export function findingSigns(
  page: PortPage,
  reference: CheckedReference,
): readonly { sign: string; words: string }[] {
  const disagree = page.uses.some((entry) => reference.discrepanciesOf.has(entry.id));
  const misprint = page.uses.some((entry) => entry.errata.length > 0);
  const severe = page.uses.some((entry) =>
    (reference.findingsOf.get(entry.id) ?? []).some((finding) => finding.severity !== 'info'),
  );
  return [
    ...(disagree ? [{ sign: '≠', words: 'with a discrepancy' }] : []),
    ...(misprint ? [{ sign: 'sic', words: 'with a misprint' }] : []),
    ...(severe ? [{ sign: '!', words: 'with a warning' }] : []),
  ];
}
