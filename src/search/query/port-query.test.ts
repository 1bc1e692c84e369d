import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './port-query.ts';
import type { Query } from './query.ts';

const PRODUCTS = [
  {
    id: 'cm',
    version: '2007',
    phrases: ['configmgr', 'configuration manager', 'configuration manager 2007', 'cm 2007'],
  },
  { id: 'ds-5', version: '5.5', phrases: ['deployment server', 'deployment server 5 5', 'ds', 'ds 5 5'] },
  {
    id: 'ds-6',
    version: '6.x',
    phrases: ['deployment server', 'deployment server 6 x', 'deployment server 6', 'ds', 'ds 6'],
  },
];

/** A query as one line, so that the tables below read as what a reader would be told. */
function print(query: Query): string {
  switch (query.kind) {
    case 'empty':
      return 'empty';
    case 'wrong':
      return `wrong: ${query.message}${query.instead ? ` Instead: ${query.instead}` : ''}`;
    case 'between':
      return `${query.sure ? 'between' : 'perhaps between'} ${query.from} and ${query.to}`;
    case 'words':
      return (
        ['words', query.phrase, query.rest === query.phrase ? '' : `(${query.rest})`, ...query.products]
          .filter(Boolean)
          .join(' ') + (query.dynamic ? ', dynamic' : '')
      );
    default: {
      const what = {
        ports: () => (query.kind === 'ports' ? query.ranges.map((r) => `${r.from}-${r.to}`).join(', ') : ''),
        dynamic: () =>
          query.kind === 'dynamic' && query.range ? `${query.range.from}-${query.range.to}` : 'any',
        icmp: () => (query.kind === 'icmp' && query.type !== null ? `type ${query.type}` : 'any'),
        address: () => (query.kind === 'address' ? query.label : ''),
        unnumbered: () => (query.kind === 'unnumbered' ? query.of : ''),
      }[query.kind]();
      const list = (name: string, values: readonly string[]) =>
        values.length > 0 ? ` ${name}=${values.join('+')}` : '';
      return `${query.kind} ${what}${list('transport', query.transports)}${list('product', query.products)}${list('word', query.words)}${query.remark ? ` | ${query.remark}` : ''}`;
    }
  }
}

