import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlighter } from './highlight.ts';

function marked(query: string, text: string): string {
  return highlighter(query)(text)
    .map((part) => (part.match ? `[${part.text}]` : part.text))
    .join('');
}

test.each([
  ['402', '401-402, 4021 and 402', '401-[402], 4021 and [402]'],
  ['402 agent', 'Agents on 402', '[Agent]s on [402]'],
  ['site server', 'The site server', 'The [site] [server]'],
  ['MCAST_CLNT_PORT', 'mcast_clnt_port', '[mcast_clnt_port]'],
  ['(.*)+[', 'a(.*)+[b', 'a(.*)+[b'],
  ['', 'as it is', 'as it is'],
])('%s in %s', (query, text, expected) => expect(marked(query, text)).toBe(expected));

test('nothing of the text is lost, whatever the query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (query, text) => {
      const parts = highlighter(query)(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});
