import { Refusal } from '@/lib/refusal';

export interface Upload {
  /** As the person's machine calls it, without a path; never used as a path. */
  name: string;
  bytes: Uint8Array;
}

/** The header that carries the file's name, percent-encoded. */
export const FILE_NAME_HEADER = 'x-file-name';

/** The length that a request says of its body; 0 where it says none, which `readUpload` refuses. */
export const lengthSaid = (request: Request): number => {
  const length = Number(request.headers.get('content-length') ?? 0);
  return Number.isSafeInteger(length) ? length : 0;
};

/**
 * The file that is the body of a request. Its length must be said and within the limit before a byte is read, and is
 * counted while reading: a body that is longer than it says is cut off there. Uploads are route handlers under /api,
 * which no proxy cuts (STACK.md), never server actions.
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length)) throw new Refusal('too_large', 'length_needed');
  if (length > maxBytes) throw tooLarge(maxBytes);
  if (length === 0 || !request.body) throw new Refusal('invalid', 'empty_file');
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of request.body) {
    read += chunk.length;
    if (read > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return { name: nameOf(request.headers), bytes: Buffer.concat(chunks) };
}

const tooLarge = (maxBytes: number) =>
  new Refusal('too_large', 'file_too_large', { megabytes: Math.floor(maxBytes / 1_000_000) });

function nameOf(headers: Headers): string {
  const raw = headers.get(FILE_NAME_HEADER) ?? '';
  let name = raw;
  try {
    name = decodeURIComponent(raw);
  } catch {
    // A name that is not well encoded is kept as it came: it is shown, never used.
  }
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      // Signs that turn the reading around would show another ending than the true one.
      .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim()
      .slice(0, 200)
      .toWellFormed() || 'fichier'
  );
}
