/**
 * npm leaves optional packages of other systems out of the lockfile where the registry lacks them, and
 * then `npm ci` fails. Each such package needs an entry `{ version, optional, os, cpu }`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../src/build/paths.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

/** The entry that `from` gets when it asks for `name`, as Node looks it up. */
function lookUp(from: string, name: string): Locked | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const entry = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (entry || folder === '') return entry;
  }
}

test('every optional package is locked, at the version that is asked for', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => /^\d/.test(range) && lookUp(from, name)?.version !== range)
      .map(([name, range]) => `${name}@${range} of ${from}`),
  );
  expect(missing).toEqual([]);
});

test('no registry is named', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});
