/**
 * Text of the reference inside a file of commands. Whatever a name holds, it stays one line of printable ASCII: a shell,
 * a router and PowerShell 5 (which reads a file without a mark as ANSI, where bytes of UTF-8 turn into quotes) agree on
 * nothing else.
 */

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′]/g, "'"],
  [/[“”„‟″]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/→/g, '->'],
  [/↔/g, '<->'],
  [/×/g, 'x'],
  [/ß/g, 'ss'],
];

/** Words of printable ASCII with one space between: nothing to fold, which nearly every text is. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** One line: every control, format and separator sign becomes a space. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** One line of printable ASCII; signs without a likeness become `_`. */
export function ascii(text: string): string {
  if (PLAIN.test(text)) return text;
  const folded = FOLDED.reduce((t, [from, to]) => t.replace(from, to), oneLine(text));
  return oneLine(folded.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/[^\x20-\x7e]/gu, '_');
}

/** At most `max` signs; the cut shows. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 3).trimEnd()}...`;
}

/** Lines of at most `width` signs, broken at spaces where there are any. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const cut = space > 0 ? space : width;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' && lines.length > 0 ? lines : [...lines, rest];
}

/** A-Z, 0-9 and `_`, starting with a letter. */
export function identifier(text: string): string {
  const ident = ascii(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 56)
    .replace(/_+$/, '');
  return /^[A-Z]/.test(ident) ? ident : `X_${ident}`.replace(/_+$/, '');
}

/** The same for a comment: what a line carries on with is set in, so it starts nothing. */
export function wrapped(text: string, width = 110): string[] {
  return wrap(text, width).map((line, i) => (i === 0 ? line : `  ${line}`));
}

/** Comment lines that begin with `mark` and a space. */
export function commentLines(mark: string, text: string): string[] {
  return wrapped(text).map((line) => `${mark} ${line}`.trimEnd());
}
