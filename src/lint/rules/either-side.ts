import { reportAt } from '../page.ts';
import type { Rule } from '../rule.ts';

/** Input: valid entries. `either` says that each side may open the connection, so this side listens too. */
export const eitherSide: Rule = {
  name: 'either-side',
  description: 'An entry with an either peer listens.',
  severity: 'error',
  *check(site) {
    for (const page of site.pages) {
      for (const { path, data } of page.entries) {
        if (data.side === 'listens' || !data.peers.some(({ either }) => either)) continue;
        const message = `the entry "${data.id}" has a peer with "either: true", so it listens, but its side is "${data.side}"`;
        yield reportAt(page, [...path, 'side'], message, 'Write "side: listens", or delete "either".');
      }
    }
  },
};
