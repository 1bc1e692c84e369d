import type { BodyError } from '../body.ts';
import type { Rule } from '../rule.ts';

/** Input: bodies. The parser stops at the first error of a body; the other rules then pass the body over. */
export const mdxSyntax: Rule = {
  name: 'mdx-syntax',
  description: 'Bodies are MDX that the build can read.',
  severity: 'error',
  *check(site) {
    for (const { path, body } of site.pages) {
      if (!body?.error) continue;
      const { line, col } = body.error;
      yield { file: path, line, col, ...words(body.error) };
    }
  },
};

function words({ at, message }: BodyError): { message: string; hint: string } {
  if (at === '<')
    return { message: 'a "<" here reads as a tag', hint: 'Write &lt; or put the text in backticks.' };
  if (at === '{')
    return { message: 'a "{" here reads as code', hint: 'Write \\{ or put the text in backticks.' };
  return {
    message: `this is not MDX: ${message}`,
    hint: 'Write &lt; and \\{ for "<" and "{", or put the text in backticks.',
  };
}
