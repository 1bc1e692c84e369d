import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGENT,
  CONSOLE,
  DNS,
  end,
  fixtureSheet,
  flow,
  hostileSheet,
  SERVER,
  sheetOf,
  TOOL,
  UNSTATED,
} from '../../../tests/firewall-fixture.ts';
import type { Flow } from '../sheet/schema.ts';
import { shortComment } from './header.ts';
import { DIALECT_EXTENSIONS, type DialectExtension, firewallFile } from './index.ts';
import type { Item } from './plan.ts';
import { firewallPlan } from './rules.ts';

const itemsOn = (host: string | null, ...flows: Flow[]): readonly Item[] =>
  firewallPlan(sheetOf(flows), host).sections.flatMap(({ items }) => items);
/** `in agent-host 402`, or `none server-host initiator`. */
const brief = (items: readonly Item[]) =>
  items.map(({ direction, remote, ports, reasons }) =>
    [direction, remote.join('+'), reasons.length > 0 ? reasons.join('+') : ports.flat().join(' ')].join(' '),
  );
const words = (...flows: Flow[]) => itemsOn('server-host', ...flows).map(({ comments }) => comments[0]!.full);
const from = { from: CONSOLE };
/** The comments of a file, put together again. */
const comments = (text: string) => text.replace(/\n *[#!] {3}/g, ' ');
const header = (ext: DialectExtension, host: string | null = 'server-host', ...flows: Flow[]) =>
  comments(firewallFile(sheetOf(flows.length > 0 ? flows : [flow(from)]), ext, host));
const dynamic = { ...from, port: 'dynamic', ranges: [], dynamic: true };

describe('a rule', () => {
  it('is inbound at the listener and outbound at the initiator', () => {
    expect(brief(itemsOn('server-host', flow(from)))).toEqual(['in console-host 402 402']);
    expect(brief(itemsOn('console-host', flow(from)))).toEqual(['out server-host 402 402']);
    expect(brief(itemsOn('agent-host', flow(from)))).toEqual([]);
  });
  it('goes both ways at both ends where each side may open the connection', () => {
    const either = flow({ ...from, initiator: 'either' });
    expect(brief(itemsOn('server-host', either))).toEqual([
      'in console-host 402 402',
      'out console-host 402 402',
    ]);
    expect(brief(itemsOn('console-host', either))).toEqual([
      'in server-host 402 402',
      'out server-host 402 402',
    ]);
  });
  it('is for two machines where both ends have one role', () => {
    const same = flow({ from: SERVER });
    expect(brief(itemsOn('server-host', same))).toEqual([
      'in server-host 402 402',
      'out server-host 402 402',
    ]);
  });
  it('counts where a component only may run, and says so', () => {
    const [out] = itemsOn('server-host', flow({ from: AGENT, to: CONSOLE }));
    expect(out!.comments[0]).toMatchObject({ flags: ['if Agent runs here'] });
    expect(out!.comments[0]!.full).toContain('If Agent runs here');
    expect(itemsOn('agent-host', flow({ from: AGENT, to: CONSOLE }))[0]!.comments[0]!.flags).toEqual([]);
    expect(brief(itemsOn('console-host', flow({ from: AGENT, to: CONSOLE })))).toEqual([
      'in agent-host+server-host 402 402',
    ]);
  });
  it('names a component that has no host role by itself, apart from others like it', () => {
    expect(brief(itemsOn('server-host', flow({ from: SERVER, to: DNS }), flow({ from: TOOL })))).toEqual([
      'in suite-1/tool 402 402',
      'out suite-1/dns 402 402',
    ]);
    expect(itemsOn('outside', flow({ from: SERVER, to: DNS }))[0]!.local).toBe('suite-1/dns');
  });
  it('takes a host of another product for no host of this one', () => {
    const other = { ...end('Other', ['server-host']), product: 'suite-2', component: 'suite-2/other' };
    expect(brief(itemsOn('server-host', flow({ from: other })))).toEqual(['in suite-2/other 402 402']);
  });
  it('is from any address where the other end is not stated', () => {
    expect(brief(itemsOn('server-host', flow({ from: UNSTATED })))).toEqual(['in any 402 402']);
    expect(words(flow({ from: UNSTATED }))[0]).toContain('not stated: any address');
  });
  it('is one with all that differ in words only', () => {
    const [item, ...more] = itemsOn('server-host', flow(from), flow({ ...from, purpose: 'Other' }));
    expect(more).toEqual([]);
    expect(item!.flows).toHaveLength(2);
    expect(item!.comments).toHaveLength(2);
  });
  it('has in its own comment what holds for all that it is for', () => {
    const optional = flow({ ...from, need: 'optional', reading: 'read so', purpose: 'A' });
    const needed = flow({ ...from, reading: 'read so', purpose: 'B' });
    expect(shortComment(itemsOn('server-host', optional)[0]!, 120)).toBe(
      'Suite, Server: A (optional, rests on a reading) [DOC1]',
    );
    expect(shortComment(itemsOn('server-host', optional, needed)[0]!, 120)).toBe(
      'Suite, Server: A; Server: B (rests on a reading) [DOC1]',
    );
  });
  it('keeps flags and sources of a comment that is cut', () => {
    const long = flow({ ...from, need: 'optional', purpose: 'word '.repeat(60) });
    const text = shortComment(itemsOn('server-host', long)[0]!, 100);
    expect(text).toMatch(/^Suite, Server: word .*\.\.\. \(optional\) \[DOC1\]$/);
    expect(text.length).toBeLessThanOrEqual(100);
  });
  it('has ports apart and sorted', () => {
    const ports = [
      [90, 100],
      [80, 80],
      [95, 120],
    ] as [number, number][];
    expect(itemsOn('server-host', flow({ ...from, ranges: ports }))[0]!.ports).toEqual([
      [80, 80],
      [90, 120],
    ]);
  });
});

describe('the order', () => {
  const at = (port: number, given: Partial<Flow> = {}) =>
    flow({ ...from, port: String(port), ranges: [[port, port]], ...given });
  const mixed = [
    at(1000),
    at(80, { transport: 'udp' }),
    flow({ ...from, transport: 'icmp', port: 'none', ranges: [] }),
    at(80, { from: SERVER, to: DNS }),
    at(9),
    at(80),
    at(22, { initiator: 'unstated' }),
    at(443, { need: 'example' }),
  ];
  const order = (items: readonly Item[]) =>
    items.map(({ direction, spec, transport }) => `${direction} ${spec}/${transport}`);
  it('is by direction, number and transport', () => {
    expect(order(itemsOn('server-host', ...mixed))).toEqual([
      'in 9/tcp',
      'in 80/tcp',
      'in 80/udp',
      'in 443/tcp',
      'in 1000/tcp',
      'in none/icmp',
      'out 80/tcp',
      'none 22/tcp',
    ]);
  });
  it.each(['ps1', 'nft', 'iptables', 'ios'] as const)('begins in .%s with each port on a line', (ext) => {
    const text = firewallFile(sheetOf([...mixed, at(80, { from: TOOL })]), ext, 'server-host');
    expect([...text.matchAll(/^ *[#!] ((?:in|out) .*)$/gm)].map(([, line]) => line)).toEqual([
      'in 9/tcp from Console computer',
      'in 80/tcp from Console computer, Tool',
      'in 80/udp from Console computer',
      'in 1000/tcp from Console computer',
      'in icmp from Console computer',
      'out 80/tcp to DNS',
    ]);
  });
  it('names four at most', () => {
    const six = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => at(80, { from: end(name, ['outside']) }));
    expect(firewallFile(sheetOf(six), 'nft', 'server-host')).toContain(
      '# in 80/tcp from A, B, C, D and 2 more\n',
    );
  });
  it('has all ports of a direction first in plain lists', () => {
    expect(firewallFile(sheetOf([...mixed, at(81, { from: TOOL })]), 'txt', 'server-host')).toContain(
      [
        'Host: Server computer',
        '  Inbound in all',
        '    tcp: 9,80,81,1000',
        '    udp: 80',
        '    icmp: any type',
        '  Outbound in all',
        '    tcp: 80',
        '  Inbound from Console computer',
      ].join('\n'),
    );
  });
});

describe('alternatives', () => {
  const one = {
    ...from,
    port: '80 | 8530',
    ranges: [
      [80, 80],
      [8530, 8530],
    ] as [number, number][],
  };
  it('are the default where there is one, else all', () => {
    const given = flow({ ...one, choice: 'one', default: '8530' });
    expect(itemsOn('server-host', given)[0]!.ports).toEqual([[8530, 8530]]);
    const open = flow({ ...one, choice: 'one' });
    expect(itemsOn('server-host', open)[0]!.ports).toHaveLength(2);
    expect(words(given)[0]).toContain('One of 80 | 8530: 8530 is the default');
    expect(words(open)[0]).toContain('Keep one of 80 | 8530');
  });
  it('of several entries are all there, each with the others', () => {
    const [ssh, telnet] = ['22', '23'].map((port) => flow({ ...from, port, oneOf: 'shell' }));
    expect(words(ssh!, telnet!)[0]).toContain('Keep one of 22/tcp, 23/tcp (shell)');
    const web = flow({ ...from, anyOf: 'web' });
    expect(words(web)[0]).toContain('Keep those that are used of 402/tcp (web)');
    const open = flow({ ...web, id: 'open', port: 'unstated', transport: 'unstated', ranges: [] });
    expect(words(web, open)[1]).toContain('Keep those that are used of 402/tcp (web)');
    expect(words(open)[0]).toContain('Keep those that are used (web)');
  });
});

describe('no rule', () => {
  it.each([
    ['discouraged', { need: 'discouraged' }],
    ['example', { need: 'example' }],
    ['transport', { transport: 'unstated' }],
    ['port-unstated', { port: 'unstated', ranges: [] }],
    ['port-none', { port: 'none', ranges: [] }],
    ['no-range', dynamic],
  ] as const)('%s', (reason, given) => {
    expect(brief(itemsOn('server-host', flow({ ...from, ...(given as Partial<Flow>) })))).toEqual([
      `in console-host ${reason}`,
    ]);
  });
  it('where nobody says who opens it, or it stays in the machine', () => {
    expect(brief(itemsOn('server-host', flow({ ...from, initiator: 'unstated' })))).toEqual([
      'none console-host initiator',
    ]);
    expect(brief(itemsOn('server-host', flow({ from: SERVER, scope: 'local' })))).toEqual([
      'none server-host local',
    ]);
  });
  it('gives every reason', () => {
    const [item] = itemsOn('server-host', flow({ ...dynamic, transport: 'unstated', need: 'example' }));
    expect(item!.reasons).toEqual(['example', 'transport', 'no-range']);
  });
});

describe('Windows', () => {
  const ruleOf = (host: string, given: Partial<Flow>) =>
    firewallFile(sheetOf([flow(given)]), 'ps1', host).match(/^New-NetFirewallRule .*$/m)?.[0] ?? null;
  const mapper = { port: '135', ranges: [[135, 135]] as [number, number][], protocol: 'rpc-epm' };

  it('knows dynamic RPC ports and the endpoint mapper by name, inbound over TCP', () => {
    expect(ruleOf('server-host', { ...dynamic, protocol: 'rpc' })).toContain(
      "-Protocol TCP -LocalPort 'RPC' ",
    );
    expect(ruleOf('server-host', { ...from, ...mapper })).toContain("-LocalPort 'RPCEPMap' ");
  });
  it('does not know them outbound, over UDP or of another protocol', () => {
    const back = { from: SERVER, to: DNS };
    expect(ruleOf('server-host', { ...dynamic, ...back, protocol: 'rpc' })).toBeNull();
    expect(ruleOf('server-host', { ...back, ...mapper })).toContain("-RemotePort '135' ");
    expect(ruleOf('server-host', { ...dynamic, protocol: 'rpc', transport: 'udp' })).toBeNull();
    expect(ruleOf('server-host', { ...dynamic, protocol: 'dhcp' })).toBeNull();
  });
  it('says how the rules go away, on a line of its own that can be pasted', () => {
    const lines = firewallFile(sheetOf([flow(from)]), 'ps1', null).split('\n');
    const group = lines.findIndex((line) => line.startsWith('$Group = '));
    expect(lines[group + 1]).toBe('# To take these rules away: Remove-NetFirewallRule -Group $Group');
  });
  it('has names that begin with what tells rules apart', () => {
    const names = (text: string) =>
      [...text.matchAll(/-DisplayName '((?:[^']|'')*)'/g)].map(([, name]) => name!.replaceAll("''", "'"));
    const both = sheetOf([flow({ from: CONSOLE, need: 'optional' }), flow({ to: DNS, from: SERVER })]);
    expect(names(firewallFile(both, 'ps1', 'server-host'))).toEqual([
      '402/tcp in from Console computer: Server (optional) [DOC1]',
      '402/tcp out to DNS: Server [DOC1]',
    ]);
    expect(names(firewallFile(both, 'ps1', null))[0]).toBe(
      '402/tcp in on Server computer from Console computer: Server (optional) [DOC1]',
    );
    for (const sheet of [fixtureSheet(), hostileSheet(), hostileSheet(['x'.repeat(300)])]) {
      for (const host of [null, 'server-host', 'agent-host']) {
        const all = names(firewallFile(sheet, 'ps1', host));
        expect(new Set(all).size).toBe(all.length);
        expect(all.filter((name) => name.length > 200)).toEqual([]);
      }
    }
  });
  it('has no rules for a host that runs something else', () => {
    expect(ruleOf('console-host', from)).toBeNull();
    expect(firewallFile(sheetOf([flow(from)]), 'ps1', 'console-host')).toContain(
      'does not run Windows (unix)',
    );
  });
});

const rulesOf = (ext: DialectExtension, host: string | null, given: Partial<Flow>) =>
  firewallFile(sheetOf([flow({ transport: 'udp', ...given })]), ext, host)
    .split('\n')
    .filter((line) => /accept comment|^-A|^ permit|^New-Net/.test(line));

describe('who asks for an address', () => {
  const request = { ...from, port: '67', ranges: [[67, 67]] as [number, number][] };
  it('sends from 0.0.0.0', () => {
    expect(words(flow({ ...request, transport: 'udp' }))[0]).toContain(
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
    expect(comments(text)).toContain('# From any address: Windows may refuse 0.0.0.0');
  });
  it('does so on UDP, inbound, and nowhere that takes any address already', () => {
    expect(rulesOf('nft', 'server-host', { ...request, transport: 'tcp' })[0]).not.toContain('UNADDRESSED');
    expect(rulesOf('nft', 'console-host', request)[0]).not.toContain('UNADDRESSED');
    expect(rulesOf('nft', 'server-host', { ...request, from: UNSTATED })[0]).toContain('saddr $ANY udp');
  });
});

describe('answers from another port', () => {
  it.each([
    ['1758', 'port 1758'],
    ['dynamic', 'a dynamic port'],
    ['dynamic 1024-65535', 'a dynamic port (1024-65535)'],
  ])('%s are said at the rule and on top', (replyPort, said) => {
    const tftp = flow({ ...from, transport: 'udp', replyPort });
    expect(words(tftp)[0]).toContain(
      `Answers come from ${said}: needs a connection helper (TFTP) or a rule of your own`,
    );
    expect(shortComment(itemsOn('server-host', tftp)[0]!, 120)).toContain('(answers from another port)');
    expect(header('nft', null, tftp)).toContain('Connection tracking does not know answers to broadcast');
    expect(header('nft', null)).not.toContain('Connection tracking does not know');
  });
});

describe('remarks and notes', () => {
  const noted = [
    flow({ ...from, remark: 'Printed twice.', notes: ['First', 'Second'] }),
    flow({ ...from, purpose: 'Other', notes: ['Second'] }),
  ];
  it('stand at the rule, a note by its number', () => {
    const [first, second] = itemsOn('server-host', ...noted)[0]!.comments;
    expect(first!.full).toContain('Remark: Printed twice. See note 1. See note 2. Source');
    expect(second!.full).toContain('See note 2. Source');
  });
  it.each(DIALECT_EXTENSIONS)('have each used note once on top of .%s', (ext) => {
    const text = header(ext, 'server-host', ...noted);
    expect(text.match(/^\W*Note \d: .*$/gm)?.map((line) => line.replace(/^\W*/, ''))).toEqual([
      'Note 1: First',
      'Note 2: Second',
    ]);
    expect(header(ext, 'agent-host', ...noted)).not.toContain('Note 1');
  });
});

describe('two components of one role', () => {
  const said = 'Same role: only between two such computers';
  it('say that they are on two computers', () => {
    expect(words(flow({ from: SERVER }))).toEqual([
      expect.stringContaining(said),
      expect.stringContaining(said),
    ]);
    expect(words(flow(from))[0]).not.toContain('two such computers');
    expect(words(flow({ from: SERVER, scope: 'local' }))[0]).not.toContain('two such computers');
  });
  it('say so where they may be on others too', () => {
    const both = end('Both', ['server-host', 'agent-host']);
    expect(words(flow({ from: both }))[0]).toContain(
      'Within Server computer: only between two such computers',
    );
  });
  it('are nobody where there is no role', () => {
    expect(itemsOn('outside', flow({ from: DNS, to: DNS }))[0]!.comments[0]!.full).not.toContain('Same role');
  });
});

describe('the header', () => {
  it.each(['nft', 'iptables'] as const)('of .%s says where a file of all roles belongs', (ext) => {
    expect(header(ext, null)).toContain('Load on each host; not for a router: there is no forward chain.');
    expect(header(ext)).not.toContain('Load on each host');
  });
  it('of .nft says what it holds and what an empty set does', () => {
    expect(header('nft')).toContain('IPv4 (only ICMPv6 rules take IPv6)');
    expect(header('nft')).toContain('Delete the rules of roles you do not have: an empty set is refused');
  });
  it('says where reasons are more than lines', () => {
    const several = flow({ ...from, need: 'example', transport: 'unstated' });
    expect(header('nft', null, several)).toContain('; some for several reasons)');
    expect(header('nft', null, flow({ ...from, need: 'example' }))).not.toContain('several reasons');
  });
  it('explains the arrows, and dates that nobody prints', () => {
    const sheet = sheetOf([flow(from)]);
    const dated = { ...sheet, documents: sheet.documents.map((doc) => ({ ...doc, date: 'unstated' })) };
    for (const ext of DIALECT_EXTENSIONS) {
      const text = comments(firewallFile(dated, ext, null));
      for (const arrow of ['A -> B is', 'A <-> B one', 'A -- B one']) expect(text).toContain(arrow);
      expect(text).toContain('Vendor, date not stated');
    }
  });
  it('is followed by no address where nothing is a rule', () => {
    const open = flow({ from: UNSTATED, port: 'unstated', ranges: [] });
    expect(words(open)[0]).toContain('The other end is not stated. Source');
  });
});

describe('multicast without a printed group', () => {
  const open = { ...from, cast: 'multicast' } as const;
  it('is for the listener and for any group', () => {
    expect(words(flow(open))[0]).toContain('no multicast group is printed');
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

describe('blocking the rest', () => {
  it('leaves what the host sends itself', () => {
    const text = firewallFile(sheetOf([flow(from)]), 'nft', 'server-host');
    expect(text).toMatch(/hook input .*\n {4}iif "lo" accept\n/);
    expect(text).toMatch(/hook output .*\n {4}oif "lo" accept\n/);
    expect(header('iptables')).toContain('-i lo in INPUT, -o lo in OUTPUT');
  });
  it.each(['nft', 'iptables'] as const)('of .%s wants rules of the reader first', (ext) => {
    expect(header(ext)).toMatch(
      /Before you block: SSH, DNS.* rules of your own.*IPv6|Before you block: SSH, DNS, IPv6/,
    );
  });
});

describe('addresses', () => {
  it('are the same in each file of a product', () => {
    const sheet = sheetOf([flow(from), flow({ to: DNS }), flow({ from: TOOL })]);
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
    expect(header('iptables')).toContain('replace each everywhere in this file');
    expect(header('iptables')).not.toContain('once, below');
    expect(header('nft')).toContain('once, below');
  });
  it('take the printed groups, and none that is not an IPv4 address', () => {
    const groups = ['225.1.2.3', '224.0.0.1-224.0.0.9', 'ff02::1', '224.0.0.9-224.0.0.1', '1.2.3.4}; flush'];
    const [item] = itemsOn('server-host', flow({ ...from, transport: 'udp', cast: 'multicast', groups }));
    expect(item!.groups).toEqual(['group 225.1.2.3', 'group 224.0.0.1-224.0.0.9']);
    const [other] = itemsOn(
      'server-host',
      flow({ ...from, transport: 'udp', cast: 'multicast', groups: ['x'] }),
    );
    expect(other!.groups).toEqual(['multicast']);
  });
});
