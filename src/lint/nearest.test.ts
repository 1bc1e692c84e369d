import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['agent', 'agent', 0],
    ['agnet', 'agent', 1],
    ['agen', 'agent', 1],
    ['aagent', 'agent', 1],
    ['egent', 'agent', 1],
    ['kitten', 'sitting', 3],
  ])('%j and %j: %d', (a, b, distance) => {
    expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
  });
});

describe('nearest', () => {
  it.each([
    ['agnet', ['server', 'agent'], 'agent'],
    ['Agent', ['server', 'agent'], 'agent'],
    ['dns', ['wins', 'dhcp'], undefined],
    ['dns', ['wins', 'dn'], 'dn'],
    ['harbour-2', ['harbour-1'], undefined],
    ['habour-1', ['harbour-2', 'harbour-1'], 'harbour-1'],
    ['ab', ['ac', 'ad'], 'ac'],
    ['x', [], undefined],
  ])('%j among %j: %j', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });
});
