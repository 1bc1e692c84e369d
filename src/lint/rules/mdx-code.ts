import type { BodyCode } from '../body.ts';
import type { Rule } from '../rule.ts';

/** Components that bodies may use; none yet. */
const ALLOWED: ReadonlySet<string> = new Set();

/** Input: bodies. A contributed page must not run code in the build, so bodies are text. */
export const mdxCode: Rule = {
  name: 'mdx-code',
  description: 'Bodies are text: no import, export, expression, component or HTML.',
  severity: 'error',
  *check(site) {
    for (const { path, body } of site.pages) {
      for (const code of body?.code ?? []) {
        if (code.kind === 'element' && ALLOWED.has(code.name)) continue;
        yield { file: path, line: code.line, col: code.col, ...words(code) };
      }
    }
  },
};

function words({ kind, name }: BodyCode): { message: string; hint: string } {
  switch (kind) {
    case 'import':
    case 'export':
      return {
        message: `a paragraph that begins with "${kind}" is code`,
        hint: 'Delete it, or begin the paragraph with another word.',
      };
    case 'expression':
      return { message: '{…} is code', hint: 'Write \\{ for a brace, or put the text in backticks.' };
    case 'element':
      return {
        message: `<${name}> is not text`,
        hint: `Write Markdown instead, or &lt;${name}> to print it.`,
      };
  }
}
