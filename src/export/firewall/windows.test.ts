import { describe, expect, it } from 'vitest';
import { fixtureSheet, hostileSheet } from '../../../tests/firewall-fixture.ts';
import { CONSOLE, DNS, DYNAMIC, flow, FROM_CONSOLE, SERVER, sheetOf } from '../../../tests/made-sheet.ts';
import type { Flow } from '../sheet/schema.ts';
import { firewallFile } from './index.ts';

describe('Windows', () => {
  const ruleOf = (host: string, given: Partial<Flow>) =>
    firewallFile(sheetOf([flow(given)]), 'ps1', host).match(/^New-NetFirewallRule .*$/m)?.[0] ?? null;
  const mapper = { port: '135', ranges: [[135, 135]] as [number, number][], protocol: 'rpc-epm' };

  it('knows dynamic RPC ports and the endpoint mapper by name, inbound over TCP', () => {
    expect(ruleOf('server-host', { ...DYNAMIC, protocol: 'rpc' })).toContain(
      "-Protocol TCP -LocalPort 'RPC' ",
    );
    expect(ruleOf('server-host', { ...FROM_CONSOLE, ...mapper })).toContain("-LocalPort 'RPCEPMap' ");
  });
  it('does not know them outbound, over UDP or of another protocol', () => {
    const back = { from: SERVER, to: DNS };
    expect(ruleOf('server-host', { ...DYNAMIC, ...back, protocol: 'rpc' })).toBeNull();
    expect(ruleOf('server-host', { ...back, ...mapper })).toContain("-RemotePort '135' ");
    expect(ruleOf('server-host', { ...DYNAMIC, protocol: 'rpc', transport: 'udp' })).toBeNull();
    expect(ruleOf('server-host', { ...DYNAMIC, protocol: 'dhcp' })).toBeNull();
  });
  it('says how the rules go away, on a line of its own that can be pasted', () => {
    const lines = firewallFile(sheetOf([flow(FROM_CONSOLE)]), 'ps1', null).split('\n');
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
    expect(ruleOf('console-host', FROM_CONSOLE)).toBeNull();
    expect(firewallFile(sheetOf([flow(FROM_CONSOLE)]), 'ps1', 'console-host')).toContain(
      'does not run Windows (unix)',
    );
  });
});
