/** Names for processes that tell whether the process still runs, long after its number was given to another. */
import { readFileSync } from 'node:fs';

/** `4711`, on Linux `4711-86400`: with the time since the start of the system at which the process started. */
export function nameProcess(pid: number): string {
  const started = startOf(pid);
  return started === undefined ? String(pid) : `${pid}-${started}`;
}

/** Whether the process of a name still runs; false for this process, which has not yet done anything. */
export function isRunning(name: string): boolean {
  const pid = Number(name.split('-')[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return false;
  return !name.includes('-') || name === nameProcess(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of the process's line; the second, its name in brackets, may hold anything. */
function startOf(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
