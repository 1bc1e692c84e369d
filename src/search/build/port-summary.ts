/** The ports of some entries in a few words, each number once. */
import type { Entry } from '../../catalog/model.ts';
import { compareSpecs } from '../../derive/port-rows.ts';
import { specWords } from '../../derive/port-words.ts';
import type { Transport } from '../../schema/port-entry.ts';

/** `402 tcp udp`, `80 or 8530 tcp`, `icmp type 8`; what has no number only where nothing has one. */
export function portsInWords(entries: readonly Entry[]): readonly string[] {
  const groups = [...Map.groupBy([...entries].sort(compareSpecs), numberWords)];
  const words = groups.map(([number, list]) => `${number} ${transportsOf(list)}`.trim());
  const printed = words.filter((word) => word !== '');
  return printed.length > 0 ? printed : ['no number printed'];
}

function numberWords({ spec }: Entry): string {
  return spec.kind === 'unstated' || spec.kind === 'none' ? '' : specWords(spec);
}

/** Without "unstated" where another entry of the number states one. */
function transportsOf(entries: readonly Entry[]): string {
  const found = new Set(entries.flatMap((entry) => entry.transports));
  const types = new Set(entries.flatMap(({ icmp }) => icmp ?? []));
  const stated = [...found].filter(
    (transport): transport is Exclude<Transport, 'unstated'> => transport !== 'unstated',
  );
  return stated.sort().join(' ') + (types.size > 0 ? ` type ${[...types].join(', ')}` : '');
}
