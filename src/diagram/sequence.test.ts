import { describe, expect, it } from 'vitest';
import { testReference } from '../derive/findings/test-catalog.ts';
import { sequenceOf } from './sequence.ts';

const web = { anyOf: 'web', peers: ['agent'] };
const { catalog } = testReference({
  components: {
    'harbour-1/server': {
      ports: [
        { ...web, id: 'http', port: 80 },
        { ...web, id: 'https', port: 443 },
        { id: 'tide', port: 13, transport: ['tcp', 'udp'], peers: ['agent'] },
      ],
    },
    'harbour-1/agent': {},
    'harbour-1/dns': { kind: 'external' },
    'harbour-2/server': {},
  },
  guides: {
    tides: {
      products: ['harbour-1'],
      sequence: {
        participants: ['harbour-1/agent', 'harbour-1/server', 'harbour-1/dns', 'harbour-2/server'],
        steps: [
          { from: 'agent', to: 'harbour-1/server', message: 'Asks', port: 'harbour-1/server#tide' },
          { loop: 'Each', steps: [{ from: 'agent', to: 'dns', message: 'Looks', lost: true }] },
          {
            from: 'agent',
            to: 'harbour-1/server',
            message: 'Comes',
            port: ['harbour-1/server#http', 'harbour-1/server#https'],
          },
          {
            from: 'harbour-1/server',
            to: 'agent',
            message: 'Goes',
            port: ['harbour-1/server#http', 'harbour-1/server#tide'],
            reply: true,
          },
          { note: 'Waits', over: ['dns', 'agent'] },
        ],
      },
    },
    winds: { products: ['harbour-1'] },
  },
});
const diagram = sequenceOf(catalog.guides.get('tides')!, catalog)!;

describe('sequenceOf', () => {
  it('names participants as briefly as their names allow', () => {
    expect(diagram.participants).toEqual([
      { id: 'p1', kind: 'component', name: 'Agent', url: '/products/harbour-1/agent/' },
      { id: 'p2', kind: 'component', name: 'Server (Harbour 1)', url: '/products/harbour-1/server/' },
      { id: 'p3', kind: 'outside', name: 'Dns', url: '/products/harbour-1/dns/' },
      { id: 'p4', kind: 'foreign', name: 'Server (Harbour 2)', url: '/products/harbour-2/server/' },
    ]);
  });

  it('numbers messages through all frames, with the ports they use', () => {
    const message = { kind: 'message', reply: false, lost: false };
    const looks = { ...message, number: 2, from: 'p1', to: 'p3', label: 'Looks', lost: true };
    expect(diagram.items).toEqual([
      { ...message, number: 1, from: 'p1', to: 'p2', label: 'Asks, TCP+UDP 13' },
      { kind: 'loop', branches: [{ when: 'Each', items: [looks] }] },
      { ...message, number: 3, from: 'p1', to: 'p2', label: 'Comes, TCP 80 or TCP 443' },
      { ...message, number: 4, from: 'p2', to: 'p1', label: 'Goes, TCP 80 and TCP+UDP 13', reply: true },
      { kind: 'note', text: 'Waits', over: ['p1', 'p3'] },
    ]);
  });

  it('says what it shows', () => {
    expect(diagram.title).toBe('Tides: the sequence');
    expect(diagram.description).toBe(
      'Who says what to whom, between Agent, Server (Harbour 1), Dns and Server (Harbour 2) of Harbour 1 and Harbour 2.',
    );
  });

  it('is nothing for a guide without one', () => {
    expect(sequenceOf(catalog.guides.get('winds')!, catalog)).toBeNull();
  });
});
