import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fixedRanges,
  MAX_PORT,
  MIN_PORT,
  parsePortSpec,
  PortSpecError,
  printPortSpec,
  type PortRange,
  type PortSpec,
} from './port-spec.ts';

const range = (from: number, to = from): PortRange => ({ from, to });

describe('reads', () => {
  it.each<[string | number, PortSpec]>([
    [402, { kind: 'all', ranges: [range(402)] }],
    ['402', { kind: 'all', ranges: [range(402)] }],
    ['1', { kind: 'all', ranges: [range(MIN_PORT)] }],
    ['65535', { kind: 'all', ranges: [range(MAX_PORT)] }],
    ['0402', { kind: 'all', ranges: [range(402)] }],
    ['30877-31878', { kind: 'all', ranges: [range(30877, 31878)] }],
    ['30877 – 31878', { kind: 'all', ranges: [range(30877, 31878)] }],
    ['5-5', { kind: 'all', ranges: [range(5)] }],
    ['67, 68', { kind: 'all', ranges: [range(67), range(68)] }],
    ['  68 ,67,1-2 ', { kind: 'all', ranges: [range(68), range(67), range(1, 2)] }],
    ['80|8530', { kind: 'one', ranges: [range(80), range(8530)] }],
    ['8530 | 80', { kind: 'one', ranges: [range(8530), range(80)] }],
    ['dynamic', { kind: 'dynamic', range: null }],
    ['dynamic  1024 - 65535', { kind: 'dynamic', range: range(1024, 65535) }],
    ['unstated', { kind: 'unstated' }],
    ['none', { kind: 'none' }],
  ])('%j', (text, spec) => {
    expect(parsePortSpec(text)).toEqual(spec);
  });
});

const SHAPES =
  'Write 402, 30877-31878, "67, 68", "80 | 8530", dynamic, dynamic 1024-65535, unstated or none.';
const BOUNDS = 'Ports run from 1 to 65535.';
const TOO_HIGH = `${BOUNDS} Where a document prints more, write the careful reading and add an erratum.`;
const DYNAMIC = 'Write dynamic, or dynamic 1024-65535; the words of the document go in "printed".';
const PLACE = 'Write a number on each side, as in "67, 68".';
const MIXED = 'Use one separator, or write two port entries.';
const APART = 'Keep ranges of one spec apart, or join them.';

describe('rejects, with its own message and a correct spec', () => {
  it.each<[string | number, string, string]>([
    ['', 'an empty port spec', SHAPES],
    [' \t', 'an empty port spec', SHAPES],
    ['0', 'port 0 in "0" cannot be used', BOUNDS],
    [0, 'port 0 in "0" cannot be used', BOUNDS],
    ['0-5', 'port 0 in "0-5" cannot be used', BOUNDS],
    ['65536', 'port 65536 in "65536" is above 65535', TOO_HIGH],
    ['1-99999', 'port 99999 in "1-99999" is above 65535', TOO_HIGH],
    ['9'.repeat(400), `port ${'9'.repeat(400)} in "${'9'.repeat(400)}" is above 65535`, TOO_HIGH],
    ['70-60', 'the range 70-60 runs backwards', 'Write 60-70.'],
    ['dynamic 70-60', 'the range 70-60 runs backwards', 'Write 60-70.'],
    ['67,', '"67," has an empty place in its list', PLACE],
    [',', '"," has an empty place in its list', PLACE],
    ['67,,68', '"67,,68" has an empty place in its list', PLACE],
    ['80 |', '"80 |" has an empty place in its list', PLACE],
    ['67, 68 | 69', '"67, 68 | 69" mixes "," (each of them) and "|" (one of them)', MIXED],
    ['67, 68, 67', '"67, 68, 67" names 67 twice', 'Keep one 67.'],
    ['80 | 80', '"80 | 80" names 80 twice', 'Keep one 80.'],
    ['5-9, 5-9', '"5-9, 5-9" names 5-9 twice', 'Keep one 5-9.'],
    ['60-70, 65', 'in "60-70, 65", 60-70 and 65 overlap', APART],
    ['1-10 | 10-20', 'in "1-10 | 10-20", 1-10 and 10-20 overlap', APART],
    ['1-9, 2, 5', 'in "1-9, 2, 5", 1-9 and 2 overlap', APART],
    ['http', '"http" is not a port', SHAPES],
    ['80/tcp', '"80/tcp" is not a port', SHAPES],
    ['80; 81', '"80; 81" is not a port', SHAPES],
    ['-5', '"-5" is not a port', SHAPES],
    [-5, '"-5" is not a port', SHAPES],
    [80.5, '"80.5" is not a port', SHAPES],
    ['1-2-3', '"1-2-3" is not a port', SHAPES],
    ['67 68', '"67 68" is not a port', SHAPES],
    ['４０２', '"４０２" is not a port', SHAPES],
    ['none, 80', '"none" is not a port', SHAPES],
    ['Dynamic', '"Dynamic" is not a port', SHAPES],
    ['dynamic 1024', '"dynamic 1024" is not a dynamic range', DYNAMIC],
    ['dynamic > 1024', '"dynamic > 1024" is not a dynamic range', DYNAMIC],
    ['dynamic, 80', '"dynamic, 80" is not a dynamic range', DYNAMIC],
  ])('%j', (text, message, hint) => {
    const error = errorOf(text);
    expect({ message: error.message, hint: error.hint }).toEqual({ message, hint });
  });
});

