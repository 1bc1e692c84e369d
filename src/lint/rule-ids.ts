/** Ids of everything the linter may print, for its options. */
import { FINDING_RULES } from '../derive/findings/index.ts';
import { PHASES, RULES } from './rules/index.ts';

export function ruleIds(): readonly string[] {
  return [
    ...PHASES.flatMap((phase) => RULES[phase].map((rule) => rule.name)),
    ...FINDING_RULES.map((rule) => rule.id),
  ];
}
