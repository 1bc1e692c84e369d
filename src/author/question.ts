/** One question, asked until its answer holds. */
import { type Choice, listing, meant, offer } from './choice.ts';
import type { Complaint } from './draft.ts';
import type { Terminal } from './terminal.ts';

export interface Question {
  /** The field, as it stands on the page. */
  readonly name: string;
  /** What it means, in the schema's words. */
  readonly about: string;
  readonly choices?: readonly Choice[];
  /** Several answers may be given, with commas. */
  readonly many?: boolean;
  /** What Enter alone means: an answer, or `null` for none. Absent = an answer is needed. */
  readonly enter?: string | null;
  /** What Enter alone does, where it does more than leave the field out. */
  readonly otherwise?: string;
}

/** What is wrong with answers; with none, that they are missing. */
export type Check = (answers: readonly string[]) => readonly Complaint[];

/**
 * Asks until nothing is wrong with the answer.
 * @returns the answers: one, several where the question takes several, none where Enter left the field out
 * @throws {Stopped} where there is no answer to be had
 */
export async function ask(terminal: Terminal, question: Question, check: Check): Promise<readonly string[]> {
  const { choices = [], enter } = question;
  terminal.say(['', heading(question), ...offer(choices)].join('\n'));
  for (;;) {
    const answer = await terminal.ask(enter ? `[${enter}] > ` : '> ');
    if (answer === '?') terminal.say(help(question).join('\n'));
    else if (answer === '' && enter === null) return [];
    else {
      const answers = read(terminal, question, answer || enter || '');
      const wrong = answers ? check(answers) : [];
      for (const { message, hint } of wrong) terminal.say(`  ${message}\n  hint: ${hint}`);
      if (answers && wrong.length === 0) return answers;
    }
  }
}

function heading({ name, about, many, enter, otherwise }: Question): string {
  const ways = [
    ...(many ? ['several with commas'] : []),
    ...(enter === null ? [`Enter ${otherwise ?? 'leaves it out'}`] : []),
  ];
  return `${name}: ${about}${ways.length > 0 ? ` (${ways.join('; ')})` : ''}`;
}

function help({ about, choices = [] }: Question): readonly string[] {
  return choices.length > 0 ? listing(choices) : [`  ${about}`];
}

/** The answers that a line gives; undefined where it may mean several, which are then shown. */
function read(terminal: Terminal, question: Question, line: string): readonly string[] | undefined {
  const { choices = [], many } = question;
  const words = (many ? line.split(',') : [line]).map((word) => word.trim()).filter((word) => word !== '');
  const found = words.map((word) => ({ word, options: meant(word, choices) }));
  const open = found.find(({ options }) => options.length > 1);
  if (open) {
    terminal.say([`  Which one is "${open.word}"?`, ...listing(choices, open.options)].join('\n'));
    return undefined;
  }
  const answers = found.map(({ word, options }) => options[0]?.id ?? word);
  if (answers.join() !== words.join()) terminal.say(`  = ${answers.join(', ')}`);
  return answers;
}
