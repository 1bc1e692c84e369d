/** Questions and answers, a line each: from a keyboard, or from a pipe that holds the answers. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface Terminal {
  /** Prints lines. */
  readonly say: (text: string) => void;
  /**
   * One answer, without blanks around it.
   * @throws {Stopped} where there is none
   */
  readonly ask: (prompt: string) => Promise<string>;
  readonly close: () => void;
}

/** The person pressed Ctrl+C (130), or the answers came to an end (1). */
export class Stopped extends Error {
  readonly exitCode: 1 | 130;
  constructor(exitCode: 1 | 130) {
    super(exitCode === 130 ? 'stopped' : 'the answers ended before the questions');
    this.exitCode = exitCode;
  }
}

/**
 * @param input what the answers are read from; with `isTTY`, its lines can be edited and Ctrl+C is a key
 * @param output what is printed; answers that no keyboard has shown are printed too
 */
export function openTerminal(input: Readable & { isTTY?: boolean }, output: Writable): Terminal {
  const keyboard = input.isTTY === true;
  const reader = createInterface({ input, terminal: keyboard, ...(keyboard && { output }) });
  const lines = reader[Symbol.asyncIterator]();
  let [interrupted, closed] = [false, false];
  reader.on('close', () => (closed = true));
  reader.on('SIGINT', () => {
    interrupted = true;
    reader.close();
  });
  return {
    say: (text) => void output.write(`${text}\n`),
    async ask(prompt) {
      reader.setPrompt(prompt);
      // Lines that were typed ahead can still be read when there is nobody to prompt any more.
      if (!keyboard) output.write(prompt);
      else if (!closed) reader.prompt();
      const { done, value } = await lines.next();
      if (done) {
        output.write('\n');
        throw new Stopped(interrupted ? 130 : 1);
      }
      if (!keyboard) output.write(`${value}\n`);
      return value.trim();
    },
    close: () => reader.close(),
  };
}
