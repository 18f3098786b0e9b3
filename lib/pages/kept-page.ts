import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './accepted-encoding';
import { hashedPage } from './hashed-page';
import { nonceOf, policyOfHashes } from './page-policy';

const toBrotli = promisify(brotliCompress);
const fromBrotli = promisify(brotliDecompress);
const toGzip = promisify(gzip);
/** A fifth larger than the smallest, and ten times sooner: the first reader waits for it. */
const QUALITY = 5;
/** What a page weighs beside its body, and how many times its first form all its forms weigh at the most. */
const BESIDE = 4_000;
const FORMS = 3;

export interface Rendered {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** What the page is sent with is ours to say anew, or belongs to the one answer that it came in. */
const OWN = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'date',
  'etag',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
  'vary',
]);

/** A page that serves as often as it is asked for, in each form that a reader accepts, each made once. */
export class KeptPage {
  private readonly forms = new Map<Encoding, Promise<Buffer>>();
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  private readonly digest: string;
  /** What the memory holds of it, once every form was asked for. */
  weight = BESIDE;

  private constructor({ status, headers }: Rendered, html: string, policy: string) {
    this.status = status;
    const kept = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || OWN.has(name) ? [] : [[name, value] as const],
    );
    this.headers = { ...Object.fromEntries(kept), 'content-security-policy': policy };
    this.digest = createHash('sha256').update(html).digest('base64url').slice(0, 27);
  }

  /** Undefined where the answer is no page that was made for a nonce: it is sent as it is. */
  static async of(rendered: Rendered): Promise<KeptPage | undefined> {
    const { headers, body } = rendered;
    const policy = String(headers['content-security-policy'] ?? '');
    const nonce = nonceOf(policy);
    const isHtml = /^text\/html\b/.test(String(headers['content-type'] ?? ''));
    if (!nonce || !isHtml || headers['set-cookie'] !== undefined) return undefined;
    const { html, hashes } = hashedPage(body.toString('utf8'), nonce);
    const page = new KeptPage(rendered, html, policyOfHashes(policy, hashes));
    const made = compressed(Buffer.from(html));
    page.forms.set('br', made);
    page.weight += FORMS * (await made).byteLength;
    return page;
  }

  /** Strong, and another for each form: the bytes differ. */
  tag(encoding: Encoding): string {
    return `"${this.digest}-${encoding}"`;
  }

  async body(encoding: Encoding): Promise<Buffer> {
    const known = this.forms.get(encoding);
    if (known) return known;
    const whole = fromBrotli(await this.body('br'));
    // Readers that read no compressed page are few: for them it is unpacked each time.
    if (encoding === 'identity') return whole;
    const made = whole.then((html) => toGzip(html));
    this.forms.set(encoding, made);
    return made;
  }
}

const compressed = (html: Buffer) =>
  toBrotli(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: html.byteLength,
    },
  });
