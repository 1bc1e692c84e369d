import { describe, expect, it } from 'vitest';
import { broadcastClash } from './broadcast-clash.ts';
import { testReference, type TestContent } from './test-catalog.ts';

type Fields = Record<string, unknown>;

function two(boot: Fields, image: Fields, page: Fields = {}): TestContent {
  return {
    protocols: { dhcp: [], bootp: [], pxe: [], binl: [], tftp: [] },
    components: {
      'harbour-1/boot': {
        ports: [{ id: 'pxe', port: 67, transport: 'udp', protocol: 'pxe', purpose: 'Boot menu', ...boot }],
      },
      'port-1/image': {
        ...page,
        ports: [{ id: 'dhcp', port: 67, transport: 'udp', protocol: 'dhcp', purpose: 'Images', ...image }],
      },
    },
  };
}

const check = (content: TestContent) => broadcastClash.check(testReference(content));

describe('broadcast-clash', () => {
  it('names the products and the remedy that each prints', () => {
    const settings = [{ kind: 'registry', where: 'HKLM\\Boot', key: 'UsePort' }];
    expect(check(two({ settings }, { port: '67, 68' }))).toEqual([
      {
        rule: 'broadcast-clash',
        severity: 'info',
        key: 'udp-67',
        products: ['harbour-1', 'port-1'],
        title: 'UDP 67 answered by 2 products',
        message:
          'Harbour 1 and Port 1 both listen for the broadcasts of computers that boot from the network on UDP 67: Boot of Harbour 1; and Image of Port 1.',
        hint: 'Keep them on separate segments or let only one answer. Where it can be changed: Boot: HKLM\\Boot, UsePort; Image: no place is printed.',
        places: [{ entry: 'harbour-1/boot#pxe' }, { entry: 'port-1/image#dhcp' }],
        statements: [
          {
            by: { entry: 'harbour-1/boot#pxe' },
            says: 'Boot of Harbour 1: Boot menu. Set at HKLM\\Boot, UsePort.',
          },
          { by: { entry: 'port-1/image#dhcp' }, says: 'Image of Port 1: Images. No setting is printed.' },
        ],
        conclusion:
          'Matters if two of them are on one segment, or a router forwards the requests to both: a computer may take the answer of the wrong one.',
        ports: [{ from: 67, to: 67 }],
      },
    ]);
  });

  it.each<[string, Fields, Fields]>([
    ['udp-67', {}, { transport: 'unstated' }],
    ['udp-4011', { port: 4011 }, { port: '4011 | 4012', protocol: 'binl' }],
    ['udp-67', { protocol: 'bootp' }, { protocol: undefined, peers: [{ with: 'image', protocol: 'dhcp' }] }],
  ])('found: %s', (key, boot, image) => {
    expect(check(two(boot, image)).map((finding) => finding.key)).toEqual([key]);
  });

  it.each<[string, Fields, Fields, Fields?]>([
    ['another port', {}, { port: 68 }],
    ['TCP', {}, { transport: 'tcp' }],
    ['another protocol', {}, { protocol: 'tftp' }],
    ['no protocol', {}, { protocol: undefined }],
    ['one that connects', {}, { side: 'connects' }],
    ['an unstated side', {}, { side: 'unstated' }],
    ['an outside system', {}, {}, { kind: 'external' }],
  ])('nothing: %s', (_, boot, image, page) => {
    expect(check(two(boot, image, page))).toEqual([]);
  });

  it('does not compare versions of one family', () => {
    const ports = [{ port: 67, transport: 'udp', protocol: 'dhcp' }];
    const components = { 'harbour-1/boot': { ports }, 'harbour-2/boot': { ports } };
    expect(check({ protocols: { dhcp: [] }, components })).toEqual([]);
  });
});
