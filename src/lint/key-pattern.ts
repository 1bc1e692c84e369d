import type { KeyPath } from '../catalog/from-disk.ts';

/** A value of frontmatter and where it stands. */
export interface Located {
  readonly path: KeyPath;
  readonly value: unknown;
}

/**
 * Every value that a pattern such as `ports.*.peers.*.with` names, in order; `*` stands for each item of a list,
 * `**` for what is above and everything in it, at any depth. Whatever is shaped otherwise is passed over: it is the schema that complains.
 */
export function valuesAt(data: unknown, pattern: string): Located[] {
  let found: Located[] = [{ path: [], value: data }];
  for (const step of pattern.split('.')) {
    found = found.flatMap(({ path, value }) =>
      step === '**' ? everything(path, value) : step === '*' ? items(path, value) : field(path, value, step),
    );
  }
  return found;
}

/** As `valuesAt`, texts only. */
export function textsAt(data: unknown, pattern: string): { path: KeyPath; value: string }[] {
  return valuesAt(data, pattern).filter(
    (found): found is { path: KeyPath; value: string } => typeof found.value === 'string',
  );
}

function items(path: KeyPath, value: unknown): Located[] {
  return Array.isArray(value) ? value.map((item: unknown, i) => ({ path: [...path, i], value: item })) : [];
}

function everything(path: KeyPath, value: unknown): Located[] {
  const inner = isMapping(value)
    ? Object.keys(value).flatMap((key) => field(path, value, key))
    : items(path, value);
  return [{ path, value }, ...inner.flatMap((found) => everything(found.path, found.value))];
}

function field(path: KeyPath, value: unknown, key: string): Located[] {
  if (!isMapping(value) || !Object.hasOwn(value, key)) return [];
  return [{ path: [...path, key], value: value[key] }];
}

/** A YAML mapping, as opposed to a list, a scalar or a date. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
