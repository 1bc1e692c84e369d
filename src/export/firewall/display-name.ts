/** Names of Windows rules: a list of them shows nothing else, so what tells them apart comes first. */
import { commentTail, peerNames } from './header.ts';
import type { Item, Plan, Section } from './plan.ts';
import { spanText } from './port-lists.ts';
import { ascii, clip } from './text.ts';
import { portWords } from './words.ts';

const LENGTH = 200;

/**
 * `402/tcp in from Console: Server (optional) [DOC1]`; in a file of several hosts with the host.
 * @param taken names of the file, to which this one is added
 */
export function displayName(item: Item, section: Section, plan: Plan, taken: Set<string>): string {
  const { direction, remote, sourcePorts, comments } = item;
  const components = [...new Set(comments.map(({ component }) => component))].join('; ');
  const words = [
    clip(ports(item), 50),
    direction,
    plan.host === null ? clip(`on ${ascii(section.name)}`, 30) : '',
    direction === 'in' ? 'from' : 'to',
    clip(peerNames(remote, plan).join(' or '), 60),
    sourcePorts.length === 0 ? '' : clip(`source port ${list(sourcePorts)}`, 30),
  ];
  const tail = commentTail(item, LENGTH / 2);
  const head = ascii(`${words.filter((word) => word !== '').join(' ')}: ${components}`);
  return unused(head, tail, taken);
}

function ports({ ports: spans, rpc, direction, transport, spec, icmp }: Item): string {
  if (direction === 'in' && rpc !== null) return `${rpc}/${transport}`;
  return spans.length > 0 ? `${list(spans)}/${transport}` : portWords(spec, transport, icmp);
}

function list(spans: Item['ports']): string {
  return spans.map((span) => spanText(span)).join(',');
}

function unused(head: string, tail: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const end = n === 1 ? tail : `${tail} (${n})`;
    // The sign that Windows refuses is replaced here, not only where the name is quoted: two names may be one after it.
    const name = `${clip(head, LENGTH - end.length - 1)} ${end}`.replaceAll('|', '/');
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
