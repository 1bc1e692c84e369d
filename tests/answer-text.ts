/** Answers of the look-up as text, for tests and whoever reads their golden files. */
import { ARROWS } from '../src/derive/sentence.ts';
import type { WhoParts } from '../src/search/data/shape.ts';
import { type Answer, someNames } from '../src/search/lookup/answers.ts';

/** Names at an end of a connection; more are counted. */
const MOST = 3;

/** An answer as one line. */
export function answerText(it: Answer): string {
  const parts = [
    it.figure,
    it.transports.join(' ') + (it.icmp === null ? '' : ` ${it.icmp}`),
    it.who.map(whoText).join('; ') || it.title,
    it.protocol,
    [it.detail, it.remark].filter(Boolean).join('; '),
    it.source,
  ];
  return `${it.kind}: ${parts.filter(Boolean).join(' | ')}`;
}

/** `A, B → C`; long lists are cut. */
function whoText({ from, arrow, to }: WhoParts): string {
  // Without the mark that keeps phones from drawing an emoji.
  const sign = ARROWS[arrow].sign.replace('\uFE0E', '');
  return `${someNames(from, MOST)} ${sign} ${someNames(to, MOST)}`;
}
