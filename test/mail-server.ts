import { SMTPServer } from 'smtp-server';
import { afterEach } from 'vitest';
import { env } from '@/lib/env';
import { type CaughtMail, parseMail } from '@/lib/mail/parse-mail';

/** A real mail server of the test process, which the service is told to send through. */
export interface MailServer {
  received: CaughtMail[];
  /** While set, it refuses every message with this code. */
  refusing: number | undefined;
  stop: () => Promise<void>;
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

export async function mailServer(): Promise<MailServer> {
  const state: MailServer = { received: [], refusing: undefined, stop: async () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (state.refusing !== undefined)
          return callback(Object.assign(new Error('refused'), { responseCode: state.refusing }));
        state.received.push(parseMail(Buffer.concat(chunks)));
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
  env().SMTP_URL = `smtp://127.0.0.1:${port}`;
  let stopped = false;
  state.stop = async () => {
    if (stopped) return;
    stopped = true;
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  stops.push(async () => {
    await state.stop();
    env().SMTP_URL = '';
  });
  return state;
}
