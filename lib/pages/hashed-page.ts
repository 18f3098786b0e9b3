import { createHash } from 'node:crypto';

export interface HashedPage {
  html: string;
  /** Sources of `script-src`: the digests of the page's own inline scripts. */
  hashes: string[];
}

/**
 * A page made for one nonce, as one that serves many times: the inline scripts that carry the nonce are known by their
 * digest, and the nonce is gone. What somebody managed to put in carries no nonce, for nobody could know it, and gets
 * no digest: it does not run.
 */
export function hashedPage(html: string, nonce: string): HashedPage {
  const hashes = new Set<string>();
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const at = indexOfTag(html, from);
    const end = at < 0 ? -1 : endOfTag(html, at);
    if (end < 0) break;
    const close = indexOfClosing(html, end);
    const attributes = attributesOf(html.slice(at + TAG.length, end));
    const body = without(html.slice(end, close), nonce);
    if (attributes.get('nonce') === nonce && !attributes.has('src')) hashes.add(sourceOf(body));
    parts.push(without(html.slice(from, end), nonce), body);
    from = close;
  }
  parts.push(without(html.slice(from), nonce));
  return { html: parts.join(''), hashes: [...hashes] };
}

const TAG = '<script';

function indexOfTag(html: string, from: number): number {
  const found = /<script[\s/>]/gi;
  found.lastIndex = from;
  return found.exec(html)?.index ?? -1;
}

/** After the « > » that ends a tag: one inside a quoted value does not. */
function endOfTag(html: string, at: number): number {
  const tag = /<script(?:"[^"]*"|'[^']*'|[^>"'])*>/iy;
  tag.lastIndex = at;
  return tag.test(html) ? tag.lastIndex : -1;
}

function indexOfClosing(html: string, from: number): number {
  const found = /<\/script/gi;
  found.lastIndex = from;
  return found.exec(html)?.index ?? html.length;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const one = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
  for (const [, name = '', double, single, bare] of text.matchAll(one))
    if (!attributes.has(name)) attributes.set(name, double ?? single ?? bare ?? '');
  return attributes;
}

/** The attribute goes; where the page's data names the nonce, an empty one stands. */
const without = (text: string, nonce: string) =>
  text.replaceAll(` nonce="${nonce}"`, '').replaceAll(nonce, '');

const sourceOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
