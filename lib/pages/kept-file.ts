import { KeptAnswer, type Rendered } from './kept-answer';

/** Made once in the life of a process: a tenth of a second for the largest. */
const QUALITY = 9;
/** Pictures and fonts are compressed already. */
const IS_TEXT = /^(?:text\/|application\/(?:javascript|json)|image\/svg\+xml)/;

/** A file of the build or of `public`, which does not change while the process runs; undefined for anything else. */
export async function keptFile({ status, headers, body }: Rendered): Promise<KeptAnswer | undefined> {
  const isPublic = /^public\b/.test(String(headers['cache-control'] ?? ''));
  const isText = IS_TEXT.test(String(headers['content-type'] ?? ''));
  if (status !== 200 || !isPublic || !isText || headers['set-cookie'] !== undefined) return undefined;
  return KeptAnswer.of({ status, headers: { ...headers, vary: 'Accept-Encoding' }, body }, QUALITY);
}
