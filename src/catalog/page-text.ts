import { isUtf8 } from 'node:buffer';
import { placeAt } from './place.ts';
import type { LocalProblem } from './problem.ts';

/** A page cut at its fences; offsets are into the text without its byte order mark. */
export interface PageText {
  readonly frontmatter: string;
  readonly frontmatterStart: number;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
}

const BOM = '\uFEFF';
// eslint-disable-next-line no-control-regex -- these are what it looks for
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/;
const LONE_RETURN = /\r(?!\n)/;

/** The text of a file and, if it is not all text, the first thing that is none. */
export type Decoded =
  | { readonly text: string; readonly problem: undefined }
  | { readonly text: string; readonly problem: LocalProblem };

/** Bytes as text, as far as they are UTF-8 without control characters. A byte order mark is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const text = loose.startsWith(BOM) ? loose.slice(1) : loose;
  const problem = (offset: number, message: string, hint: string): Decoded => ({
    text,
    problem: { about: 'file', ...placeAt(text, offset), message, hint },
  });
  // A page may print U+FFFD itself; then the place is that of the first one, which is close enough to find the bytes.
  if (!isUtf8(bytes))
    return problem(text.indexOf('\uFFFD'), 'the bytes here are not UTF-8', 'Save the file as UTF-8.');
  const lone = LONE_RETURN.exec(text);
  if (lone)
    return problem(lone.index, 'a carriage return ends the line here', 'Save the file with LF or CRLF.');
  const control = CONTROL.exec(text);
  if (!control) return { text, problem: undefined };
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return problem(control.index, `the control character U+${code} stands here`, 'Delete it.');
}

/** A file that is YAML from its first line to its last. */
export function wholeFile(text: string): PageText {
  return { frontmatter: text, frontmatterStart: 0, body: '', bodyLine: 1 };
}

/**
 * Cuts a page into frontmatter and body. The closing fence is the first line that begins with `---`, or with the
 * `+++` of other formats, as it is for Astro; a line with more or else than `---` is an error, since Astro would end
 * the frontmatter there.
 */
export function splitPage(text: string): PageText | LocalProblem {
  const open = /^---[ \t]*\r?(?:\n|$)/.exec(text);
  if (!open) {
    return fenceProblem(
      text,
      0,
      'the page does not begin with ---',
      'Begin the file with a line ---, then the fields, then ---.',
    );
  }
  const start = open[0].length;
  const close = /(?<=^|\n)(---|\+\+\+)([^\n]*)/.exec(text.slice(start));
  if (!close) {
    return fenceProblem(
      text,
      0,
      'the frontmatter that begins here is never closed',
      'Put a line --- after the last field.',
    );
  }
  const at = start + close.index;
  if (close[1] !== '---' || !/^[ \t]*\r?$/.test(close[2]!)) {
    return fenceProblem(
      text,
      at,
      `a line of the frontmatter begins with ${close[1]}`,
      'Close the frontmatter with a line of --- alone.',
    );
  }
  const bodyStart = text.indexOf('\n', at);
  return {
    frontmatter: text.slice(start, at),
    frontmatterStart: start,
    body: bodyStart < 0 ? '' : text.slice(bodyStart + 1),
    bodyLine: placeAt(text, at).line + 1,
  };
}

function fenceProblem(text: string, offset: number, message: string, hint: string): LocalProblem {
  return { about: 'yaml', ...placeAt(text, offset), message, hint };
}
