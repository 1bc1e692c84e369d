import { expect, test } from 'vitest';
import { reportAddress } from './report-address.ts';

test.each([
  'https://forge.example/o/r/issues/new?template=mistake.yml&title={title}&page={path}',
  'mailto:ports@example.org?subject={title}&body={path}',
])('%s is taken', (address) => expect(reportAddress({ PORTOLAN_REPORT: ` ${address} ` })).toBe(address));

test('without one there is none', () => {
  expect(reportAddress({})).toBe('');
  expect(reportAddress({ PORTOLAN_REPORT: '' })).toBe('');
});

test.each([
  ['http://forge.example/{path}', 'begin it with https:// or mailto:'],
  ['javascript:alert(1)//{path}', 'begin it with https:// or mailto:'],
  ['data:text/html,{path}', 'begin it with https:// or mailto:'],
  ['forge.example/{path}', 'begin it with https:// or mailto:'],
  ['//forge.example/{path}', 'begin it with https:// or mailto:'],
  ['https://forge.example/new', 'write {path} there'],
])('%s is refused', (address, why) => {
  expect(() => reportAddress({ PORTOLAN_REPORT: address })).toThrow(why);
});
