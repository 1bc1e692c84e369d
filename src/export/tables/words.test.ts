import { describe, expect, it } from 'vitest';
import { oneFlow } from '../../../tests/one-flow.ts';
import { COLUMNS, productName, rowsOf } from './columns.ts';
import { sheetMarkdown } from './markdown.ts';
import { tabsOf } from './tabs.ts';
import { hostWords, portValue, sourceWords, standsOn, useWords } from './words.ts';

const cellsOf = (sheet: ReturnType<typeof oneFlow>) =>
  rowsOf(sheet).map(({ cells }) => Object.fromEntries(cells.map((value, i) => [COLUMNS[i]!.heading, value])));

describe('words', () => {
  it.each([
    ['402', 402],
    ['67, 68', '67, 68'],
    ['80 | 8530', '80 or 8530'],
    ['7-9', '7–9'],
    ['dynamic 1024-65535', 'dynamic 1024–65535'],
    ['unstated', 'no number printed'],
    ['none', 'no port'],
    [null, null],
  ])('port %s → %s', (spec, words) => expect(portValue(spec)).toBe(words));

  it('name a use by its number, else by what it is for', () => {
    const use = (fields: Parameters<typeof oneFlow>[0]) => useWords(oneFlow(fields).flows[0]!);
    expect(use({})).toBe('TCP 80');
    expect(use({ transport: 'unstated' })).toBe('port 80');
    expect(use({ transport: 'icmp', icmp: 8, port: 'none' })).toBe('ICMP type 8');
    expect(use({ transport: 'unstated', port: 'unstated' })).toBe('Web pages');
    expect(use({ port: 'unstated', protocolName: 'FTP' })).toBe('TCP FTP');
  });
  it('list the alternatives of a component, and not those of another', () => {
    const sheet = oneFlow({ oneOf: 'web' });
    const [flow] = sheet.flows;
    sheet.flows.push({ ...flow!, port: '443' }, { ...flow!, component: 'p/other', port: '8080' });
    sheet.flows.push({ ...flow!, oneOf: null, anyOf: 'web', port: '21' });
    expect(cellsOf(sheet).map((cells) => cells.Alternatives)).toEqual([
      'exactly one of: TCP 80; TCP 443',
      'exactly one of: TCP 80; TCP 443',
      'exactly one of: TCP 8080',
      'one or more of: TCP 21',
    ]);
  });
  it('put the title of a document for its code', () => {
    expect(sourceWords('D1 Ports; More', oneFlow())).toBe('Manual: Ports; More');
    expect(sourceWords('D10 Ports', oneFlow())).toBe('D10 Ports');
  });
  it('name a product with its version once', () => {
    const { product, ...rest } = oneFlow();
    const named = (fields: object) => productName({ ...rest, product: { ...product, ...fields } });
    expect(named({ name: 'Suite', version: '1.x' })).toBe('Suite 1.x');
    expect(named({ name: 'Suite 1.x', version: '1.x' })).toBe('Suite 1.x');
    expect(named({ name: 'Suite', version: 'unstated' })).toBe('Suite');
  });
});

describe("another product's component", () => {
  const sheet = oneFlow();
  sheet.flows[0]!.from = {
    component: 'q/c',
    name: 'C',
    product: 'q',
    hosts: ['server'],
    mayHosts: ['big-box'],
  };

  it('is on its own host roles, of the same id or not', () => {
    expect(standsOn(sheet.flows[0]!.from, sheet.hosts[1]!, sheet)).toBe(false);
    expect(hostWords(sheet.flows[0]!.from, sheet)).toBe('server; possibly big box');
    expect(hostWords(sheet.flows[0]!.to, sheet)).toBe('The server');
  });
  it('makes no table of a role on which none of ours is', () => {
    expect(tabsOf(sheet, rowsOf(sheet)).map(({ name }) => name)).toEqual(['All', 'The server']);
    expect(sheetMarkdown(sheet)).not.toContain('## The client');
  });
});
