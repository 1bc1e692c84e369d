import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from './from-disk.ts';

const place = mkdtempSync(join(tmpdir(), 'portolan-disk-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const FILES = {
  'components/p/server.mdx': '---\nname: Server\n---\n\n# Body\n',
  'components/p/agent.mdx': '---\r\nname: Agent\r\n---\r\nBody',
  'components/o/dns.mdx': '\uFEFF---\nname: DNS\n---',
  'products/p.mdx': '---\nname: P\n---\n',
  'guides/broken.mdx': '---\nname: [\n---\nText\n',
  'guides/open.mdx': '---\nname: x\n',
  'protocols.yaml': '- id: rpc\n',
  'components/stray.mdx': '',
  'components/p/deep/page.mdx': '',
  'sources/notes.md': '',
  'readme.md': '',
  '.hidden': '',
};
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(place, 'content', path)), { recursive: true });
  writeFileSync(join(place, 'content', path), text);
}

describe('readContent', () => {
  const { folder, records, problems } = readContent('content', place);

  it('reads each page with its id, and its body with the line it begins on', () => {
    expect(folder).toBe('content');
    expect(
      records.map(({ kind, path, id, frontmatter, body, bodyLine }) => [
        kind,
        path,
        id,
        frontmatter?.data,
        body,
        bodyLine,
      ]),
    ).toEqual([
      ['product', 'content/products/p.mdx', 'p', { name: 'P' }, '', 4],
      ['component', 'content/components/o/dns.mdx', 'o/dns', { name: 'DNS' }, '', 4],
      ['component', 'content/components/p/agent.mdx', 'p/agent', { name: 'Agent' }, 'Body', 4],
      ['component', 'content/components/p/server.mdx', 'p/server', { name: 'Server' }, '\n# Body\n', 4],
      ['guide', 'content/guides/broken.mdx', 'broken', undefined, 'Text\n', 4],
      ['guide', 'content/guides/open.mdx', 'open', undefined, undefined, 1],
      ['protocols', 'content/protocols.yaml', 'protocols', [{ id: 'rpc' }], '', 1],
    ]);
  });

  it('reports what is broken or in the wrong place', () => {
    expect(problems.map(({ file, line, col, about }) => `${file}:${line}:${col} ${about}`)).toEqual([
      'content/components/p/deep:1:1 tree',
      'content/components/stray.mdx:1:1 tree',
      'content/guides/broken.mdx:3:1 yaml',
      'content/guides/open.mdx:1:1 yaml',
      'content/sources/notes.md:1:1 tree',
      'content/readme.md:1:1 tree',
    ]);
  });

  it('prints whole paths for a folder outside the working directory', () => {
    const { folder: whole, records: all } = readContent(join(place, 'content'), join(place, 'elsewhere'));
    expect(whole).toBe(join(place, 'content'));
    expect(all[0]?.path).toBe(join(place, 'content/products/p.mdx'));
  });
});
