/** The kinds of pages that the site has, as its routes say; a new route is a new kind by itself. */
import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from '../../src/build/paths.ts';

/**
 * @param pages HTML by address within the base
 * @returns of each route the address of its longest page; of the routes with diagrams, also that of the longest with one
 */
export function pageKinds(pages: ReadonlyMap<string, string>): readonly string[] {
  const left = [...pages].sort(([, a], [, b]) => b.length - a.length);
  const taken = new Set<string>();
  const kinds = routes().map((route) => {
    const own = left.filter(([at]) => !taken.has(at) && route.pattern.test(at));
    own.forEach(([at]) => taken.add(at));
    return { ...route, own };
  });
  const missing = kinds.filter(({ own }) => own.length === 0).map(({ file }) => file);
  if (missing.length > 0) throw new Error(`no page is built from ${missing.join(', ')}`);
  return kinds.flatMap(({ own }) => {
    const drawn = own.find(([, html]) => html.includes('class="diagram"'));
    return [...new Set([own[0]![0], ...(drawn ? [drawn[0]] : [])])];
  });
}

/** Those without a parameter first: `/ports/dynamic/` is its own page, not one of a port. */
function routes() {
  const files = globSync('**/*.astro', { cwd: join(ROOT, 'src/pages') }).map((file) =>
    file.split(sep).join('/'),
  );
  return files
    .sort((a, b) => a.split('[').length - b.split('[').length || a.localeCompare(b))
    .map((file) => ({ file, pattern: patternOf(file) }));
}

/** `ports/[port]/[...page].astro` → `/ports/402/`, `/ports/402/page-2/`. */
function patternOf(file: string): RegExp {
  if (file === '404.astro') return /^\/404\.html$/;
  const parts = file
    .replace(/(^|\/)index\.astro$|\.astro$/, '')
    .split('/')
    .filter(Boolean);
  const steps = parts.map((part) =>
    part.startsWith('[...') ? '(?:page-\\d+/)?' : part.startsWith('[') ? '[^/]+/' : `${part}/`,
  );
  return new RegExp(`^/${steps.join('')}$`);
}
