import { describe, expect, it } from 'vitest';
import { registrationsOf } from './registry.ts';

describe('registrationsOf', () => {
  it('joins transports that share a name', () => {
    expect(registrationsOf(402)).toEqual([
      { name: 'genie', description: 'Genie Protocol', transports: ['tcp', 'udp'] },
    ]);
  });
  it('keeps apart what transports have names of their own for', () => {
    expect(registrationsOf(514).map(({ name, transports }) => [name, transports])).toEqual([
      ['shell', ['tcp']],
      ['syslog', ['udp']],
    ]);
  });
  it('takes records without a name for no registration', () => {
    expect(registrationsOf(4)).toEqual([]);
    expect(registrationsOf(8197)).toEqual([]);
  });
});
