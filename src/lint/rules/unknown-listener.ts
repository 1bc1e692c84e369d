import { LISTENER_IDS, LISTENERS } from '../../schema/listener.ts';
import { nearest } from '../nearest.ts';
import { reportAt } from '../page.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from '../rule.ts';

/** Input: `listener` of entries, against the closed list in src/schema/listener.ts. */
export const unknownListener: Rule = {
  name: 'unknown-listener',
  description: 'Listeners are from the closed list.',
  severity: 'error',
  *check(site) {
    for (const { page, value, path } of referencesOf(site, 'listener')) {
      if (Object.hasOwn(LISTENERS, value)) continue;
      const likely = nearest(value, LISTENER_IDS);
      const hint =
        likely === undefined ? `Use one of ${LISTENER_IDS.join(', ')}, or leave it out.` : `Write ${likely}.`;
      yield reportAt(page, path, `there is no listener "${value}"`, hint);
    }
  },
};
