import { KeptAnswer, type Rendered } from './kept-answer';

/** As for pages: the first reader waits for it. */
const QUALITY = 5;

/**
 * What the API answers to whoever has no account, for whoever asks the same. Undefined where the answer is a refusal or
 * no data: it is sent as it is.
 */
export async function keptData({ status, headers, body }: Rendered): Promise<KeptAnswer | undefined> {
  const isJson = /^application\/json\b/.test(String(headers['content-type'] ?? ''));
  if (status !== 200 || !isJson || headers['set-cookie'] !== undefined) return undefined;
  const ownHeaders = {
    ...headers,
    // A token or a session reads more at the same address.
    vary: 'Authorization, Cookie, Accept-Encoding',
    'cache-control': 'public, no-cache',
  };
  return KeptAnswer.of({ status, headers: ownHeaders, body }, QUALITY);
}
