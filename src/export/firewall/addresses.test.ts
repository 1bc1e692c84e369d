import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comments, fileOf, itemsOn, rulesOf, unwrapped } from '../../../tests/firewall-plans.ts';
import { DNS, end, flow, FROM_CONSOLE, SERVER, sheetOf, TOOL, UNSTATED } from '../../../tests/made-sheet.ts';
import { firewallFile } from './index.ts';
import { firewallPlan } from './rules.ts';

describe('addresses', () => {
  it('are the same in each file of a product', () => {
    const sheet = sheetOf([flow(FROM_CONSOLE), flow({ to: DNS }), flow({ from: TOOL })]);
    const all = [...firewallPlan(sheet, null).addresses];
    expect([...firewallPlan(sheet, 'server-host').addresses]).toEqual(all);
  });
  it('have names and numbers of their own, however many and however alike', () => {
    const flows = Array.from({ length: 1200 }, (_, i) =>
      flow({ from: { ...end('x', ['outside']), component: `suite-1/a${'-_'[i % 2]}b${'-'.repeat(i)}` } }),
    );
    const { addresses } = firewallPlan(sheetOf(flows), null);
    const hosts = [...addresses.values()].filter(({ kind }) => kind === 'host');
    expect(hosts).toHaveLength(1203);
    expect(new Set(hosts.map(({ v4 }) => v4)).size).toBe(1203);
    const names = [...addresses.values()].map(({ ident }) => ident.replaceAll('_', '').toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
  it('never begin one another, however many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), (count) => {
        const flows = Array.from({ length: count }, (_, i) =>
          flow({ from: { ...end('x', ['outside']), component: `suite-1/a${i}` } }),
        );
        const { addresses } = firewallPlan(sheetOf(flows), null);
        const all = [...addresses.values()].filter(({ kind }) => kind === 'host');
        for (const list of [all.map(({ v4 }) => v4), all.map(({ v6 }) => v6!)]) {
          // What begins another stands right before one that it begins.
          const sorted = list.toSorted();
          expect(sorted.filter((text, i) => sorted[i + 1]?.startsWith(text))).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  });
  it('are replaced everywhere where a dialect has no variables, else once', () => {
    expect(fileOf('iptables')).toContain('replace each everywhere in this file');
    expect(fileOf('iptables')).not.toContain('once, below');
    expect(fileOf('nft')).toContain('once, below');
  });
  it('take the printed groups, and none that is not an IPv4 address', () => {
    const groups = ['225.1.2.3', '224.0.0.1-224.0.0.9', 'ff02::1', '224.0.0.9-224.0.0.1', '1.2.3.4}; flush'];
    const [item] = itemsOn(
      'server-host',
      flow({ ...FROM_CONSOLE, transport: 'udp', cast: 'multicast', groups }),
    );
    expect(item!.groups).toEqual(['group 225.1.2.3', 'group 224.0.0.1-224.0.0.9']);
    const [other] = itemsOn(
      'server-host',
      flow({ ...FROM_CONSOLE, transport: 'udp', cast: 'multicast', groups: ['x'] }),
    );
    expect(other!.groups).toEqual(['multicast']);
  });
});

describe('who asks for an address', () => {
  const request = { ...FROM_CONSOLE, port: '67', ranges: [[67, 67]] as [number, number][] };
  it('sends from 0.0.0.0', () => {
    expect(comments(flow({ ...request, transport: 'udp' }))[0]).toContain(
      'A client without an address sends from 0.0.0.0',
    );
    expect(rulesOf('nft', 'server-host', request)).toEqual([
      expect.stringContaining('ip saddr { $CONSOLE_HOST, $UNADDRESSED } udp dport { 67 }'),
    ]);
    expect(firewallFile(sheetOf([flow({ ...request, transport: 'udp' })]), 'nft', null)).toContain(
      'define UNADDRESSED = { 0.0.0.0 }',
    );
    expect(rulesOf('iptables', 'server-host', request)).toEqual([
      expect.stringContaining('-s 192.0.2.103 '),
      expect.stringContaining('-s 0.0.0.0/32 '),
    ]);
    expect(rulesOf('ios', 'server-host', request)).toEqual([
      ' permit udp object-group CONSOLE_HOST object-group SERVER_HOST eq 67',
      ' permit udp object-group UNADDRESSED object-group SERVER_HOST eq 67',
    ]);
  });
  it('has no remote address on Windows, which says why', () => {
    expect(rulesOf('ps1', 'server-host', request)[0]).not.toContain('-RemoteAddress');
    const text = firewallFile(sheetOf([flow({ ...request, transport: 'udp' })]), 'ps1', null);
    expect(unwrapped(text)).toContain('# From any address: Windows may refuse 0.0.0.0');
  });
  it('does so on UDP, inbound, and nowhere that takes any address already', () => {
    expect(rulesOf('nft', 'server-host', { ...request, transport: 'tcp' })[0]).not.toContain('UNADDRESSED');
    expect(rulesOf('nft', 'console-host', request)[0]).not.toContain('UNADDRESSED');
    expect(rulesOf('nft', 'server-host', { ...request, from: UNSTATED })[0]).toContain('saddr $ANY udp');
  });
});

describe('multicast without a printed group', () => {
  const open = { ...FROM_CONSOLE, cast: 'multicast' } as const;
  it('is for the listener and for any group', () => {
    expect(comments(flow(open))[0]).toContain('no multicast group is printed');
    expect(rulesOf('nft', 'server-host', open)[0]).toContain('daddr { $SERVER_HOST, $MULTICAST }');
    expect(rulesOf('iptables', 'console-host', open)).toEqual([
      expect.stringContaining('-d 192.0.2.101 '),
      expect.stringContaining('-d 224.0.0.0/4 '),
    ]);
    expect(rulesOf('ios', 'server-host', open)).toEqual([
      ' permit udp object-group CONSOLE_HOST object-group SERVER_HOST eq 402',
      ' permit udp object-group CONSOLE_HOST object-group MULTICAST eq 402',
    ]);
    expect(rulesOf('ps1', 'server-host', open)[0]).not.toContain('-LocalAddress');
    const out = { from: SERVER, to: DNS, cast: 'multicast' } as const;
    expect(rulesOf('ps1', 'server-host', out)[0]).toContain(
      '-RemoteAddress ($DnsAddress + $MulticastAddress)',
    );
  });
  it('has no group beside any address', () => {
    const out = { from: SERVER, to: UNSTATED, cast: 'multicast' } as const;
    expect(rulesOf('nft', 'server-host', out)[0]).toContain('daddr $ANY udp');
  });
  it('goes to printed groups alone', () => {
    const groups = ['225.1.2.3'];
    expect(rulesOf('nft', 'server-host', { ...open, groups })[0]).toContain('daddr $MULTICAST_225_1_2_3 udp');
  });
});
