import { expect, it } from 'vitest';
import { asksForPage } from './asks-for-page';

const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';

it.each([
  ['a link that is followed', true, { 'sec-fetch-dest': 'document', accept: BROWSER }],
  ['the same, without HTTPS', true, { accept: BROWSER }],
  ['a script of a page', false, { 'sec-fetch-dest': 'empty', accept: '*/*' }],
  ['an image', false, { 'sec-fetch-dest': 'image', accept: 'image/*,text/html' }],
  ['a program', false, { accept: 'application/json' }],
  ['a program that says nothing', false, {}],
  ['a program with a token, whatever it accepts', false, { accept: BROWSER, authorization: 'Bearer x' }],
])('%s: %s', (_, expected, given) => {
  const headers = new Headers(given as Record<string, string>);
  expect(asksForPage((name) => headers.get(name))).toBe(expected);
});
