/**
 * Runs another program as a step and waits for it. The program's output goes to the screen; a signal
 * to this process is passed on to it, so nothing keeps running behind.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.ts';

export interface CommandOptions {
  /** Added to the environment; undefined takes a variable out of it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folder in which each Node process of the command notes its peak memory. */
  readonly usage?: string;
  /** Ends the program when it is aborted. */
  readonly signal?: AbortSignal;
  /** What to print for a line of output; `null` prints nothing. Absent = the program has the screen. */
  readonly show?: (line: string) => string | null;
}

/** Arguments of Node that start Astro; its telemetry is off in every command of ours. */
export const ASTRO = ['node_modules/astro/bin/astro.mjs'] as const;

/** The program ended with another code than 0. */
class CommandFailed extends Error {}

/** The person at the keyboard, or the system, asked us to stop. */
export class Interrupted extends Error {
  readonly exitCode: number;
  constructor(signal: keyof typeof STOP_SIGNALS) {
    super(`stopped by ${signal}`);
    this.exitCode = 128 + STOP_SIGNALS[signal];
  }
}

const STOP_SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
type StopSignal = keyof typeof STOP_SIGNALS;

const END_WITH_PARENT = new URL('end-with-parent.ts', import.meta.url).href;

/** Runs Node with these arguments, in the project's folder; it ends when this process is killed. */
export function runNode(args: readonly string[], options: CommandOptions = {}): Promise<void> {
  return runCommand(process.execPath, ['--import', END_WITH_PARENT, ...args], options);
}

/** Runs `npm run <script>` with the npm that started us. */
export function runScript(script: string, options: CommandOptions = {}): Promise<void> {
  const npm = process.env.npm_execpath;
  const args = ['run', '--silent', script];
  return npm ? runNode([npm, ...args], options) : runCommand('npm', args, options);
}

/** Peak memory in bytes that the Node processes of a command noted in its usage folder, summed; 0 where none ran. */
export function peakMemory(usage: string): number {
  if (!existsSync(usage)) return 0;
  const notes = readdirSync(usage).map((file) => Number(readFileSync(join(usage, file), 'utf8')));
  return notes.reduce((sum, bytes) => sum + bytes, 0);
}

const INHERIT = ['inherit', 'inherit', 'inherit'] as const;

async function runCommand(program: string, args: readonly string[], options: CommandOptions): Promise<void> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ASTRO_TELEMETRY_DISABLED: '1', ...process.env, ...options.env, ...usageEnv(options.usage) },
    // The last one is open for as long as this process lives; see end-with-parent.ts.
    stdio: [...(options.show ? (['ignore', 'pipe', 'pipe'] as const) : INHERIT), 'pipe'],
  });
  if (options.show) printLines(child, options.show);
  const stopped = passSignalsOn(child);
  const end = () => child.kill();
  options.signal?.addEventListener('abort', end, { once: true });
  try {
    const code = await ended(child);
    if (stopped.by) throw new Interrupted(stopped.by);
    if (code !== 0)
      throw new CommandFailed(typeof code === 'string' ? `ended by ${code}` : `exit code ${code}`);
  } finally {
    stopped.release();
    options.signal?.removeEventListener('abort', end);
  }
}

function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
}

function printLines(child: ChildProcess, show: (line: string) => string | null): void {
  for (const [input, print] of [
    [child.stdout, console.log],
    [child.stderr, console.error],
  ] as const) {
    if (!input) continue;
    createInterface({ input }).on('line', (line) => {
      const shown = show(line);
      if (shown !== null) print(shown);
    });
  }
}

function passSignalsOn(child: ChildProcess): { by: StopSignal | null; release: () => void } {
  const state: { by: StopSignal | null; release: () => void } = { by: null, release: () => undefined };
  const handlers = (Object.keys(STOP_SIGNALS) as StopSignal[]).map((signal) => {
    const handle = () => {
      state.by = signal;
      child.kill(signal);
    };
    process.on(signal, handle);
    return () => process.off(signal, handle);
  });
  state.release = () => handlers.forEach((release) => release());
  return state;
}

function usageEnv(usage: string | undefined): Record<string, string> {
  if (!usage) return {};
  mkdirSync(usage, { recursive: true });
  const probe = pathToFileURL(join(ROOT, 'src/build/usage-probe.ts')).href;
  return {
    PORTOLAN_USAGE: usage,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${probe}`.trim(),
  };
}
