import { describe, expect, it } from 'vitest';
import { sequenceSchema } from './sequence.ts';
import { MAX_DEPTH } from './sequence-step.ts';

const participants = ['p/server', 'q/server', 'p/agent'];

/** What the schema says about some steps, as `path: message`. */
function issues(steps: unknown, ends = participants): string[] {
  const result = sequenceSchema.safeParse({ participants: ends, steps });
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** A note with so many loops around it. */
function within(depth: number): object {
  return depth === 0 ? { note: 'x', over: ['agent'] } : { loop: 'x', steps: [within(depth - 1)] };
}

describe('sequenceSchema', () => {
  it('takes one port for a list of one', () => {
    const step = { from: 'agent', to: 'agent', message: 'x' };
    const parsed = sequenceSchema.parse({
      participants,
      steps: [step, { ...step, port: 'agent#a' }, { ...step, port: ['agent#a', 'q/server#b'] }],
    });
    expect(parsed.steps.map(({ port }) => port)).toEqual([[], ['agent#a'], ['agent#a', 'q/server#b']]);
  });

  it('wants the product where two participants have one slug', () => {
    const step = { from: 'server', to: 'q/server', message: 'x', port: 'server#a' };
    expect(issues([step])).toEqual([
      'steps.0.from: "server" is the name of several participants',
      'steps.0.port: "server" is the name of several participants',
    ]);
    expect(issues([step], ['p/server', 'q/server'])).toHaveLength(2);
    expect(issues([{ ...step, from: 'p/server', port: 'p/server#a' }])).toEqual([]);
  });

  it('finds unknown names at any depth', () => {
    const note = { note: 'x', over: ['agent', 'gate'] };
    const branch = { when: 'x', steps: [{ loop: 'x', steps: [note] }] };
    expect(issues([{ alternatives: [{ when: 'y', steps: [within(0)] }, branch] }])).toEqual([
      'steps.0.alternatives.1.steps.0.steps.0.over.1: "gate" is no participant',
    ]);
  });

  it('says where steps are nested too deeply', () => {
    expect(issues([within(MAX_DEPTH)])).toEqual([]);
    expect(issues([within(MAX_DEPTH + 1)])).toEqual([
      'steps.0.steps.0.steps.0.steps.0.steps.0.steps: alternatives and loops stand more than 4 deep',
    ]);
  });

  it('ends with a list that holds itself', () => {
    const steps: object[] = [];
    steps.push({ loop: 'x', steps });
    expect(issues(steps)).toHaveLength(1);
  });
});
