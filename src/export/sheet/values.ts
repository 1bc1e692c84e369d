/**
 * A reader's own numbers for configurable ports: which may be set, whether one is valid, and how an address
 * keeps them. Runs in the browser, so it takes nothing but types from elsewhere.
 */
import type { Flow, Sheet } from './schema.ts';

/** Own numbers by the key of what they replace: `<entry id>`, or `<entry id>:<number>` where several are printed. */
export type Values = ReadonlyMap<string, number>;

type Range = readonly [from: number, to: number];

/** A number, or a choice, for which the reader may set another. */
export interface Changeable {
  readonly key: string;
  readonly entry: string;
  /** Whose port it is. */
  readonly name: string;
  /** `tcp`, `tcp/udp`; empty where none is stated. */
  readonly transport: string;
  /** What the document prints: `402`, `80 | 8530`, `dynamic`, `unstated`. */
  readonly printed: string;
  /** The one number that holds unless another is set; null where the document gives none. */
  readonly default: number | null;
  /** What the document prints as valid; null: it prints nothing. */
  readonly valid: readonly Range[] | null;
}

/** In order of the sheet. Ranges of several numbers are no single port and cannot be set. */
export function changeable({ flows }: Sheet): readonly Changeable[] {
  const found = new Map<string, Changeable>();
  for (const flow of flows.filter(mayChange)) {
    for (const one of changeableOf(flow)) {
      // Flows of one entry differ in their transport and their peer.
      const stated = [
        found.get(one.key)?.transport ?? '',
        flow.transport === 'unstated' ? '' : flow.transport,
      ];
      const transport = [...new Set(stated.flatMap((text) => text.split('/')))].filter(Boolean).join('/');
      found.set(one.key, { ...one, transport });
    }
  }
  return [...found.values()];
}

/** What may differ from peer to peer is taken from the flow, which is of one peer. */
export function mayChange({ configurable, transport, port }: Flow): boolean {
  return configurable === 'yes' && transport !== 'icmp' && transport !== 'icmpv6' && port !== 'none';
}

export function changeableOf(flow: Flow): readonly Omit<Changeable, 'transport'>[] {
  const { entry, ranges, choice, port } = flow;
  const whole = { entry, name: ownerOf(flow).name };
  if (choice === 'one' || ranges.length === 0) {
    const valid = validOf(flow, null);
    return [{ ...whole, key: entry, printed: port, default: numberOf(flow.default), valid }];
  }
  return ranges
    .filter(([from, to]) => from === to)
    .map(([number]) => ({
      ...whole,
      key: keyOf(flow, number),
      printed: String(number),
      default: number,
      valid: validOf(flow, number),
    }));
}

/** The end that the entry stands on. */
export function ownerOf({ component, from, to }: Flow): Flow['to'] {
  return to.component === component ? to : from;
}

export function keyOf({ entry, ranges }: Flow, number: number): string {
  return ranges.length === 1 ? entry : `${entry}:${number}`;
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

/** Valid values of the settings for this number, else of the entry. */
function validOf({ settings, allowed }: Flow, number: number | null): readonly Range[] | null {
  const texts = settings
    .filter((one) => one.allowed !== null)
    .filter((one) => one.for === null || number === null || holdsNumber(rangesOf(one.for), number))
    .map((one) => one.allowed!);
  if (texts.length > 0) return texts.flatMap(rangesOf);
  return allowed === null ? null : rangesOf(allowed);
}

/** The numbers of a printed port spec, whatever stands between them. */
function rangesOf(spec: string): readonly Range[] {
  return [...spec.matchAll(/(\d+)(?:-(\d+))?/g)].map(([, from, to]) => [Number(from), Number(to ?? from)]);
}

function holdsNumber(ranges: readonly Range[], number: number): boolean {
  return ranges.some(([from, to]) => from <= number && number <= to);
}

/** The number that a reader typed (null: nothing, so the default holds), or why it cannot be used. */
export function checkValue(
  { valid, printed, name }: Changeable,
  text: string,
): { readonly value: number | null } | { readonly error: string } {
  const typed = text.trim();
  if (typed === '') return { value: null };
  if (!/^[+-]?\d+$/.test(typed)) return { error: 'A port is a whole number, such as 8080.' };
  const value = Number(typed);
  if (value === 0) return { error: 'Port 0 cannot be used; ports run from 1 to 65535.' };
  if (value < 1 || value > 65535) return { error: `Ports run from 1 to 65535; ${typed} is outside.` };
  if (valid && !holdsNumber(valid, value) && String(value) !== printed) {
    return { error: `The document prints ${rangesText(valid)} as valid for ${name}; ${value} is outside.` };
  }
  return { value };
}

function rangesText(ranges: readonly Range[]): string {
  return [...new Set(ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)))].join(', ');
}

/** Own numbers that differ from what holds anyway. */
export function ownValues(sheet: Sheet, values: Values): Values {
  return new Map(
    changeable(sheet).flatMap((one) => {
      const value = values.get(one.key);
      return value === undefined || value === one.default ? [] : [[one.key, value] as const];
    }),
  );
}

/** For an address: `deployment-server.tcp-402:502,pxe-mtftp.mtftp.1758:5000`. */
export function encodeValues(values: Values, sheet: Sheet): string {
  const own = ownValues(sheet, values);
  return [...own].map(([key, value]) => `${addressKey(key, sheet)}:${value}`).join(',');
}

/** What of a text from an address or a device still fits this sheet; the rest is dropped. */
export function decodeValues(text: string, sheet: Sheet): Values {
  const known = new Map(changeable(sheet).map((one) => [addressKey(one.key, sheet), one]));
  const values = new Map<string, number>();
  for (const part of text.split(',')) {
    const [key = '', number = ''] = part.split(':');
    const one = known.get(key);
    const checked = one && checkValue(one, number);
    if (checked && 'value' in checked && checked.value !== null) values.set(one.key, checked.value);
  }
  return ownValues(sheet, values);
}

/** Without the sheet's own product, and without signs that an address would have to escape. */
function addressKey(key: string, { product }: Sheet): string {
  const own = `${product.id}/`;
  return (key.startsWith(own) ? key.slice(own.length) : key).replace(/[#:]/g, '.');
}
