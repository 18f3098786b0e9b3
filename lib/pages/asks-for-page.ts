/**
 * Whether a person waits for the answer in a browser's window, having followed a link: a program, or a script of ours,
 * reads data. A browser says so by `Sec-Fetch-Dest`, except to a service that is not reached by HTTPS.
 */
export function asksForPage(header: (name: string) => string | null | undefined): boolean {
  if (header('authorization')) return false;
  const destination = header('sec-fetch-dest');
  if (destination) return destination === 'document';
  return /\btext\/html\b/.test(header('accept') ?? '');
}
