/** Every flow of the shipped products is in its files, as a rule or as a comment: nothing lost, nothing more. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { DIALECT_EXTENSIONS, firewallFile, firewallFiles } from '../src/export/firewall/index.ts';
import type { Plan } from '../src/export/firewall/plan.ts';
import { firewallPlan } from '../src/export/firewall/rules.ts';
import type { Flow } from '../src/export/sheet/schema.ts';
import { entriesIn, notRulesIn, rulesIn, strangeLines } from './firewall-lines.ts';
import { referenceOf, sheetsOf } from './reference.ts';

const reference = referenceOf(join(ROOT, 'content'));
const sheets = sheetsOf(reference);

const flowsIn = ({ sections }: Plan): readonly Flow[] =>
  sections.flatMap(({ items }) => items.flatMap(({ flows }) => flows));
const onHost = ({ from, to }: Flow, host: string) =>
  [from, to].some(({ hosts, mayHosts }) => [...hosts, ...mayHosts].includes(host));

describe.each(sheets)('$product.id', (sheet) => {
  const whole = firewallPlan(sheet, null);
  const items = whole.sections.flatMap((section) => section.items);

  it('has each flow in the plan of the product, and no other', () => {
    expect(new Set(flowsIn(whole))).toEqual(new Set(sheet.flows));
  });

  it('has each flow of a host in its plan, and no other', () => {
    for (const { id } of sheet.hosts) {
      const wanted = sheet.flows.filter((flow) => onHost(flow, id));
      expect(new Set(flowsIn(firewallPlan(sheet, id))), id).toEqual(new Set(wanted));
    }
  });

  it('has a rule at both ends, or a comment, of each flow whose opener is known', () => {
    for (const flow of sheet.flows.filter(
      ({ initiator, scope }) => initiator !== 'unstated' && scope === 'network',
    )) {
      const directions = new Set(
        items.filter(({ flows }) => flows.includes(flow)).map(({ direction }) => direction),
      );
      const both = flow.initiator === 'either';
      const wanted = [
        ...(both || flow.from.component !== 'unstated' ? ['out'] : []),
        ...(both || flow.to.component !== 'unstated' ? ['in'] : []),
      ];
      expect([...directions].sort(), flow.id).toEqual(wanted.sort());
    }
  });

  it.each(DIALECT_EXTENSIONS)('has each entry in the text of .%s, and no other', (ext) => {
    const text = firewallFile(sheet, ext, null);
    expect(new Set(entriesIn(ext, text))).toEqual(new Set(sheet.flows.map(({ id }) => id)));
    expect(entriesIn(ext, text)).toHaveLength(items.flatMap(({ comments }) => comments).length);
    expect(rulesIn(ext, text) + notRulesIn(text)).toBe(items.length);
    expect(text).toContain(`Rules: ${rulesIn(ext, text)} (`);
  });

  it('has only lines that its dialects know', () => {
    for (const { ext, path, text } of firewallFiles(sheet)) {
      expect(strangeLines(ext, text()), path).toEqual([]);
    }
  });

  it('is the same each time', () => {
    const texts = () => firewallFiles(sheet).map(({ text }) => text());
    expect(texts()).toEqual(texts());
  });
});
