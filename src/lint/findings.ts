/** The findings of the cross-checks as diagnostics, each at the line of the place it blames. */
import type { ContentRecord, DiskContent } from '../catalog/from-disk.ts';
import { catalogFromContent } from '../catalog/disk-catalog.ts';
import { type CheckedReference, checkReference } from '../derive/findings/checked.ts';
import type { Finding, Place } from '../derive/findings/finding.ts';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { deriveReference, type Reference } from '../derive/reference.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { SEVERITIES } from './format.ts';

/** @param content content in which no rule of a file or reference found an error */
export function checkFacts(content: DiskContent): CheckedReference {
  return checkReference(deriveReference(catalogFromContent(content)), FINDING_RULES);
}

/**
 * @param reference the facts of the content
 * @param least the least severe that anybody will read: milder ones are counted and not located, which
 * would read most pages once more
 */
export function findingDiagnostics(
  content: DiskContent,
  reference: CheckedReference,
  least: Severity,
): readonly Diagnostic[] {
  const records = new Map(content.records.map((record) => [`${record.kind} ${record.id}`, record]));
  return reference.findings.map((finding) =>
    SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(least)
      ? toDiagnostic(finding, reference, records)
      : { ...NOWHERE, ...finding },
  );
}

const NOWHERE: Located = { file: '', line: 1, col: 1 };

function toDiagnostic(
  finding: Finding,
  reference: Reference,
  records: ReadonlyMap<string, ContentRecord>,
): Diagnostic {
  const [blamed, ...others] = finding.places.map((place) => locate(place, reference, records));
  const words = (place: Located) => `${place.file}:${place.line}:${place.col}`;
  const elsewhere = [...new Set(others.map(words))].filter((text) => !blamed || text !== words(blamed));
  const more = elsewhere.length > MOST ? ` and ${elsewhere.length - MOST} more` : '';
  const also = elsewhere.length > 0 ? ` (also ${elsewhere.slice(0, MOST).join(', ')}${more})` : '';
  return {
    file: blamed?.file ?? '',
    line: blamed?.line ?? 1,
    col: blamed?.col ?? 1,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message.replace(/\.$/, '') + also,
    hint: finding.hint,
  };
}

/** Other places named in one line. */
const MOST = 3;

interface Located {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

function locate(place: Place, reference: Reference, records: ReadonlyMap<string, ContentRecord>): Located {
  if ('page' in place) return at(records.get(`${place.page} ${place.id}`), place.path ?? []);
  const id = authoredId(place.entry, reference);
  const [component = '', anchor] = id.split('#');
  const index =
    reference.catalog.components.get(component)?.entries.findIndex((e) => e.anchor === anchor) ?? 0;
  return at(records.get(`component ${component}`), ['ports', Math.max(0, index), 'port']);
}

/** A mirrored entry is written on its author's page. */
function authoredId(id: string, reference: Reference): string {
  if (reference.catalog.entries.has(id)) return id;
  const mirror = [...reference.mirrors.values()].flat().find((entry) => entry.id === id);
  return mirror?.mirrors ?? id;
}

function at(record: ContentRecord | undefined, path: readonly (string | number)[]): Located {
  const place = record?.frontmatter?.place(path) ?? { line: 1, col: 1 };
  return { file: record?.path ?? '', line: place.line, col: place.col };
}
