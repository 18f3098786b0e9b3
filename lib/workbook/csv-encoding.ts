import { Refusal } from '@/lib/refusal';

/** The upper half of the code page 850, which MS-DOS and some old programs still write; no decoder of ours knows it. */
const UPPER_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** The one-byte encodings that people still save in, the most common one first. */
const ONE_BYTE: readonly ((bytes: Buffer) => string)[] = [
  (bytes) => new TextDecoder('windows-1252').decode(bytes),
  (bytes) => new TextDecoder('macintosh').decode(bytes),
  (bytes) =>
    bytes.toString('latin1').replace(/[\x80-\xff]/g, (byte) => UPPER_850[byte.charCodeAt(0) - 128] ?? ''),
];

/** How many letters of its beginning are enough to know a text of two bytes a letter. */
const PROBE = 4_000;

/** A byte that is no UTF-8 stands in the text as the half of a pair, which no text holds: `hasStrayByte` finds it. */
const STRAY = 0xdc00;
const STRAYS = /[\udc80-\udcff]/;

/** Whether a field holds a byte that is not of the encoding of the rest. */
export const hasStrayByte = (field: string): boolean => STRAYS.test(field) && !field.isWellFormed();

/**
 * The text of a CSV: UTF-16 and UTF-8 by their bytes, else that of the one-byte encodings in which the most headings
 * are ours and the letters are those of a French text. One in which that is not certain is refused with the remedy.
 */
export function decodeCsv(bytes: Buffer, headings: (text: string) => number): string {
  const wide = wideEncoding(bytes);
  if (wide) return refuseBinary(new TextDecoder(wide).decode(bytes));
  try {
    return refuseBinary(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  return refuseBinary(isMostlyUtf8(bytes) ? withStrays(bytes) : oneByteText(bytes, headings));
}

/** By its mark, or by the zeros that stand in every other byte of a text in our alphabet. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, PROBE) & ~1;
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = length * 0.4;
  if (length < 8 || (even < most && odd < most) || Math.min(even, odd) > length * 0.02) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A file that holds zeros is none that people write as a text. */
function refuseBinary(text: string): string {
  if (text.includes('\u0000')) throw new Refusal('unsupported', 'file_unknown');
  return text;
}

/** The length of the letter of UTF-8 that begins at a byte above 127; 0 where none does. */
function lengthAt(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Text of another encoding holds next to no letter of UTF-8 by chance. */
function isMostlyUtf8(bytes: Buffer): boolean {
  let letters = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = lengthAt(bytes, at);
    if (length === 0) strays += 1;
    else letters += 1;
    at += Math.max(length, 1) - 1;
  }
  return letters > strays;
}

function withStrays(bytes: Buffer): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = lengthAt(bytes, at);
    if (length > 0) at += length - 1;
    else {
      text += bytes.toString('utf8', from, at) + String.fromCharCode(STRAY + byte);
      from = at + 1;
    }
  }
  const all = text + bytes.toString('utf8', from);
  return all.startsWith('\ufeff') ? all.slice(1) : all;
}

interface Candidate {
  text: string;
  headings: number;
  letters: number;
}

function oneByteText(bytes: Buffer, headings: (text: string) => number): string {
  const [best, second] = ONE_BYTE.map((decode): Candidate => {
    const text = decode(bytes);
    return { text, headings: headings(text), letters: frenchLetters(text) };
  }).toSorted((a, b) => b.headings - a.headings || b.letters - a.letters);
  if (!best || !second) throw new Refusal('unsupported', 'file_unknown');
  const isCertain = best.headings > second.headings || best.letters > second.letters;
  // Without a heading of ours it is another file, whatever its encoding: that is said of it.
  if (!isCertain && best.headings > 0) throw new Refusal('unsupported', 'csv_encoding');
  return best.text;
}

/** Letters with an accent, and signs, where a French text has them: capitals are rare, and none follows a small letter. */
function frenchLetters(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const small = count(/[à-öø-ÿœ«»°’–—…€\u00a0]/g);
  const capitals = count(/(?<!\p{Ll})[À-ÖØ-ÝŒ]/gu);
  return small + capitals / 2 - count(/[\u0080-\u009f\u2500-\u259f]|(?<=\p{Ll})[À-ÖØ-Ý]/gu);
}
