/** Values of a sheet in plain words. Nothing but words is imported: these run in a browser too. */
import { SETTING_WORDS, TRANSPORT_NAMES } from '../../derive/value-words.ts';
import type { Flow, FlowEnd, Sheet } from '../sheet/schema.ts';

type Host = Sheet['hosts'][number];

/** A single number stays a number, so that a table can sort and add; all else is text. */
export type Value = string | number | null;

const TRANSPORT_WORDS: Record<Flow['transport'], string> = { ...TRANSPORT_NAMES, unstated: 'not stated' };

export const DIRECTION_WORDS: Record<Flow['initiator'], string> = {
  from: 'opens',
  either: 'either may open',
  unstated: 'not stated',
};

export const CONFIGURABLE_WORDS: Record<Flow['configurable'], string> = {
  'yes': 'yes',
  'no': 'no',
  'unstated': 'not stated',
  'n/a': 'does not apply',
};

export const SCOPE_WORDS: Record<Flow['scope'], string> = {
  network: 'network',
  local: 'local only',
};

/**
 * A port spec: `402` as a number, `80 or 8530`, `30877–31878`, `no number printed`. With an en dash, as on the pages:
 * a spreadsheet takes `7-9` for a day in September.
 */
export function portValue(spec: string | null): Value {
  if (spec === null) return null;
  return /^\d+$/.test(spec) ? Number(spec) : specText(spec);
}

function specText(spec: string): string {
  if (spec === 'unstated') return 'no number printed';
  if (spec === 'none') return 'no port';
  return spec.replaceAll(' | ', ' or ').replaceAll('-', '–');
}

/** `TCP`, `ICMP type 8`. */
export function transportWords({ transport, icmp }: Flow): string {
  return TRANSPORT_WORDS[transport] + (icmp === null ? '' : ` type ${icmp}`);
}

/** `TCP 22`, `ICMPv6 type 128`; without a number, what it is for. */
export function useWords(flow: Flow): string {
  const transport = flow.transport === 'unstated' ? '' : transportWords(flow);
  if (flow.port === 'none' && transport) return transport;
  if (flow.port !== 'none' && flow.port !== 'unstated')
    return `${transport || 'port'} ${specText(flow.port)}`;
  return [transport, flow.protocolName ?? flow.purpose].filter(Boolean).join(' ');
}

/** `INI file: harbour.ini [transfer], FIRST_PORT (for 4400–4409; default 4400; valid values 4400–4490)`. */
export function settingWords(setting: Flow['settings'][number]): string {
  const place = [`${SETTING_WORDS[setting.kind]}: ${setting.where}`, setting.key].filter(Boolean).join(', ');
  const facts = [
    setting.for && `for ${specText(setting.for)}`,
    setting.default && `default ${specText(setting.default)}`,
    setting.allowed && `valid values ${specText(setting.allowed)}`,
  ].filter(Boolean);
  return facts.length > 0 ? `${place} (${facts.join('; ')})` : place;
}

/** `multicast: 224.2.0.2–224.2.0.20`, `broadcast`. */
export function castWords({ cast, groups }: Flow): string | null {
  const ranges = groups.map((range) => range.replaceAll('-', '–')).join(', ');
  return [cast, ranges].filter(Boolean).join(': ') || null;
}

/**
 * Whether the end stands on the host role. Another product's component is on that product's roles, whose ids may be
 * the same; "outside" and "no role" (without a class) mean the same everywhere.
 */
export function standsOn(end: FlowEnd, host: Host, sheet: Sheet): boolean {
  const ours = end.product === null || end.product === sheet.product.id || host.class === null;
  return ours && (end.hosts.includes(host.id) || end.mayHosts.includes(host.id));
}

/** Names of the host roles of an end; `possibly …` for those it may be on. */
export function hostWords(end: FlowEnd, sheet: Sheet): string | null {
  const name = (id: string) =>
    sheet.hosts.find((host) => host.id === id && standsOn(end, host, sheet))?.name ?? id.replaceAll('-', ' ');
  return [...end.hosts.map(name), ...end.mayHosts.map((id) => `possibly ${name(id)}`)].join('; ') || null;
}

/** `<code> <places>` with the title for the code: a row is read without the list of documents. */
export function sourceWords(source: string, { documents }: Sheet): string {
  const document = documents.find(({ code }) => source.startsWith(`${code} `));
  return document ? `${document.title}: ${source.slice(document.code.length + 1)}` : source;
}
