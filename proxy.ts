import { type NextRequest, NextResponse } from 'next/server';

/**
 * Gives each page its content security policy, with a nonce of its own. It decides no right: every right is
 * checked below, where it cannot be gone around.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = pagePolicy(nonce);

  // Next reads the nonce of its own scripts from the policy of the request; the layout reads x-nonce.
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

export const config = {
  // Routes under /api keep their own answer, and a body passing through a proxy is cut at 10 MB. Files are told by
  // their extension: the address of a page may end with a component, as JURISTES.S1.
  matcher: [
    '/((?!api(?:/|$)|_next/static/|_next/image|.*\\.(?:css|ico|js|json|map|png|svg|txt|woff2?|xml)$).*)',
  ],
};

function pagePolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    // The development server evaluates its modules and injects its styles.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
  ].join('; ');
}
