import { parseArgs, styleText, type ParseArgsConfig } from 'node:util';
import { Interrupted } from './command.ts';
import { StepFailed } from './steps.ts';

/**
 * The end of a command line that went wrong: one line that says why, one that says what it means, and
 * an exit code. A defect of our own keeps its stack, for whoever mends it, behind PORTOLAN_DEBUG.
 */
export function fail(meaning: string): (error: unknown) => void {
  return (error) => {
    const cause = error instanceof StepFailed ? error.cause : error;
    const message = error instanceof Error ? error.message : String(error);
    console.error(styleText('red', `✗ ${message}`));
    console.error(meaning);
    if (process.env.PORTOLAN_DEBUG) console.error(cause);
    process.exitCode = cause instanceof Interrupted ? cause.exitCode : 1;
  };
}

/** The options of a command line; an unknown one ends the program with a line instead of a stack. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(options: T) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    fail('Nothing was done.')(error);
    process.exit(2);
  }
}
