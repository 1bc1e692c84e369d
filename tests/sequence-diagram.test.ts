/** Text and picture of a sequence say what the sequence says, and the picture can be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../src/catalog/disk-catalog.ts';
import { layoutSequence } from '../src/diagram/sequence-layout.ts';
import { sequenceMermaid } from '../src/diagram/sequence-mermaid.ts';
import { sequenceSvg } from '../src/diagram/sequence-svg.ts';
import { sequenceOf, type SequenceDiagram, type SequenceItem } from '../src/diagram/sequence.ts';
import { HOSTILE_LINES } from './random-graphs.ts';
import { anySequence, numbered } from './random-sequences.ts';
import { readSequencePicture, squeezed } from './read-sequence-picture.ts';
import { readSequence, type ReadSequence } from './read-sequence-text.ts';
import { sequenceComplaints } from './sequence-geometry.ts';

const asIs = (path: string) => path;

/** Every form that a sequence can have, once. */
const SAMPLE: SequenceDiagram = {
  id: 'sample',
  title: 'A boot: the sequence',
  description: 'Who says what to whom.',
  participants: [
    { id: 'p1', kind: 'component', name: 'PXE client', url: '/products/p/pxe-client/' },
    { id: 'p2', kind: 'outside', name: 'DHCP server', url: '/products/p/dhcp-server/' },
    { id: 'p3', kind: 'foreign', name: 'Management point (Manager 2007)', url: '/products/q/mp/' },
    { id: 'p4', kind: 'silent', name: 'not stated', url: null },
  ],
  items: numbered([
    message('p1', 'p2', 'DHCPDISCOVER, broadcast, UDP 67'),
    message('p2', 'p1', 'DHCPOFFER', { reply: true }),
    message('p3', 'p3', 'Looks for jobs of this computer in its own database'),
    { kind: 'note', text: 'Waits for a request with option 60', over: ['p3'] },
    {
      kind: 'alternatives',
      branches: [
        {
          when: 'A job waits',
          items: [
            message('p3', 'p1', 'DHCPACK, option 60 "PXE Server"', { reply: true }),
            {
              kind: 'loop',
              branches: [{ when: 'Each file', items: [message('p1', 'p4', 'Request & answer, UDP 69')] }],
            },
          ],
        },
        {
          when: 'No job',
          items: [
            message('p3', 'p1', 'No answer', { reply: true, lost: true }),
            message('p1', 'p1', 'Tries again', { lost: true }),
            { kind: 'note', text: 'PXE ends', over: ['p1', 'p2'] },
          ],
        },
      ],
    },
    message('p4', 'p1', 'Arrives nowhere', { lost: true }),
  ]),
};

function message(from: string, to: string, label: string, rest: { reply?: boolean; lost?: boolean } = {}) {
  return { kind: 'message' as const, number: 0, from, to, label, reply: false, lost: false, ...rest };
}

function saidBy({ title, description, participants, items }: SequenceDiagram): ReadSequence {
  return {
    title,
    description,
    participants: participants.map(({ id, name, url }) => ({ id, name, url })),
    items,
  };
}

/** The same without blanks, which the picture may have at other places. */
function unspaced(said: ReadSequence): ReadSequence {
  const item = (one: SequenceItem): SequenceItem => {
    if (one.kind === 'message') return { ...one, label: squeezed(one.label) };
    if (one.kind === 'note') return { ...one, text: squeezed(one.text) };
    return {
      ...one,
      branches: one.branches.map((b) => ({ when: squeezed(b.when), items: b.items.map(item) })),
    };
  };
  const participants = said.participants.map((one) => ({ ...one, name: squeezed(one.name) }));
  return { ...said, participants, items: said.items.map(item) };
}

async function expectText(sequence: SequenceDiagram): Promise<void> {
  expect(await readSequence(sequenceMermaid(sequence, asIs))).toEqual(saidBy(sequence));
}

function expectPicture(sequence: SequenceDiagram): void {
  for (const use of ['page', 'file'] as const) {
    const svg = sequenceSvg(sequence, { use, link: asIs });
    expect(readSequencePicture(svg)).toEqual(unspaced(saidBy(sequence)));
    expect(svg.replace(/<style>.*<\/style>/, '')).not.toMatch(/ (style|stroke|fill|on\w+)="/);
  }
  expect(sequenceComplaints(layoutSequence(sequence))).toEqual([]);
}

/** One line at each place that can hold one. */
function filledWith(line: string): SequenceDiagram {
  const fill = (item: SequenceItem): SequenceItem => {
    if (item.kind === 'message') return { ...item, label: line };
    if (item.kind === 'note') return { ...item, text: line };
    return { ...item, branches: item.branches.map(({ items }) => ({ when: line, items: items.map(fill) })) };
  };
  const participants = SAMPLE.participants.map((participant) => ({ ...participant, name: line }));
  return { ...SAMPLE, title: line, description: line, participants, items: SAMPLE.items.map(fill) };
}

describe('the text', () => {
  it('is as it was', async () => {
    const text = sequenceMermaid(SAMPLE, asIs);
    await expect(text).toMatchFileSnapshot('golden/diagrams/sequence-sample.mmd');
  });

  it('says what the sequence says', async () => {
    await expectText(SAMPLE);
    await fc.assert(fc.asyncProperty(anySequence, expectText), { numRuns: 60 });
  });

  it.each(HOSTILE_LINES)('keeps %j a text, wherever it stands', async (line) => {
    await expectText(filledWith(line));
  });

  it('links to where the site is', async () => {
    const text = sequenceMermaid(SAMPLE, (path) => `https://example.com/docs%20x${path}`);
    const { participants } = await readSequence(text);
    expect(participants[0]!.url).toBe('https://example.com/docs%20x/products/p/pxe-client/');
  });
});

describe('the picture', () => {
  it('is as it was', async () => {
    const svg = sequenceSvg(SAMPLE, { use: 'file', link: asIs });
    await expect(svg).toMatchFileSnapshot('golden/diagrams/sequence-sample.svg');
  });

  it('says what the sequence says, and can be read', () => {
    expectPicture(SAMPLE);
    fc.assert(fc.property(anySequence, expectPicture), { numRuns: 150 });
  });

  it.each(HOSTILE_LINES)('keeps %j a text, wherever it stands', (line) => {
    expectPicture(filledWith(line));
  });

  it('has room for a thousand messages', () => {
    const items = Array.from({ length: 1000 }, (_, i) =>
      message(`p${(i % 2) + 1}`, `p${((i + 1) % 2) + 1}`, 'Again'),
    );
    expectPicture({ ...SAMPLE, items: numbered(items) });
  });
});

describe('the guides', () => {
  const catalog = catalogFromDisk('content');
  const sequences = [...catalog.guides.values()].flatMap((guide) => sequenceOf(guide, catalog) ?? []);

  it.each(sequences.map((sequence) => [sequence.id, sequence] as const))('%s', async (_, sequence) => {
    await expectText(sequence);
    expectPicture(sequence);
    expect(layoutSequence(sequence).width).toBeLessThanOrEqual(1000);
  });
});
