/** How long `npm run lint:content` takes on the shipped content, without npm. */
import { join } from 'node:path';
import { runNode } from '../src/build/command.ts';
import { ROOT } from '../src/build/paths.ts';

const RUNS = 5;

/** @returns seconds, the median of some runs; one before them fills the cache of compiled code */
export async function measureLint(): Promise<number> {
  await lint();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) times.push(await lint());
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

async function lint(): Promise<number> {
  const start = performance.now();
  await runNode(['scripts/lint-content.ts'], {
    env: { PORTOLAN_CONTENT: join(ROOT, 'content') },
    show: () => null,
  });
  return (performance.now() - start) / 1000;
}
