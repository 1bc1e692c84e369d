/** Maps that note what is read of them; see traced.ts for the names. */
import { noteRead, numberRead } from '../catalog/reads.ts';

const KEYS = '! keys';
const VALUES = '! values';

export class TracedMap<V> implements ReadonlyMap<string, V> {
  readonly name: string;
  protected readonly raw: ReadonlyMap<string, V>;
  /** Numbers of what is read under a key. */
  readonly #numbers = new Map<string, number>();

  constructor(name: string, raw: ReadonlyMap<string, V>) {
    this.name = name;
    this.raw = raw;
  }

  /** @param rest of the name of a read, behind the map's own */
  valueOf(rest: string): unknown {
    if (rest === KEYS) return [...this.raw.keys()];
    return rest === VALUES ? this.raw : this.raw.get(rest.slice(1));
  }

  get(key: string): V | undefined {
    this.noteKey(key);
    return this.raw.get(key);
  }

  has(key: string): boolean {
    this.noteKey(key);
    return this.raw.has(key);
  }

  get size(): number {
    noteRead(numberRead(this.name + KEYS));
    return this.raw.size;
  }

  keys(): MapIterator<string> {
    noteRead(numberRead(this.name + KEYS));
    return this.raw.keys();
  }

  values(): MapIterator<V> {
    noteRead(numberRead(this.name + VALUES));
    return this.raw.values();
  }

  entries(): MapIterator<[string, V]> {
    noteRead(numberRead(this.name + VALUES));
    return this.raw.entries();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }

  protected noteKey(key: string): void {
    const number = this.#numbers.get(key) ?? numberRead(`${this.name} ${key}`);
    this.#numbers.set(key, number);
    noteRead(number);
  }
}

export type Page = Readonly<Record<string, unknown>>;

interface TracedPage {
  /** Number of the read that tells whether the page is there. */
  readonly there: number;
  readonly page: Page | undefined;
}

/** Notes the fields of a page one by one. */
export class TracedPages extends TracedMap<Page> {
  readonly #pages = new Map<string, TracedPage>();

  override valueOf(rest: string): unknown {
    if (rest === KEYS) return super.valueOf(rest);
    const [kind, id = '', field] = rest.split(' ');
    const page = this.raw.get(id);
    if (field !== undefined) return page?.[field];
    return kind === '*' ? page : page !== undefined;
  }

  override get(id: string): Page | undefined {
    const known = this.#pages.get(id) ?? this.#trace(id);
    noteRead(known.there);
    return known.page;
  }

  #trace(id: string): TracedPage {
    const page = this.raw.get(id);
    const there = numberRead(`${this.name} ${id}`);
    const traced = { there, page: page && tracePage(page, this.name, id) };
    this.#pages.set(id, traced);
    return traced;
  }

  override *values(): MapIterator<Page> {
    for (const id of this.keys()) yield this.get(id)!;
  }

  override *entries(): MapIterator<[string, Page]> {
    for (const id of this.keys()) yield [id, this.get(id)!];
  }
}

/** Whoever asks which fields it has reads all of it. */
function tracePage(page: Page, map: string, id: string): Page {
  const numbers = new Map<string, number>();
  const whole = numberRead(`${map}* ${id}`);
  return new Proxy(page, {
    get(target, field) {
      if (typeof field === 'string') {
        const number = numbers.get(field) ?? numberRead(`${map} ${id} ${field}`);
        numbers.set(field, number);
        noteRead(number);
      }
      return Reflect.get(target, field) as unknown;
    },
    ownKeys(target) {
      noteRead(whole);
      return Reflect.ownKeys(target);
    },
  });
}
