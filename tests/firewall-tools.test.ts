/**
 * Proof by the real tools: nft and iptables-restore read every file. In a network namespace of their own (unshare), so
 * that nothing here is touched. Without them the tests are skipped, and say so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { type FirewallFile, firewallFiles } from '../src/export/firewall/index.ts';
import { fixtureSheet, hostileSheet } from './firewall-fixture.ts';
import { referenceOf, sheetsOf } from './reference.ts';

const TOOLS = [
  {
    ext: 'nft',
    command: ['nft', '-c', '-f'],
    works: ['nft', '--version'],
    install: 'nftables',
    bad: 'table inet {',
    count: 'nft -f "$0" && nft -f "$0" && nft list ruleset | grep -c "accept comment"',
    rule: /accept comment/g,
  },
  {
    ext: 'iptables',
    command: ['iptables-restore', '--test'],
    works: ['iptables-restore', '--version'],
    install: 'iptables',
    bad: '*filter\n-A INPUT --nonsense -j ACCEPT\nCOMMIT',
    count: 'iptables-restore --noflush "$0" && iptables-restore --noflush "$0" && iptables -S | grep -c ^-A',
    rule: /^-A /gm,
  },
] as const;

const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;
const folder = mkdtempSync(join(tmpdir(), 'firewall-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function alone(command: readonly string[]): { ok: boolean; said: string; out: string } {
  const { status, stdout, stderr, error } = spawnSync('unshare', ['-rn', ...command], {
    encoding: 'utf8',
    env: { ...process.env, PATH },
  });
  return { ok: status === 0, said: error?.message ?? stderr, out: stdout };
}

/** What keeps a tool from being asked, in words for the reader of the test's output; null: nothing. */
function missing(works: readonly string[], install: string): string | null {
  if (!alone(['true']).ok)
    return 'unshare -rn does not work here (Debian package util-linux; user namespaces)';
  return alone(works).ok ? null : `${works[0]} is missing: apt-get install ${install}`;
}

const reference = referenceOf(join(ROOT, 'content'));
const shipped = sheetsOf(reference);
const files: readonly (FirewallFile & { name: string })[] = [
  ...shipped.flatMap((sheet) => firewallFiles(sheet).map((file) => ({ ...file, name: file.path }))),
  ...firewallFiles(fixtureSheet()).map((file) => ({ ...file, name: `fixture-${file.path}` })),
  ...firewallFiles(hostileSheet()).map((file) => ({ ...file, name: `hostile-${file.path}` })),
];

describe.each(TOOLS)('$install', ({ ext, command, works, install, bad, count, rule }) => {
  const lack = missing(works, install);
  if (lack !== null) console.warn(`SKIPPED: files .${ext} are not proved by ${command[0]}: ${lack}`);

  it.skipIf(lack !== null)('refuses what is wrong', () => {
    expect(read(`bad.${ext}`, bad).ok).toBe(false);
  });

  const own = files.filter((file) => file.ext === ext);
  it.skipIf(lack !== null).each(own)('reads $name', ({ name, text }) => {
    expect(read(name, text())).toMatchObject({ ok: true, said: '' });
  });

  const made = own.filter(({ name }) => /^(?:fixture|hostile)/.test(name));
  it.skipIf(lack !== null).each(made)('loads $name twice, and holds each rule once', ({ name, text }) => {
    const file = join(folder, name);
    writeFileSync(file, text());
    const { said, out } = alone(['sh', '-c', count, file]);
    expect({ said, rules: Number(out) }).toEqual({ said: '', rules: [...text().matchAll(rule)].length });
  });

  function read(name: string, text: string): ReturnType<typeof alone> {
    const file = join(folder, name);
    writeFileSync(file, text);
    return alone([...command, file]);
  }
});
