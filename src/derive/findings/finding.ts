/** What a check reports, and the shape of a rule. */
import type { Citation } from '../../catalog/model.ts';
import type { PortRange } from '../../schema/port-spec.ts';
import type { Reference } from '../reference.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding points: a port entry by its full id, or a page. */
export type Place =
  | { readonly entry: string }
  | {
      readonly page: 'component' | 'product' | 'guide' | 'source';
      readonly id: string;
      /** Keys of the frontmatter that are meant, for the linter's line. */
      readonly path?: readonly (string | number)[];
    };

export interface Statement {
  /** What says it: a place of the content, a citation, or the name of an outside authority such as IANA. */
  readonly by: Place | Citation | string;
  readonly says: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Unique within the rule and stable while the content says the same: part of the address. */
  readonly key: string;
  /** Products it touches. */
  readonly products: readonly string[];
  /** A few words, as on a sign: "UDP 402 twice". */
  readonly title: string;
  /** One plain sentence that names all parties. */
  readonly message: string;
  /** What to do or look at; for an error, the edit that ends it. */
  readonly hint: string;
  /** The first place is the one blamed. */
  readonly places: readonly Place[];
  readonly statements: readonly Statement[];
  /** Opens with "This page follows", "Changed because" or "Matters if". */
  readonly conclusion: string;
  /** Ports it is about, for the ports' pages. */
  readonly ports: readonly PortRange[];
}

export interface FindingRule {
  readonly id: string;
  readonly severity: Severity;
  /** Name for people, as on its sign. */
  readonly name: string;
  /** Sign of its findings. */
  readonly sign: '×' | '≠' | 'sic' | 'R' | '~' | 'Δ' | '?' | '!';
  /** One sentence: what it finds. */
  readonly finds: string;
  /** Two to five sentences for its page: how it decides, where the rule or its table comes from, what it leaves out. */
  readonly explains: readonly string[];
  /** Pure; the findings in a fixed order. */
  readonly check: (reference: Reference) => readonly Finding[];
}
