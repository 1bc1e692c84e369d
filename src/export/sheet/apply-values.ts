/** A sheet with a reader's own numbers: what their downloads are made from and their conflicts are judged by. */
import type { Flow, Sheet } from './schema.ts';
import { changeableOf, keyOf, mayChange, ownValues, type Values } from './values.ts';

/** The sheet with the reader's numbers in place of the printed ones; the flow says so in its remark. */
export function applyValues(sheet: Sheet, values: Values): Sheet {
  const own = ownValues(sheet, values);
  if (own.size === 0) return sheet;
  return { ...sheet, flows: sheet.flows.map((flow) => (mayChange(flow) ? applyTo(flow, own) : flow)) };
}

function applyTo(flow: Flow, own: Values): Flow {
  if (!changeableOf(flow).some(({ key }) => own.has(key))) return flow;
  const remark = [flow.remark, `Own value, the document prints ${flow.port}.`].filter(Boolean).join(' ');
  const chosen = flow.choice === 'one' || flow.ranges.length === 0;
  const ranges = chosen
    ? [single(own.get(flow.entry)!)]
    : flow.ranges.map(([from, to]): [number, number] => {
        const value = from === to ? own.get(keyOf(flow, from)) : undefined;
        return value === undefined ? [from, to] : single(value);
      });
  const port = ranges.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ');
  return {
    ...flow,
    port,
    ranges,
    choice: 'all',
    default: flow.default === null ? null : port,
    dynamic: false,
    dynamicRange: null,
    remark,
  };
}

function single(port: number): [number, number] {
  return [port, port];
}
