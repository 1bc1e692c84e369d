import { describe, expect, it } from 'vitest';
import { testReference } from './test-catalog.ts';
import { acknowledgementKey, unusedAcknowledgement } from './unused-acknowledgement.ts';

const reference = (...named: readonly string[]) =>
  testReference({
    components: {
      'harbour-1/web': {
        ports: [
          {
            id: 'a',
            port: 80,
            acknowledged: named.map((id) => ({ rule: 'port-conflict', with: id, reason: 'Never at once.' })),
          },
        ],
      },
      'harbour-1/help': { ports: [{ id: 'b', port: 80, transport: ['tcp', 'udp'] }] },
    },
  });
const conflict = acknowledgementKey('port-conflict', 'harbour-1/help#b', 'harbour-1/web#a');
const check = (needed: readonly string[], ...named: readonly string[]) =>
  unusedAcknowledgement(() => new Set(needed)).check(reference(...named));

describe('unused-acknowledgement', () => {
  it('reports one that nothing needs, in full', () => {
    expect(check([], 'help#b')).toEqual([
      {
        rule: 'unused-acknowledgement',
        severity: 'error',
        key: 'harbour-1/web#a-0',
        products: ['harbour-1'],
        title: 'Acknowledges nothing',
        message: 'TCP 80 of Web acknowledges a port-conflict with TCP and UDP 80 of Help, and there is none.',
        hint: 'Delete the acknowledgement of port-conflict with "help#b".',
        places: [{ entry: 'harbour-1/web#a' }, { entry: 'harbour-1/help#b' }],
        statements: [
          { by: { entry: 'harbour-1/web#a' }, says: 'Accepts a port-conflict with help#b: Never at once.' },
        ],
        conclusion: 'Matters if the two collide later: the acknowledgement would hide it.',
        ports: [],
      },
    ]);
  });

  it.each(['help#b', 'harbour-1/help#b', 'help#b-tcp'])('accepts %s where the two collide', (named) => {
    expect(check([conflict], named)).toEqual([]);
  });

  it('reports the one of two that is not needed', () => {
    expect(check([conflict], 'help#b', 'web#a').map(({ key }) => key)).toEqual(['harbour-1/web#a-1']);
  });

  it('tells rules apart', () => {
    const another = acknowledgementKey('port-overlap', 'harbour-1/web#a', 'harbour-1/help#b');
    expect(check([another], 'help#b')).toHaveLength(1);
  });

  it('is silent where nothing is acknowledged', () => {
    expect(check([])).toEqual([]);
  });
});
