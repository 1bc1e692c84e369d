import { YAMLException } from 'js-yaml';
import { isScalar, visit, type Document, type YAMLError } from 'yaml';

/** Offset, message and hint of a problem. */
export type Described = readonly [offset: number, message: string, hint: string];

type Phrases = Partial<Record<YAMLError['code'], readonly [message: string, hint: string]>>;

const NEITHER = [
  'this is neither "key: value" nor part of the line above',
  'Write "key: value", or indent it under its key.',
] as const;

/** What writers run into, in words that say what to do; the rest keeps the words of the parser. */
const PHRASES: Phrases = {
  BLOCK_AS_IMPLICIT_KEY: ['a text with ": " in it reads as another key', 'Put the text in quotes.'],
  TAB_AS_INDENT: ['a tab stands where the indentation is', 'Indent with spaces.'],
  MULTIPLE_DOCS: ['a second YAML document begins here', 'Keep one set of fields.'],
  BAD_SCALAR_START: ['a text cannot begin with this character', 'Put the text in quotes.'],
  BAD_DQ_ESCAPE: [
    'a backslash means something else between double quotes',
    "Use single quotes ('…'), in which a backslash is a backslash.",
  ],
  TAG_RESOLVE_FAILED: ['a text that begins with ! reads as a tag', 'Put the text in quotes.'],
};

const GENERAL_HINT = 'Write "key: value", a list as "- item" or [a, b], and put odd texts in quotes.';

export const TOO_DEEP: Described = [0, 'the values are nested too deeply', 'Write flat lists and mappings.'];

/** Why Astro's parser takes no page that the other one finds nothing wrong with. */
export function describeRefusal(error: unknown): Described {
  if (String(error).includes('maxDepth')) return TOO_DEEP;
  if (!(error instanceof YAMLException)) return [0, `this is not YAML: ${String(error)}`, GENERAL_HINT];
  return [error.mark?.position ?? 0, `this is not YAML: ${error.reason}`, GENERAL_HINT];
}

/** An error of the YAML parser in plain words, at the place where the mistake was made. */
export function describeYamlError(error: YAMLError, doc: Document): Described {
  const { code, message } = error;
  const offset = error.pos[0];
  const bracket = /end with an? ([\]}])/.exec(message)?.[1];
  if (bracket) {
    const what = bracket === ']' ? 'a list that begins with [' : 'a mapping that begins with {';
    return [
      offset,
      `${what} is not closed before this place`,
      `Put ${bracket} at its end, or put a text with brackets in quotes.`,
    ];
  }
  if (/closing .*quote/.test(message)) {
    return [lastQuote(doc) ?? offset, 'a quote that opens here is never closed', 'Close the quote.'];
  }
  if (/call stack/.test(message)) return TOO_DEEP;
  const [text, hint] = (/^Implicit/.test(message) ? NEITHER : PHRASES[code]) ?? [
    `this is not YAML: ${message.replace(/\s+/g, ' ').trim()}`,
    GENERAL_HINT,
  ];
  return [offset, text, hint];
}

/** The parser blames the end of the file; the open quote is the last text it read. */
function lastQuote(doc: Document): number | undefined {
  let at: number | undefined;
  visit(doc, {
    Scalar(_, node) {
      if (isScalar(node) && node.type?.startsWith('QUOTE')) at = node.range?.[0];
    },
  });
  return at;
}
