/** Values of fields as text, as a page would write them; what says nothing is left out. */
import { type PortSpec, printPortSpec } from '../schema/port-spec.ts';

/** What a field says: nothing, one thing, or each item of a list. */
export function statements(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(words);
  const said = words(value);
  return said === '' ? [] : [said];
}

function words(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.length > 0 ? `[${value.map(words).join(', ')}]` : '';
  if (typeof value !== 'object') return String(value);
  return isPortSpec(value) ? printPortSpec(value) : mapping(value);
}

/** `a; key: value`: what the thing is called needs no key. */
function mapping(value: object): string {
  const fields = Object.entries(value).map(([key, inner]) => [key, words(inner)] as const);
  return fields
    .filter(([, said]) => said !== '')
    .map(([key, said]) => (NAMES.has(key) ? said : `${key}: ${said}`))
    .join('; ');
}

const NAMES: ReadonlySet<string> = new Set(['id', 'with', 'document', 'section', 'field', 'summary']);
const SPEC_KINDS: ReadonlySet<unknown> = new Set<PortSpec['kind']>([
  'all',
  'one',
  'dynamic',
  'unstated',
  'none',
]);

function isPortSpec(value: object): value is PortSpec {
  return 'kind' in value && SPEC_KINDS.has(value.kind) && !('where' in value);
}
