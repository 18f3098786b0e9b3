import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env, isDemonstration } from '@/lib/env';
import { CAUGHT_FOLDER } from '@/lib/mail/caught-folder';

const MAX_BYTES = 10_000_000;

/**
 * In the demonstration and the tests, where no mail server is named: a mail server of our own on this machine keeps
 * what it receives as .eml files, and becomes SMTP_URL of this process. Messages leave by the same way as in
 * production, and reach nobody. Returns how to stop it; undefined where it does not apply or its package is absent.
 */
export async function catchMail(): Promise<(() => Promise<void>) | undefined> {
  if (!isDemonstration() || env().SMTP_URL !== '') return undefined;
  // A development dependency: an installation without it runs, and its messages wait.
  const smtp = await import('smtp-server').catch(() => undefined);
  if (!smtp) return undefined;
  const folder = join(env().FILES_PATH, CAUGHT_FOLDER);
  await mkdir(folder, { recursive: true });
  const server = new smtp.SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSTARTTLS: true,
    size: MAX_BYTES,
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', callback);
      stream.on('end', () => {
        const name = `${String(Date.now()).padStart(15, '0')}-${randomBytes(4).toString('hex')}.eml`;
        writeFile(join(folder, name), Buffer.concat(chunks), { mode: 0o600 }).then(
          () => callback(),
          callback,
        );
      });
    },
  });
  // A client that goes away in the middle is no reason to end the service.
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      if (address && typeof address === 'object') resolve(address.port);
      else reject(new Error('The mail catcher has no port'));
    });
  });
  // For the bundled server, which reads the environment afresh, and for this process, which has read it already.
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  env().SMTP_URL = process.env.SMTP_URL;
  return () => new Promise((resolve) => server.close(() => resolve()));
}
