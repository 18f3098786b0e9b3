import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { fileResponse } from './file-response';

test('a name that people typed can neither break the header nor leave its folder', async () => {
  const answer = fileResponse({
    name: '../é"\r\nSet-Cookie: a=1; été.csv',
    ending: 'csv',
    body: new TextEncoder().encode('a;b'),
  });
  const disposition = answer.headers.get('content-disposition') ?? '';
  expect(disposition).toBe(
    `attachment; filename=".._e___Set-Cookie_ a=1; ete.csv"; filename*=UTF-8''.._%C3%A9___Set-Cookie_%20a%3D1%3B%20%C3%A9t%C3%A9.csv`,
  );
  expect(answer.headers.get('content-length')).toBe('3');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.text()).toBe('a;b');
});

test('a long name is cut between two characters, and keeps its ending', () => {
  const named = (name: string) =>
    fileResponse({ name, ending: 'pdf', body: new Uint8Array() }).headers.get('content-disposition') ?? '';
  expect(named(`${'a'.repeat(149)}😀.pdf`)).toContain(`UTF-8''${'a'.repeat(146)}.pdf`);
  expect(named(`${'😀'.repeat(100)}.pdf`)).toMatch(/%F0%9F%98%80\.pdf$/);
  expect(named(`${'b'.repeat(400)}`)).toContain(`filename="${'b'.repeat(150)}"`);
});

test('a file made while it is sent', async () => {
  const answer = fileResponse({
    name: 'a.csv',
    ending: 'csv',
    body: Readable.from([Buffer.from('a'), Buffer.from('b')]),
  });
  expect(await answer.text()).toBe('ab');
});
