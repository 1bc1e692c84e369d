/** A made-up port sheet with every case that a file of firewall rules meets, and names that try to get out. */
import type { Sheet } from '../src/export/sheet/schema.ts';
import { CONSOLE, DNS, DYNAMIC, end, flow, SERVER, sheetOf, TOOL, UNSTATED } from './made-sheet.ts';

/** Each tries to end a string, a comment, a line or a statement in some dialect. */
export const HOSTILE = [
  "'; Remove-Item C:\\ #",
  '’; Remove-Item C:\\ #',
  '"}; flush ruleset; #',
  'one\nflush ruleset\r\n-F\u2028permit ip any any\u0085end',
  '$(reboot) `reboot` %SystemRoot% ${x}',
  'end with a backslash \\',
  '-j DROP" -j REJECT',
  'what? ! help ?',
  '🦊 rôle – “quoted”',
  '#>\n<# | Out-Null @(1)',
  'SIG # Begin signature block',
  '\u0000\u001b[2J\u202eright to left',
];

const many = Array.from({ length: 20 }, (_, i): [number, number] => [1000 + 2 * i, 1000 + 2 * i]);

/** Every case, the same each time. */
export function fixtureSheet(): Sheet {
  return sheetOf([
    flow(),
    flow({ purpose: 'The same rule for another purpose', sources: ['DOC2 page 3'] }),
    flow({
      port: '30877-31878, 80',
      ranges: [
        [30877, 31878],
        [80, 80],
      ],
    }),
    flow({ port: many.map(([n]) => n).join(', '), ranges: many, purpose: 'More ports than one list takes' }),
    flow({ initiator: 'either', from: CONSOLE, port: '5000', ranges: [[5000, 5000]] }),
    flow({ initiator: 'unstated', port: '5001', ranges: [[5001, 5001]] }),
    flow({ from: SERVER, purpose: 'Another server of the same role' }),
    flow({ scope: 'local', from: SERVER, purpose: 'Inside the machine' }),
    flow({ need: 'discouraged' }),
    flow({ need: 'example' }),
    flow({ need: 'optional', when: 'where inventory is used', port: '81', ranges: [[81, 81]] }),
    flow({ transport: 'unstated' }),
    flow({ port: 'unstated', ranges: [] }),
    flow({ port: 'none', ranges: [] }),
    flow({ ...DYNAMIC }),
    flow({ ...DYNAMIC, transport: 'unstated', initiator: 'unstated', purpose: 'Nothing is stated' }),
    flow({ ...DYNAMIC, port: 'dynamic 1025-65535', dynamicRange: [1025, 65535] }),
    flow({ ...DYNAMIC, protocol: 'rpc', from: CONSOLE, purpose: 'Remote procedure calls' }),
    flow({
      port: '135',
      ranges: [[135, 135]],
      protocol: 'rpc-epm',
      from: CONSOLE,
      purpose: 'Endpoint mapper',
    }),
    flow({ port: 'none', ranges: [], transport: 'icmp', icmp: 8, purpose: 'Ping' }),
    flow({ port: 'none', ranges: [], transport: 'icmp', purpose: 'Any ICMP' }),
    flow({ port: 'none', ranges: [], transport: 'icmpv6', icmp: 128, purpose: 'Ping over IPv6' }),
    flow({ port: 'none', ranges: [], transport: 'icmpv6', purpose: 'Any ICMPv6' }),
    flow({
      port: '80 | 8530',
      ranges: [
        [80, 80],
        [8530, 8530],
      ],
      choice: 'one',
      default: '8530',
    }),
    flow({
      port: '443 | 8531',
      ranges: [
        [443, 443],
        [8531, 8531],
      ],
      choice: 'one',
    }),
    flow({ port: '22', ranges: [[22, 22]], oneOf: 'shell' }),
    flow({ port: '23', ranges: [[23, 23]], oneOf: 'shell' }),
    flow({ port: '88', ranges: [[88, 88]], anyOf: 'web' }),
    flow({ port: '89', ranges: [[89, 89]], anyOf: 'web' }),
    flow({ port: '90', ranges: [[90, 90]], reading: 'The column is read as the caller' }),
    flow({ port: '91', ranges: [[91, 91]], disputed: ['Whether it is 91 or 19', 'Which side listens'] }),
    flow({ port: '91', ranges: [[91, 91]], from: UNSTATED }),
    flow({ port: 'unstated', ranges: [], from: UNSTATED, purpose: 'Without a number from somewhere' }),
    flow({ port: '92', ranges: [[92, 92]], from: SERVER, to: UNSTATED, component: SERVER.component }),
    flow({ port: '93', ranges: [[93, 93]], transport: 'udp', sourcePort: 'dynamic 1024-65535' }),
    flow({ port: '69', ranges: [[69, 69]], transport: 'udp', replyPort: 'dynamic', sourcePort: '68, 70' }),
    flow({ port: '402', transport: 'udp', cast: 'multicast', groups: ['225.1.2.3', '224.2.0.2-224.2.0.20'] }),
    flow({ port: '403', ranges: [[403, 403]], transport: 'udp', cast: 'multicast' }),
    flow({ port: '9', ranges: [[9, 9]], transport: 'udp', cast: 'broadcast' }),
    flow({
      port: '67',
      ranges: [[67, 67]],
      transport: 'udp',
      cast: 'broadcast',
      purpose: 'Asks for an address',
    }),
    flow({ port: '67', ranges: [[67, 67]], transport: 'udp', from: UNSTATED, purpose: 'Asks for one too' }),
    flow({ port: '94', ranges: [[94, 94]], remark: 'A remark', notes: ['First note', 'Second note'] }),
    flow({ port: '95', ranges: [[95, 95]], notes: ['Second note'], replyPort: '1758' }),
    flow({ port: 'unstated', ranges: [], anyOf: 'web', purpose: 'Without a number' }),
    flow({ port: '53', ranges: [[53, 53]], transport: 'udp', from: SERVER, to: DNS }),
    flow({ port: '700', ranges: [[700, 700]], from: TOOL }),
    flow({
      port: '701',
      ranges: [[701, 701]],
      from: { ...end('Other'), component: 'suite-2/other', product: 'suite-2', hosts: ['server-host'] },
    }),
    ...HOSTILE.map((name, i) =>
      flow({
        port: String(9000 + i),
        ranges: [[9000 + i, 9000 + i]],
        from: end(name, ['outside']),
        remark: i === 1 ? name : null,
        notes: i === 2 ? [name] : [],
        purpose: name,
        when: name,
        sources: [name],
        reading: i === 0 ? name : null,
      }),
    ),
  ]);
}

/** The same, with hostile names for the product, its documents and its hosts too. */
export function hostileSheet(names: readonly string[] = HOSTILE): Sheet {
  const sheet = fixtureSheet();
  const name = (i: number) => names[i % names.length]!;
  return {
    ...sheet,
    product: { ...sheet.product, name: name(0), shortName: name(1), vendor: name(2), version: name(3) },
    documents: sheet.documents.map((d) => ({ ...d, code: name(4), title: name(5), publisher: name(6) })),
    hosts: sheet.hosts.map((host, i) => ({ ...host, name: name(i) })),
    flows: sheet.flows.map((f, i) => ({
      ...f,
      from: f.from === UNSTATED ? f.from : { ...f.from, name: name(i) },
      to: f.to === UNSTATED ? f.to : { ...f.to, name: name(i + 1) },
      purpose: name(i + 2),
      when: name(i + 3),
      reading: f.reading === null ? null : name(i + 4),
      disputed: f.disputed.map((_, j) => name(i + j)),
      remark: f.remark === null ? null : name(i + 6),
      notes: f.notes.map((_, n) => name(i + n)),
      sources: [name(i + 5)],
    })),
  };
}
