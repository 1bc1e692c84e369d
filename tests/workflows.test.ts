/** The workflows run what there is, and may do no more than they need. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { reportAddress } from '../src/build/report-address.ts';
import { ROOT } from '../src/build/paths.ts';
import { commandsIn } from './named-commands.ts';

type Permissions = Readonly<Record<string, string>>;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: Permissions;
  readonly concurrency: object;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Permissions; readonly steps: readonly Step[] }>
  >;
}

const FOLDER = join(ROOT, '.github/workflows');
const workflow = (name: string) => parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;
const stepsOf = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
const names = readdirSync(FOLDER);

test('there is one for pull requests and one that deploys', () => {
  expect(names.sort()).toEqual(['deploy.yml', 'pull-request.yml']);
});

test.each(names)('%s runs commands that there are, and pins its actions', (name) => {
  const runs = stepsOf(name).flatMap(({ run = '' }) => commandsIn(run));
  expect(runs).not.toEqual([]);
  for (const { command, known } of runs) expect(known, command).toBe(true);
  const uses = stepsOf(name).flatMap((step) => step.uses ?? []);
  for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
});

test('pull requests are checked with a token that can only read', () => {
  const { on, permissions, jobs } = workflow('pull-request.yml');
  expect(on).toBe('pull_request');
  expect(permissions).toEqual({ contents: 'read' });
  expect(Object.values(jobs).filter((job) => job.permissions)).toEqual([]);
});

test('only the job that deploys may write, and only pages', () => {
  const { permissions, jobs } = workflow('deploy.yml');
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.build?.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(jobs.deploy?.permissions).toEqual({ 'pages': 'write', 'id-token': 'write' });
});

test('what a reader reports comes to the form, with the page filled in', () => {
  const env = stepsOf('deploy.yml').find((step) => step.env)?.env ?? {};
  const address = (env.PORTOLAN_REPORT ?? '')
    .replace('${{ github.server_url }}', 'https://forge.example')
    .replace('${{ github.repository }}', 'owner/name');
  expect(reportAddress({ PORTOLAN_REPORT: address })).toBe(address);
  const query = new URL(address).searchParams;
  const file = join(ROOT, '.github/ISSUE_TEMPLATE', query.get('template') ?? '');
  expect(existsSync(file)).toBe(true);
  const { body } = parse(readFileSync(file, 'utf8')) as { body: readonly { id: string }[] };
  expect(body.map(({ id }) => id)).toEqual(['page', 'printed', 'source', 'more']);
  expect(query.get('page')).toBe('{path}');
});
