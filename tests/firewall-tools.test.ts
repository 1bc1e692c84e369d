/**
 * Proof by the real tools: nft and iptables-restore read every file, and load the made-up ones. Without them the tests
 * are skipped, and say so.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { type FirewallFile, firewallFiles } from '../src/export/firewall/index.ts';
import { fixtureSheet, hostileSheet } from './firewall-fixture.ts';
import { alone, toolFor, withFile } from './firewall-proof.ts';
import { referenceOf, sheetsOf } from './reference.ts';

const TOOLS = [
  {
    ext: 'nft',
    bad: 'table inet {',
    count: 'nft -f "$0" && nft -f "$0" && nft list ruleset | grep -c "accept comment"',
    rule: /accept comment/g,
  },
  {
    ext: 'iptables',
    bad: '*filter\n-A INPUT --nonsense -j ACCEPT\nCOMMIT',
    count: 'iptables-restore --noflush "$0" && iptables-restore --noflush "$0" && iptables -S | grep -c ^-A',
    rule: /^-A /gm,
  },
] as const;

const reference = referenceOf(join(ROOT, 'content'));
const shipped = sheetsOf(reference);
const files: readonly (FirewallFile & { name: string })[] = [
  ...shipped.flatMap((sheet) => firewallFiles(sheet).map((file) => ({ ...file, name: file.path }))),
  ...firewallFiles(fixtureSheet()).map((file) => ({ ...file, name: `fixture-${file.path}` })),
  ...firewallFiles(hostileSheet()).map((file) => ({ ...file, name: `hostile-${file.path}` })),
];

describe.each(TOOLS)('$ext', ({ ext, bad, count, rule }) => {
  const { lack, read } = toolFor(ext);
  if (lack !== null) console.warn(`SKIPPED: files .${ext} are not proved: ${lack}`);

  it.skipIf(lack !== null)('refuses what is wrong', () => {
    expect(read(bad).ok).toBe(false);
  });

  const own = files.filter((file) => file.ext === ext);
  it.skipIf(lack !== null).each(own)('reads $name', ({ text }) => {
    expect(read(text())).toMatchObject({ ok: true, said: '' });
  });

  const made = own.filter(({ name }) => /^(?:fixture|hostile)/.test(name));
  it.skipIf(lack !== null).each(made)('loads $name twice, and holds each rule once', ({ text }) => {
    const { said, out } = withFile(text(), (file) => alone(['sh', '-c', count, file]));
    expect({ said, rules: Number(out) }).toEqual({ said: '', rules: [...text().matchAll(rule)].length });
  });
});
