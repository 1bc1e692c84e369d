import { expect, test } from 'vitest';
import { reportHref } from './report.ts';

const href = (path: string) => `/docs${path}`;
const page = { path: '/ports/402/', title: 'Port 402 & “{path}”' };

test('without an address, the page that explains how to report is told which page is meant', () => {
  expect(reportHref('', page, href)).toBe('/docs/report/?page=%2Fports%2F402%2F');
});

test('an address is filled in, and nothing of the page can add to it', () => {
  expect(reportHref('https://forge.example/new?title={title}&page={path}#f', page, href)).toBe(
    'https://forge.example/new?title=Port%20402%20%26%20%E2%80%9C%7Bpath%7D%E2%80%9D&page=%2Fports%2F402%2F#f',
  );
  expect(
    reportHref('mailto:a@example.org?subject={title}&body={path}', { ...page, title: 'a&cc=b' }, href),
  ).toBe('mailto:a@example.org?subject=a%26cc%3Db&body=%2Fports%2F402%2F');
});
