/**
 * Preloaded into a build (`node --import`): stops it, or fills its disk, at a point that the environment names, so
 * that tests can be at each step without waiting for the right moment.
 *
 *   INTERRUPT=<step>:<point>:<what>   point: start, end, or the number of a write or rename within the step;
 *                                     what: the name of a signal, or full
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { INTERRUPT = '' } = process.env;
const program = process.argv[1] ?? '';
const [step, point, what] = INTERRUPT.split(':');

/** Steps that a program of their own does. */
const PROGRAMS = ['pages', 'diagrams', 'exports'];

if (step && program.endsWith('build.ts')) watch();
if (what === 'full' && step === 'pages' && program.endsWith('pages.ts')) guard(() => true);
if (what === 'full' && program.endsWith('files.ts')) guard((path) => isOf(path, step!));

/** Whether a step that writes files which are no pages writes this one. */
function isOf(path: string, of: string): boolean {
  const [, folder = ''] = /\/files\/(\w+)\//.exec(path) ?? [];
  return of === (folder === 'diagrams' ? 'diagrams' : folder === '' ? '' : 'exports');
}

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
  // What fills up beside such a program is not its step's.
  if (what === 'full' && PROGRAMS.includes(step!)) return;
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
  const { openSync } = fs;
  const write = guarded(openSync);
  // A file that is written part by part is opened once for each.
  fs.openSync = (path, flags, mode) => (flags === 'a' ? write : openSync)(path, flags, mode);
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
