/**
 * A text that never changes and is the same for everyone: no session is read for it, so that a cache may keep it
 * for ever. The checksum is its entity tag; whoever has it already is answered 304.
 */
export function frozenJson(
  request: Request,
  { content, sha256 }: { content: string; sha256: string },
): Response {
  const tag = `"${sha256}"`;
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=31536000, immutable' };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());
  // A compressing proxy weakens the tag of what it passes on; the text is the same.
  if (known.some((one) => one === '*' || one.replace(/^W\//, '') === tag))
    return new Response(null, { status: 304, headers });
  return new Response(content, {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}
