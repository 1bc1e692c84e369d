/** One made-up sheet with every case, a file for each dialect in tests/golden/firewall: `-u` writes them anew. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DIALECT_EXTENSIONS, firewallFile, firewallFiles } from '../src/export/firewall/index.ts';
import { fixtureSheet } from './firewall-fixture.ts';

const folder = join(import.meta.dirname, 'golden/firewall');

it.each(DIALECT_EXTENSIONS)('fixture.%s', async (ext) => {
  await expect(firewallFile(fixtureSheet(), ext, null)).toMatchFileSnapshot(join(folder, `fixture.${ext}`));
});

it.each(DIALECT_EXTENSIONS)('fixture--server-host.%s', async (ext) => {
  const text = firewallFile(fixtureSheet(), ext, 'server-host');
  await expect(text).toMatchFileSnapshot(join(folder, `fixture--server-host.${ext}`));
});

it('is the same each time', () => {
  const texts = () => firewallFiles(fixtureSheet()).map(({ path, text }) => [path, text()]);
  expect(texts()).toEqual(texts());
});

it('has a file for the product and for each host role', () => {
  const paths = firewallFiles(fixtureSheet()).map(({ path }) => path);
  expect(paths.filter((path) => path.endsWith('.nft'))).toEqual([
    'suite-1.nft',
    'suite-1--server-host.nft',
    'suite-1--agent-host.nft',
    'suite-1--console-host.nft',
  ]);
});
