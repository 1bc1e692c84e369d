import { expect, test } from 'vitest';
import { pack } from '../data/pack.ts';
import { createLookup } from './port-lookup.ts';

const INDEX = { wide: [], dynamic: [], dynamicTotal: 0 };
const block = (description: string) => ({
  groups: [],
  registered: [{ port: 9, transports: ['udp'], name: 'discard', description }],
  reach: [{ port: 1, ranges: [], rangeTotal: 0, dynamic: [], dynamicTotal: 0 }],
});

test('where a newer build took away the files that the index names, the newer ones answer', async () => {
  let build: Record<string, unknown> = {
    'ports': { ...INDEX, steps: [0], hashes: 'aaaaaaaa' },
    'block-1-aaaaaaaa': block('old'),
  };
  const lookup = createLookup((name) =>
    name in build ? Promise.resolve(pack(build[name])) : Promise.reject(new Error(`no file ${name}`)),
  );
  await lookup.prepare();
  build = { 'ports': { ...INDEX, steps: [0], hashes: 'bbbbbbbb' }, 'block-1-bbbbbbbb': block('new') };
  const { sections } = await lookup.ask('9');
  expect(sections[0]!.answers[0]!.detail).toBe('new');
});

test('where nothing can be had, the reader is told by the one who asked', async () => {
  const lookup = createLookup(() => Promise.reject(new Error('offline')));
  await expect(lookup.ask('9')).rejects.toThrow('offline');
});

test('numbers alone need no index of words', async () => {
  const asked: string[] = [];
  const lookup = createLookup((name) => {
    asked.push(name);
    return Promise.resolve(
      pack(name === 'ports' ? { ...INDEX, steps: [0], hashes: 'cccccccc' } : block('x')),
    );
  });
  await lookup.ask('9/udp, 9-10 TCP');
  expect(new Set(asked)).toEqual(new Set(['ports', 'block-1-cccccccc']));
});

test('what every answer needs is loaded ahead, and tried on answers to nobody', async () => {
  const asked: string[] = [];
  const group = {
    ...{
      from: 1025,
      to: 5000,
      url: '/ports/#dynamic',
      dynamic: true,
      open: false,
      gist: '',
      transports: ['tcp'],
    },
    ...{ signs: [], total: 9, products: 2, uses: [], more: [{ file: 'more-dddddddd', products: ['x'] }] },
  };
  const files: Record<string, unknown> = {
    'ports': { ...INDEX, steps: [0], hashes: 'cccccccc', wide: [[0, 'wide-dddddddd']], dynamic: [0] },
    'wide-dddddddd': [group],
  };
  const lookup = createLookup((name) => {
    asked.push(name);
    return Promise.resolve(pack(files[name]));
  });
  const [head] = await lookup.prepare();
  expect(head!.answers[0]!.title).toBe('Everything about ports 1025–5000');
  expect(asked).toEqual(['ports', 'wide-dddddddd']);
});
