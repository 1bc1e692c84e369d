/**
 * Text that is pasted rather than typed: addresses, netstat and firewall log lines, rules. What is left is
 * the port that is asked for, the one at the receiving end.
 */

const OCTETS = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const HOST = String.raw`(?:\[[^\]\s]*\]|[\w.*-]+|:{2})`;

/** In this order: what an earlier one leaves, a later one may read. */
const REWRITES: readonly (readonly [pattern: RegExp, by: string])[] = [
  // https://server:8080/path
  [/\b[a-z][a-z\d+.-]*:\/\/(?:\[[^\]\s]*\]|[^\s/:[]+):(\d+)\S*/g, '$1'],
  // What a packet is sent to: dport=402, DPT=402, dst port 402, --dport 402
  [/^.*\b(?:dport|dpt|dst[ _-]?port|destination[ _-]?port)s?\b[\s=:]*(\d+(?:[-:]\d+)?).*$/, '$& \u0000$1'],
  [new RegExp(`^.*${OCTETS}\\S* > (${OCTETS}.*)$`), '$& \u0000$1'],
  // netstat: the far end of a listening socket
  [/(?<!\d)(?:0\.0\.0\.0|\*|\[::\]|:{2}|\*\.\*):(?:0|\*)(?!\d)/g, ' '],
  // Two ends of a connection: the second receives
  [new RegExp(`^.*${OCTETS}[/: ]\\d+\\b.*?\\b(${OCTETS}[/: ]\\d+.*)$`), '$& \u0000$1'],
  [new RegExp(`\\b${OCTETS}[/ ](\\d{3,5})\\b`, 'g'), '$1'],
  [/\b(tcp|udp)[46]\b(?=.*\d)/g, '$1'],
  [/\btcp\/ip\b/g, 'tcp'],
  [/\bicmp v(?=[46])/g, 'icmpv'],
  [/\bproto(?:col)?[\s=:]*17\b/g, 'udp'],
  [/\bproto(?:col)?[\s=:]*6\b/g, 'tcp'],
  // tcpdump: the port is a fifth part of the address
  [new RegExp(`\\b${OCTETS}\\.(\\d{1,5})(?![\\d.])`, 'g'), '$1'],
  [/\b(tcp|udp|icmp)[-_.\\](?=\d)/g, '$1 '],
  [/(?<=\d)[-_.\\](?=(?:tcp|udp)\b)/g, ' '],
  [/\b(tcp|udp|ports?)(?=\d)|(?<=\d)(?=(?:tcp|udp)\b)/g, '$1 '],
  // server:8080, [::]:443, :::402
  [
    new RegExp(`(?<![^\\s])(?!(?:tcp|udp|icmp|ports?)\\b)(?!${OCTETS}:)${HOST}?:(\\d+)(?=$|[\\s/,;)])`, 'g'),
    '$1',
  ],
  [/\brange (\d+) (\d+)/g, '$1-$2'],
  [/(?<![\d.:])(\d+):(\d+)(?![\d.:])/g, '$1-$2'],
];

/** @param text normalized, see `normalizeQuery` */
export function unpaste(text: string): string {
  const plain = REWRITES.reduce((rest, [pattern, by]) => rest.replace(pattern, by), text);
  return shortenedLists(destinationOnly(plain)).replace(/\s+/g, ' ').trim();
}

/** Of a line that names the port a packet goes to, that port and the transport. */
function destinationOnly(text: string): string {
  const [line = '', port] = text.split('\u0000');
  if (port === undefined) return text;
  const transports = new Set(line.match(/\b(?:tcp|udp)\b/g));
  return `${[...transports].join(' ')} ${/^\d+:\d+$/.test(port) ? port.replace(':', '-') : port}`;
}

/** 52028/9, as documents shorten 52028, 52029. */
function shortenedLists(text: string): string {
  return text.replace(/(?<![\w.])(\d{3,5})\/(\d{1,2})(?![\w.])/g, (whole, from: string, end: string) => {
    const to = from.slice(0, -end.length) + end;
    return Number(to) > Number(from) ? `${from}, ${to}` : whole;
  });
}
