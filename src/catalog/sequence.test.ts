import { expect, it } from 'vitest';
import { sequenceSchema } from '../schema/sequence.ts';
import { resolveSequence } from './sequence.ts';

it('gives every step its kind, and every name its full id', () => {
  const data = sequenceSchema.parse({
    participants: ['p/server', 'q/server', 'p/agent'],
    steps: [
      { from: 'agent', to: 'q/server', message: 'Asks', port: 'q/server#a' },
      {
        alternatives: [
          { when: 'Open', steps: [{ from: 'p/server', to: 'agent', message: 'Comes', port: ['agent#b'] }] },
          {
            when: 'Shut',
            steps: [{ loop: 'Each', steps: [{ note: 'Waits', over: ['agent', 'p/server'] }] }],
          },
        ],
      },
      { from: 'agent', to: 'agent', message: 'Leaves', reply: true, lost: true },
    ],
  });
  const message = { kind: 'message', ports: [], reply: false, lost: false };
  const note = { kind: 'note', text: 'Waits', over: ['p/agent', 'p/server'] };
  expect(resolveSequence(data)).toEqual({
    participants: ['p/server', 'q/server', 'p/agent'],
    steps: [
      { ...message, from: 'p/agent', to: 'q/server', text: 'Asks', ports: ['q/server#a'] },
      {
        kind: 'alternatives',
        branches: [
          {
            when: 'Open',
            steps: [{ ...message, from: 'p/server', to: 'p/agent', text: 'Comes', ports: ['p/agent#b'] }],
          },
          { when: 'Shut', steps: [{ kind: 'loop', text: 'Each', steps: [note] }] },
        ],
      },
      { ...message, from: 'p/agent', to: 'p/agent', text: 'Leaves', reply: true, lost: true },
    ],
  });
});
