import { Refusal } from '@/lib/refusal';
import { damaged } from './zip-entries';

export interface XmlHandlers {
  /** The name without its prefix, and its attributes as written: `attribute` reads one. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** A tag or a text longer than this is no spreadsheet's: a cell holds 32,767 characters. */
const LONGEST = 500_000;
const DEEPEST = 64;

/**
 * Reads XML chunk by chunk and keeps nothing but the piece that is not over. A declaration of entities is
 * refused, none is ever resolved; tags that do not match are a damaged file.
 */
export class XmlStream {
  private pending = '';
  private readonly open: string[] = [];
  private started = false;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  constructor(private readonly handlers: XmlHandlers) {}

  write(chunk: Buffer): void {
    this.read(this.decode(chunk));
  }

  end(): void {
    this.read(this.decode());
    if (this.open.length > 0 || !this.started || this.pending.trim() !== '') throw damaged();
  }

  private decode(chunk?: Buffer): string {
    try {
      return chunk ? this.decoder.decode(chunk, { stream: true }) : this.decoder.decode();
    } catch {
      throw damaged();
    }
  }

  private read(more: string): void {
    const input = this.pending + more;
    let at = 0;
    for (;;) {
      const tag = input.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at && this.open.length > 0) this.handlers.text(decodeEntities(input.slice(at, tag)));
      const after = this.markup(input, tag);
      at = after === -1 ? tag : after;
      if (after === -1) break;
    }
    this.pending = input.slice(at);
    if (this.pending.length > LONGEST) throw damaged();
  }

  /** Reads the markup that begins at `at`, and says where it ends; -1 where the rest has not come yet. */
  private markup(input: string, at: number): number {
    const kind = input.charCodeAt(at + 1);
    if (Number.isNaN(kind)) return -1;
    if (kind === 63) return endAfter(input, '?>', at + 2);
    if (kind === 33) return this.declaration(input, at);
    const end = tagEnd(input, at);
    if (end === -1) return -1;
    if (kind === 47) this.closed(input.slice(at + 2, end).trim());
    else this.opened(input.slice(at + 1, end));
    return end + 1;
  }

  private declaration(input: string, at: number): number {
    if (input.startsWith('<!--', at)) return endAfter(input, '-->', at + 4);
    if (input.startsWith('<![CDATA[', at)) {
      const end = input.indexOf(']]>', at + 9);
      if (end === -1) return -1;
      this.handlers.text(input.slice(at + 9, end));
      return end + 3;
    }
    if (input.length - at < 9) return -1;
    throw new Refusal('invalid', 'file_with_entities');
  }

  private opened(content: string): void {
    const empty = content.endsWith('/');
    const body = empty ? content.slice(0, -1) : content;
    const space = body.search(/\s/);
    const name = space === -1 ? body : body.slice(0, space);
    if (name === '') throw damaged();
    this.started = true;
    this.handlers.open(localName(name), space === -1 ? '' : body.slice(space));
    if (empty) this.handlers.close(localName(name));
    else if (this.open.push(name) > DEEPEST) throw damaged();
  }

  private closed(name: string): void {
    if (this.open.pop() !== name) throw damaged();
    this.handlers.close(localName(name));
  }
}

function endAfter(input: string, mark: string, from: number): number {
  const end = input.indexOf(mark, from);
  return end === -1 ? -1 : end + mark.length;
}

/** The end of a tag: a « > » inside an attribute is not one. */
export function tagEnd(input: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < input.length; at++) {
    const code = input.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

export const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

const patterns = new Map<string, RegExp>();

/** An attribute by its name as written (`r:id`); undefined where it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

export const isSet = (value: string | undefined): boolean => value === '1' || value === 'true';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (match, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? match;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : match;
  });
}

/** Reads a whole part. */
export async function readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const stream = new XmlStream(handlers);
  for await (const chunk of chunks) stream.write(chunk);
  stream.end();
}
