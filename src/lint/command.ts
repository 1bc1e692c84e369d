/** The command line of the linter: options in, text and exit code out. */
import { parseArgs } from 'node:util';
import type { CheckedReference } from '../derive/findings/checked.ts';
import { FORMATS, formatResult, SEVERITIES, type Format, type Selection } from './format.ts';
import { ruleIds } from './rule-ids.ts';
import { lintFolder } from './run.ts';

interface Options {
  readonly format: Format;
  readonly selection: Selection;
}

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 without errors, 1 with, 2 where the command was not understood. */
  readonly status: 0 | 1 | 2;
  /** The facts, where the content was read and passed. */
  readonly reference: CheckedReference | null;
}

/**
 * @param args what follows the command's name
 * @param folder the content folder
 */
export function lintCommand(args: readonly string[], folder: string): CommandResult {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    const [why] = (error as Error).message.split(/[.\n]/);
    const usage = `[--format ${FORMATS.join('|')}] [--severity ${SEVERITIES.join('|')}] [--rule <id>]`;
    return {
      stdout: '',
      stderr: `${why}. Usage: npm run lint:content -- ${usage}\n`,
      status: 2,
      reference: null,
    };
  }
  const result = lintFolder(folder, undefined, options.selection.severity);
  const failed = result.diagnostics.some(({ severity }) => severity === 'error');
  return {
    stdout: formatResult(result, options.format, options.selection),
    stderr: '',
    status: failed ? 1 : 0,
    reference: failed ? null : result.reference,
  };
}

function readOptions(args: readonly string[]): Options {
  const options = {
    format: { type: 'string' },
    severity: { type: 'string' },
    rule: { type: 'string' },
  } as const;
  const { format = 'text', severity, rule } = parseArgs({ args: [...args], options }).values;
  if (rule !== undefined) oneOf('rule', rule, ruleIds());
  return {
    format: oneOf('format', format, FORMATS),
    // Whoever asks for one rule wants to see all it says.
    selection: { rule, severity: oneOf('severity', severity ?? (rule ? 'info' : 'warning'), SEVERITIES) },
  };
}

function oneOf<T extends string>(noun: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (!found) throw new Error(`There is no ${noun} "${value}"`);
  return found;
}
