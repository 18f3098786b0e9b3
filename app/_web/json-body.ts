import { Refusal } from '@/lib/refusal';

/** The body of a request in JSON, as text and read. Counted while it comes in: a length may be absent, or lie. */
export async function readJson(request: Request, maxBytes: number): Promise<{ text: string; body: unknown }> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal('unsupported', 'json_needed');
  const tooLarge = new Refusal('too_large', 'body_too_large', {
    megabytes: Math.floor(maxBytes / 1_000_000),
  });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { text, body: JSON.parse(text) };
  } catch {
    throw new Refusal('invalid', 'not_json');
  }
}
