/**
 * Strict readers of the files of rules: what each line may be. Not the dialects, but the small part of them that we
 * write: a name that left its string or its comment makes a line that none of them knows.
 */
import type { DialectExtension } from '../src/export/firewall/index.ts';

const ADDRESS = String.raw`[0-9a-f.:/]+(?:-[0-9.]+)?`;
const SPANS = String.raw`\{ \d+(?:-\d+)?(?:, \d+(?:-\d+)?)* \}`;
const NFT_NAMES = String.raw`(?:\$[A-Z0-9_]+|\{ \$[A-Z0-9_]+(?:, \$[A-Z0-9_]+)* \})`;
const TEXT = "'(?:[^']|'')*'";
const VARIABLE = String.raw`\$[A-Z][A-Za-z0-9]*Address(?:V6)?`;
const PORT_LIST = String.raw`'(?:\d+(?:-\d+)?|RPC|RPCEPMap)'(?:,'\d+(?:-\d+)?')*`;
const SUM = String.raw`(?:${VARIABLE}|\(${VARIABLE}(?: \+ ${VARIABLE})+\))`;

const all = (...parts: string[]) => new RegExp(`^${parts.join('')}$`);

const PS1 = [
  all(`\\$Group = ${TEXT}`),
  all(`${VARIABLE} = @\\('(?:Any|${ADDRESS})'\\)`),
  all(
    `New-NetFirewallRule -DisplayName ${TEXT} -Group \\$Group -Description ${TEXT}`,
    ' -Direction (?:Inbound|Outbound) -Action Allow -Profile Any -Protocol (?:TCP|UDP|ICMPv4|ICMPv6)',
    `(?: -LocalPort ${PORT_LIST})?(?: -RemotePort ${PORT_LIST})?(?: -IcmpType (?:\\d+|Any))?`,
    `(?: -LocalAddress ${SUM})?(?: -RemoteAddress ${SUM})?`,
  ),
];

const NFT = [
  all(`define [A-Z][A-Z0-9_]* = \\{ ${ADDRESS} \\}`),
  all('(?:delete )?table inet portolan_[a-z0-9_]+(?: \\{)?'),
  all('  chain (?:input|output) \\{'),
  all('    type filter hook (?:input|output) priority 0; policy accept;'),
  /^ {4}[io]if "lo" accept$/,
  all(
    `    (?:ip6? saddr ${NFT_NAMES} )?(?:ip6? daddr ${NFT_NAMES} )?`,
    '(?:icmp(?:v6)? type \\d+ |meta l4proto (?:icmp|ipv6-icmp) )?',
    `(?:(?:tcp|udp) sport ${SPANS} )?(?:(?:tcp|udp) dport ${SPANS} )?accept comment "[^"\\\\]{1,120}"`,
  ),
  /^ {0,2}\}$/,
];

const DPORTS = String.raw`(?:-m multiport --dports \d+(?::\d+)?(?:,\d+(?::\d+)?)+|--dport \d+(?::\d+)?)`;
const IPTABLES = [
  /^\*filter$/,
  /^:PORTOLAN-(?:IN|OUT) - \[0:0\]$/,
  all(
    '-A PORTOLAN-(?:IN|OUT)',
    String.raw`(?: -[sd] [0-9./]+| -m iprange --(?:src|dst)-range [0-9.]+-[0-9.]+){0,2}`,
    ` -p (?:tcp|udp|icmp)(?: --icmp-type \\d+)?(?: --sport \\d+(?::\\d+)?)?(?: ${DPORTS})?`,
    ' -m comment --comment "[^"\\\\`]{1,255}" -j ACCEPT',
  ),
  /^COMMIT$/,
];

const GROUP = 'object-group [A-Z][A-Z0-9_]*';
const IOS_PORT = '(?:eq \\d+|range \\d+ \\d+)';
const IOS = [
  /^object-group network [A-Z][A-Z0-9_]*$/,
  /^ (?:any|host [0-9.]+|range [0-9.]+ [0-9.]+|224\.0\.0\.0 240\.0\.0\.0)$/,
  /^ip access-list extended [A-Z][A-Z0-9_]*-(?:IN|OUT)$/,
  /^ remark [^?]{1,100}$/,
  all(` permit (?:tcp|udp|icmp) ${GROUP}(?: ${IOS_PORT})? ${GROUP}(?: ${IOS_PORT}| \\d+)?`),
  /^ exit$/,
  /^end$/,
];

const COMMENTS: Record<DialectExtension, RegExp> = {
  ps1: /^#(?! SIG #)(?: .*)?$/,
  nft: /^ *#(?: .*[^\\])?$|^#!\/usr\/sbin\/nft -f$/,
  iptables: /^#(?: .*)?$/,
  ios: /^!(?: [^?]*)?$/,
  txt: /^(?:[A-Z][A-Za-z0-9]* ?|Rules: |Host: | {2}(?:Inbound (?:from |in all$)|Outbound (?:to |in all$))| {2,6}- | {4}(?:tcp|udp|icmp|icmpv6): ).*$/,
};

const STATEMENTS: Record<DialectExtension, readonly RegExp[]> = {
  ps1: PS1,
  nft: NFT,
  iptables: IPTABLES,
  ios: IOS,
  txt: [],
};

/** Lines that are neither one of our statements nor a comment, and signs that have no place in the file. */
export function strangeLines(ext: DialectExtension, text: string): string[] {
  const lines = text.split('\n');
  const strange = lines.filter(
    (line) =>
      line !== '' && !COMMENTS[ext].test(line) && !STATEMENTS[ext].some((statement) => statement.test(line)),
  );
  const signs = ext === 'txt' ? /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u : /[^\x20-\x7e]/;
  return [
    ...strange,
    ...lines.filter((line) => signs.test(line)),
    ...(text.endsWith('\n') ? [] : ['no end']),
  ];
}

const MARKS: Record<DialectExtension, RegExp> = {
  ps1: /^# /,
  nft: /^ *# /,
  iptables: /^# /,
  ios: /^! /,
  txt: /^ *- /,
};

/** Ids of the entries that comments name, in order; wrapped comments are put together first. */
export function entriesIn(ext: DialectExtension, text: string): string[] {
  const comments = text
    .split('\n')
    .filter((line) => MARKS[ext].test(line))
    .map((line) => line.replace(MARKS[ext], ''))
    .join('\n')
    .replace(/\n {2}/g, ' ');
  return [...comments.matchAll(/Entry: (\S+)$/gm)].map(([, id]) => id!);
}

const RULE_MARKS: Record<DialectExtension, RegExp> = {
  ps1: /^New-NetFirewallRule /gm,
  nft: /^ {4}[^#\n]*accept comment "/gm,
  iptables: /^# (?:inbound|outbound) /gm,
  ios: /^ remark /gm,
  txt: /^ {4}- (?:inbound|outbound) /gm,
};

/** Rules that a file holds, each counted once whatever its lines. */
export function rulesIn(ext: DialectExtension, text: string): number {
  return [...text.matchAll(RULE_MARKS[ext])].length;
}

/** Commented lines, never rules. */
export function notRulesIn(text: string): number {
  return [...text.matchAll(/^[ #!-]*Not a rule: /gm)].length;
}
