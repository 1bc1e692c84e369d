import { describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../src/catalog/disk-catalog.ts';
import { connectionsOf } from '../src/derive/connections.ts';
import { FOLLOWED, PRINTED } from './printed-links.ts';

const product = 'microsoft-configuration-manager-2007';
const connections = connectionsOf(catalogFromDisk('content')).filter((c) => c.to.startsWith(`${product}/`));
const slug = (id: string) => id.split('/').at(-1);

describe('the numbered connections of Configuration Manager 2007', () => {
  it.each(PRINTED)('%s', (row) => {
    const [link, from, arrow, to] = row.split(' ');
    const found = connections
      .filter((c) => c.links.includes(link!))
      .map((c) => `${link} ${slug(c.from)} ${c.initiator === 'either' ? '<>' : '->'} ${slug(c.to)}`);
    expect(found).toContain(`${link} ${from} ${arrow} ${to}`);
  });
  it('has no link that the document does not print, and no arrow more', () => {
    const numbers = connections.flatMap((c) => c.links);
    const printed = [...Array.from({ length: 47 }, (_, i) => String(i + 1)), 'A', 'B', 'C', 'D'];
    expect([...new Set(numbers)].sort()).toEqual(printed.sort());
    const rows = connections.flatMap((c) =>
      c.links.map(
        (link) => `${link} ${slug(c.from)} ${c.initiator === 'either' ? '<>' : '->'} ${slug(c.to)}`,
      ),
    );
    expect(rows.filter((row) => !PRINTED.includes(row))).toEqual(FOLLOWED);
  });
});
