/**
 * Files that a build takes over from the site that an earlier one left, by what they were made from: code, what was handed
 * to it, and everything of the content that it read (src/catalog/reads.ts). A file that somebody has changed since, or
 * whose making is not known, is made anew; nothing that is kept is needed for a right result.
 */
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  collectReadsOf,
  contentNow,
  isFact,
  namesOfReads,
  numberRead,
  type ReadContent,
  type Reads,
} from '../catalog/reads.ts';
import { changeOf, type Hashed, hashedFile, knownFile, type Ledger } from './ledger.ts';

/** Another shape of what is kept. */
const SHAPE = 2;

/**
 * As it lies on disk, below the line that says what is known of the files: reads are numbers into the two lists; names
 * that nothing has read are among them.
 */
interface KeptState {
  readonly shape: number;
  readonly code: string;
  readonly facts: string;
  readonly names: readonly string[];
  readonly digests: readonly string[];
  readonly units: Readonly<Record<string, KeptUnit>>;
}

/** Files that are made together. */
interface KeptUnit {
  readonly input: string;
  readonly reads: readonly number[];
  readonly files: readonly string[];
  readonly note: string;
}

export interface KeptPlace {
  /** The site that an earlier build left. */
  readonly previous: string;
  /** The site that grows. */
  readonly site: string;
  /** What that build noted. */
  readonly state: string;
  /** Names the code that makes the files. */
  readonly code: string;
}

interface Made {
  readonly body: Uint8Array;
  readonly note: string;
}

export interface Writing {
  readonly note: string;
  /** Ends when the file is whole. */
  readonly whole: Promise<void>;
}

export class KeptFiles {
  readonly #place: KeptPlace;
  readonly #old: KeptState | null;
  readonly #ledger: Ledger;
  readonly #content: ReadContent;
  /** The facts are those of the old state. */
  readonly #sameFacts: boolean;
  /** Of the old reads, by number: whether the same is read there now; undefined = not looked at. */
  readonly #same: (boolean | undefined)[] = [];
  /** Of the old reads, by number: their numbers in this program. */
  readonly #now: (number | undefined)[] = [];
  readonly #units: Record<string, KeptUnit> = {};
  readonly #files = new Map<string, Hashed>();

  /** @param content what is there to be read */
  constructor(place: KeptPlace, content: ReadContent = contentNow()) {
    this.#place = place;
    this.#content = content;
    [this.#ledger, this.#old] = readKept(place);
    this.#sameFacts = this.#old?.facts === content.facts;
  }

  /**
   * Takes over the files of a unit, if they would be made the same.
   * @param handed what is handed to its making: data that follows from the code and the facts
   * @returns what was noted when they were made; null where they must be made
   */
  take(unit: string, handed: unknown): string | null {
    const old = this.#old?.units[unit];
    if (
      !old ||
      !(this.#sameFacts || old.input === this.#content.fingerprint(handed)) ||
      !old.reads.every((read) => this.#isSame(read))
    )
      return null;
    const files = old.files.map(
      (path) => [path, knownFile(this.#place.previous, path, this.#ledger)] as const,
    );
    if (files.some(([, file]) => !file)) return null;
    for (const [path, file] of files) this.#files.set(path, this.#carryOver(path, file!));
    this.#units[unit] = { ...old, reads: old.reads.map((read) => this.#numberNow(read)) };
    return old.note;
  }

  /**
   * Writes a unit of one file, and notes how it was made.
   * @param make what makes the file; its result has the bytes and what is to be noted
   * @returns the note, and the end of the writing, which goes on while the next file is made
   */
  async write(unit: string, handed: unknown, make: () => Promise<Made>): Promise<Writing> {
    const { value, reads } = await collectReadsOf(make);
    this.keep(unit, handed, reads, [unit], value.note);
    const whole = this.#write(unit, value.body);
    // Whoever waits for it is told; until then it is no failure that nobody has heard of.
    whole.catch(() => undefined);
    return { note: value.note, whole };
  }

  async #write(path: string, body: Uint8Array): Promise<void> {
    const place = join(this.#place.site, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, body);
    this.#files.set(path, hashedFile(place, body));
  }

  /** Notes a file that others have written. */
  wrote(path: string, file: Omit<Hashed, 'changed'>): void {
    this.#files.set(path, { ...file, changed: changeOf(join(this.#place.site, path)) });
  }

  /**
   * Notes how files were made.
   * @param files their paths; each was noted as written
   * @param note handed back when they are taken over
   */
  keep(unit: string, handed: unknown, reads: Reads, files: Iterable<string>, note = ''): void {
    this.#units[unit] = {
      input: this.#content.fingerprint(handed),
      reads: [...reads],
      files: [...files],
      note,
    };
  }

  /** Writes what the next build has to know. */
  save(file: string): void {
    const names = namesOfReads();
    const known = new Map(this.#old?.names.map((name, i) => [name, this.#old!.digests[i]!]));
    const digest = (name: string) =>
      (this.#sameFacts && isFact(name) ? known.get(name) : undefined) ?? this.#content.digest(name);
    const state: KeptState = {
      shape: SHAPE,
      code: this.#place.code,
      facts: this.#content.facts,
      names,
      digests: names.map(digest),
      units: this.#units,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify([...this.#files])}\n${JSON.stringify(state)}`);
  }

  #isSame(read: number): boolean {
    const { names, digests } = this.#old!;
    const name = names[read]!;
    return (this.#same[read] ??=
      (this.#sameFacts && isFact(name)) || this.#content.digest(name) === digests[read]);
  }

  #numberNow(read: number): number {
    return (this.#now[read] ??= numberRead(this.#old!.names[read]!));
  }

  /** Both sites have the file until the old one goes: nothing may write into it. */
  #carryOver(path: string, file: Hashed): Hashed {
    const [from, to] = [join(this.#place.previous, path), join(this.#place.site, path)];
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
      return file;
    } catch {
      // Not every file system has links.
      copyFileSync(from, to);
      return { ...file, changed: changeOf(to) };
    }
  }
}

/** Nothing where nothing fits: another code, another shape, or what cannot be read. */
function readKept({ state, code }: KeptPlace): readonly [Ledger, KeptState | null] {
  try {
    const [files = '', rest = ''] = readFileSync(state, 'utf8').split('\n');
    const old = JSON.parse(rest) as KeptState;
    if (old.shape === SHAPE && old.code === code) return [ledgerOf(files), old];
  } catch {
    // As if it were not there.
  }
  return [new Map(), null];
}

function ledgerOf(line: string): Ledger {
  return new Map(JSON.parse(line) as readonly (readonly [path: string, file: Hashed])[]);
}

/** What is known of all files whose making was noted in a folder. */
export function readLedger(kept: string): Ledger {
  const lines = readdirSync(kept).map((name) => readFileSync(join(kept, name), 'utf8').split('\n', 1)[0]!);
  return new Map(lines.flatMap((line) => [...ledgerOf(line)]));
}
