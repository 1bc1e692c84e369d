import { describe, expect, it } from 'vitest';
import { brief, comments, itemsOn } from '../../../tests/firewall-plans.ts';
import {
  AGENT,
  CONSOLE,
  DNS,
  DYNAMIC,
  end,
  flow,
  FROM_CONSOLE,
  SERVER,
  TOOL,
  UNSTATED,
} from '../../../tests/made-sheet.ts';
import type { Flow } from '../sheet/schema.ts';
import { shortComment } from './header.ts';

describe('a rule', () => {
  it('is inbound at the listener and outbound at the initiator', () => {
    expect(brief(itemsOn('server-host', flow(FROM_CONSOLE)))).toEqual(['in console-host 402 402']);
    expect(brief(itemsOn('console-host', flow(FROM_CONSOLE)))).toEqual(['out server-host 402 402']);
    expect(brief(itemsOn('agent-host', flow(FROM_CONSOLE)))).toEqual([]);
  });
  it('goes both ways at both ends where each side may open the connection', () => {
    const either = flow({ ...FROM_CONSOLE, initiator: 'either' });
    expect(brief(itemsOn('server-host', either))).toEqual([
      'in console-host 402 402',
      'out console-host 402 402',
    ]);
    expect(brief(itemsOn('console-host', either))).toEqual([
      'in server-host 402 402',
      'out server-host 402 402',
    ]);
  });
  it('is for two machines where both ends have one role', () => {
    const same = flow({ from: SERVER });
    expect(brief(itemsOn('server-host', same))).toEqual([
      'in server-host 402 402',
      'out server-host 402 402',
    ]);
  });
  it('counts where a component only may run, and says so', () => {
    const [out] = itemsOn('server-host', flow({ from: AGENT, to: CONSOLE }));
    expect(out!.comments[0]).toMatchObject({ flags: ['if Agent runs here'] });
    expect(out!.comments[0]!.full).toContain('If Agent runs here');
    expect(itemsOn('agent-host', flow({ from: AGENT, to: CONSOLE }))[0]!.comments[0]!.flags).toEqual([]);
    expect(brief(itemsOn('console-host', flow({ from: AGENT, to: CONSOLE })))).toEqual([
      'in agent-host+server-host 402 402',
    ]);
  });
  it('names a component that has no host role by itself, apart from others like it', () => {
    expect(brief(itemsOn('server-host', flow({ from: SERVER, to: DNS }), flow({ from: TOOL })))).toEqual([
      'in suite-1/tool 402 402',
      'out suite-1/dns 402 402',
    ]);
    expect(itemsOn('outside', flow({ from: SERVER, to: DNS }))[0]!.local).toBe('suite-1/dns');
  });
  it('takes a host of another product for no host of this one', () => {
    const other = { ...end('Other', ['server-host']), product: 'suite-2', component: 'suite-2/other' };
    expect(brief(itemsOn('server-host', flow({ from: other })))).toEqual(['in suite-2/other 402 402']);
  });
  it('is from any address where the other end is not stated', () => {
    expect(brief(itemsOn('server-host', flow({ from: UNSTATED })))).toEqual(['in any 402 402']);
    expect(comments(flow({ from: UNSTATED }))[0]).toContain('not stated: any address');
  });
  it('is one with all that differ in words only', () => {
    const [item, ...more] = itemsOn(
      'server-host',
      flow(FROM_CONSOLE),
      flow({ ...FROM_CONSOLE, purpose: 'Other' }),
    );
    expect(more).toEqual([]);
    expect(item!.flows).toHaveLength(2);
    expect(item!.comments).toHaveLength(2);
  });
  it('has in its own comment what holds for all that it is for', () => {
    const optional = flow({ ...FROM_CONSOLE, need: 'optional', reading: 'read so', purpose: 'A' });
    const needed = flow({ ...FROM_CONSOLE, reading: 'read so', purpose: 'B' });
    expect(shortComment(itemsOn('server-host', optional)[0]!, 120)).toBe(
      'Suite, Server: A (optional, rests on a reading) [DOC1]',
    );
    expect(shortComment(itemsOn('server-host', optional, needed)[0]!, 120)).toBe(
      'Suite, Server: A; Server: B (rests on a reading) [DOC1]',
    );
  });
  it('keeps flags and sources of a comment that is cut', () => {
    const long = flow({ ...FROM_CONSOLE, need: 'optional', purpose: 'word '.repeat(60) });
    const text = shortComment(itemsOn('server-host', long)[0]!, 100);
    expect(text).toMatch(/^Suite, Server: word .*\.\.\. \(optional\) \[DOC1\]$/);
    expect(text.length).toBeLessThanOrEqual(100);
  });
  it('has ports apart and sorted', () => {
    const ports = [
      [90, 100],
      [80, 80],
      [95, 120],
    ] as [number, number][];
    expect(itemsOn('server-host', flow({ ...FROM_CONSOLE, ranges: ports }))[0]!.ports).toEqual([
      [80, 80],
      [90, 120],
    ]);
  });
});

