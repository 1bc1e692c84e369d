/** The content security policy: what a page of the site may load and run. Written once, for pages and for hosts. */
import { createHash } from 'node:crypto';
import { STANDALONE_STYLE } from '../diagram/style.ts';

type Directives = Readonly<Record<string, string>>;

/** A diagram that is opened alone brings its style with it; the hash allows that one and no other. */
const STYLE_OF_DIAGRAMS = `'sha256-${createHash('sha256').update(STANDALONE_STYLE).digest('base64')}'`;

const PAGE: Directives = {
  'default-src': "'none'",
  // The text search is WebAssembly, in its worker and, where a browser has none, on the page.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'form-action': "'self'",
  'base-uri': "'none'",
  // No text becomes markup or code; src/components/script-addresses.ts names the scripts started by address.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

const HEADER: Directives = {
  ...PAGE,
  'style-src': `'self' ${STYLE_OF_DIAGRAMS}`,
  // Browsers heed this one in a header alone.
  'frame-ancestors': "'none'",
};

/** What the development server needs: it writes styles and messages into the page and talks to it over a socket. */
const DEVELOPMENT: Directives = {
  ...PAGE,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self' ws:",
  'require-trusted-types-for': '',
  'trusted-types': '',
};

const POLICIES = { page: PAGE, header: HEADER, development: DEVELOPMENT };

/** @param use in every page; in what a host sends; in the pages of `npm run dev` */
export function contentPolicy(use: keyof typeof POLICIES): string {
  const directives = Object.entries(POLICIES[use]).filter(([, value]) => value !== '');
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}
