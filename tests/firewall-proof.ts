/**
 * nft and iptables-restore, asked whether they can read a file: in a network namespace of their own (unshare), so that
 * nothing here is touched.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOOLS = {
  nft: { command: ['nft', '-c', '-f'], works: ['nft', '--version'], install: 'nftables' },
  iptables: {
    command: ['iptables-restore', '--test'],
    works: ['iptables-restore', '--version'],
    install: 'iptables',
  },
} as const;

const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;

export interface Answer {
  readonly ok: boolean;
  readonly said: string;
  readonly out: string;
}

export interface FirewallTool {
  /** What keeps the tool from being asked, in words for the reader of the test's output; null: nothing. */
  readonly lack: string | null;
  /** Reads a file of rules without applying it. */
  read(text: string): Answer;
}

/** @param ext of the files it reads */
export function toolFor(ext: keyof typeof TOOLS): FirewallTool {
  const { command, works, install } = TOOLS[ext];
  const read = (text: string) => withFile(text, (file) => alone([...command, file]));
  return { lack: missing(works, install), read };
}

/** Runs `use` on a file that holds `text` and is gone afterwards. */
export function withFile<Result>(text: string, use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'firewall-'));
  try {
    const file = join(folder, 'rules');
    writeFileSync(file, text);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command where it can change nothing. */
export function alone(command: readonly string[]): Answer {
  const { status, stdout, stderr, error } = spawnSync('unshare', ['-rn', ...command], {
    encoding: 'utf8',
    env: { ...process.env, PATH },
  });
  return { ok: status === 0, said: error?.message ?? stderr, out: stdout };
}

function missing(works: readonly string[], install: string): string | null {
  if (!alone(['true']).ok)
    return 'unshare -rn does not work here (Debian package util-linux; user namespaces)';
  return alone(works).ok ? null : `${works[0]} is missing: apt-get install ${install}`;
}
