/**
 * What is read of the content while something is made from it, by name: `components x/y name`. What was made is the
 * same again as long as everything that was read is. Who hands out the content notes what is read of it
 * (src/derive/traced.ts); who makes something collects. Names are numbered: a large reference is read a million times.
 */

/** Shared by all copies of this module: the code of the pages is a bundle with one of its own. */
interface Reading {
  current: Set<number> | null;
  content: ReadContent | null;
  readonly numbers: Map<string, number>;
  readonly names: string[];
}

/** The content as it is now. */
export interface ReadContent {
  /** Of what can be read under a name: the same value has the same one. */
  readonly digest: (name: string) => string;
  /** Of any data; what is long of it is read once. */
  readonly fingerprint: (value: unknown) => string;
  /** Of all facts: while it is the same, everything that is read under a name of theirs is. */
  readonly facts: string;
}

/** Begins the names of what is no fact: a body, a date. */
const BESIDE = '~';

/** The name of something that can be read and is no fact. */
export function besideFacts(name: string): string {
  return BESIDE + name;
}

export function isFact(name: string): boolean {
  return !name.startsWith(BESIDE);
}

/** Numbers of names. */
export type Reads = ReadonlySet<number>;

const PLACE = Symbol.for('portolan.reads');
const shared = globalThis as { [PLACE]?: Reading };
const reading: Reading = (shared[PLACE] ??= { current: null, content: null, numbers: new Map(), names: [] });

/** The number of a name, for as long as the program runs. */
export function numberRead(name: string): number {
  const known = reading.numbers.get(name);
  if (known !== undefined) return known;
  reading.numbers.set(name, reading.names.length);
  return reading.names.push(name) - 1;
}

export function nameOfRead(number: number): string {
  return reading.names[number]!;
}

/** All names, each in the place of its number. */
export function namesOfReads(): readonly string[] {
  return reading.names;
}

export function noteRead(number: number): void {
  reading.current?.add(number);
}

export interface Made<T> {
  readonly value: T;
  readonly reads: Reads;
}

/** What `make` reads; whoever waits for it has read that too. */
export function collectReads<T>(make: () => T): Made<T> {
  const outer = reading.current;
  const reads = (reading.current = new Set<number>());
  try {
    return { value: make(), reads };
  } finally {
    reading.current = outer;
    noteReads(reads);
  }
}

/** As `collectReads`. Only one is made at a time: what another reads meanwhile would be counted here. */
export async function collectReadsOf<T>(make: () => Promise<T>): Promise<Made<T>> {
  const outer = reading.current;
  const reads = (reading.current = new Set<number>());
  try {
    return { value: await make(), reads };
  } finally {
    reading.current = outer;
    noteReads(reads);
  }
}

/** For what was made before and is used once more. */
export function noteReads(reads: Reads): void {
  if (reading.current) for (const number of reads) reading.current.add(number);
}

/** Says what is handed out. */
export function tellContent(content: ReadContent): void {
  reading.content = content;
}

/** @throws where nobody has handed out any content */
export function contentNow(): ReadContent {
  if (!reading.content) throw new Error('nothing was handed out, so nothing was read');
  return reading.content;
}
