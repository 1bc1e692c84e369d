/** The built site as files: pages by their address, for tests that need no browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT, normalizeBase } from '../../src/build/paths.ts';

const dist = join(ROOT, 'dist');
const base = normalizeBase(process.env.PORTOLAN_BASE).replace(/\/$/, '');

/** HTML of every page by its address within the base: `/`, `/ports/402/`, `/404.html`. */
export function builtPages(folder = dist): ReadonlyMap<string, string> {
  const files = builtFiles(folder).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [address(file), readFileSync(join(folder, file), 'utf8')]));
}

/** Paths of all built files, with slashes. */
export function builtFiles(folder = dist): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

export function readBuilt(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** `href` values of a page that stay on the site, without the base. */
export function internalLinks(html: string): readonly string[] {
  const links = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map((match) => decode(match[1]!));
  return links.filter((link) => link.startsWith('/') || link.startsWith('#')).map(withoutBase);
}

/** `/docs/ports/` is `/ports/` where the site is built for `/docs/`. */
export function withoutBase(link: string): string {
  return base && link.startsWith(`${base}/`) ? link.slice(base.length) : link;
}

/** The title of a page, as a reader sees it. */
export function titleOf(html: string): string {
  return decode(/<title>([^<]*)</.exec(html)?.[1] ?? '');
}

/** Every `id` of a page. */
export function idsOf(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => decode(match[1]!));
}

function address(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&#38;': '&',
  '&amp;': '&',
  '&#39;': "'",
  '&#34;': '"',
};

function decode(text: string): string {
  return text.replace(/&(?:#38|amp|#39|#34);/g, (code) => CHARACTERS[code]!);
}