describe('alternatives', () => {
  const one = {
    ...FROM_CONSOLE,
    port: '80 | 8530',
    ranges: [
      [80, 80],
      [8530, 8530],
    ] as [number, number][],
  };
  it('are the default where there is one, else all', () => {
    const given = flow({ ...one, choice: 'one', default: '8530' });
    expect(itemsOn('server-host', given)[0]!.ports).toEqual([[8530, 8530]]);
    const open = flow({ ...one, choice: 'one' });
    expect(itemsOn('server-host', open)[0]!.ports).toHaveLength(2);
    expect(comments(given)[0]).toContain('One of 80 | 8530: 8530 is the default');
    expect(comments(open)[0]).toContain('Keep one of 80 | 8530');
  });
  it('of several entries are all there, each with the others', () => {
    const [ssh, telnet] = ['22', '23'].map((port) => flow({ ...FROM_CONSOLE, port, oneOf: 'shell' }));
    expect(comments(ssh!, telnet!)[0]).toContain('Keep one of 22/tcp, 23/tcp (shell)');
    const web = flow({ ...FROM_CONSOLE, anyOf: 'web' });
    expect(comments(web)[0]).toContain('Keep those that are used of 402/tcp (web)');
    const open = flow({ ...web, id: 'open', port: 'unstated', transport: 'unstated', ranges: [] });
    expect(comments(web, open)[1]).toContain('Keep those that are used of 402/tcp (web)');
    expect(comments(open)[0]).toContain('Keep those that are used (web)');
  });
});

describe('no rule', () => {
  it.each([
    ['discouraged', { need: 'discouraged' }],
    ['example', { need: 'example' }],
    ['transport', { transport: 'unstated' }],
    ['port-unstated', { port: 'unstated', ranges: [] }],
    ['port-none', { port: 'none', ranges: [] }],
    ['no-range', DYNAMIC],
  ] as const)('%s', (reason, given) => {
    expect(brief(itemsOn('server-host', flow({ ...FROM_CONSOLE, ...(given as Partial<Flow>) })))).toEqual([
      `in console-host ${reason}`,
    ]);
  });
  it('where nobody says who opens it, or it stays in the machine', () => {
    expect(brief(itemsOn('server-host', flow({ ...FROM_CONSOLE, initiator: 'unstated' })))).toEqual([
      'none console-host initiator',
    ]);
    expect(brief(itemsOn('server-host', flow({ from: SERVER, scope: 'local' })))).toEqual([
      'none server-host local',
    ]);
  });
  it('gives every reason', () => {
    const [item] = itemsOn('server-host', flow({ ...DYNAMIC, transport: 'unstated', need: 'example' }));
    expect(item!.reasons).toEqual(['example', 'transport', 'no-range']);
  });
});

describe('two components of one role', () => {
  const said = 'Same role: only between two such computers';
  it('say that they are on two computers', () => {
    expect(comments(flow({ from: SERVER }))).toEqual([
      expect.stringContaining(said),
      expect.stringContaining(said),
    ]);
    expect(comments(flow(FROM_CONSOLE))[0]).not.toContain('two such computers');
    expect(comments(flow({ from: SERVER, scope: 'local' }))[0]).not.toContain('two such computers');
  });
  it('say so where they may be on others too', () => {
    const both = end('Both', ['server-host', 'agent-host']);
    expect(comments(flow({ from: both }))[0]).toContain(
      'Within Server computer: only between two such computers',
    );
  });
  it('are nobody where there is no role', () => {
    expect(itemsOn('outside', flow({ from: DNS, to: DNS }))[0]!.comments[0]!.full).not.toContain('Same role');
  });
});
