import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';

/** An entry that inflates more than this many times is a bomb: a sheet of repeated lines comes to 50. */
const RATIO = 200;
/** Below it a high ratio costs nothing. */
const RATIO_MATTERS = 20_000_000;

export const damaged = () => new Refusal('invalid', 'file_damaged');

/** The entries of a zip whose directory has been checked: nothing is inflated before it is asked for. */
export interface ZipEntries {
  has(name: string): boolean;
  names(): string[];
  /** Reads an entry in chunks; one longer than announced, or with a wrong checksum, is damaged. */
  chunks(name: string): AsyncGenerator<Buffer, void, void>;
}

/** An entry as it is stored, to be put into another zip without being inflated. */
export interface StoredEntry {
  bytes: Buffer;
  size: number;
  crc: number;
  compression: number;
}

/** A zip of which entries are taken over as they are. */
export interface ZipSource extends ZipEntries {
  stored(name: string): Promise<StoredEntry>;
}

export async function openZip(bytes: Buffer): Promise<ZipSource> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: false }, (error, opened) =>
      error || !opened ? reject(damaged()) : resolve(opened),
    );
  });
  const entries = await directory(zip);
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    chunks: (name) => chunksOf(zip, entries.get(name)),
    stored: (name) => storedEntry(zip, entries.get(name)),
  };
}

/** Reads the directory whole, and refuses by what it announces. */
async function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > FILE_LIMITS.entries) throw new Refusal('too_large', 'file_too_many_parts');
  const entries = new Map<string, Entry>();
  let inflated = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => reject(damaged()));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      inflated += entry.uncompressedSize;
      const bomb =
        inflated > FILE_LIMITS.inflatedBytes ||
        (entry.uncompressedSize > RATIO_MATTERS && entry.uncompressedSize > RATIO * entry.compressedSize);
      if (bomb) reject(new Refusal('too_large', 'file_inflates'));
      else if (entry.isEncrypted()) reject(new Refusal('unsupported', 'file_encrypted'));
      // Two entries of one name: which one is read would depend on the program.
      else if (entries.has(entry.fileName)) reject(damaged());
      else {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
  return entries;
}

async function storedEntry(zip: ZipFile, entry: Entry | undefined): Promise<StoredEntry> {
  if (!entry) throw damaged();
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, { decodeFileData: false }, (error, opened) =>
      error ? reject(damaged()) : resolve(opened),
    );
  });
  const parts: Buffer[] = [];
  for await (const chunk of stream) parts.push(Buffer.from(chunk));
  const { uncompressedSize: size, crc32: crc, compressionMethod: compression } = entry;
  return { bytes: Buffer.concat(parts), size, crc, compression };
}

async function* chunksOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer, void, void> {
  if (!entry) throw damaged();
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(damaged()) : resolve(opened)));
  });
  let length = 0;
  let sum = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      length += bytes.length;
      if (length > entry.uncompressedSize) throw damaged();
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch {
    throw damaged();
  }
  if (length !== entry.uncompressedSize || sum !== entry.crc32) throw damaged();
}
