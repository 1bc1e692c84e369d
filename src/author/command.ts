/** `npm run new:component`: the interview, the page, and what the lint says of it. */
import { resolve } from 'node:path';
import { type DiskContent, readContent, readRecord } from '../catalog/from-disk.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import { formatResult } from '../lint/format.ts';
import { lintContent } from '../lint/run.ts';
import { buildSite } from '../lint/site.ts';
import { askPage } from './ask-page.ts';
import { type Draft, pagePath, pageText } from './draft.ts';
import { Stopped, type Terminal } from './terminal.ts';
import { writeNew } from './write-page.ts';

export interface NewComponentOptions {
  /** Prints the page instead of writing it. */
  readonly dryRun?: boolean;
  /** The folder that paths start from. */
  readonly cwd?: string;
}

/**
 * @param folder the content folder
 * @returns the exit code: 0 where the page is written and has no errors, 1 where not, 130 after Ctrl+C
 */
export async function newComponent(
  terminal: Terminal,
  folder: string,
  { dryRun = false, cwd = process.cwd() }: NewComponentOptions = {},
): Promise<number> {
  const content = readContent(folder, cwd);
  const site = buildSite(content);
  terminal.say(
    'A new component. Enter takes what stands in brackets, ? tells more, Ctrl+C ends without a page.',
  );
  try {
    const draft = await askPage({ terminal, site });
    const path = pagePath(site, draft.id);
    if (!dryRun) writeNew(resolve(cwd, path), pageText(draft));
    terminal.say(dryRun ? `\n${path} would be:\n\n${pageText(draft)}` : `\nWritten: ${path}`);
    const before = new Set(lintContent(content, 'warning').diagnostics.map(keyOf));
    const { pages, diagnostics } = lintContent(withDraft(content, draft, path), 'warning');
    const fresh = diagnostics.filter((diagnostic) => !before.has(keyOf(diagnostic)));
    terminal.say(`What the lint says of it:\n${formatResult({ pages, diagnostics: fresh }, 'text')}`);
    if (!dryRun) terminal.say(NEXT);
    return fresh.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    terminal.say(`Nothing was written: ${error.message}.`);
    return error.exitCode;
  } finally {
    terminal.close();
  }
}

const NEXT = `Next: below the last ---, write what an administrator should know while setting it up.
Then look at the page: npm run dev`;

function withDraft(content: DiskContent, draft: Draft, path: string): DiskContent {
  const decoded = { text: pageText(draft), problem: undefined };
  const { record } = readRecord('component', path, draft.id, decoded);
  return { ...content, records: [...content.records, record] };
}

/** What a diagnostic says, wherever it stands now. */
function keyOf({ file, rule, message }: Diagnostic): string {
  return [file, rule, message].join('\n');
}
