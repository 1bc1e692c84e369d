import { describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import { connectionsOf } from './connections.ts';
import { hostMatrix } from './host-matrix.ts';

const catalog = catalogFromDisk('tests/fixtures/shapes/content');
const product = catalog.products.get('harbour-suite-1-x')!;
const own = connectionsOf(catalog).filter((c) => [c.from, c.to].some((id) => id.startsWith(product.id)));
const matrix = hostMatrix(product, catalog, own);
const entries = (from: string, to: string) =>
  (matrix.cells.get(`${from} ${to}`)?.uses ?? []).map((use) => use.entry.anchor);

describe('hostMatrix', () => {
  it('puts a connection into the cell of the initiator’s and the responder’s role', () => {
    const from = catalog.components.get(`${product.id}/harbour-agent`)!.runsOn[0]!;
    expect(entries(from, 'server')).toContain('plain');
    expect(entries('server', from)).not.toContain('plain');
  });
  it('puts a two-way connection into both cells', () => {
    const from = catalog.components.get(`${product.id}/harbour-agent`)!.runsOn[0]!;
    expect(entries(from, 'server')).toContain('either');
    expect(entries('server', from)).toContain('either');
  });
  it('leaves out what never leaves the computer', () => {
    const all = [...matrix.cells.values()].flatMap((cell) => cell.uses.map((use) => use.entry.anchor));
    expect(all).not.toContain('local');
    expect(all).not.toContain('self-local');
  });
  it('keeps an end that nobody names', () => {
    expect(entries('unstated', 'server')).toContain('unstated-peer');
    expect(entries('server', 'unstated')).toContain('connects-to-unstated');
  });
  it('has a row and a column for each end in use and no other', () => {
    expect(new Set(matrix.from.map((end) => end.id))).toEqual(
      new Set([...matrix.cells.values()].map((c) => c.from)),
    );
    expect(new Set(matrix.to.map((end) => end.id))).toEqual(
      new Set([...matrix.cells.values()].map((c) => c.to)),
    );
  });
});
