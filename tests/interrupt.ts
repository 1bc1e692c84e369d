/**
 * Preloaded into a build (`node --import`): stops it, or fills its disk, at a point that the environment names, so
 * that tests can be at each step without waiting for the right moment.
 *
 *   INTERRUPT=<step>:<point>:<what>   point: start, end, or the number of a write or rename within the step;
 *                                     what: the name of a signal, or full
 *   STAND_IN=<site>                   a finished site that stands for the work of Astro
 *   PAGES=<file>                      the pages in the order in which Astro wrote them: kept here, or taken from here
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { buildNotes } from '../src/build/paths.ts';

const { INTERRUPT = '', STAND_IN, PAGES = '', PORTOLAN_OUT } = process.env;
const program = process.argv[1] ?? '';
const [step, point, what] = INTERRUPT.split(':');

if (STAND_IN && PORTOLAN_OUT && program.endsWith('astro.mjs')) {
  const { passed, pages } = buildNotes(PORTOLAN_OUT);
  while (!fs.existsSync(passed)) {
    // What ends a program with its parent is loaded after this; a dead build's folder is cleared away.
    if (!fs.existsSync(dirname(passed))) process.exit(1);
    sleep(20);
  }
  // What is written beside the pages is written here too.
  const others = ['data', 'lookup', 'diagrams', 'pagefind'].map((name) => join(STAND_IN, name));
  fs.cpSync(STAND_IN, PORTOLAN_OUT, { recursive: true, filter: (path) => !others.includes(path) });
  fs.copyFileSync(PAGES, pages);
  process.exit(0);
} else if (PAGES && PORTOLAN_OUT && program.endsWith('astro.mjs')) {
  process.on('exit', () => fs.copyFileSync(buildNotes(PORTOLAN_OUT).pages, PAGES));
}

if (step && program.endsWith('build.ts')) watch();
if (what === 'full' && program.endsWith('files.ts') && process.argv[2] === step) guard(() => true);

function watch(): void {
  const { log } = console;
  let within = false;
  console.log = (...words: unknown[]) => {
    log(...words);
    const line = words.join(' ');
    const [starts, ends] = ['▸', '✓'].map((sign) => line.includes(sign) && line.includes(`: ${step}`));
    if (starts || ends) within = Boolean(starts);
    if (point === (starts ? 'start' : ends ? 'end' : '')) stop();
  };
  // The text is indexed while other steps write.
  guard((path) => within && (step === 'text') === path.includes('pagefind'));
}

/** Stops at the write or rename of that number, of those that count. */
function guard(counts: (path: string) => boolean): void {
  let writes = 0;
  const guarded =
    <A extends unknown[], R>(change: (...args: A) => R) =>
    (...args: A): R => {
      const counted = counts(String(args[0]));
      if (counted) writes += 1;
      if (counted && writes >= Number(point)) stop();
      return change(...args);
    };
  fs.writeFileSync = guarded(fs.writeFileSync);
  fs.renameSync = guarded(fs.renameSync);
  fs.promises.writeFile = guarded(fs.promises.writeFile);
  syncBuiltinESMExports();
}

function stop(): void {
  if (what === 'full')
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  process.kill(process.pid, what);
  // A signal that is not caught ends the process a moment later; nothing may happen in between.
  sleep(200);
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
