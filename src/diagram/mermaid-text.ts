/** Any text as Mermaid reads it back: whatever could be syntax is written as an entity. */

/**
 * Letters, digits and the few signs that mean nothing to Mermaid in a quoted label, a message or a title. A colon,
 * for one, would wake `wrap:` in a message and the rules on `style` lines.
 */
const PLAIN = /[\p{L}\p{M}\p{N} .,/()+_'-]/u;

/**
 * @param text one line for people
 * @returns the same line for a quoted label of a flowchart, or for a title, name, message or note; Mermaid's
 *   entities (`#35;` is U+0023) keep it one token, and stay the same characters when it is drawn
 */
export function mermaidText(text: string): string {
  return [...text].map((sign) => (PLAIN.test(sign) ? sign : `#${sign.codePointAt(0)};`)).join('');
}

/** Several lines of one label. */
export function mermaidLines(lines: readonly string[]): string {
  return lines.map(mermaidText).join('<br>');
}

/** An address in quotes of a `click` line, or after the `@` of a `link` line. */
export function mermaidUrl(url: string): string {
  return encodeURI(decodeURI(url)).replace(/["'#;%]/g, (sign) =>
    sign === '%' ? '%' : encodeURIComponent(sign),
  );
}
