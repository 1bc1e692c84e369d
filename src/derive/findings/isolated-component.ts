/**
 * Input: components, their entries, and everybody's peers. Output: each component that stands in no
 * connection: nobody's peer, no named peer of its own, and neither talks through another nor carries
 * another's talk.
 */
import { type Catalog, type Component, UNSTATED } from '../../catalog/model.ts';
import { listWords } from '../list-words.ts';
import { entryWords, fullName } from '../port-words.ts';
import type { Finding, FindingRule } from './finding.ts';

export const isolatedComponent: FindingRule = {
  id: 'isolated-component',
  severity: 'info',
  name: 'Isolated component',
  sign: '?',
  finds: 'A component that no document connects with any other.',
  explains: [
    'Reported is a component that is nobody’s peer, whose own port entries name no other end, and that neither talks through another component nor carries another’s talk.',
    'A component that uses no port says so on its page and is not reported. Nor is one that talks only with further instances of itself.',
    'Most often the document prints a port without saying who uses it.',
  ],
  check: ({ catalog }) => {
    const linked = linkedComponents(catalog);
    return [...catalog.components.values()]
      .filter((component) => component.portless === null && !linked.has(component.id))
      .map((component) => finding(component, catalog));
  },
};

/** Components at a named end of some connection or `via`. */
function linkedComponents(catalog: Catalog): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const component of catalog.components.values()) {
    const others = [
      ...component.via,
      ...component.entries.flatMap((entry) => entry.peers.map((peer) => peer.with)),
    ].filter((id) => id !== UNSTATED);
    if (others.length > 0) linked.add(component.id);
    for (const other of others) linked.add(other);
  }
  return linked;
}

function finding(component: Component, catalog: Catalog): Finding {
  const { entries } = component;
  const ports = listWords(entries.map((entry) => entryWords(entry, catalog)));
  return {
    rule: 'isolated-component',
    severity: 'info',
    key: component.id,
    products: [component.product],
    title: `${component.name} stands alone`,
    message:
      entries.length > 0
        ? `${fullName(component.id, catalog)} uses ${ports}, and no document says with whom.`
        : `${fullName(component.id, catalog)} has no port, no peer and no reason why.`,
    hint:
      entries.length > 0
        ? 'If a document names the other end, write it under peers; if it talks only through another component, write via.'
        : 'Name it as a peer, add an entry or via, or say under portless why it has no port.',
    places: [{ page: 'component', id: component.id }],
    statements: [{ by: { page: 'component', id: component.id }, says: component.summary }],
    conclusion: 'Matters if a rule is written for it: the other end has to be found out first.',
    ports: [],
  };
}
