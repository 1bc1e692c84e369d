import type { Report, Severity } from './diagnostic.ts';
import type { Site } from './site.ts';

/** One check. A rule knows nothing of the other rules, and reports each cause once. */
export interface Rule {
  /** Name in the output, and of its file. */
  readonly name: string;
  /** One sentence: what holds when it is silent. */
  readonly description: string;
  readonly severity: Severity;
  readonly check: (site: Site) => Iterable<Report>;
}
