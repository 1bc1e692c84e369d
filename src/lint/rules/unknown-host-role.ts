import { textsAt } from '../key-pattern.ts';
import { reportAt } from '../page.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from '../rule.ts';
import { suggest } from '../suggestion.ts';

/** Input: `runsOn` and `mayRunOn`, against `hostRoles` of the product, if that page has no errors of its own. */
export const unknownHostRole: Rule = {
  name: 'unknown-host-role',
  description: 'Components run on host roles that their product declares.',
  severity: 'error',
  *check(site) {
    for (const { page, value, path } of referencesOf(site, 'host-role')) {
      const product = site.products.get(page.folder);
      if (!product || product.broken) continue;
      const roles = textsAt(product.data, 'hostRoles.*.id').map((role) => role.value);
      if (roles.includes(value)) continue;
      const message = `${page.folder} has no host role "${value}"`;
      yield reportAt(page, path, message, suggest(value, roles, `Add it to hostRoles of ${product.path}.`));
    }
  },
};
