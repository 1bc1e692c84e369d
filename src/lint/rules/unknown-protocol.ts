import { textsAt } from '../key-pattern.ts';
import { reportAt } from '../page.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from '../rule.ts';
import { contentPath } from '../site.ts';
import { suggest } from '../suggestion.ts';

/** Input: `protocol` of entries and peers, against protocols.yaml; where that file is missing, that is the one error. */
export const unknownProtocol: Rule = {
  name: 'unknown-protocol',
  description: 'Every protocol that a page names is in protocols.yaml.',
  severity: 'error',
  *check(site) {
    const file = contentPath(site, 'protocols.yaml');
    const references = referencesOf(site, 'protocol');
    if (!site.protocols && references[0]) {
      const { page, path, value } = references[0];
      yield reportAt(
        page,
        path,
        `the protocol "${value}" is looked for in ${file}, which is not there`,
        `Add ${file}.`,
      );
    }
    if (!site.protocols || site.protocols.broken) return;
    const ids = textsAt(site.protocols.data, '*.id').map(({ value }) => value);
    const known = new Set(ids);
    for (const { page, value, path } of references) {
      if (known.has(value)) continue;
      yield reportAt(
        page,
        path,
        `there is no protocol "${value}"`,
        suggest(value, ids, `Add it to ${file}.`),
      );
    }
  },
};