test.each([
  ['', 'empty'],
  ['  \u200b ', 'empty'],
  ['402', 'ports 402-402'],
  ['0402', 'ports 402-402'],
  ['４０２', 'ports 402-402'],
  ['402/tcp', 'ports 402-402 transport=tcp'],
  ['tcp/402', 'ports 402-402 transport=tcp'],
  ['tcp 402', 'ports 402-402 transport=tcp'],
  ['402 tcp', 'ports 402-402 transport=tcp'],
  ['TCP:402', 'ports 402-402 transport=tcp'],
  ['tcp402', 'ports 402-402 transport=tcp'],
  ['402udp', 'ports 402-402 transport=udp'],
  ['402/tcp,udp', 'ports 402-402 transport=tcp+udp'],
  ['TCP/UDP 402', 'ports 402-402 transport=tcp+udp'],
  ['TCP/IP 402', 'ports 402-402 transport=tcp'],
  ['TCP 402 (inbound)', 'ports 402-402 transport=tcp'],
  ['Port 402, TCP.', 'ports 402-402 transport=tcp'],
  ['what is 4011/udp?', 'ports 4011-4011 transport=udp'],
  ['who uses 30900?', 'ports 30900-30900'],
  [':8080', 'ports 8080-8080'],
  ['server:8080', 'ports 8080-8080'],
  ['http://server.example:8080/path?x=1', 'ports 8080-8080'],
  ['10.1.2.3:445', 'ports 445-445'],
  ['[fe80::1]:445', 'ports 445-445'],
  ['67-69', 'ports 67-69'],
  ['67 – 69 udp', 'ports 67-69 transport=udp'],
  ['67 to 69', 'ports 67-69'],
  ['67,68', 'ports 67-67, 68-68'],
  ['67 and 68', 'ports 67-67, 68-68'],
  ['67, 68, 67', 'ports 67-67, 68-68'],
  ['<1024', 'ports 1-1023'],
  ['<= 1024', 'ports 1-1024'],
  ['69-67', 'ports 67-69 | 69-67 runs backwards; this is 67-69.'],
  ['402, 70000', 'ports 402-402 | 70000 is above 65535: ports run from 1 to 65535.'],
  ['80/xyz', 'ports 80-80 | “xyz” is no transport: write tcp, udp or nothing.'],
  ['65536', 'wrong: 65536 is above 65535: ports run from 1 to 65535.'],
  ['0', 'wrong: Port 0 cannot be used: ports run from 1 to 65535.'],
  ['0/tcp', 'wrong: Port 0 cannot be used: ports run from 1 to 65535.'],
  ['1-70000', 'wrong: 1-70000 is above 65535: ports run from 1 to 65535.'],
  ['9'.repeat(300), `wrong: ${'9'.repeat(24)}… is above 65535: ports run from 1 to 65535.`],
  ['> 65535', 'wrong: No port is above 65535.'],
  ['>1024', 'dynamic 1025-65535'],
  ['> 1024 udp', 'dynamic 1025-65535 transport=udp'],
  ['>=1024', 'dynamic 1024-65535'],
  ['above 1024', 'dynamic 1025-65535'],
  ['1024 and above', 'dynamic 1024-65535'],
  ['1024+', 'dynamic 1024-65535'],
  ['dynamic', 'dynamic any'],
  ['Dynamic UDP', 'dynamic any transport=udp'],
  ['dynamic 1024-65535', 'dynamic 1024-65535'],
  ['configmgr dynamic', 'dynamic any product=cm'],
  ['Dynamic Host Configuration', 'words dynamic host configuration, dynamic'],
  ['icmp', 'icmp any transport=icmp'],
  ['ICMP 8', 'icmp type 8 transport=icmp'],
  ['icmp type 0', 'icmp type 0 transport=icmp'],
  ['icmpv6', 'icmp any transport=icmpv6'],
  ['ICMP v6 128', 'icmp type 128 transport=icmpv6'],
  ['icmp 300', 'wrong: ICMP has no type 300: types run from 0 to 255. Instead: icmp'],
  ['225.1.2.3', 'address 225.1.2.3'],
  ['224.2.0.2 - 224.2.0.20', 'address 224.2.0.2 - 224.2.0.20'],
  ['224.0.0.0/8', 'address 224.0.0.0/8'],
  ['225.1.2.3 udp', 'address 225.1.2.3 transport=udp'],
  ['225.1.2.300', 'wrong: “225.1.2.300” is no IPv4 address or range of addresses.'],
  [
    '10.1.2.3',
    'wrong: 10.1.2.3 is no multicast address: those run from 224.0.0.0 to 239.255.255.255. Only these are looked up.',
  ],
  ['unstated', 'unnumbered unstated'],
  ['none', 'unnumbered none'],
  ['smb', 'words smb'],
  ['402 agent', 'ports 402-402 word=agent'],
  ['configmgr 445', 'ports 445-445 product=cm'],
  ['Configuration Manager 2007', 'words configuration manager 2007 () cm'],
  ['Configuration Manager 2007 445', 'ports 445-445 product=cm'],
  ['deployment server 6.x 402 tcp', 'ports 402-402 transport=tcp product=ds-6'],
  ['deployment server 402', 'ports 402-402 product=ds-5+ds-6'],
  ['configmgr site server', 'words configmgr site server (site server) cm'],
  ['site server > management point', 'between site server and management point'],
  ['Site Server → Management Point', 'between site server and management point'],
  ['site server -> deployment server', 'between site server and deployment server'],
  ['management point <- site server', 'between site server and management point'],
  ['site server ↔ management point', 'between site server and management point'],
  ['from site server to management point', 'perhaps between site server and management point'],
  ['ports > 1024 tcp', 'dynamic 1025-65535 transport=tcp'],
  ['link 14', 'words link 14'],
  ['MCAST_CLNT_PORT', 'words mcast clnt port (mcast clnt)'],
  ['which port does aclient use', 'words which port does aclient use (aclient)'],
  ['rpc dynamic', 'words rpc dynamic, dynamic'],
  ['DS 6.9', 'words ds 6 9 () ds-6'],
  ['DS 6.9 402', 'ports 402-402 product=ds-6'],
  ['ds5.5 402', 'ports 402-402 product=ds-5'],
  ['SMS 2003 135', 'ports 135-135 word=sms'],
  ['CM2007 80', 'ports 80-80 product=cm'],
  ['configmgr 2012 80', 'ports 80-80 product=cm | No document here is about version 2012.'],
  ['ds 7 80', 'ports 80-80 product=ds-5+ds-6 | No document here is about version 7.'],
  ['445(TCP)', 'ports 445-445 transport=tcp'],
  ['Port: 445 - TCP', 'ports 445-445 transport=tcp'],
  ['tcp:135,445', 'ports 135-135, 445-445 transport=tcp'],
  ['tcp-402', 'ports 402-402 transport=tcp'],
  ['402_tcp', 'ports 402-402 transport=tcp'],
  ['port402', 'ports 402-402'],
  ['tcp4', 'ports 4-4 transport=tcp'],
  ['52028/9', 'ports 52028-52028, 52029-52029'],
  ['0.0.0.0:8080', 'ports 8080-8080'],
  ['[::]:443', 'ports 443-443'],
  ['*:1433', 'ports 1433-1433'],
  ['TCP 0.0.0.0:5001 0.0.0.0:0 LISTENING', 'ports 5001-5001 transport=tcp'],
  [
    'tcp6 0 :::402 :::* LISTEN',
    'ports 402-402 transport=tcp | Port 0 cannot be used: ports run from 1 to 65535.',
  ],
  ['DENY TCP 10.0.0.5:49152 -> 10.0.0.9:402', 'ports 402-402 transport=tcp'],
  ['SRC=10.0.0.5 SPT=50000 DPT=4011 PROTO=UDP', 'ports 4011-4011 transport=udp'],
  ['-p tcp --dport 1680:1701', 'ports 1680-1701 transport=tcp'],
  ['permit udp any any range 1680 1701', 'ports 1680-1701 transport=udp'],
  ['deny tcp src outside:10.1.1.1/51000 dst inside:10.2.2.2/52028', 'ports 52028-52028 transport=tcp'],
  ['deny tcp 10.1.1.1 51000 10.2.2.2 52028', 'ports 52028-52028 transport=tcp'],
  ['10.1.1.1.51000 > 10.2.2.2.402: Flags [S]', 'ports 402-402'],
  ['may i open 135', 'ports 135-135'],
  ['can 402 be changed', 'ports 402-402'],
  ['microsoft-ds 445', 'ports 445-445 word=microsoft-ds'],
  ['open between package server and sql server', 'between package server and sql server'],
  ['dport=402 proto=17', 'ports 402-402 transport=udp'],
  ['10.0.0.9.402', 'ports 402-402'],
  ['http://ns:80/Altiris/Console', 'ports 80-80'],
  ['224.x.x.x', 'address 224.x.x.x'],
  ['802.1x', 'words 802 1x'],
  ['<script>alert(1)</script>', 'ports 1-1 word=script+alert+script'],
  ['🙂', 'words'],
])('%s', (text, expected) => {
  expect(print(parseQuery(text, PRODUCTS))).toBe(expected);
});

