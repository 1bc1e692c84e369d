/**
 * A strict reader of the small XML that we write: elements, attributes and text. Whatever a real parser would refuse
 * is an error with its place, and so is what we never write (comments, CDATA, a doctype, other entities).
 */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 allows as a character. */
const CHARACTERS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const BLANK = /[ \t\r\n]*/y;
const TEXT = /[^<]+/y;
const VALUE = /"([^"<]*)"|'([^'<]*)'/y;

/** @returns the root element */
export function readXml(text: string): XmlElement {
  if (!CHARACTERS.test(text)) throw new Error('a character that XML does not allow');
  const reader = new Reader(text.replace(/^<\?xml version="1\.0"( encoding="UTF-8")?\?>/i, ''));
  reader.take(BLANK);
  const root = reader.element();
  reader.take(BLANK);
  reader.end();
  return root;
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  element(): XmlElement {
    this.sign('<');
    const name = this.need(NAME, 'the name of an element');
    const attributes = this.attributes();
    if (this.skip('/>')) return { name, attributes, children: [] };
    this.sign('>');
    const children = this.children();
    this.sign('</');
    if (this.need(NAME, 'the name of an element') !== name) this.fail(`<${name}> is not closed here`);
    this.take(BLANK);
    this.sign('>');
    return { name, attributes, children };
  }

  private attributes(): Record<string, string> {
    const found: Record<string, string> = Object.create(null) as Record<string, string>;
    while (this.need(BLANK, 'a blank') !== '' && !this.ahead('/') && !this.ahead('>')) {
      const name = this.need(NAME, 'the name of an attribute');
      if (name in found) this.fail(`${name} is there twice`);
      this.sign('=');
      found[name] = this.decode(this.need(VALUE, 'a value in quotes').slice(1, -1));
    }
    return found;
  }

  private children(): (XmlElement | string)[] {
    const found: (XmlElement | string)[] = [];
    while (!this.ahead('</')) {
      const text = this.take(TEXT);
      if (text.includes(']]>')) this.fail('“]]>” in a text');
      found.push(text === '' ? this.element() : this.decode(text));
    }
    return found;
  }

  private decode(raw: string): string {
    return raw.replace(/&([^;]*;?)/g, (entity, inside: string) => {
      const number = /^#(?:(\d+)|x([\dA-Fa-f]+));$/.exec(inside);
      if (number) return this.character(number[1] ? Number(number[1]) : parseInt(number[2]!, 16));
      const name = inside.slice(0, -1);
      if (!inside.endsWith(';') || !Object.hasOwn(ENTITIES, name)) this.fail(`“${entity}” is no entity`);
      return ENTITIES[name]!;
    });
  }

  private character(code: number): string {
    const sign = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    return CHARACTERS.test(sign) ? sign : this.fail(`${code} is no character of XML`);
  }

  /** What the pattern matches here, which may be nothing. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  end(): void {
    if (this.at < this.text.length) this.fail('something after the root element');
  }

  private need(pattern: RegExp, what: string): string {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) this.fail(`${what} is missing`);
    return this.take(pattern);
  }

  private sign(sign: string): void {
    if (!this.skip(sign)) this.fail(`“${sign}” is missing`);
  }

  private skip(sign: string): boolean {
    if (!this.ahead(sign)) return false;
    this.at += sign.length;
    return true;
  }

  private ahead(sign: string): boolean {
    return this.text.startsWith(sign, this.at);
  }

  private fail(why: string): never {
    throw new Error(`${why}, at ${this.at}: ${this.text.slice(this.at, this.at + 40)}`);
  }
}

/** All text inside, in order. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
