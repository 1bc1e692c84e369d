import { isPeer } from '../anchors.ts';
import { unknownPeers } from '../references.ts';
import { textsAt, valuesAt } from '../key-pattern.ts';
import { reportAt } from '../page.ts';
import type { Rule } from '../rule.ts';
import { isPartlyHidden } from '../site.ts';

/**
 * Input: components and everybody's peers. Silent while a page is hidden by errors or a peer is unknown: what seems
 * lonely may be what they mean.
 */
export const lonelyComponent: Rule = {
  name: 'lonely-component',
  description: 'A component has a port entry, is the peer of one, or says why it is neither.',
  severity: 'error',
  *check(site) {
    if (isPartlyHidden(site) || unknownPeers(site).length > 0) return;
    for (const [id, page] of site.components) {
      if (isPeer(site, id)) continue;
      if (valuesAt(page.data, 'ports.*').length > 0 || textsAt(page.data, 'portless').length > 0) continue;
      const slug = id.slice(page.folder.length + 1);
      const hint = 'Add an entry, name it as a peer, or add "portless: why it has no port".';
      yield reportAt(page, [], `"${slug}" has no port entry and is nobody's peer`, hint);
    }
  },
};
