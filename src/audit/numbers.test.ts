import { describe, expect, it } from 'vitest';
import { numbersIn, uncited } from './numbers.ts';

describe('numbersIn', () => {
  it('gives each number of a line once, with its place', () => {
    expect(numbersIn('Ports\n402 and 402\r\nrange 1,024–65536')).toEqual([
      { number: '402', line: 2, text: '402 and 402' },
      { number: '1', line: 3, text: 'range 1,024–65536' },
      { number: '24', line: 3, text: 'range 1,024–65536' },
      { number: '65536', line: 3, text: 'range 1,024–65536' },
    ]);
  });
});

describe('uncited', () => {
  it('keeps only what no text holds, whole numbers compared', () => {
    const places = numbersIn('402 4020 067');
    expect(uncited(places, ['port: 402', 'UDP 67, 68']).map((p) => p.number)).toEqual(['4020']);
  });
});
