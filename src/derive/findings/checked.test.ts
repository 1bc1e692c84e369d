import { expect, test } from 'vitest';
import { checkReference } from './checked.ts';
import { portOverlap } from './port-overlap.ts';
import { registeredElsewhere } from './registered-elsewhere.ts';
import { testReference } from './test-catalog.ts';

const SHARED = [
  'Port of several products: UDP 402 in 2 products',
  'Registered elsewhere: 402 is genie at IANA',
];

test('in a list, a check of several products is its title, and one of a single product the sentence', () => {
  const reference = testReference({
    components: {
      'harbour-1/gate': { ports: [{ id: 'open', port: 402, transport: 'udp', side: 'listens' }] },
      'port-1/crane': {
        ports: [
          { id: 'lift', port: 402, transport: 'udp', side: 'listens' },
          { id: 'turn', port: 7, transport: 'udp', side: 'listens' },
        ],
      },
    },
  });
  const { checkWords } = checkReference(reference, [portOverlap, registeredElsewhere]);
  expect([...checkWords]).toEqual([
    ['harbour-1/gate#open', SHARED],
    ['port-1/crane#lift', SHARED],
    [
      'port-1/crane#turn',
      [
        'Registered elsewhere: IANA has registered TCP and UDP 7 for echo, and Crane of Port 1 uses it without naming a protocol.',
      ],
    ],
  ]);
});
