/** The "from → to" sentence of an entry as parts, one for each way of starting. */
import type { Entry } from '../catalog/model.ts';
import type { RowPeer } from './port-rows.ts';

export type ArrowKind = 'starts' | 'either' | 'unstated' | 'called';

/** U+FE0E keeps phones from drawing an emoji. */
export const ARROWS: Record<ArrowKind, { sign: string; words: string }> = {
  starts: { sign: '→', words: ' connects to ' },
  called: { sign: '←', words: ' is called by ' },
  either: { sign: '↔\uFE0E', words: ' either may start ' },
  unstated: { sign: '—', words: ' and (who starts is not stated) ' },
};

export interface SentencePart {
  readonly from: readonly string[];
  readonly arrow: ArrowKind;
  readonly to: readonly string[];
  /** The component talks to another instance or process of itself. */
  readonly self: boolean;
}

/** Parts in the order one-way, either way; a self connection stands apart. */
export function sentenceParts(entry: Entry, peers: readonly RowPeer[]): readonly SentencePart[] {
  const own = entry.component;
  const part = (ids: readonly string[], arrow: ArrowKind): SentencePart[] => {
    const others = [...new Set(ids)].filter((id) => id !== own);
    const parts: SentencePart[] = others.length > 0 ? [orient(others, arrow, own, entry.side)] : [];
    if (ids.includes(own)) parts.push({ from: [own], arrow, to: [own], self: true });
    return parts;
  };
  const either = peers.filter(({ peer }) => peer.either).map(({ peer }) => peer.with);
  const oneWay = peers.filter(({ peer }) => !peer.either).map(({ peer }) => peer.with);
  return [...part(oneWay, entry.side === 'unstated' ? 'unstated' : 'starts'), ...part(either, 'either')];
}

function orient(others: readonly string[], arrow: ArrowKind, own: string, side: Entry['side']): SentencePart {
  return side === 'listens'
    ? { from: others, arrow, to: [own], self: false }
    : { from: [own], arrow, to: others, self: false };
}

/** The other end of a component that talks to itself. @param local nothing leaves the machine */
export function selfName(name: string, local: boolean): string {
  return local ? `${name}, another process` : `another ${name}`;
}
