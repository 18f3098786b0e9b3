import { expect, it } from 'vitest';
import { refusedWith } from '@/test/refused';
import { FILE_NAME_HEADER, readUpload } from './upload';

const send = (headers: Record<string, string>, body = 'x') =>
  new Request('http://localhost/', { method: 'POST', body, headers });
const named = async (name: string) =>
  (await readUpload(send({ 'content-length': '1', [FILE_NAME_HEADER]: name }), 10)).name;

it('keeps the last part of a name, without what hides its ending or breaks a line', async () => {
  expect(await named('..%2F..%2Fetc%2Fpasswd')).toBe('passwd');
  expect(await named('C%3A%5Cx%5Cy.pdf')).toBe('y.pdf');
  expect(await named('a%0D%0Ab%00.pdf')).toBe('ab.pdf');
  expect(await named('facture%E2%80%AEfdp.exe')).toBe('facturefdp.exe');
  expect(await named('%')).toBe('%');
  expect(await named('')).toBe('fichier');
  expect((await named(`a${'%F0%9F%98%80'.repeat(150)}`)).isWellFormed()).toBe(true);
});

it('refuses a body without a length, too long, empty, or longer than it says', async () => {
  expect(await refusedWith(readUpload(send({}), 10))).toBe('length_needed');
  expect(await refusedWith(readUpload(send({ 'content-length': '11' }), 10))).toBe('file_too_large');
  expect(await refusedWith(readUpload(send({ 'content-length': '0' }, ''), 10))).toBe('empty_file');
  expect(await refusedWith(readUpload(send({ 'content-length': '1' }, 'x'.repeat(11)), 10))).toBe(
    'file_too_large',
  );
});
