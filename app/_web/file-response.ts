import { Readable } from 'node:stream';

/** The kinds of files that the service hands out, by the ending of their name. */
export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
  bin: 'application/octet-stream',
} as const;
export type FileEnding = keyof typeof FILE_TYPES;

export interface FileAnswer {
  /** With its ending; any text: what a header or a disk cannot carry is replaced. */
  name: string;
  ending: FileEnding;
  /** Wholly made, or made while it is sent. */
  body: Uint8Array | Readable;
}

/**
 * A file that the browser saves and never shows: what people wrote in it is never read as a page of this service. No
 * cache keeps it: rights depend on the session, and figures change at each validation.
 */
export function fileResponse({ name, ending, body }: FileAnswer): Response {
  const headers = new Headers({
    'Content-Type': FILE_TYPES[ending],
    'Content-Disposition': disposition(name),
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (body instanceof Readable)
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { headers });
  headers.set('Content-Length', String(body.byteLength));
  return new Response(new Uint8Array(body), { headers });
}

/** RFC 6266: a name in ASCII for old programs, and the true one beside it. */
function disposition(name: string): string {
  const safe = shortened(name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '_')) || 'fichier';
  const ascii = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

const LONGEST = 150;

/** Cut before its ending, and never inside a character: half of one cannot be encoded. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}
