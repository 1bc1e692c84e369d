import { describe, expect, it } from 'vitest';
import { compare, type Fields } from './test-versions.ts';

describe('the changes of an entry', () => {
  it.each<[string, Fields, Fields, string]>([
    ['transport', { transport: 'tcp' }, { transport: 'udp' }, '!transport: tcp > udp'],
    ['side', { side: 'listens' }, { side: 'connects' }, '!side: listens > connects'],
    ['silence about the side', { side: 'unstated' }, { side: 'listens' }, 'side: unstated > listens'],
    [
      'scope',
      { scope: 'local', peers: ['web'] },
      { peers: ['web'] },
      '!scope: never leaves the computer > network',
    ],
    [
      'multicast groups',
      { transport: 'udp', cast: 'multicast', groups: [{ range: '224.2.0.2-224.2.0.3' }] },
      { transport: 'udp', cast: 'multicast', groups: [{ range: '224.2.0.2-224.2.0.20', ttl: 32 }] },
      '!groups: 224.2.0.2–224.2.0.3 > 224.2.0.2–224.2.0.20, TTL 32',
    ],
    ['no longer configurable', { configurable: 'yes' }, { configurable: 'no' }, '!configurable: yes > no'],
    ['first word on it', { configurable: 'unstated' }, { configurable: 'no' }, 'configurable: unstated > no'],
    ['valid values', { allowed: '1024-2000' }, {}, 'allowed: 1024–2000 > none printed'],
    ['default', {}, { default: 80 }, 'default: none printed > 80'],
    [
      'service',
      { service: 'Harbour web' },
      { service: 'Harbour site' },
      'service: Harbour web > Harbour site',
    ],
    ['spelling of a service', { service: 'Harbour Web' }, { service: 'harbour-web' }, ''],
    ['need', {}, { need: 'optional' }, 'need: required > optional'],
    ['peers', { peers: ['web'] }, { peers: ['web', 'unstated'] }, 'peers: Web > not stated; Web'],
    ['reply port', { replyPort: 81 }, { replyPort: 82 }, '!reply port: 81 > 82'],
    ['words of the purpose', { purpose: 'Pages' }, { purpose: 'Web pages' }, ''],
  ])('compares %s', (_, old, now, expected) => {
    const { rows } = compare(
      { web: [{ id: 'a', port: 80, ...old }] },
      { web: [{ id: 'a', port: 80, ...now }] },
    );
    expect(rows[0]![3]).toBe(expected);
  });

  it('takes a peer that was renamed for the same', () => {
    const { rows } = compare(
      { 'web': [{ port: 80, peers: ['old-agent'] }], 'old-agent': [] },
      { web: [{ port: 80, peers: ['agent'] }], agent: [] },
      { 'harbour-2/agent': { supersedes: ['harbour-1/old-agent'] } },
    );
    expect(rows.map(([kind]) => kind)).toEqual(['unchanged']);
  });
});
