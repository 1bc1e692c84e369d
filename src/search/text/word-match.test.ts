import { expect, test } from 'vitest';
import { matchedWords, wordForms } from './word-match.ts';

const asked = (...words: string[]) => ({
  words: words.filter((word) => !/\d/.test(word)),
  exact: words.filter((word) => /\d/.test(word)),
});

test.each([
  ['402', '402', true],
  ['402.', '402', true],
  ['(401-402)', '402', true],
  ['4020', '402', false],
  ['402', '4021', false],
  ['(axengine.exe)', 'axengineexe', true],
  ['MCAST_CLNT_PORT,', 'mcast_clnt_port', true],
  ['MCAST_CLNT_PORT', 'clnt', true],
  ['HKEY_LOCAL_MACHINE\\SYSTEM', 'hkey_local_machine', true],
  ['MCAST_CLNT_PORT', 'mcast_srvr_port', false],
  ['RemoteInstall', 'install', true],
  ['installing', 'installs', true],
  ['Züge', 'zuge', true],
  ['DOC1892', 'docker', false],
  ['port', 'portable', false],
])('%s answers %s: %s', (word, typed, expected) =>
  expect(matchedWords(word, asked(typed)).length > 0).toBe(expected),
);

test('a word without a letter or digit has no form that anything matches', () => {
  expect(matchedWords('–', asked('a', '1'))).toEqual([]);
  expect(wordForms('…')).toEqual(['']);
});
