/** Paths, variables and links that a document of the project names, as far as they are not there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, normalize } from 'node:path';
import Slugger from 'github-slugger';
import { ROOT } from '../src/build/paths.ts';

const git = (...args: readonly string[]) => execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' });
/** What is in git or will be; what a build leaves behind proves nothing. */
const files = git('ls-files', '--cached', '--others', '--exclude-standard')
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)));
const tops = new Set(files.map((file) => file.split('/')[0]));

/** What a document sets as code: examples, and words within a line. */
export function codeIn(text: string): string {
  const fences = [...text.matchAll(/^ *```.*\n([\s\S]*?)^ *```/gm)].map(([, code = '']) => code);
  const lines = text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g);
  return [...fences, ...[...lines].map(([, code = '']) => code)].join('\n');
}

/** Made by commands, never in git. */
const MADE = /^(dist|_astro|\.portolan|\.astro)\//;
const FILE = /[^/]\.(ts|mjs|js|json|md|mdx|yaml|yml|css|astro|conf)$/;

/** Words in code style that are paths of the project and lead nowhere; `<name>` and `*` stand for anything. */
export function missingPaths(text: string): readonly string[] {
  const words = codeIn(text).split(/\s+/);
  return [...new Set(words)].filter((word) => isPath(word) && !MADE.test(word) && !leadsSomewhere(word));
}

function isPath(word: string): boolean {
  if (!/^[\w.-][\w.<>*/[\]-]*$/.test(word)) return false;
  return word.endsWith('/') || FILE.test(word) || (word.includes('/') && tops.has(word.split('/')[0]!));
}

function leadsSomewhere(path: string): boolean {
  const glob = path.replace(/<[^>]*>/g, '*').replace(/\/$/, '/**');
  return files.some((file) => matchesGlob(file, glob));
}

const sources = files
  .filter(
    (file) => /^(src|scripts|tests)\/.*\.ts$|^[^/]+\.(ts|mjs)$/.test(file) && !file.endsWith('.test.ts'),
  )
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

/** Environment variables that a text names and no code reads. */
export function missingVariables(text: string): readonly string[] {
  const names = [...text.matchAll(/\b(PORTOLAN_[A-Z_]+|[A-Z][A-Z_]+(?==))/g)].map(([name]) => name);
  return [...new Set(names)].filter((name) => !new RegExp(`env\\.${name}\\b`).test(sources));
}

/**
 * Links of a document that lead to no file or heading.
 * @param file the document, from the project's folder
 */
export function deadLinks(file: string, text: string): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link) && !isAlive(file, text, link));
}

function isAlive(file: string, text: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : normalize(join(dirname(file), path)).replaceAll('\\', '/');
  if (path !== '' && !files.some((known) => known === target || known.startsWith(`${target}/`))) return false;
  if (anchor === undefined) return true;
  const slugger = new Slugger();
  const body = path === '' ? text : readFileSync(join(ROOT, target), 'utf8');
  const headings = body.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm);
  return [...headings].some(([, heading = '']) => slugger.slug(heading.replaceAll('`', '')) === anchor);
}
