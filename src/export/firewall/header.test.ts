import { describe, expect, it } from 'vitest';
import { comments, fileOf, itemsOn, unwrapped } from '../../../tests/firewall-plans.ts';
import { flow, FROM_CONSOLE, sheetOf, UNSTATED } from '../../../tests/made-sheet.ts';
import { shortComment } from './header.ts';
import { DIALECT_EXTENSIONS, firewallFile } from './index.ts';

describe('the header', () => {
  it.each(['nft', 'iptables'] as const)('of .%s says where a file of all roles belongs', (ext) => {
    expect(fileOf(ext, null)).toContain('Load on each host; not for a router: there is no forward chain.');
    expect(fileOf(ext)).not.toContain('Load on each host');
  });
  it('of .nft says what it holds and what an empty set does', () => {
    expect(fileOf('nft')).toContain('IPv4 (only ICMPv6 rules take IPv6)');
    expect(fileOf('nft')).toContain('Delete the rules of roles you do not have: an empty set is refused');
  });
  it('says where reasons are more than lines', () => {
    const several = flow({ ...FROM_CONSOLE, need: 'example', transport: 'unstated' });
    expect(fileOf('nft', null, several)).toContain('; some for several reasons)');
    expect(fileOf('nft', null, flow({ ...FROM_CONSOLE, need: 'example' }))).not.toContain('several reasons');
  });
  it('explains the arrows, and dates that nobody prints', () => {
    const sheet = sheetOf([flow(FROM_CONSOLE)]);
    const dated = { ...sheet, documents: sheet.documents.map((doc) => ({ ...doc, date: 'unstated' })) };
    for (const ext of DIALECT_EXTENSIONS) {
      const text = unwrapped(firewallFile(dated, ext, null));
      for (const arrow of ['A -> B is', 'A <-> B one', 'A -- B one']) expect(text).toContain(arrow);
      expect(text).toContain('Vendor, date not stated');
    }
  });
  it('is followed by no address where nothing is a rule', () => {
    const open = flow({ from: UNSTATED, port: 'unstated', ranges: [] });
    expect(comments(open)[0]).toContain('The other end is not stated. Source');
  });
});

describe('remarks and notes', () => {
  const noted = [
    flow({ ...FROM_CONSOLE, remark: 'Printed twice.', notes: ['First', 'Second'] }),
    flow({ ...FROM_CONSOLE, purpose: 'Other', notes: ['Second'] }),
  ];
  it('stand at the rule, a note by its number', () => {
    const [first, second] = itemsOn('server-host', ...noted)[0]!.comments;
    expect(first!.full).toContain('Remark: Printed twice. See note 1. See note 2. Source');
    expect(second!.full).toContain('See note 2. Source');
  });
  it.each(DIALECT_EXTENSIONS)('have each used note once on top of .%s', (ext) => {
    const text = fileOf(ext, 'server-host', ...noted);
    expect(text.match(/^\W*Note \d: .*$/gm)?.map((line) => line.replace(/^\W*/, ''))).toEqual([
      'Note 1: First',
      'Note 2: Second',
    ]);
    expect(fileOf(ext, 'agent-host', ...noted)).not.toContain('Note 1');
  });
});

describe('answers from another port', () => {
  it.each([
    ['1758', 'port 1758'],
    ['dynamic', 'a dynamic port'],
    ['dynamic 1024-65535', 'a dynamic port (1024-65535)'],
  ])('%s are said at the rule and on top', (replyPort, said) => {
    const tftp = flow({ ...FROM_CONSOLE, transport: 'udp', replyPort });
    expect(comments(tftp)[0]).toContain(
      `Answers come from ${said}: needs a connection helper (TFTP) or a rule of your own`,
    );
    expect(shortComment(itemsOn('server-host', tftp)[0]!, 120)).toContain('(answers from another port)');
    expect(fileOf('nft', null, tftp)).toContain('Connection tracking does not know answers to broadcast');
    expect(fileOf('nft', null)).not.toContain('Connection tracking does not know');
  });
});

describe('blocking the rest', () => {
  it('leaves what the host sends itself', () => {
    const text = firewallFile(sheetOf([flow(FROM_CONSOLE)]), 'nft', 'server-host');
    expect(text).toMatch(/hook input .*\n {4}iif "lo" accept\n/);
    expect(text).toMatch(/hook output .*\n {4}oif "lo" accept\n/);
    expect(fileOf('iptables')).toContain('-i lo in INPUT, -o lo in OUTPUT');
  });
  it.each(['nft', 'iptables'] as const)('of .%s wants rules of the reader first', (ext) => {
    expect(fileOf(ext)).toMatch(
      /Before you block: SSH, DNS.* rules of your own.*IPv6|Before you block: SSH, DNS, IPv6/,
    );
  });
});
