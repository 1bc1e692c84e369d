/** Pages as nobody would write them: a page with one to three things done to it that break, or bend, what it says. */
import type { Random } from '../bench/random.ts';

type Mutation = (text: string, random: Random, other: string) => string;

/** What means something to YAML, to Markdown, to a template, or to a program further on. */
const TOKENS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '"',
    "'",
    '`',
    '|',
    '#',
    '&a',
    '*a',
    '!!js/function x',
    '!x ',
    '<<: *a',
    '? ',
    '@',
    '%',
  ],
  ...[
    '---',
    '\n---\n',
    '\n...\n',
    '\n+++\n',
    '\t',
    '\0',
    '\x1b[31m',
    '\r',
    '\r\n',
    '\u2028',
    '\uFEFF',
    '\u202E',
    '\u0085',
  ],
  ...[
    ']]>',
    '-->',
    '<!--',
    '<script>alert(1)</script>',
    '<b',
    '</b>',
    '<img src=x onerror=alert(1)>',
    '&lt;',
    '&#0;',
    '\\',
  ],
  ...[
    '{process.exit()}',
    '{`${1}`}',
    '\nimport fs from "node:fs"\n',
    '\nexport const x = 1\n',
    '${x}',
    '$&',
    '%s',
    '{{x}}',
  ],
  ...[
    '[x](javascript:alert(1))',
    '![x](/x.png)',
    '[x](//evil)',
    '[x]: data:,x\n',
    '<https://x>',
    '[^1]',
    '\n[^1]: x\n',
    '\n## content\n',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '__proto__: 1',
    '\n__proto__:\n  x: 1\n',
    'import.meta.env.MODE',
    'process.env.PATH',
  ],
  ...[
    '99999999999999999999',
    '-1',
    '1e309',
    '.nan',
    '0x1F',
    '1_0',
    'null',
    '~',
    'yes',
    '2006-11-07',
    '65536',
    '1-65535',
    '80 | 81',
  ],
  ...[
    'unstated',
    'none',
    'dynamic',
    ': ',
    ' #',
    '- ',
    ', ',
    '\n',
    '\n\n',
    '    ',
    '=cmd|x',
    'é',
    '漢',
    '😀',
    '\u200b',
    'a'.repeat(3000),
  ],
];

const MUTATIONS: readonly Mutation[] = [
  (text, random) => insert(text, random.int(0, text.length), random.pick(TOKENS)),
  (text, random) => insert(text, random.int(0, text.length), random.pick(TOKENS)),
  (text, random) => onLines(text, random, (lines, at) => lines.splice(at, 1)),
  (text, random) => onLines(text, random, (lines, at) => lines.splice(at, 0, lines[at]!)),
  (text, random) => onLines(text, random, (lines, at) => lines.splice(at, random.int(2, 8))),
  (text, random) =>
    onLines(text, random, (lines, at) =>
      lines.splice(random.int(0, lines.length), 0, ...lines.splice(at, 1)),
    ),
  (text, random) =>
    onLines(text, random, (lines, at) => (lines[at] = `${' '.repeat(random.int(1, 4))}${lines[at]}`)),
  (text, random) => onLines(text, random, (lines, at) => (lines[at] = lines[at]!.replace(/^ {1,2}/, ''))),
  (text, random) => onLines(text, random, (lines, at) => (lines[at] += random.pick(TOKENS))),
  (text, random) => onValue(text, random, (value) => `[${value}]`),
  (text, random) => onValue(text, random, (value) => `{ a: ${value} }`),
  (text, random) => onValue(text, random, (value) => `'${value}'`),
  (text, random) => onValue(text, random, (value) => `${value} ${random.pick(TOKENS)}`),
  (text, random) => onValue(text, random, () => random.pick(TOKENS)),
  (text, random) => onValue(text, random, () => ''),
  (text, random) => onWord(text, random, (word) => word.slice(1)),
  (text, random) => onWord(text, random, (word) => word.toUpperCase()),
  (text, random) => onWord(text, random, (word) => `*${word}* _${word}_ \`${word}\``),
  (text, random) =>
    text.replace(/\d+/g, (digits) => (random.int(0, 9) === 0 ? String(random.int(0, 70_000)) : digits)),
  (text, random) => text.slice(0, random.int(0, text.length)),
  (text, random) => text.slice(random.int(0, 40)),
  (text, random, other) => insert(text, random.int(0, text.length), piece(other, random)),
  (text, random, other) =>
    text.slice(0, random.int(0, text.length)) + other.slice(random.int(0, other.length)),
  (text, random) => `${text}\n${random.pick(TOKENS)} ${random.pick(TOKENS)}\n`,
  (text, random) =>
    `${text}\n> - ${random.pick(TOKENS)}\n\n| a | b |\n|---|---|\n| ${random.pick(TOKENS)} | 402 |\n`,
];

/**
 * @param other another page, to take pieces of
 * @returns the bytes of the mutant: a few of them have a byte flipped, which need not be UTF-8 then
 */
export function mutate(text: string, random: Random, other: string): Buffer {
  let mutant = text;
  for (let left = random.int(1, 3); left > 0; left--) mutant = random.pick(MUTATIONS)(mutant, random, other);
  const bytes = Buffer.from(mutant);
  if (random.int(0, 11) === 0 && bytes.length > 0) {
    const at = random.int(0, bytes.length - 1);
    bytes[at] = bytes[at]! ^ (1 << random.int(0, 7));
  }
  return bytes;
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

function piece(text: string, random: Random): string {
  const from = random.int(0, text.length);
  return text.slice(from, from + random.int(1, 200));
}

function onLines(text: string, random: Random, change: (lines: string[], at: number) => unknown): string {
  const lines = text.split('\n');
  change(lines, random.int(0, lines.length - 1));
  return lines.join('\n');
}

/** Changes the value of one `key: value`. */
function onValue(text: string, random: Random, change: (value: string) => string): string {
  return onMatch(text, random, /(?<=^[ -]*\w+: ).+$/gm, change);
}

function onWord(text: string, random: Random, change: (word: string) => string): string {
  return onMatch(text, random, /[A-Za-z][\w-]+/g, change);
}

function onMatch(text: string, random: Random, pattern: RegExp, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { 0: match, index } = random.pick(matches);
  return text.slice(0, index) + change(match) + text.slice(index + match.length);
}
