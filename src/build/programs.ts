/** The programs of a build: what they are started with, and what they took. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { peakMemory, runNode } from './command.ts';
import { buildPaths } from './paths.ts';
import type { Step } from './steps.ts';
import type { BuildFolder } from './swap.ts';

/**
 * Of V8: megabytes in which what is young is kept, as more of it has died when it is looked through; by how many percent
 * the rest may grow before it is looked through, a quarter less memory for a twentieth of the time; and threads that help
 * with both, one for each processor that this program leaves.
 */
const HEAP = [
  '--max-semi-space-size=32',
  '--heap-growing-percent=70',
  `--v8-pool-size=${Math.min(4, Math.max(1, availableParallelism() - 1))}`,
] as const;

/**
 * What is bundled is kept, so it must not depend on who builds: Astro takes what code asks of `import.meta.env` from the
 * environment where that has it, and test runners set these.
 */
const PRODUCTION = {
  NODE_ENV: 'production',
  ...{ MODE: undefined, DEV: undefined, PROD: undefined, SSR: undefined },
  ...{ BASE_URL: undefined, SITE: undefined, ASSETS_PREFIX: undefined },
};

export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  /** The folder it writes to. */
  readonly out: string;
}

export interface Programs {
  readonly run: (program: Program, signal: AbortSignal) => Promise<void>;
  /** What the program of a name took; 0 where none has ended. Nothing where nobody measures. */
  readonly measured: (name: string) => Pick<Step, 'peakMemory'>;
}

/** @param isMeasured notes the memory of each program in the build's folder */
export function programsOf(folder: BuildFolder, isMeasured: boolean): Programs {
  const usageOf = (name: string) => join(folder.path, 'usage', name);
  return {
    run: async ({ name, args, out }, signal) => {
      const env = { ...PRODUCTION, PORTOLAN_CONTENT: buildPaths().content, PORTOLAN_OUT: out };
      const usage = isMeasured ? { usage: usageOf(name) } : {};
      await runNode([...HEAP, ...args], { env, show: (line) => line, signal, ...usage });
    },
    measured: (name) => (isMeasured ? { peakMemory: () => peakMemory(usageOf(name)) } : {}),
  };
}
