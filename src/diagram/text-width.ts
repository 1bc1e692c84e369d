/**
 * How wide a text is drawn, without a browser: the same layout on every machine, and wide enough for every font
 * that a reader may have.
 */

/**
 * Widths of U+0020 to U+007E in hundredths of the font size: for each sign the widest of DejaVu Sans, Noto Sans,
 * Open Sans, Roboto and Liberation Sans (the widths of Arial), measured in Chromium without kerning. Segoe UI is
 * narrower than Noto Sans.
 */
const WIDTHS = {
  400: [
    32, 41, 46, 84, 64, 95, 78, 28, 39, 39, 56, 84, 32, 37, 32, 42, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 77, 67, 62, 78, 76, 34, 56, 67, 56, 91, 76, 79, 67, 79, 73, 67,
    62, 74, 69, 99, 69, 67, 69, 39, 42, 39, 84, 56, 58, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98,
    64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 56, 64, 84,
  ],
  600: [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 55, 84, 38, 42, 38, 42, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70,
    40, 40, 84, 84, 84, 62, 100, 78, 77, 74, 83, 69, 69, 83, 84, 39, 56, 78, 64, 100, 84, 85, 74, 85, 77, 72,
    69, 82, 78, 111, 78, 73, 73, 46, 43, 46, 84, 56, 60, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105,
    72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 56, 72, 84,
  ],
} as const;

export type Weight = keyof typeof WIDTHS;

/** En dash and curly quotes, by the widest of the same fonts. */
const OTHERS: Readonly<Record<string, number>> = {
  '–': 64,
  '’': 38,
  '‘': 38,
  '“': 66,
  '”': 66,
  '\u00a0': 35,
};

/** What no table knows, a Chinese sign or an emoji, is about as wide as it is high. */
const UNKNOWN = 110;

/**
 * @param size font size in px
 * @returns px, rounded up; no font above draws the text wider
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let hundredths = 0;
  for (const sign of text.normalize('NFD')) hundredths += widthOf(sign, weight);
  return Math.ceil((hundredths * size) / 100);
}

function widthOf(sign: string, weight: Weight): number {
  // Accents stand over their letter.
  if (/\p{Mn}/u.test(sign)) return 0;
  return WIDTHS[weight][sign.charCodeAt(0) - 0x20] ?? OTHERS[sign] ?? UNKNOWN;
}

/**
 * Breaks a text into lines at its blanks, each as long as `max` px allows. A word that is longer alone is broken
 * after a hyphen, a slash or a full stop where it has one, else anywhere: nothing is wider than `max`, unless one
 * sign is.
 */
export function wrapText(text: string, size: number, max: number, weight: Weight = 400): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= max;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    for (const [i, piece] of pieces(word, fits).entries()) {
      const longer = line === '' || i > 0 ? line + piece : `${line} ${piece}`;
      if (line !== '' && !fits(longer)) {
        lines.push(line);
        line = piece;
      } else {
        line = longer;
      }
    }
  }
  return [...lines, line];
}

/** The word whole if it fits, else its parts that fit. */
function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  return word.split(/(?<=[-/.])/u).flatMap((part) => (fits(part) ? [part] : [...part]));
}
