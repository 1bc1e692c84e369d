/** Columns that tables of ports have in common, for their heads. */
export const PORT_COLUMN = { name: 'Port', kind: 'fig' };
export const USE_COLUMNS = [
  { name: 'Transport', kind: 'tr', hidden: true },
  { name: 'Who → whom' },
  { name: 'Can it change?', kind: 'chg' },
];
export const SOURCE_COLUMN = { name: 'Source', kind: 'src' };
