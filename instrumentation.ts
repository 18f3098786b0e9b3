/** Runs once when the server starts, before its first request; never during the build. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { rememberClientAddress } = await import('./app/_web/remember-client-address');
  rememberClientAddress();
  const { sendMail } = await import('./app/_web/send-mail');
  sendMail();
}
