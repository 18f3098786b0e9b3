import { isRefusal } from '@/lib/refusal';
import { attribute, localName, tagEnd } from './xml-stream';

/**
 * Parts of a package are changed in place, as strings of one character a byte: what is not touched comes out as it came
 * in, whatever it is. What is put in is written in ASCII.
 */

/** A part is not written as spreadsheets write it: it is left alone rather than spoilt. */
export class UnknownShape extends Error {}

/** What is done with such parts, or nothing where one of them is of an unknown shape. */
export const unlessUnknown = <Done>(done: Promise<Done>): Promise<Done | undefined> =>
  done.catch((error: unknown) => {
    if (error instanceof UnknownShape || isRefusal(error)) return undefined;
    throw error;
  });

export interface Piece {
  /** Without its prefix. */
  name: string;
  /** Its first tag and its content, as places in the text; an empty tag has an empty content behind it. */
  from: number;
  inside: number;
  insideTo: number;
  to: number;
  empty: boolean;
}

/** A text of XML without anything that a byte of another encoding could be taken for. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"\u{80}-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/** What such a string says. */
export const decoded = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** The elements directly inside a stretch of XML; their contents are skipped. */
export function piecesOf(xml: string, from = 0, to = xml.length): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let open = { name: '', from: 0, inside: 0 };
  for (let at = xml.indexOf('<', from); at !== -1 && at < to; at = xml.indexOf('<', at)) {
    const skipped = endOfNoElement(xml, at);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    const end = tagEnd(xml, at);
    if (end === -1) throw new UnknownShape();
    const closing = xml[at + 1] === '/';
    const empty = !closing && xml[end - 1] === '/';
    if (closing) depth -= 1;
    if (depth < 0) throw new UnknownShape();
    if (closing && depth === 0) pieces.push({ ...open, insideTo: at, to: end + 1, empty: false });
    else if (!closing && depth === 0) {
      const name = localName(/^[^\s/>]+/.exec(xml.slice(at + 1, end + 1))?.[0] ?? '');
      open = { name, from: at, inside: end + 1 };
      if (empty) pieces.push({ ...open, insideTo: end + 1, to: end + 1, empty });
    }
    if (!closing && !empty) depth += 1;
    at = end + 1;
  }
  if (depth !== 0) throw new UnknownShape();
  return pieces;
}

/** The end of a comment, a CDATA section or an instruction that begins here; undefined where an element does. */
function endOfNoElement(xml: string, at: number): number | undefined {
  const closing = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml.startsWith('<?', at)
        ? '?>'
        : undefined;
  if (closing === undefined) return undefined;
  const end = xml.indexOf(closing, at);
  if (end === -1) throw new UnknownShape();
  return end + closing.length;
}

/** The only element of a part. */
export function rootOf(xml: string): Piece {
  const [root, ...more] = piecesOf(xml);
  if (!root || more.length > 0) throw new UnknownShape();
  return root;
}

/** The prefix of an element with its colon; nothing where it has none. */
export const prefixOf = (xml: string, { from }: Piece): string =>
  /^<([^\s/>:]+:)/.exec(xml.slice(from, from + 100))?.[1] ?? '';

/** Elements that are written without a prefix, with the one that a part uses. */
export const withPrefix = (elements: string, prefix: string): string =>
  prefix === '' ? elements : elements.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

export const tagOf = (xml: string, { from, inside }: Piece): string => xml.slice(from, inside);
/** The same of an element that stands alone. */
export const firstTag = (element: string): string => element.slice(0, tagEnd(element, 0) + 1);

/** An attribute of a first tag. */
export const attributeOf = (tag: string, name: string): string | undefined =>
  attribute(tag.replace(/^<[^\s/>]+/, '').replace(/\/?>$/, ''), name);

/** An element, or a first tag, with attributes set in its first tag; undefined takes one out. */
export function withAttributes(
  element: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  const tag = firstTag(element);
  let changed = tag;
  for (const [name, value] of Object.entries(values)) {
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === undefined ? '' : ` ${name}="${value}"`;
    changed = pattern.test(changed)
      ? changed.replace(pattern, () => written)
      : changed.replace(/\s*(\/?>)$/, (_, end: string) => `${written}${end}`);
  }
  return changed + element.slice(tag.length);
}

/** A stretch of a text that is replaced. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

export const insert = (at: number, text: string): Edit => ({ from: at, to: at, text });

/** A text with its edits made; of those at one place, in the order given. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < at) throw new UnknownShape();
    parts.push(xml.slice(at, from), text);
    at = to;
  }
  parts.push(xml.slice(at));
  return parts.join('');
}

/** Puts elements at the end of an element, which may be an empty tag so far. */
export function appendedTo(xml: string, piece: Piece, elements: string): Edit[] {
  if (!piece.empty) return [insert(piece.insideTo, elements)];
  const tag = tagOf(xml, piece);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return [{ from: piece.from, to: piece.to, text: `${tag.replace(/\s*\/>$/, '>')}${elements}</${name}>` }];
}
