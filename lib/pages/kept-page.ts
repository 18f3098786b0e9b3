import { hashedPage } from './hashed-page';
import { KeptAnswer, type Rendered } from './kept-answer';
import { withData } from './page-data';
import { nonceOf, policyOfHashes } from './page-policy';
import { toldOnce } from './told-once';

/** A fifth larger than the smallest, and ten times sooner: the first reader waits for it. */
const QUALITY = 5;

/**
 * A page that serves many times, without the nonce that it was made for. Undefined where the answer is no page that
 * was made for a nonce: it is sent as it is.
 */
export async function keptPage({ status, headers, body }: Rendered): Promise<KeptAnswer | undefined> {
  const policy = String(headers['content-security-policy'] ?? '');
  const nonce = nonceOf(policy);
  const isHtml = /^text\/html\b/.test(String(headers['content-type'] ?? ''));
  if (!nonce || !isHtml || headers['set-cookie'] !== undefined) return undefined;
  const { html, hashes } = hashedPage(withData(body.toString('utf8'), nonce, toldOnce), nonce);
  const ownHeaders = {
    ...headers,
    'content-security-policy': policyOfHashes(policy, hashes),
    vary: 'Cookie, Accept-Encoding',
    'cache-control': status === 200 ? 'public, no-cache' : 'private, no-store',
  };
  return KeptAnswer.of({ status, headers: ownHeaders, body: Buffer.from(html) }, QUALITY);
}
