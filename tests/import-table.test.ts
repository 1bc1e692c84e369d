import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { ROOT } from '../src/build/paths.ts';

const eslint = new ESLint({ cwd: ROOT, ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports' });

async function complaints(filePath: string, from: string): Promise<string[]> {
  const statement = `import { x } from '${from}';\n`;
  const source = filePath.endsWith('.astro') ? `---\n${statement}---\n<p>{x}</p>\n` : statement;
  const [result] = await eslint.lintText(source, { filePath });
  return result!.messages.map(({ message }) => message);
}

test.each([
  ['src/schema/made-up.ts', '../catalog/catalog.ts'],
  ['src/catalog/made-up.ts', '../derive/connections.ts'],
  ['src/catalog/made-up.ts', 'node:fs'],
  ['src/catalog/made-up.ts', 'astro:content'],
  ['src/catalog/from-disk.ts', 'astro:content'],
  ['src/files/exports.ts', 'node:fs/promises'],
  ['src/files/made-up.ts', '../components/href.ts'],
  ['src/derive/made-up.ts', '../lint/run.ts'],
  ['src/derive/made-up.ts', 'fs'],
  ['src/lint/rules/made-up.ts', '../../export/csv.ts'],
  ['src/diagram/made-up.ts', '../lint/run.ts'],
  ['src/search/made-up.ts', '../diagram/graph.ts'],
  ['src/export/firewall/made-up.ts', '../../search/port-query.ts'],
  ['src/components/Made.astro', '../layouts/Base.astro'],
  ['src/components/made-up.ts', '../lint/run.ts'],
  ['src/layouts/Made.astro', '../pages/_reference.ts'],
  ['src/pages/made/[up].astro', '../../lint/run.ts'],
  ['src/build/made-up.ts', '../catalog/catalog.ts'],
  ['src/derive/made-up.ts', '../styles/site.css'],
  ['src/offline/made-up.ts', '../components/href.ts'],
  ['src/offline/made-up.ts', 'node:fs'],
  ['src/components/made-up.ts', '../offline/register.ts'],
  ['src/author/made-up.ts', 'node:fs'],
  ['src/author/made-up.ts', '../export/catalog-json.ts'],
  ['src/compare/made-up.ts', '../export/catalog-json.ts'],
])('%s must not import %s', async (file, from) => {
  expect(await complaints(file, from)).toHaveLength(1);
});

test.each([
  ['src/catalog/made-up.ts', '../schema/port-spec.ts'],
  ['src/catalog/from-disk.ts', 'node:fs'],
  ['src/catalog/from-disk.ts', '../schema/port-spec.ts'],
  ['src/files/write.ts', 'node:fs'],
  ['src/files/made-up.ts', '../export/catalog-json.ts'],
  ['src/derive/made-up.ts', '../catalog/catalog.ts'],
  ['src/derive/deeper/made-up.ts', '../port-index.ts'],
  ['src/lint/rules/made-up.ts', '../diagnostic.ts'],
  ['src/lint/made-up.test.ts', 'node:fs'],
  ['src/pages/made-up.ts', '../derive/connections.ts'],
  ['src/build/made-up.ts', '../offline/precache.ts'],
  ['scripts/made-up.ts', '../src/lint/run.ts'],
])('%s may import %s', async (file, from) => expect(await complaints(file, from)).toEqual([]));

const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const rooms = folders.map(({ name }) => name).filter((name) => name !== 'styles');

test.each(rooms)('src/%s stands in the table', async (room) => {
  expect(await complaints(`src/${room}/made-up.ts`, 'astro:content')).toHaveLength(1);
});

test('a test keeps to the rooms too', async () => {
  expect(await complaints('src/schema/made-up.test.ts', '../derive/connections.ts')).toHaveLength(1);
});
