import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

describe('textWidth', () => {
  it('adds up the signs', () => {
    expect(textWidth('', 14)).toBe(0);
    expect(textWidth('TCP 445', 13)).toBe(Math.ceil((13 * (62 + 73 + 67 + 32 + 64 * 3)) / 100));
    expect(textWidth('TCP', 13, 600)).toBeGreaterThan(textWidth('TCP', 13));
  });

  it('takes an accented letter for its letter and an unknown sign for a wide one', () => {
    expect(textWidth('é', 100)).toBe(textWidth('e', 100));
    expect(textWidth('港', 100)).toBe(110);
    expect(textWidth('😀', 100)).toBe(110);
  });
});

describe('wrapText', () => {
  it('breaks at blanks', () => {
    expect(wrapText('Client Status Reporting Host', 14, 120)).toEqual(['Client Status', 'Reporting Host']);
  });

  it('breaks a long word after its hyphens, slashes and full stops', () => {
    expect(wrapText('HKEY_LOCAL/MACHINE-X', 14, 90)).toEqual(['HKEY_LOCA', 'L/MACHINE-', 'X']);
  });

  it('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 300 }), (text, max) => {
        const lines = wrapText(text, 14, max);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          if ([...line].length > 1) expect(textWidth(line, 14)).toBeLessThanOrEqual(max);
        }
      }),
    );
  });
});
