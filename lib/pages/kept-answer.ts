import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './accepted-encoding';

const toBrotli = promisify(brotliCompress);
const fromBrotli = promisify(brotliDecompress);
const toGzip = promisify(gzip);
/** What an answer weighs beside its body, and how many times its first form all its forms weigh at the most. */
const BESIDE = 4_000;
const FORMS = 3;
/** Of zlib. */
const LEAST_CHUNK = 64;

export interface Rendered {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

type Head = Readonly<Record<string, string | string[] | number>>;

/** Belongs to the one answer that it came in, or is said of each form anew. */
const OF_ONE_ANSWER = new Set([
  'accept-ranges',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'set-cookie',
  'transfer-encoding',
]);

/** An answer that serves as often as it is asked for, in each form that a reader accepts, each made once. */
export class KeptAnswer {
  private readonly forms = new Map<Encoding, Promise<Buffer>>();
  /** Made once, as the forms are, and never changed: whoever writes one may keep what he found in it. */
  private readonly heads = new Map<string, Head>();
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** What the answer is known by, in whatever form. */
  readonly digest: string;
  /** What the memory holds of it, once every form was asked for. */
  weight = BESIDE;
  private readonly bytes: number;

  private constructor({ status, headers, body }: Rendered) {
    this.status = status;
    this.headers = Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        value === undefined || OF_ONE_ANSWER.has(name) ? [] : [[name, value] as const],
      ),
    );
    this.bytes = body.byteLength;
    this.digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  }

  /** `quality`: how hard Brotli tries, from 0 to 11; the first reader waits for it. */
  static async of(rendered: Rendered, quality: number): Promise<KeptAnswer> {
    const answer = new KeptAnswer(rendered);
    const { body } = rendered;
    const made = toBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    });
    answer.forms.set('br', made.then(alone));
    answer.weight += FORMS * (await made).byteLength;
    return answer;
  }

  /** Strong, and another for each form: the bytes differ. */
  tag(encoding: Encoding): string {
    return `"${this.digest}-${encoding}"`;
  }

  /** What is said before the body of a form, of so many bytes. */
  head(encoding: Encoding, bytes: number): Head {
    return this.once(encoding, () => ({
      ...this.saidOf(encoding),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': bytes,
    }));
  }

  /** What is said to who has that form already. */
  unchangedHead(encoding: Encoding): Head {
    return this.once(`${encoding} unchanged`, () => {
      const { 'content-type': _, ...unchanged } = this.saidOf(encoding);
      return unchanged;
    });
  }

  private saidOf(encoding: Encoding): Head {
    if (this.status !== 200) return this.headers;
    const isHtml = /^text\/html\b/.test(String(this.headers['content-type'] ?? ''));
    return {
      ...this.headers,
      etag: this.tag(encoding),
      // The one header that a page can read of its own answer (app/_ui/shell/shown-again.tsx).
      ...(isHtml && { 'server-timing': `page;desc="${this.digest}"` }),
    };
  }

  private once(name: string, make: () => Head): Head {
    const head = this.heads.get(name) ?? Object.freeze(make());
    this.heads.set(name, head);
    return head;
  }

  async body(encoding: Encoding): Promise<Buffer> {
    const known = this.forms.get(encoding);
    if (known) return known;
    // In one piece: each chunk would be a way to another thread and back.
    const whole = fromBrotli(await this.body('br'), { chunkSize: Math.max(LEAST_CHUNK, this.bytes) });
    // Readers that read no compressed answer are few: for them it is unpacked each time.
    if (encoding === 'identity') return whole;
    const made = whole.then((body) => toGzip(body)).then(alone);
    this.forms.set(encoding, made);
    return made;
  }
}

/** In memory of their own: what comes from the library is a part of a larger piece, which would stay with it. */
function alone(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.byteLength);
  bytes.copy(own);
  return own;
}
