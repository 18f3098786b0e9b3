import { expect, it } from 'vitest';
import { withData } from './page-data';

const NONCE = 'q83vEjRWeJASNFZ4kBI0Vg==';
const piece = (text: string, nonce = NONCE) =>
  `<script nonce="${nonce}">self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
const start = `<script nonce="${NONCE}">(self.__next_f=self.__next_f||[]).push([0])</script>`;

it('is changed as a whole, and stands where its first piece stood', () => {
  const html = `<p>a</p>${start}${piece('1:"b')}<i></i>${piece('c"\n')}`;
  expect(withData(html, NONCE, (data) => data.toUpperCase())).toBe(
    `<p>a</p>${start}${piece('1:"BC"\n')}<i></i>`,
  );
});

it('cannot end its script, whatever it says', () => {
  const html = withData(`${start}${piece('')}`, NONCE, () => '</script><script>$&$1');
  expect(html).toBe(
    `${start}<script nonce="${NONCE}">self.__next_f.push([1,"\\u003c/script\\u003e\\u003cscript\\u003e$\\u0026$1"])</script>`,
  );
});

it('is not what somebody else put in', () => {
  const foreign = piece('mine', 'AAAAAAAAAAAAAAAAAAAAAA==');
  const html = `${foreign}<script>self.__next_f.push([1,"mine"])</script>`;
  expect(withData(html, NONCE, () => 'changed')).toBe(html);
  expect(withData(`${html}${piece('ours')}`, NONCE, (data) => `${data}.`)).toBe(`${html}${piece('ours.')}`);
});

it('stays as it is where it holds something else than text', () => {
  const html = `${start}${piece('a')}<script nonce="${NONCE}">self.__next_f.push([3,"AAAA"])</script>`;
  expect(withData(html, NONCE, () => 'changed')).toBe(html);
});
