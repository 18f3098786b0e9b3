import type { FileRefusalCode } from '@/lib/domain/refusal-codes';
import { Refusal } from '@/lib/refusal';

/** What a file is by its first bytes, never by its name: a zip that may be a workbook, or a text that may be a CSV. */
export type FileKind = 'zip' | 'text';

const starts = (bytes: Buffer, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The container of Office before 2007, and of every workbook closed by a password since. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Every kind that people send by mistake, and the refusal that tells them what to do. */
const OTHERS: { code: FileRefusalCode; signature: number[] }[] = [
  { code: 'file_is_pdf', signature: [0x25, 0x50, 0x44, 0x46] },
  { code: 'file_is_image', signature: [0x89, 0x50, 0x4e, 0x47] },
  { code: 'file_is_image', signature: [0xff, 0xd8, 0xff] },
  { code: 'file_is_image', signature: [0x47, 0x49, 0x46, 0x38] },
  { code: 'file_is_archive', signature: [0x52, 0x61, 0x72, 0x21] },
  { code: 'file_is_archive', signature: [0x37, 0x7a, 0xbc, 0xaf] },
  { code: 'file_is_archive', signature: [0x1f, 0x8b] },
];

const holds = (bytes: Buffer, stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));

/** Refuses what is neither a workbook nor a text, each with its own code. */
export function fileKind(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new Refusal('invalid', 'empty_file');
  if (starts(bytes, ZIP)) return 'zip';
  if (starts(bytes, EMPTY_ZIP)) throw new Refusal('unsupported', 'file_not_workbook');
  if (starts(bytes, COMPOUND)) throw new Refusal('unsupported', compoundCode(bytes));
  const other = OTHERS.find(({ signature }) => starts(bytes, signature));
  if (other) throw new Refusal('unsupported', other.code);
  const head = bytes.subarray(0, 512).toString('latin1').trimStart().toLowerCase();
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:!doctype|html|table|\?xml|meta)/.test(head))
    throw new Refusal('unsupported', 'file_is_page');
  return 'text';
}

function compoundCode(bytes: Buffer): FileRefusalCode {
  if (holds(bytes, 'EncryptedPackage')) return 'file_encrypted';
  if (holds(bytes, 'WordDocument') || holds(bytes, 'PowerPoint Document')) return 'file_not_workbook';
  return holds(bytes, 'Workbook') || holds(bytes, 'Book') ? 'file_is_xls' : 'file_not_workbook';
}
