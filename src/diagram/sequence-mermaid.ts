/** A sequence as Mermaid's sequence diagram: what the picture says, as text that anyone can copy. */
import { mermaidText, mermaidUrl } from './mermaid-text.ts';
import type { Frame, Message, SequenceDiagram, SequenceItem } from './sequence.ts';

/** Mermaid's word for a frame, and for each further branch of it. */
const WORDS: Record<Frame['kind'], readonly [first: string, next: string]> = {
  alternatives: ['alt', 'else'],
  loop: ['loop', 'else'],
};

/** @param link the address of a page from its path: with the base or the origin of the site */
export function sequenceMermaid(sequence: SequenceDiagram, link: (path: string) => string): string {
  const { title, description, participants, items } = sequence;
  const lines = [
    `accTitle: ${mermaidText(title)}`,
    `accDescr: ${mermaidText(description)}`,
    'autonumber',
    ...participants.map(({ id, name }) => `participant ${id} as ${mermaidText(name)}`),
    ...participants.flatMap(({ id, url }) =>
      url === null ? [] : [`link ${id}: Page @ ${mermaidUrl(link(url))}`],
    ),
    ...items.flatMap(itemLines),
  ];
  return ['sequenceDiagram', ...indented(lines)].map((line) => `${line}\n`).join('');
}

function itemLines(item: SequenceItem): readonly string[] {
  switch (item.kind) {
    case 'message':
      return [`${item.from}${arrow(item)}${item.to}: ${mermaidText(item.label)}`];
    case 'note':
      return [`note over ${item.over.join(',')}: ${mermaidText(item.text)}`];
    default:
      return frameLines(item);
  }
}

function frameLines({ kind, branches }: Frame): readonly string[] {
  const parts = branches.flatMap(({ when, items }, i) => [
    `${WORDS[kind][i === 0 ? 0 : 1]} ${mermaidText(when)}`,
    ...indented(items.flatMap(itemLines)),
  ]);
  return [...parts, 'end'];
}

function arrow({ reply, lost }: Message): string {
  return `${reply ? '--' : '-'}${lost ? 'x' : '>>'}`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
