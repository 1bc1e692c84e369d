/** Whatever a name holds, it stays in its string or its comment. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECT_EXTENSIONS, firewallFile } from '../src/export/firewall/index.ts';
import { fixtureSheet, HOSTILE, hostileSheet } from './firewall-fixture.ts';
import { rulesIn, strangeLines } from './firewall-lines.ts';

const hosts = [null, 'server-host', 'outside'];
const biting = fc.constantFrom(
  ...HOSTILE,
  "'",
  '"',
  '\\',
  '\n',
  '\r',
  '’',
  '\u2028',
  '#',
  ';',
  '`',
  '?',
  '|',
  '"',
);
const names = fc.array(
  fc
    .array(fc.oneof(biting, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { maxLength: 6 })
    .map((parts) => parts.join('')),
  { minLength: 1, maxLength: 12 },
);

describe.each(DIALECT_EXTENSIONS)('%s', (ext) => {
  it.each(hosts)('of the fixture (%s) holds only lines of its own', (host) => {
    expect(strangeLines(ext, firewallFile(fixtureSheet(), ext, host))).toEqual([]);
    expect(strangeLines(ext, firewallFile(hostileSheet(), ext, host))).toEqual([]);
  });

  it('of random names holds only lines of its own, and as many rules', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...hosts), (random, host) => {
        const sheet = hostileSheet(random);
        const text = firewallFile(sheet, ext, host);
        expect(strangeLines(ext, text)).toEqual([]);
        expect(rulesIn(ext, text)).toBe(rulesIn(ext, firewallFile(hostileSheet(['x']), ext, host)));
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['ps1', "$Group = 'a'; Remove-Item C:\\ #'"],
  ['ps1', "New-NetFirewallRule -DisplayName 'it's' -Group $Group"],
  ['nft', 'flush ruleset'],
  ['nft', '# goes on \\'],
  ['iptables', '-A PORTOLAN-IN -p tcp -m comment --comment "a" -j DROP" -j ACCEPT'],
  ['ios', ' permit ip any any'],
  ['ios', '! help?'],
] as const)('the reader of %s finds %s strange', (ext, line) => {
  expect(strangeLines(ext, `${line}\n`)).not.toEqual([]);
});
