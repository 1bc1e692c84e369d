import { describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import type { Citation } from '../catalog/model.ts';
import { mergeCitations } from '../derive/citations.ts';
import { portRows } from '../derive/port-rows.ts';
import { citeGroups, linksText } from '../derive/cite.ts';
import { distinctReadings, rowRemarks } from './remarks.ts';
import { sentenceParts } from '../derive/sentence.ts';
import { slices } from '../derive/slices.ts';
import { dateWords } from './words.ts';

const catalog = catalogFromDisk('tests/fixtures/shapes/content');
const entry = (id: string) => catalog.entries.get(`harbour-suite-1-x/${id}`)!;
const remarks = (id: string) => rowRemarks(portRows([entry(id)])[0]!, catalog);
const parts = (id: string) =>
  sentenceParts(entry(id), portRows([entry(id)])[0]!.peers).map(({ from, arrow, to, self }) => ({
    text: `${from.map((f) => f.split('/').at(-1)).join('+')} ${arrow} ${to.map((t) => t.split('/').at(-1)).join('+')}`,
    self,
  }));

describe('the sentence of an entry', () => {
  it.each([
    ['harbour-server#plain', 'harbour-agent starts harbour-server', false],
    ['harbour-server#either', 'harbour-agent either harbour-server', false],
    ['harbour-server#self-network', 'harbour-server starts harbour-server', true],
    ['harbour-server#connects-to-unstated', 'harbour-server starts unstated', false],
    ['harbour-server#unstated-side', 'harbour-server unstated harbour-gateway', false],
    ['harbour-server#unstated-peer', 'unstated starts harbour-server', false],
  ])('of %s', (id, text, self) => {
    expect(parts(id)).toEqual([{ text, self }]);
  });
});

describe('remarks of a row', () => {
  it.each([
    ['harbour-server#plain', []],
    ['harbour-server#local', ['Never leaves the computer: no firewall rule.']],
    ['harbour-gateway#one-of-ssh', ['Alternative to tcp 23.']],
    ['boot-server#any-of-67', ['One or more are used: this, udp 4011.']],
  ])('of %s', (id, lines) => {
    const found = remarks(id).filter((line) => !/^Printed|^Service|sends from/.test(line));
    expect(found).toEqual(lines);
  });
  it('says what only one peer does', () => {
    expect(remarks('harbour-server#peer-overrides').join(' ')).toContain(
      'Harbour console: Optional, if: Remote consoles are allowed.',
    );
  });
  it('links a declared reading to its document and prints a written one', () => {
    const [declared] = distinctReadings([entry('harbour-server#reading-declared')], catalog);
    expect(declared?.source).toMatch(/^\/sources\/harbour-manual\/#reading-/);
    const [written] = distinctReadings([entry('harbour-server#reading-sentence')], catalog);
    expect(written?.source).toBeNull();
  });
});

describe('citations', () => {
  const cite = (section: string, link: string | null = null, item: string | null = null): Citation => ({
    source: 'harbour-manual',
    section,
    item,
    link,
    printed: null,
  });
  it('names link numbers in order, then sections, each once', () => {
    const merged = mergeCitations([
      cite('Details', '10'),
      cite('Details', '2'),
      cite('Notes'),
      cite('Details'),
      cite('Details', '2'),
    ]);
    expect(citeGroups(merged, catalog).map((group) => group.text)).toEqual(['links 2, 10; Notes']);
    expect(linksText([cite('Details', 'B')])).toBe('link B');
  });
  it('drops a bare section only where the same section is cited more closely', () => {
    expect(mergeCitations([cite('Notes'), cite('Details', null, 'row 1'), cite('Details')])).toEqual([
      cite('Notes'),
      cite('Details', null, 'row 1'),
    ]);
  });
});

describe('dates and slices', () => {
  it('writes dates as far as they are known', () => {
    expect(['2006-11-07', '2009-08', '2002', 'unstated'].map(dateWords)).toEqual([
      '7 November 2006',
      'August 2009',
      '2002',
      'date unstated',
    ]);
  });
  it('splits a long list and keeps one page of an empty one', () => {
    expect(slices([], 2)).toEqual([{ items: [], page: 1, pages: 1 }]);
    expect(slices([1, 2, 3], 2).map((s) => s.items)).toEqual([[1, 2], [3]]);
  });
});
