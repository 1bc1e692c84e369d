/** No file reaches itself through its imports, types included: a cycle hides which of two files comes first. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { sourceFiles } from './source-files.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

function readGraph(): Graph {
  const files = sourceFiles(/\.(ts|astro)$/);
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));
}

function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro') ? codeOf(text) : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  const relativeOnes = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
  return relativeOnes.map((name) => resolve(dirname(file), name));
}

/** What runs of an Astro file: its frontmatter at build time, its scripts in a browser. */
function codeOf(text: string): string {
  const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script!);
  return [/^---\n(.*?)^---/ms.exec(text)?.[1] ?? '', ...scripts].join('\n');
}

/** The first cycle found, as a path that ends where it began. */
function findCycle(graph: Graph): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

test('a made-up cycle is found', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(findCycle(graph)).toEqual(['b', 'c', 'b']);
});

test.each([
  ['a type', '.ts', "import type { A } from './b.ts';"],
  ['what is passed on', '.ts', "export * from './b.ts';"],
  ['what is loaded later', '.ts', "await import('./b.ts');"],
  ['a type in place', '.ts', "let a: import('./b.ts').A;"],
  ['the frontmatter of a page', '.astro', "---\nimport B from './b.ts';\n---\n<B />"],
  ['the script of a page', '.astro', "<p />\n<script>\n  import './b.ts';\n</script>"],
])('an import is seen: %s', (_, ending, text) => {
  expect(importsOf(`/made-up/a${ending}`, text)).toEqual(['/made-up/b.ts']);
});

test('the code has none', () => {
  const graph = readGraph();
  const known = [...graph.values()].flat().filter((file) => /\.(ts|astro)$/.test(file));
  expect(known.filter((file) => !graph.has(file)).map((file) => relative(ROOT, file))).toEqual([]);
  const cycle = findCycle(graph);
  expect(cycle?.map((file) => relative(ROOT, file)).join(' → ') ?? 'none').toBe('none');
});
