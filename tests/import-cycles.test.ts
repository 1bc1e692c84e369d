/** No file reaches itself through its imports, types included: a cycle hides which of two files comes first. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '../src/build/paths.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

function readGraph(folders: readonly string[]): Graph {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(ROOT, folder, name),
    ),
  );
  const modules = files.filter((file) => /\.(ts|astro)$/.test(file));
  return new Map(modules.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));
}

function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro') ? (/^---\n(.*?)^---/ms.exec(text)?.[1] ?? '') : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  const relativeOnes = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
  return relativeOnes.map((name) => resolve(dirname(file), name));
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

test('src, scripts and bench have none', () => {
  const cycle = findCycle(readGraph(['src', 'scripts', 'bench']));
  expect(cycle?.map((file) => relative(ROOT, file)).join(' → ') ?? 'none').toBe('none');
});
