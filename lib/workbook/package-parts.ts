import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { StoredEntry, ZipEntries, ZipSource } from './zip-entries';

/** Every entry bears it: what a file is does not depend on when it was marked. */
const WRITTEN = new Date(1980, 0, 1);
const DEFLATED = 8;

/** The parts of a workbook, some of them changed; the others are written as they are stored. */
export class PackageParts implements ZipEntries {
  private readonly changed = new Map<string, string>();

  constructor(private readonly zip: ZipSource) {}

  has = (name: string): boolean => this.changed.has(name) || this.zip.has(name);

  names = (): string[] => [...new Set([...this.zip.names(), ...this.changed.keys()])];

  async *chunks(name: string): AsyncGenerator<Buffer, void, void> {
    const text = this.changed.get(name);
    if (text === undefined) yield* this.zip.chunks(name);
    else yield Buffer.from(text, 'latin1');
  }

  /** A part as one character a byte. */
  async text(name: string): Promise<string> {
    const known = this.changed.get(name);
    if (known !== undefined) return known;
    const parts: string[] = [];
    for await (const chunk of this.zip.chunks(name)) parts.push(chunk.toString('latin1'));
    return parts.join('');
  }

  put(name: string, text: string): void {
    this.changed.set(name, text);
  }

  /** A name that no part bears, before its number and after it. */
  free(before: string, after: string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  async bytes(): Promise<Uint8Array> {
    const written: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      written.push(chunk);
    });
    for (const name of this.names()) {
      const text = this.changed.get(name);
      // A folder holds nothing, and is no part.
      if (name.endsWith('/')) continue;
      addEntry(zip, name, text === undefined ? await this.kept(name) : deflated(Buffer.from(text, 'latin1')));
    }
    zip.end();
    return Buffer.concat(written);
  }

  /** An entry as it is stored; deflated where it was not, since the sizes of ours stand behind them. */
  private async kept(name: string): Promise<StoredEntry> {
    const entry = await this.zip.stored(name);
    return entry.compression === 0 ? deflated(entry.bytes) : entry;
  }
}

function deflated(plain: Buffer): StoredEntry {
  return {
    bytes: deflateRawSync(plain, { level: 4 }),
    size: plain.length,
    crc: crc32(plain),
    compression: DEFLATED,
  };
}

function addEntry(zip: Zip, filename: string, { bytes, ...entry }: StoredEntry): void {
  const file = { filename, mtime: WRITTEN, ...entry } as ZipInputFile;
  zip.add(file);
  file.ondata?.(null, new Uint8Array(bytes), true);
}
