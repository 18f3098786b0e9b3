/** What a consortium may join to its figures as a proof. */
export const EVIDENCE_TYPES = {
  'application/pdf': { label: 'PDF', extension: 'pdf' },
  'image/png': { label: 'Image PNG', extension: 'png' },
  'image/jpeg': { label: 'Image JPEG', extension: 'jpg' },
  'image/webp': { label: 'Image WebP', extension: 'webp' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    label: 'Classeur Excel',
    extension: 'xlsx',
  },
  'application/vnd.oasis.opendocument.spreadsheet': { label: 'Classeur OpenDocument', extension: 'ods' },
} as const;

export type EvidenceType = keyof typeof EVIDENCE_TYPES;
export const EVIDENCE_TYPE_NAMES = Object.keys(EVIDENCE_TYPES) as EvidenceType[];

export const EVIDENCE_LIMITS = {
  /** One file. */
  bytes: 10_000_000,
  /** What stands joined to a section: withdrawn files no longer count. */
  files: 50,
  totalBytes: 100_000_000,
  /** What was ever joined to it: a withdrawn file stays on the disk with its row. */
  everBytes: 300_000_000,
  /** What was ever joined to the reports of a project. */
  projectBytes: 2_000_000_000,
} as const;

/**
 * The type of a file by what it holds, never by its name or by what its sender says. Undefined for all that is not in
 * the list: a web page, an SVG, an encrypted or old workbook (`.xls`), a workbook with macros.
 */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | undefined {
  if (startsWith(bytes, '%PDF-')) return 'application/pdf';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'RIFF') && textAt(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (startsWith(bytes, 'PK\x03\x04')) return workbookType(bytes);
  return undefined;
}

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

function workbookType(bytes: Uint8Array): EvidenceType | undefined {
  // An OpenDocument file says what it is in its first entry, which is not compressed.
  if (textAt(bytes, 30, 8) === 'mimetype' && textAt(bytes, 38, ODS.length + 2) === `${ODS}PK`) return ODS;
  const names = entryNames(bytes);
  if (names.some((name) => /vbaproject/i.test(name))) return undefined;
  return names.includes('[Content_Types].xml') && names.includes('xl/workbook.xml')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : undefined;
}

const END_OF_DIRECTORY = 22;
const HEADER = 46;
const MOST_ENTRIES = 2_000;

/** The names in the directory of a zip; empty where it has none that can be read. Nothing is inflated. */
function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A comment of at most 65,535 bytes may follow the end of the directory.
  const lowest = Math.max(0, bytes.length - END_OF_DIRECTORY - 0xffff);
  let end = bytes.length - END_OF_DIRECTORY;
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < lowest) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + HEADER > bytes.length || view.getUint32(at, true) !== 0x02014b50) return names;
    const length = view.getUint16(at + 28, true);
    names.push(textAt(bytes, at + HEADER, length));
    at += HEADER + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Bytes as the characters of the same numbers: signatures and names of a zip are compared so. */
const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  textAt(bytes, 0, signature.length) === signature;

/** The name under which a file is given back: as its sender called it, with the ending of what it really is. */
export function evidenceName(name: string, type: EvidenceType): string {
  const { extension } = EVIDENCE_TYPES[type];
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  if (ending === extension || (extension === 'jpg' && ending === 'jpeg')) return name;
  return `${name}.${extension}`;
}
