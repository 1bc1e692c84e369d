/** What may stand in a cell of a workbook. */

/** A look of a formula, which would run when someone edits the cell. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** Excel declares a file with a longer cell damaged. */
const LONGEST = 32_767;

/**
 * What is written for a text. Signs that XML cannot hold go; so does a return, which XML makes a line break. `_x0041_`
 * would be read as the letter with that number, so its first sign is written as a number itself.
 */
export function cellText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\P{Cc}]|[\uFFFD-\uFFFF]|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  if (clean.length <= LONGEST) return clean;
  // Without the first half of a sign that the cut goes through.
  return `${clean.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** @param text what is written for a text */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
