import { describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import { deriveReference } from './reference.ts';
import { portListPages } from './port-list.ts';

const reference = deriveReference(catalogFromDisk('tests/fixtures/shapes/content'));

describe('portListPages', () => {
  const pages = portListPages(reference);
  it('holds every number and every port without one, each once', () => {
    expect(pages.flatMap((page) => page.numbers)).toEqual(reference.ports.pages);
    const unnumbered = [...reference.catalog.entries.values()].filter((entry) =>
      ['dynamic', 'unstated', 'none'].includes(entry.spec.kind),
    );
    const listed = pages.flatMap((page) => page.unnumbered.map((use) => use.entry.id));
    expect([...listed].sort()).toEqual(unnumbered.map((entry) => entry.id).sort());
  });
  it('keeps the address of the whole for the first page and knows where a list begins', () => {
    expect(pages.map((page) => page.page)).toEqual([1, 2]);
    expect(reference.unnumbered.get('dynamic')).toBe('/ports/page-2/#dynamic');
  });
});
