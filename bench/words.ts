/** The vocabulary of the made-up reference. Numbers in COMMON_PORTS recur in every product, as they do in life. */
export const SUBJECTS = [
  'Inventory',
  'Package',
  'Policy',
  'Patch',
  'Image',
  'License',
  'Report',
  'Alert',
  'Task',
  'Boot',
  'Remote Control',
  'Directory',
  'Software Portal',
  'Event',
  'Backup',
] as const;

export const ROLES = [
  { word: 'Server', kind: 'server', host: 'main-server' },
  { word: 'Service', kind: 'service', host: 'main-server' },
  { word: 'Agent', kind: 'agent', host: 'managed-computer' },
  { word: 'Console', kind: 'console', host: 'administrator-computer' },
  { word: 'Relay', kind: 'service', host: 'relay-device' },
  { word: 'Solution', kind: 'solution', host: 'main-server' },
] as const;

export const HOST_ROLES = [
  { id: 'main-server', name: 'Main server', class: 'server', os: 'windows' },
  { id: 'managed-computer', name: 'Managed computer', class: 'client', os: 'windows' },
  { id: 'administrator-computer', name: "Administrator's computer", class: 'console', os: 'windows' },
  { id: 'relay-device', name: 'Relay device', class: 'network', os: 'firmware' },
] as const;

export const PROTOCOLS = [
  {
    id: 'http',
    name: 'Hypertext Transfer Protocol (HTTP)',
    shortName: 'HTTP',
    summary: 'Web requests.',
    registered: ['http'],
  },
  {
    id: 'https',
    name: 'Secure HTTP (HTTPS)',
    shortName: 'HTTPS',
    summary: 'Web requests, encrypted.',
    registered: ['https'],
  },
  {
    id: 'smb',
    name: 'Server Message Block (SMB)',
    shortName: 'SMB',
    summary: 'File sharing.',
    registered: ['microsoft-ds'],
  },
  {
    id: 'rpc',
    name: 'Remote procedure call (RPC)',
    shortName: 'RPC',
    summary: 'Calls to a service elsewhere.',
  },
  { id: 'sql', name: 'SQL over TCP', summary: 'Queries to a database.', registered: ['ms-sql-s'] },
  { id: 'transfer', name: 'Block transfer', summary: 'Large files in pieces.' },
  { id: 'control', name: 'Control channel', summary: 'Orders and their answers.', aliases: ['CCP'] },
] as const;

export const COMMON_PORTS = [
  21, 22, 23, 25, 53, 67, 69, 80, 88, 123, 135, 137, 138, 139, 161, 162, 389, 402, 443, 445, 514, 636, 1433,
  1434, 1758, 2701, 3268, 3269, 3389, 4011, 5985, 8080, 8443, 9100,
] as const;
