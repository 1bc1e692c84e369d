import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceOf, sheetsOf } from '../../../tests/reference.ts';
import { applyValues } from './apply-values.ts';
import { sheetSchema } from './schema.ts';
import { changeable, checkValue, decodeValues, encodeValues } from './values.ts';

const sheets = sheetsOf(referenceOf('content'));
const sheetOf = (id: string) => sheets.find(({ product }) => product.id === id)!;
const DS = sheetOf('altiris-deployment-server-6-x');
const NS = sheetOf('altiris-notification-server-6-x');
const SCCM = sheetOf('microsoft-configuration-manager-2007');
const at = (sheet: typeof DS, key: string) =>
  changeable(sheet).find((one) => one.key === `${sheet.product.id}/${key}`);

describe('what may be set', () => {
  it('is a number, a choice, one of several numbers, and what the document leaves open', () => {
    expect(at(DS, 'deployment-server#tcp-402')).toMatchObject({
      name: 'Deployment Server',
      transport: 'tcp',
      printed: '402',
      default: 402,
      valid: null,
    });
    expect(at(DS, 'pxe-mtftp#mtftp:1758')).toMatchObject({ printed: '1758', default: 1758 });
    expect(at(DS, 'pxe-mtftp#mtftp:1759')).toMatchObject({ printed: '1759', default: 1759 });
    expect(at(DS, 'pxe-mtftp#mtftp')).toBeUndefined();
    expect(at(SCCM, 'software-update-point#http')).toMatchObject({ printed: '80 | 8530', default: null });
    expect(at(DS, 'client-server-file-transfer#file-transfer')).toMatchObject({
      printed: 'dynamic 1025-65535',
      default: null,
    });
  });
  it('is no range, and nothing that is not configurable', () => {
    expect(at(NS, 'carbon-copy-solution#udp')).toBeUndefined();
    for (const sheet of sheets) {
      const may = new Set(sheet.flows.filter((f) => f.configurable === 'yes').map((f) => f.entry));
      for (const { entry } of changeable(sheet)) expect(may).toContain(entry);
    }
  });
  it('has the valid values of its setting, or of the entry', () => {
    expect(at(NS, 'carbon-copy-agent#tcp')?.valid).toEqual([[1024, 65535]]);
    expect(at(NS, 'notification-server#port-52028')?.valid).toEqual([[1024, 65535]]);
  });
  it('has the transports of all flows of the entry', () => {
    const both = DS.flows.map((flow) => ({ ...flow, transport: 'udp' as const }));
    const transports = (flows: typeof DS.flows) =>
      changeable({ ...DS, flows }).find(({ key }) => key.endsWith('#tcp-402'))?.transport;
    expect(transports([...DS.flows, ...both])).toBe('tcp/udp');
    expect(transports(both.map((flow) => ({ ...flow, transport: 'unstated' as const })))).toBe('');
  });
  it('takes the valid values of the setting for that number', () => {
    const flows = DS.flows.map((flow) => ({
      ...flow,
      settings: flow.settings.map((one) => ({
        ...one,
        allowed: one.for === '1758' ? '1024-2000, 3000' : null,
      })),
    }));
    const all = changeable({ ...DS, flows });
    const valid = (number: number) => all.find(({ key }) => key.endsWith(`#mtftp:${number}`))?.valid;
    expect(valid(1758)).toEqual([
      [1024, 2000],
      [3000, 3000],
    ]);
    expect(valid(1759)).toBeNull();
  });
});

describe('a typed value', () => {
  const plain = at(DS, 'deployment-server#tcp-402')!;
  const bound = at(NS, 'carbon-copy-agent#tcp')!;
  it.each(['502', ' 502 ', '0502'])('%j is a port', (text) => {
    expect(checkValue(plain, text)).toEqual({ value: 502 });
  });
  it.each(['', '  '])('%j means the default', (text) => {
    expect(checkValue(plain, text)).toEqual({ value: null });
  });
  it.each([
    ['abc', 'A port is a whole number, such as 8080.'],
    ['80.5', 'A port is a whole number, such as 8080.'],
    ['1e3', 'A port is a whole number, such as 8080.'],
    ['80-90', 'A port is a whole number, such as 8080.'],
    ['0', 'Port 0 cannot be used; ports run from 1 to 65535.'],
    ['-1', 'Ports run from 1 to 65535; -1 is outside.'],
    ['65536', 'Ports run from 1 to 65535; 65536 is outside.'],
  ])('%j is refused: %s', (text, error) => {
    expect(checkValue(plain, text)).toEqual({ error });
  });
  it('outside what the document prints as valid is refused, and the values are said', () => {
    expect(checkValue(bound, '1023')).toEqual({
      error: 'The document prints 1024–65535 as valid for Carbon Copy Agent; 1023 is outside.',
    });
    expect(checkValue(bound, '1024')).toEqual({ value: 1024 });
  });
});