function errorOf(input: string | number): PortSpecError {
  try {
    parsePortSpec(input);
  } catch (error) {
    if (error instanceof PortSpecError) return error;
    throw error;
  }
  throw new Error(`${input} was taken`);
}

/** Ranges apart from each other, in any order. */
const ranges = fc
  .uniqueArray(fc.integer({ min: MIN_PORT, max: MAX_PORT }), { minLength: 2, maxLength: 12 })
  .map((bounds) => bounds.sort((a, b) => a - b))
  .chain((bounds) => {
    const pairs = bounds.flatMap((from, i) => (i % 2 === 0 ? [range(from, bounds[i + 1] ?? from)] : []));
    return fc.shuffledSubarray(pairs, { minLength: 1 });
  });

const spec: fc.Arbitrary<PortSpec> = fc.oneof(
  ranges.map((list): PortSpec => ({ kind: 'all', ranges: list })),
  // A choice of one is no choice, so nothing prints it.
  ranges.filter((list) => list.length > 1).map((list): PortSpec => ({ kind: 'one', ranges: list })),
  ranges
    .map(([first]): PortSpec => ({ kind: 'dynamic', range: first! }))
    .filter((s) => s.kind === 'dynamic' && s.range!.to > s.range!.from),
  fc.constantFrom<PortSpec>({ kind: 'dynamic', range: null }, { kind: 'unstated' }, { kind: 'none' }),
);

const space = fc.constantFrom('', ' ', '  ', '\t', '\u00a0');
const dash = fc.constantFrom('-', '–', '—', '−', '‒');

describe('print and parse', () => {
  it('parse(print(s)) is s', () => {
    fc.assert(
      fc.property(spec, (s) => {
        expect(parsePortSpec(printPortSpec(s))).toEqual(s);
      }),
    );
  });

  it('print(parse(x)) is stable, however x is spaced and dashed', () => {
    fc.assert(
      fc.property(spec, fc.infiniteStream(space), fc.infiniteStream(dash), (s, spaces, dashes) => {
        const loose = printPortSpec(s)
          .split(/([-,|])/)
          .map((part) => (part === '-' ? dashes.next().value! : part))
          .map((part) => spaces.next().value! + part.trim().replace(' ', '   ') + spaces.next().value!)
          .join('');
        const printed = printPortSpec(parsePortSpec(loose));
        expect(printed).toBe(printPortSpec(s));
        expect(printPortSpec(parsePortSpec(printed))).toBe(printed);
      }),
    );
  });

  it('takes text or says why not, and takes nothing out of bounds', () => {
    const bits = fc.constantFrom(
      '0',
      '1',
      '65535',
      '65536',
      '402',
      '-',
      '–',
      ',',
      '|',
      ' ',
      'dynamic',
      'none',
      'unstated',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bits, { maxLength: 8 }).map((list) => list.join('')),
        ),
        (text) => {
          let read: PortSpec;
          try {
            read = parsePortSpec(text);
          } catch (error) {
            expect(error).toBeInstanceOf(PortSpecError);
            expect((error as PortSpecError).hint).toMatch(/\.$/);
            return;
          }
          for (const { from, to } of fixedRanges(read))
            expect([from >= MIN_PORT, to <= MAX_PORT, from <= to]).toEqual([true, true, true]);
          expect(parsePortSpec(printPortSpec(read))).toEqual(read);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
