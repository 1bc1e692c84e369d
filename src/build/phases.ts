/**
 * Steps that one program does one after the other, because what it has read for the first it need not read again. The
 * program says with a file that a step is done; the last is done when the program ends.
 */
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Step } from './steps.ts';

export interface Phase extends Omit<Step, 'run'> {
  /** A file that is there when the step is done; absent for the last. */
  readonly done?: string;
}

const LOOK_AGAIN_MS = 20;

/** @param program runs all of it; where it fails, the step that it is at has failed */
export function phases(steps: readonly Phase[], program: Step['run']): readonly Step[] {
  let ended: Promise<void> | undefined;
  return steps.map(({ done, ...step }) => ({
    ...step,
    run: async (signal) => {
      ended ??= program(signal);
      await (done === undefined ? ended : Promise.race([ended, appears(done, ended)]));
    },
  }));
}

async function appears(file: string, ended: Promise<void>): Promise<void> {
  let over = false;
  const end = () => (over = true);
  ended.then(end, end);
  while (!over && !existsSync(file)) await wait(LOOK_AGAIN_MS);
}