const port = fc.integer({ min: 1, max: 65535 });
const transport = fc.constantFrom('tcp', 'udp');

test('every way of writing a port and its transport is the same query', () => {
  fc.assert(
    fc.property(port, transport, (number, name) => {
      const forms = [
        `${number}/${name}`,
        `${name}/${number}`,
        `${name} ${number}`,
        `${number} ${name}`,
        `${name.toUpperCase()}:${number}`,
        `${name}${number}`,
        `  ${name}  ${number} (inbound)`,
      ];
      const texts = new Set(forms.map((form) => print(parseQuery(form))));
      expect([...texts]).toEqual([`ports ${number}-${number} transport=${name}`]);
    }),
  );
});

test('a range is what its ends say, whatever the dash and the blanks', () => {
  fc.assert(
    fc.property(port, port, fc.constantFrom('-', ' - ', '–', ' — ', '..', ' to '), (a, b, dash) => {
      const query = parseQuery(`${a}${dash}${b}`);
      expect(query.kind === 'ports' && query.ranges).toEqual([{ from: Math.min(a, b), to: Math.max(a, b) }]);
    }),
  );
});

test('any text is a query, and what it names are ports', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const query = parseQuery(text, PRODUCTS);
      const ranges =
        query.kind === 'ports' ? query.ranges : query.kind === 'dynamic' && query.range ? [query.range] : [];
      for (const { from, to } of ranges) expect(1 <= from && from <= to && to <= 65535).toBe(true);
    }),
    { numRuns: 200 },
  );
});
