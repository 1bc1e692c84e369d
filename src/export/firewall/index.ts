/** Firewall rules of a port sheet. Pure: it runs at build time, and in a page on a sheet with the reader's values. */
import type { Sheet } from '../sheet/schema.ts';
import { writeIos } from './ios.ts';
import { writeIptables } from './iptables.ts';
import { writeNftables } from './nftables.ts';
import { writePlain } from './plain.ts';
import type { Plan } from './plan.ts';
import { firewallPlan, firewallPlanner } from './rules.ts';
import { writeWindows } from './windows.ts';

export interface Dialect {
  readonly name: string;
  /** Lines, some of them several in one text. */
  write(plan: Plan): readonly string[];
}

/** By file extension. */
export const DIALECTS = {
  ps1: { name: 'Windows (PowerShell)', write: writeWindows },
  nft: { name: 'nftables', write: writeNftables },
  iptables: { name: 'iptables', write: writeIptables },
  ios: { name: 'Cisco IOS', write: writeIos },
  txt: { name: 'Plain lists', write: writePlain },
} as const satisfies Record<string, Dialect>;

export type DialectExtension = keyof typeof DIALECTS;
export const DIALECT_EXTENSIONS = Object.keys(DIALECTS) as DialectExtension[];

/** @param host id of a host of the sheet; null: all of them */
export function firewallFile(sheet: Sheet, ext: DialectExtension, host: string | null): string {
  return textOf(DIALECTS[ext].write(firewallPlan(sheet, host)));
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

export interface FirewallFile {
  readonly path: string;
  readonly ext: DialectExtension;
  readonly host: string | null;
  text(): string;
  /** The same in parts: a long text is written without ever being one. */
  parts(): Iterable<string>;
}

/** A file for the product and one for each host role; what has no role stands in the product's alone. Nothing is worked out before a text is asked for. */
export function firewallFiles(sheet: Sheet): readonly FirewallFile[] {
  const roles = sheet.hosts.filter((host) => host.class !== null).map(({ id }) => id);
  let planner: ReturnType<typeof firewallPlanner> | null = null;
  const planOf = (host: string | null) => (planner ??= firewallPlanner(sheet))(host);
  return DIALECT_EXTENSIONS.flatMap((ext) =>
    [null, ...roles].map((host) => {
      const lines = () => DIALECTS[ext].write(planOf(host));
      return {
        path: `${sheet.product.id}${host === null ? '' : `--${host}`}.${ext}`,
        ext,
        host,
        text: () => textOf(lines()),
        parts: () => lines().map((line) => `${line}\n`),
      };
    }),
  );
}
