import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { queueMessage } from '@/db/mail-messages';
import { write } from '@/db/store';
import { env } from '@/lib/env';
import { account } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { deliverMessages } from './deliver';

const { SMTP_URL, MAIL_FROM } = env();
const sent: { to: string[]; raw: string }[] = [];
let server: SMTPServer;

beforeEach(async () => {
  freshDatabase();
  sent.length = 0;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        sent.push({
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
  Object.assign(env(), { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Suivi CMA <suivi@exemple.fr>' });
});
afterEach(async () => {
  Object.assign(env(), { SMTP_URL, MAIL_FROM });
  await new Promise<void>((closed) => server.close(() => closed()));
});

it('a name that people typed adds no header, no recipient and no message', async () => {
  const hostile = 'Jeanne\r\nBcc: tiers@exemple.fr\r\nX-Autre: oui\r\n\r\n.\r\nMAIL FROM:<x@exemple.fr>';
  const { accountId, email } = await account('lead', { name: hostile });
  const message = { kind: 'sign_in_failures', accountId, params: {}, dedupeKey: 'essai' } as const;
  await write((tx) => queueMessage(tx, { ...message, at: NOW.instant }));
  expect(await deliverMessages(NOW)).toMatchObject({ sent: 1, failed: 0 });
  expect(sent.map(({ to }) => to)).toEqual([[email]]);
  const [headers = ''] = sent[0]?.raw.split(/\r?\n\r?\n/) ?? [];
  expect(headers).not.toMatch(/^(?:bcc|x-autre):/im);
});
