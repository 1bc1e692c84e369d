/** The command line of the comparison: options in, text and exit code out. */
import { parseArgs } from 'node:util';
import { readContent } from '../catalog/from-disk.ts';
import { diffCatalogs } from './catalog-diff.ts';
import { DIFF_FORMATS, reportDiff } from './report.ts';
import { NoRevision, withRevision } from './revision.ts';
import { readSide } from './side.ts';

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 whatever has changed, 2 where the command was not understood or there is no such revision. */
  readonly status: 0 | 2;
}

/**
 * @param args what follows the command's name
 * @param folder the content folder, absolute
 * @param cwd the folder that printed paths start from
 */
export function diffCommand(args: readonly string[], folder: string, cwd: string): CommandResult {
  try {
    const { rev, format } = readArguments(args);
    const now = readSide(readContent(folder, cwd));
    const stdout = withRevision(rev, folder, ({ commit, folder: old, root }) => {
      const before = readSide(readContent(old, root));
      return reportDiff(diffCatalogs(before, now), commit, format);
    });
    return { stdout, stderr: '', status: 0 };
  } catch (error) {
    if (!(error instanceof NoRevision)) throw error;
    return { stdout: '', stderr: `${error.message}\n`, status: 2 };
  }
}

const USAGE = `Usage: npm run diff:catalog -- <revision> [--format ${DIFF_FORMATS.join('|')}]`;

function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const format = DIFF_FORMATS.find((name) => name === (values.format ?? 'text'));
  const [rev, ...more] = positionals;
  if (!rev || more.length > 0 || !format) throw new NoRevision(USAGE);
  return { rev, format };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { format: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new NoRevision(USAGE);
  }
}
