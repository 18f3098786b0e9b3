import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What every answer carries: errors, redirects, files and refusals of a malformed request too. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/**
 * Gives an answer the headers that it has not when its head is written: what a page or a route says of itself stands.
 */
export function completeHead(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    const last = given.at(-1);
    const head = typeof last === 'object' && last !== null ? (last as Head) : undefined;
    for (const [name, value] of head ? unsaidIn(head) : ALL)
      if (!response.hasHeader(name)) response.setHeader(name, value);
    return writeHead(...given);
  };
}

type Head = OutgoingHttpHeaders | OutgoingHttpHeader[];
const ALL = Object.entries(EVERYWHERE);

/** What a head does not say, by the head: that of an answer that is kept is the same each time, and never changes. */
const unsaid = new WeakMap<Head, typeof ALL>();

function unsaidIn(head: Head): typeof ALL {
  const known = Object.isFrozen(head) ? unsaid.get(head) : undefined;
  if (known) return known;
  const names = Array.isArray(head) ? head.filter((_, index) => index % 2 === 0) : Object.keys(head);
  const said = new Set(names.map((name) => String(name).toLowerCase()));
  const left = ALL.filter(([name]) => !said.has(name.toLowerCase()));
  if (Object.isFrozen(head)) unsaid.set(head, left);
  return left;
}

/** The answer to what is no request at all, written to the connection itself. */
export const malformedRequest = (): string =>
  [
    'HTTP/1.1 400 Bad Request',
    ...Object.entries(EVERYWHERE).map(([name, value]) => `${name}: ${value}`),
    'Content-Length: 0',
    'Connection: close',
    '\r\n',
  ].join('\r\n');
