import { describe, expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import { deriveReference } from '../derive/reference.ts';
import { dynamicWords, handedOutWords, portDescription } from './port-view.ts';
import { portGist } from '../derive/port-gist.ts';

const reference = deriveReference(catalogFromDisk('content'));
const port = (slug: string) => reference.ports.pages.find((page) => page.slug === slug)!;

describe('the words of a port', () => {
  it('names its protocols, those of the most peers first', () => {
    expect(portGist(port('1433'), reference.catalog)).toBe('Microsoft SQL Server queries (SQL)');
    expect(portDescription(port('8198'), reference.catalog)).toBe(
      'Port 8198: BMDP; 3 uses in Automated Deployment Services.',
    );
  });
  it('says in the description only what fits, and counts the rest', () => {
    const description = portDescription(port('69'), reference.catalog);
    expect(description).toMatch(
      /^Port 69: Trivial File Transfer Protocol \(TFTP\); and \d other uses; \d uses in /,
    );
    expect(portDescription(port('30877-31878'), reference.catalog)).toMatch(/^Ports 30877-31878: /);
  });
  it('says which systems may hand it out only where the system is unstated', () => {
    expect(handedOutWords(port('1433'), reference)).toMatch(
      /^Windows before Vista and Server 2008 \(1025–5000\) may/,
    );
    // The PXE Server computer runs Windows, which the check reports.
    expect(handedOutWords(port('1758'), reference)).toBeNull();
    expect(handedOutWords(port('402'), reference)).toBeNull();
  });
  it('counts dynamic ports without bounds and names those with bounds that reach it', () => {
    const text = (slug: string) =>
      dynamicWords(port(slug), reference)
        .map((part) => part.text)
        .join('');
    expect(text('50124')).toContain('1025-65535');
    expect(text('402')).not.toContain('1025-65535');
  });
});
