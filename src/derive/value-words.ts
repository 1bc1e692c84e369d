/** Values of a port entry in words, the same on pages, in pictures and in downloads; a script in a page loads them too. */
import type { SettingData, Transport } from '../schema/port-entry.ts';

export const TRANSPORT_NAMES: Readonly<Record<Exclude<Transport, 'unstated'>, string>> = {
  tcp: 'TCP',
  udp: 'UDP',
  icmp: 'ICMP',
  icmpv6: 'ICMPv6',
};

/** Where a port is changed. */
export const SETTING_WORDS: Readonly<Record<SettingData['kind'], string>> = {
  ini: 'INI file',
  registry: 'registry',
  console: 'console',
  file: 'file',
  setup: 'setup',
  command: 'command',
  bios: 'BIOS',
};
