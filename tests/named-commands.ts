/** Commands that a text tells people or machines to run, and whether there are such commands. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/build/paths.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

export interface NamedCommand {
  /** As it is written. */
  readonly command: string;
  readonly known: boolean;
}

/** Every `npm …` and `bash <file>` of a text. */
export function commandsIn(text: string): readonly NamedCommand[] {
  const npm = [...text.matchAll(/\bnpm (run (?:--silent )?)?(?!run\b)([a-z][\w:-]*)/g)].map(
    ([command, run, name = '']) => ({
      command,
      known: run
        ? name in scripts
        : ['ci', 'install', 'i'].includes(name) || (SHORT.has(name) && name in scripts),
    }),
  );
  const bash = [...text.matchAll(/\bbash ([\w./-]+)/g)].map(([command, file = '']) => ({
    command,
    known: existsSync(join(ROOT, file)),
  }));
  return [...npm, ...bash];
}

/** Scripts that npm runs without "run". */
const SHORT: ReadonlySet<string> = new Set(['start', 'test']);
