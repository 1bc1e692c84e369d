/**
 * The closed list of socket owners. Two entries on one host role with the same listener share one
 * socket (two web sites on IIS) and do not collide.
 */
export const LISTENERS = {
  'amt-firmware': 'Intel AMT firmware',
  'dhcp': 'DHCP service',
  'dns': 'DNS service',
  'domain-services': 'Directory service of a domain controller',
  'iis': 'Internet Information Services',
  'netbios': 'NetBIOS over TCP/IP',
  'rdp': 'Remote Desktop service',
  'rpc': 'RPC runtime (dynamic ports)',
  'rpc-endpoint-mapper': 'RPC endpoint mapper',
  'smb': 'SMB server',
  'snmp': 'SNMP service',
  'sql-server': 'SQL Server',
  'tftp': 'TFTP daemon',
  'wins': 'WINS service',
} as const;

export type ListenerId = keyof typeof LISTENERS;

export const LISTENER_IDS = Object.keys(LISTENERS) as [ListenerId, ...ListenerId[]];
