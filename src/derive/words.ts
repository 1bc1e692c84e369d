/** Numbers and the way a sentence begins, for pages and for their scripts: nothing but text is needed. */
import type { PortRange } from '../schema/port-spec.ts';

/** `402`, `7–9`. */
export function rangeWords({ from, to }: PortRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** `1 port`, `2 ports`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Small numbers as words. */
export function numberWord(count: number): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return words[count] ?? String(count);
}

/** The first letter large, as a sentence begins. */
export function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence that goes on after "because": small, unless it begins with a name. */
export function inSentence(text: string): string {
  return text.replace(
    /^(The|A|An|This|That|These|There|It|Its|In|By|On|As|Both|All|Every|Each|No|One|Two|Three|Other)(?= )/,
    (word) => word.toLowerCase(),
  );
}
