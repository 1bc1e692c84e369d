/** The rules are written in a page too: from a sheet alone, without what reads or checks files. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'));

it.each(files)('%s runs in a browser', (name) => {
  const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
  const imports = [...text.matchAll(/^(import type|import|export) .*?from '(.+?)';/gms)];
  const strange = imports.filter(
    ([, kind, path]) =>
      !path!.startsWith('./') &&
      path !== '../../schema/port-spec.ts' &&
      path !== '../../catalog/once-per.ts' &&
      !(kind === 'import type' && path === '../sheet/schema.ts'),
  );
  expect(strange.map(([line]) => line)).toEqual([]);
});
