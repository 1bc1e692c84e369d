/** How much memory the programs that this one has started take together, watched while they run. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Program {
  readonly id: number;
  readonly parent: number;
  readonly kilobytes: number;
}

/**
 * Looks at the programs again and again; memory that two of them share counts twice.
 * @param interval milliseconds from look to look
 * @returns what `run` returns and the most that was seen at once, in megabytes; `null` on systems without `/proc`
 */
export async function watchMemory<T>(
  run: () => Promise<T>,
  interval = 200,
): Promise<{ readonly result: T; readonly megabytes: number | null }> {
  let most = 0;
  const look = () => void (most = Math.max(most, descendantsOf(process.pid, runningPrograms())));
  const timer = setInterval(look, interval);
  try {
    const result = await run();
    return { result, megabytes: most > 0 ? Math.round(most / 1024) : null };
  } finally {
    clearInterval(timer);
  }
}

/** Kilobytes of the programs that `id` has started, and of those that they have started, without its own. */
export function descendantsOf(id: number, programs: readonly Program[]): number {
  const children = programs.filter(({ parent }) => parent === id);
  return children.reduce((sum, child) => sum + child.kilobytes + descendantsOf(child.id, programs), 0);
}

function runningPrograms(): readonly Program[] {
  return entriesOf('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProgram(Number(name)) ?? []);
}

/** @returns `null` for a program that has ended in between, or that has no memory of its own */
function readProgram(id: number): Program | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const [parent, kilobytes] = [/^PPid:\s+(\d+)/m, /^VmRSS:\s+(\d+) kB/m].map(
      (line) => line.exec(status)?.[1],
    );
    return parent && kilobytes ? { id, parent: Number(parent), kilobytes: Number(kilobytes) } : null;
  } catch {
    return null;
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
