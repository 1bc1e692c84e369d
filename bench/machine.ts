/** What a measurement was made on. */
import { availableParallelism, cpus, totalmem } from 'node:os';

export interface Machine {
  /** `2026-11-21`, in universal time. */
  readonly date: string;
  readonly cores: number;
  readonly model: string;
  readonly memoryGigabytes: number;
  /** Without the v. */
  readonly node: string;
}

/** The machine that this runs on, today. */
export function thisMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    model: cpus()[0]?.model.trim() || 'unknown processor',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
}
