/**
 * Two products that answer the same requests of computers that boot from the network.
 *
 * Holders: entries that listen on UDP 67 or 4011 (transport stated as UDP, or unstated) with protocol
 * DHCP, BOOTP, PXE or BINL, on components that belong to the product, on whatever host: both hear the
 * request, because it is sent to all. Outside systems are left out: the DHCP server that five documents
 * name is one server. A finding a port, if holders belong to two families.
 *
 * On 67 the requests are broadcasts. On 4011 they go to the server that a client has chosen, or by
 * multicast to all (PXE specification 2.1), and the conclusion says so.
 */
import type { Entry } from '../../catalog/model.ts';
import { fixedRanges } from '../../schema/port-spec.ts';
import { listWords } from '../list-words.ts';
import { rangeWords } from '../words.ts';
import type { Reference } from '../reference.ts';
import type { Finding, FindingRule } from './finding.ts';
import {
  partyName,
  partyNames,
  productName,
  productsOf,
  settingChanges,
  settingPlaces,
  slugOf,
} from './parties.ts';
import { entriesWithComponents } from './sockets.ts';

const RULE = 'broadcast-clash';

const REQUESTS = [
  {
    port: 67,
    what: 'the broadcasts of computers that boot from the network',
    when: 'two of them are on one segment, or a router forwards the requests to both: a computer may take the answer of the wrong one',
  },
  {
    port: 4011,
    what: 'the second requests of computers that boot from the network',
    when: 'a computer sends its second request by multicast or finds two of the products in its list; a request to one chosen server reaches only that one',
  },
] as const;

const PROTOCOLS: readonly (string | null)[] = ['dhcp', 'bootp', 'pxe', 'binl'];

export const broadcastClash: FindingRule = {
  id: RULE,
  severity: 'info',
  name: 'Both answer',
  sign: '×',
  finds: 'Products that answer the same requests of computers that boot from the network.',
  explains: [
    'A computer that boots from the network does not know its servers and asks all of them, on UDP 67 for an address and a boot server, later on UDP 4011 for its boot menu (PXE specification 2.1).',
    'Reported are components of products of different families that listen on one of the two ports for DHCP, BOOTP, PXE or BINL. They need not share a computer.',
    'Outside systems such as the DHCP server of the network are left out, since all products may use the same one.',
  ],
  check: (reference) =>
    REQUESTS.flatMap((request) => {
      const holders = answering(request.port, reference);
      const families = new Set(holders.map(({ product }) => familyOf(product, reference)));
      return families.size > 1 ? [toFinding(request, holders, reference)] : [];
    }),
};

function answering(port: number, reference: Reference): readonly Entry[] {
  return entriesWithComponents(reference).flatMap(({ entry, component }) => {
    const answers =
      entry.side === 'listens' &&
      component.kind !== 'external' &&
      (entry.transports.includes('udp') || entry.transports.includes('unstated')) &&
      [entry.protocol, ...entry.peers.map((peer) => peer.protocol)].some(
        (id) => id && PROTOCOLS.includes(id),
      ) &&
      fixedRanges(entry.spec).some(({ from, to }) => from <= port && port <= to);
    return answers ? [entry] : [];
  });
}

function familyOf(product: string, reference: Reference): string {
  return reference.catalog.products.get(product)?.family ?? product;
}

function toFinding(
  { port, what, when }: (typeof REQUESTS)[number],
  holders: readonly Entry[],
  reference: Reference,
): Finding {
  const products = productsOf(holders);
  const range = { from: port, to: port };
  return {
    rule: RULE,
    severity: 'info',
    key: slugOf('udp', rangeWords(range)),
    products,
    title: `UDP ${port} answered by ${products.length} products`,
    message: `${listWords(products.map((id) => productName(reference, id)))} ${products.length === 2 ? 'both' : 'all'} listen for ${what} on UDP ${port}: ${partyNames(reference, holders)}.`,
    hint: `Keep them on separate segments or let only one answer. ${settingChanges(reference, holders, range)}`,
    places: holders.map((entry) => ({ entry: entry.id })),
    statements: holders.map((entry) => ({
      by: { entry: entry.id },
      says: `${partyName(reference, entry)}: ${entry.purpose}. ${changed(entry)}.`,
    })),
    conclusion: `Matters if ${when}.`,
    ports: [range],
  };
}

function changed(entry: Entry): string {
  const [range] = fixedRanges(entry.spec);
  const place = range ? settingPlaces(entry, range) : null;
  return place === null ? 'No setting is printed' : `Set at ${place}`;
}
