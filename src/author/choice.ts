/** Values that a question offers, and which of them an answer means. */
export interface Choice {
  readonly id: string;
  /** Name for people, where the id does not say it all. */
  readonly label?: string;
}

/** Lists up to this long are shown with their question; longer ones on `?`. */
const SHORT = 12;

/** What stands below a question that offers these. */
export function offer(choices: readonly Choice[]): readonly string[] {
  if (choices.length === 0) return [];
  if (choices.length > SHORT)
    return [`  (? lists the ${choices.length} there are; a part of a name finds them)`];
  return listing(choices);
}

/**
 * Choices with their numbers; those that need no label share a line.
 * @param some of them; absent = all
 */
export function listing(choices: readonly Choice[], some = choices): readonly string[] {
  const numbered = some.map((choice) => ({ ...choice, head: `${choices.indexOf(choice) + 1} ${choice.id}` }));
  if (some.every(({ label }) => label === undefined))
    return [`  ${numbered.map(({ head }) => head).join(' · ')}`];
  const width = Math.max(...numbered.map(({ head }) => head.length));
  return numbered.map(({ head, label = '' }) => `  ${head.padEnd(width)}  ${label}`.trimEnd());
}

/**
 * The choices that an answer may mean: the one with this id or this number, else those with it in their id or label.
 * None is for the linter to judge, which knows what is nearly right.
 */
export function meant(answer: string, choices: readonly Choice[]): readonly Choice[] {
  const exact =
    choices.find(({ id }) => id === answer) ?? choices[/^\d+$/.test(answer) ? Number(answer) - 1 : -1];
  if (exact) return [exact];
  const part = answer.toLowerCase();
  return choices.filter(({ id, label = '' }) => `${id}\n${label}`.toLowerCase().includes(part));
}
