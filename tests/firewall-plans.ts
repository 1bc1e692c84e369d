/** What the tests of firewall rules read of a plan and of a file: the items of a host, said in short. */
import { type DialectExtension, firewallFile } from '../src/export/firewall/index.ts';
import type { Item } from '../src/export/firewall/plan.ts';
import { firewallPlan } from '../src/export/firewall/rules.ts';
import type { Flow } from '../src/export/sheet/schema.ts';
import { flow, FROM_CONSOLE, sheetOf } from './made-sheet.ts';

/** @param host id of a host of the sheet; null: all of them */
export function itemsOn(host: string | null, ...flows: Flow[]): readonly Item[] {
  return firewallPlan(sheetOf(flows), host).sections.flatMap(({ items }) => items);
}

/** `in agent-host 402`, or `none server-host initiator`. */
export function brief(items: readonly Item[]): readonly string[] {
  return items.map(({ direction, remote, ports, reasons }) =>
    [direction, remote.join('+'), reasons.length > 0 ? reasons.join('+') : ports.flat().join(' ')].join(' '),
  );
}

/** The whole comment of each item on the server's computer. */
export function comments(...flows: Flow[]): readonly string[] {
  return itemsOn('server-host', ...flows).map((item) => item.comments[0]!.full);
}

/** A file with its comments put together again, as if no line were too long. */
export function unwrapped(text: string): string {
  return text.replace(/\n *[#!] {3}/g, ' ');
}

/** An unwrapped file of these flows, or of a plain one. */
export function fileOf(ext: DialectExtension, host: string | null = 'server-host', ...flows: Flow[]): string {
  return unwrapped(firewallFile(sheetOf(flows.length > 0 ? flows : [flow(FROM_CONSOLE)]), ext, host));
}

/** The lines of a file that are rules of one UDP flow. */
export function rulesOf(ext: DialectExtension, host: string | null, given: Partial<Flow>): readonly string[] {
  return firewallFile(sheetOf([flow({ transport: 'udp', ...given })]), ext, host)
    .split('\n')
    .filter((line) => /accept comment|^-A|^ permit|^New-Net/.test(line));
}