describe('a sheet with own values', () => {
  const own = (sheet: typeof DS, pairs: Record<string, number>) =>
    applyValues(sheet, new Map(Object.entries(pairs).map(([k, v]) => [`${sheet.product.id}/${k}`, v])));
  const flowsOf = (sheet: typeof DS, entry: string) =>
    sheet.flows.filter((flow) => flow.entry === `${sheet.product.id}/${entry}`);

  it('has the number in every flow of the entry and nowhere else, and says what is printed', () => {
    const sheet = own(DS, { 'deployment-server#tcp-402': 502 });
    for (const flow of flowsOf(sheet, 'deployment-server#tcp-402')) {
      expect(flow).toMatchObject({ port: '502', ranges: [[502, 502]] });
      expect(flow.remark).toMatch(/\. Own value, the document prints 402\.$/);
    }
    const others = (of: typeof DS) => of.flows.filter(({ entry }) => !entry.endsWith('#tcp-402'));
    expect(others(sheet)).toEqual(others(DS));
    expect(sheetSchema.parse(sheet)).toEqual(sheet);
  });
  it('replaces one of several numbers, a choice and a dynamic port', () => {
    const several = own(DS, {
      'pxe-mtftp#mtftp:1759': 5000,
      'client-server-file-transfer#file-transfer': 4000,
    });
    expect(flowsOf(several, 'pxe-mtftp#mtftp')[0]).toMatchObject({
      port: '1758, 5000',
      ranges: [
        [1758, 1758],
        [5000, 5000],
      ],
      remark: expect.stringMatching(/\. Own value, the document prints 1758, 1759\.$/),
    });
    expect(flowsOf(several, 'client-server-file-transfer#file-transfer')[0]).toMatchObject({
      port: '4000',
      ranges: [[4000, 4000]],
      dynamic: false,
      dynamicRange: null,
    });
    expect(
      flowsOf(own(SCCM, { 'software-update-point#http': 8530 }), 'software-update-point#http')[0],
    ).toMatchObject({ port: '8530', choice: 'all', ranges: [[8530, 8530]] });
  });
  it('leaves a flow alone whose peer cannot be changed', () => {
    const sheet = own(sheetOf('altiris-deployment-server-5-5'), { 'deployment-server#tcp-402': 502 });
    for (const flow of flowsOf(sheet, 'deployment-server#tcp-402')) {
      expect(flow.port).toBe(flow.configurable === 'yes' ? '502' : '402');
    }
  });
  it('is the sheet itself where every value is the default or unknown', () => {
    expect(own(DS, { 'deployment-server#tcp-402': 402, 'nobody#x': 1 })).toBe(DS);
  });
});

describe('values in an address', () => {
  it('are short and need no escaping', () => {
    const values = new Map([
      [`${DS.product.id}/deployment-server#tcp-402`, 502],
      [`${DS.product.id}/pxe-mtftp#mtftp:1758`, 5000],
    ]);
    const text = encodeValues(values, DS);
    expect(text.split(',').sort()).toEqual(['deployment-server.tcp-402:502', 'pxe-mtftp.mtftp.1758:5000']);
    expect(new URL(`http://x/?own=${text}`).search).toBe(`?own=${text}`);
  });
  it('come back as they went', () => {
    for (const sheet of sheets) {
      const all = changeable(sheet);
      fc.assert(
        fc.property(fc.subarray([...all]), fc.integer({ min: 1024, max: 65535 }), (chosen, number) => {
          const values = new Map(
            chosen.filter((one) => one.default !== number).map(({ key }) => [key, number]),
          );
          const back = decodeValues(encodeValues(values, sheet), sheet);
          expect([...back].sort()).toEqual([...values].sort());
        }),
        { numRuns: 30 },
      );
    }
  });
  it('are told apart by their text', () => {
    for (const sheet of sheets) {
      const texts = changeable(sheet).map(({ key }) => encodeValues(new Map([[key, 64999]]), sheet));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
  it.each([
    'nobody.x:1',
    '__proto__:1,constructor:2',
    'deployment-server.tcp-402:0',
    'deployment-server.tcp-402:99999',
    'deployment-server.tcp-402:<script>alert(1)</script>',
    'deployment-server.tcp-402',
    'deployment-server.tcp-402:402',
    ',,,:::',
    '%',
  ])('%j is dropped', (text) => {
    expect(decodeValues(text, DS).size).toBe(0);
  });
  it('keeps what fits beside what does not', () => {
    expect([...decodeValues('nobody.x:1,deployment-server.tcp-402:502,x', DS).values()]).toEqual([502]);
  });
  it('takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeValues(text, DS).size === 0));
  });
});
