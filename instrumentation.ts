/** Runs once when the server starts, before its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { rememberSocketAddress } = await import('./app/_web/socket-address');
  rememberSocketAddress();
}
