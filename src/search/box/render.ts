/** Rows as elements: each one link, to be chosen in the box or read on the page. */
import type { Answer } from '../lookup/answers.ts';
import type { Sign, WhoParts } from '../data/shape.ts';
import type { TextHit } from '../text/text-search.ts';
import { ARROWS } from '../../derive/sentence.ts';
import { countWords, rangeWords } from '../../derive/words.ts';
import { el } from './elements.ts';
import type { Highlight } from './highlight.ts';
import { names, type Row } from './rows.ts';

export interface RenderOptions {
  readonly highlight: Highlight;
  /** Address of a page from its path. */
  readonly href: (path: string) => string;
  /** Rows are options of a listbox; otherwise items of a list. */
  readonly option: boolean;
}

/** One `li` with one link. The first of a section begins with the section's title. */
export function renderRow(row: Row, options: RenderOptions): HTMLElement {
  const { answer, hit, more, title, heard } = row;
  const best = answer !== null && heard === null && answer.figure !== null;
  const link = el(
    'a',
    {
      href: hit ? hit.url : options.href(more?.url ?? answer?.url ?? '/'),
      role: options.option ? 'option' : null,
      tabindex: options.option ? '-1' : null,
    },
    heard && el('span', { class: 'sr' }, `${heard}: `),
    ...(answer
      ? answerParts(answer, best, options)
      : hit
        ? hitParts(hit, options)
        : moreParts(more!.count, heard)),
  );
  return el(
    'li',
    {
      role: options.option ? 'presentation' : null,
      class: [best && 'best', (title !== null || best) && 'first'].filter(Boolean).join(' ') || null,
    },
    el(
      'span',
      { 'class': `part ${best ? sizeOf(answer.figure!) : ''}`, 'aria-hidden': 'true' },
      best ? figureText(answer.figure!) : title,
    ),
    link,
  );
}

/** A number is large enough to be read across the room; five digits and ranges have less room. */
function sizeOf(figure: string): string {
  return /^\d{1,4}$/.test(figure) ? 'four' : /^\d+$/.test(figure) ? 'five' : '';
}

function answerParts(answer: Answer, best: boolean, options: RenderOptions): readonly Node[] {
  const { detail, remark, source, signs, configurable, figure, who } = answer;
  // In the box a row is short: the page of the answer, or that of all answers, says the rest.
  const soft = [detail, options.option ? null : remark].filter(Boolean).join('; ');
  const change = changeWords(configurable);
  const inline = who.length > 0 && !options.option;
  const drawn = options.option && who.length > 0 ? counted(signs) : signs.map(sign);
  return [
    transports(answer),
    el(
      'span',
      { class: 'what' },
      best && el('span', { class: 'sr' }, `${figureText(figure!)} `),
      !best && figure !== null && el('b', { class: 'spec' }, ...marked(figureText(figure), options), ' '),
      ...sentence(answer, best, options),
      soft + change !== '' &&
        el(
          'span',
          { class: 'why' },
          ...marked(soft, options),
          soft !== '' && change !== '' && ' · ',
          change !== '' && el('span', { class: 'whole' }, change),
        ),
      inline && drawn.length > 0 && el('span', { class: 'signs' }, ...drawn),
    ),
    el(
      'span',
      { class: 'src' },
      source,
      !inline && drawn.length > 0 && el('span', { class: 'signs' }, ...drawn),
    ),
  ];
}

function hitParts(hit: TextHit, { highlight }: RenderOptions): readonly Node[] {
  const heading = [hit.title, hit.section].filter(Boolean).join(': ');
  return [
    el('span', { class: 'tr word' }, hit.kind),
    el(
      'span',
      { class: 'what' },
      ...marked(heading, { highlight }),
      el(
        'span',
        { class: 'why' },
        ...hit.excerpt.map(({ text, match }) => (match ? el('mark', {}, text) : text)),
      ),
    ),
    el('span', { class: 'src' }, hit.product),
  ];
}

function moreParts(count: number, where: string | null): readonly Node[] {
  const words = where === null || where === 'Other uses' ? `${count} more` : `${count} more: ${where}`;
  return [el('span', { class: 'tr' }), el('span', { class: 'what' }, words), el('span', { class: 'src' })];
}

function sentence(answer: Answer, best: boolean, options: RenderOptions): readonly (Node | string)[] {
  const { who, title, protocol } = answer;
  const words =
    who.length > 0 ? who.flatMap((part, i) => [i > 0 ? '; ' : '', ...whoNodes(part, options)]) : [];
  if (who.length === 0 && title) words.push(...(best ? [el('b', {}, title)] : marked(title, options)));
  return protocol ? [...words, ', ', ...marked(protocol, options)] : words;
}

function whoNodes({ from, arrow, to }: WhoParts, options: RenderOptions): readonly (Node | string)[] {
  const { sign: drawn, words } = ARROWS[arrow];
  return [
    ...marked(names(from), options),
    // No break before the arrow's right side: a line never ends with an arrow.
    ' ',
    el(
      'span',
      { class: 'to' },
      el('span', { 'aria-hidden': 'true', 'class': 'arr' }, drawn),
      el('span', { class: 'sr' }, words),
      '\u00A0',
      el(arrow === 'unstated' ? 'span' : 'b', {}, ...marked(names(to), options)),
    ),
  ];
}

function transports({ transports: list, icmp }: Answer): HTMLElement {
  const marks = list.flatMap((transport, i) => [
    i > 0 ? ' ' : '',
    transport === 'unstated'
      ? el('span', { class: 't t-unstated' }, 'unstated')
      : el('span', { class: `t t-${transport}` }, transport),
  ]);
  return el('span', { class: 'tr' }, ...marks, icmp !== null && ` type ${icmp}`);
}

function sign({ sign: mark, words, severe }: Sign): HTMLElement {
  return el('span', { class: severe ? 'mk severe' : 'mk' }, el('b', {}, mark), ' ', words);
}

/** One sign for all: their words are on the page. */
function counted(signs: readonly Sign[]): readonly HTMLElement[] {
  const [first] = signs;
  if (!first) return [];
  const severe = signs.some((it) => it.severe);
  return [
    sign({
      sign: first.sign,
      words: countWords(signs.length, 'finding'),
      severe,
    }),
  ];
}

const CHANGE_WORDS: Readonly<Record<string, string>> = {
  'yes': 'can be changed',
  'no': 'cannot be changed',
  'unstated': '',
  'n/a': '',
};

/** Nothing where no document says, and for what has no port to change. */
function changeWords(configurable: Answer['configurable']): string {
  const words = [...new Set(configurable.map((value) => CHANGE_WORDS[value]).filter(Boolean))];
  return words.length === 2 ? 'can be changed for some peers' : (words[0] ?? '');
}

function marked(text: string, { highlight }: Pick<RenderOptions, 'highlight'>): readonly (Node | string)[] {
  return highlight(text).map((part) => (part.match ? el('mark', {}, part.text) : part.text));
}

/** En dashes in ranges, "or" between alternatives. */
function figureText(figure: string): string {
  return figure
    .replace(/(\d+)-(\d+)/g, (_, from: string, to: string) =>
      rangeWords({ from: Number(from), to: Number(to) }),
    )
    .replaceAll(' | ', ' or ');
}
