import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashedPage } from './hashed-page';

const NONCE = 'q83vEjRWeJASNFZ4kBI0Vg==';
const sourceOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

it('knows the inline scripts of the page by their digests, once each, and takes the nonce away', () => {
  const { html, hashes } = hashedPage(
    `<script nonce="${NONCE}">a > b;</script><script src="/_next/x.js" nonce="${NONCE}" async=""></script>` +
      `<link rel="preload" as="script" nonce="${NONCE}"><p>é</p><script nonce="${NONCE}">a > b;</script>` +
      `<script nonce="${NONCE}">push("{\\"nonce\\":\\"${NONCE}\\"}")</script>`,
    NONCE,
  );
  expect(html).toBe(
    '<script>a > b;</script><script src="/_next/x.js" async=""></script>' +
      '<link rel="preload" as="script"><p>é</p><script>a > b;</script>' +
      '<script>push("{\\"nonce\\":\\"\\"}")</script>',
  );
  expect(hashes).toEqual([sourceOf('a > b;'), sourceOf('push("{\\"nonce\\":\\"\\"}")')]);
});

it.each([
  ['without a nonce', '<script>steal()</script>'],
  ['with the nonce of another answer', '<script nonce="AAAAAAAAAAAAAAAAAAAAAA==">steal()</script>'],
  ['with the nonce in another attribute', `<script title="nonce='${NONCE}'">steal()</script>`],
  ['with the nonce in a quoted sign', `<script title="> nonce=">steal()</script>`],
  ['in capitals', '<SCRIPT>steal()</SCRIPT>'],
])('gives no digest to a script %s', (_, injected) => {
  const { hashes } = hashedPage(`<p>${injected}</p><script nonce="${NONCE}">ours()</script>`, NONCE);
  expect(hashes).not.toContain(sourceOf('steal()'));
  expect(hashes).toEqual([sourceOf('ours()')]);
});

it('gives no digest to a script that swallows the tag of one of ours', () => {
  const { hashes } = hashedPage(
    `<script>steal()</script><script title="<script nonce="${NONCE}">steal()</script>`,
    NONCE,
  );
  expect(hashes).toEqual([]);
});

it('takes words of the text for no script', () => {
  const page = `<p title="&lt;script nonce=&quot;x&quot;&gt;">&lt;script&gt;</p><scripture>x</scripture>`;
  expect(hashedPage(page, NONCE)).toEqual({ html: page, hashes: [] });
});
