/** A short text for any value of the content: the same value has the same one, and no other has. */
import { hash } from 'node:crypto';

/** @throws {TypeError} for what is no data: a function, or an object of a class that is not known here */
export function fingerprint(value: unknown): string {
  return digest(textOf(value)).slice(0, 24);
}

/** What is long is read once: entries and findings stand in many values. */
const known = new WeakMap<object, string>();
const LONG = 200;

function textOf(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`a ${typeof value} is no data`);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const found = known.get(value);
  if (found) return found;
  const text = partsOf(value);
  if (text.length <= LONG) return text;
  const short = `#${digest(text)}`;
  known.set(value, short);
  return short;
}

function partsOf(value: object): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (value instanceof Map || value instanceof Set)
    return `${value.constructor.name}[${[...value].map(textOf).join()}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError('an object of a class is no data');
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}:${textOf(field)}`);
  return `{${fields.join()}}`;
}

function digest(text: string): string {
  return hash('sha256', text, 'base64');
}
