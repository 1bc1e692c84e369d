/**
 * What a host sends with each file: `_headers`, `npm start`, the servers of the tests and docs/nginx.conf say the same.
 * Pure.
 */
import { contentPolicy } from './policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** With everything, errors too. */
export const SAFETY: Headers = {
  'Content-Security-Policy': contentPolicy('header'),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), ' +
    'publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Files whose names hold the hash of what is in them, by path in the site; `*` is any text. */
const HASHED = [
  '_astro/*',
  'lookup/block-*',
  'lookup/list-*',
  'lookup/more-*',
  'lookup/names-*',
  'lookup/pairs-*',
  'lookup/wide-*',
  'pagefind/filter/*',
  'pagefind/fragment/*',
  'pagefind/index/*',
  'pagefind/pagefind.en_*',
] as const;

/** Kept for a year, and not asked for again even when a reader reloads. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Kept, and asked for again each time: a new deployment is seen at once. */
const ASK_AGAIN = 'no-cache';

/** Files that no host's own table of types may know; a browser would save them instead of showing them. */
const PLAIN_TEXT = ['diagrams/*.mmd', 'data/firewall/*'] as const;

const TEXT = 'text/plain; charset=utf-8';

/** By the ending of a file's name. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  wasm: 'application/wasm',
  txt: TEXT,
  mmd: TEXT,
  ps1: TEXT,
  nft: TEXT,
  iptables: TEXT,
  ios: TEXT,
};

/** What has no type of its own: the parts of Pagefind's index. */
export const ANY_BYTES = 'application/octet-stream';

/**
 * @param path of a file of the site, without a slash before it: `ports/402/index.html`
 * @returns what is sent with it
 */
export function headersOf(path: string): Headers {
  const cache = HASHED.some((pattern) => matches(pattern, path)) ? FOR_GOOD : ASK_AGAIN;
  return { ...SAFETY, 'Cache-Control': cache, 'Content-Type': typeOf(path) };
}

function typeOf(path: string): string {
  const ending = /\.([^./]+)$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(TYPES, ending) ? TYPES[ending]! : ANY_BYTES;
}

/** One `*` at most: what all hosts understand. */
function matches(pattern: string, path: string): boolean {
  const [start, end = ''] = pattern.split('*');
  return path.length >= pattern.length - 1 && path.startsWith(start!) && path.endsWith(end);
}

/**
 * The file `_headers` that Netlify, Cloudflare and others read. Where two of its rules give one header, Cloudflare
 * sends both values with a comma between; so each header is in one rule, and what has no rule for its cache is asked
 * for again, as these hosts do of themselves.
 *
 * @param base `/`, or `/docs/`
 */
export function headersFile(base: string): string {
  return [
    rule(`${base}*`, SAFETY),
    ...HASHED.map((pattern) => rule(base + pattern, { 'Cache-Control': FOR_GOOD })),
    ...PLAIN_TEXT.map((pattern) => rule(base + pattern, { 'Content-Type': TEXT })),
  ].join('\n');
}

function rule(pattern: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${pattern}\n${lines.join('')}`;
}
