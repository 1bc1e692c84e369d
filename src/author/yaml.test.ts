import fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { type Fields, yamlText } from './yaml.ts';

test('is written as the pages are', () => {
  const page: Fields = {
    product: 'harbour-1',
    summary: 'Says: stop',
    runsOn: ['site', 'true'],
    ports: [
      {
        id: 'a',
        port: 402,
        transport: ['tcp', 'udp'],
        sources: [{ document: 'm', section: "P, 'q'", link: '6' }],
      },
      {
        id: 'b',
        port: '80 | 8530',
        sources: [
          { document: 'm', section: 'P' },
          { document: 'm', section: '[4]' },
        ],
      },
    ],
  };
  expect(yamlText(page)).toBe(
    `product: harbour-1
summary: 'Says: stop'
runsOn: [site, 'true']
ports:
  - id: a
    port: 402
    transport: [tcp, udp]
    sources: [{ document: m, section: 'P, ''q''', link: '6' }]
  - id: b
    port: 80 | 8530
    sources:
      - { document: m, section: P }
      - { document: m, section: '[4]' }
`,
  );
});

const line = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'a1 :,-#[]{}&*!|>\'"%@`?~') }))
  .filter(
    (text) => text.length > 0 && !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF]/u.test(text) && text === text.trim(),
  );
const flat = fc.record({ document: line, section: line }, { noNullPrototype: true });
const page = fc.record(
  {
    name: line,
    port: fc.oneof(line, fc.nat()),
    aliases: fc.array(line, { maxLength: 3 }),
    sources: fc.array(flat, { minLength: 1, maxLength: 2 }),
    ports: fc.array(
      fc.record(
        { id: line, peers: fc.array(line, { maxLength: 3 }), sources: fc.array(flat, { maxLength: 2 }) },
        { noNullPrototype: true },
      ),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  },
  { noNullPrototype: true },
);

test('both parsers read any text back', () => {
  fc.assert(
    fc.property(page, (fields) => {
      const text = yamlText(fields);
      expect(load(text)).toEqual(fields);
      expect(parse(text)).toEqual(fields);
    }),
    { numRuns: 100 },
  );
});
