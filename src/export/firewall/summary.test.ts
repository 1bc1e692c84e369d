import { describe, expect, it } from 'vitest';
import { itemsOn } from '../../../tests/firewall-plans.ts';
import { DNS, end, flow, FROM_CONSOLE, SERVER, sheetOf, TOOL } from '../../../tests/made-sheet.ts';
import type { Flow } from '../sheet/schema.ts';
import { firewallFile } from './index.ts';
import type { Item } from './plan.ts';

describe('the order', () => {
  const at = (port: number, given: Partial<Flow> = {}) =>
    flow({ ...FROM_CONSOLE, port: String(port), ranges: [[port, port]], ...given });
  const mixed = [
    at(1000),
    at(80, { transport: 'udp' }),
    flow({ ...FROM_CONSOLE, transport: 'icmp', port: 'none', ranges: [] }),
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
