import type { Transporter } from 'nodemailer';
import { env } from '@/lib/env';

/** Whether the installation names a mail server; without one, messages wait. */
export const mailConfigured = (): boolean => env().SMTP_URL !== '';

// Of the library, in milliseconds: a server that answers nothing must not hold the others' messages for minutes.
const TIMEOUTS = { connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '30000' };

export interface Mail {
  id: string;
  to: { name: string; address: string };
  subject: string;
  /** When it leaves, by the service's clock. */
  date: Date;
  text: string;
  html: string;
  attachments: { filename: string; content: Buffer; contentType: string }[];
}

/** Hands a mail to the server of SMTP_URL. Throws what the library throws: only its code may be kept (`failureCode`). */
export function mailer(smtpUrl: string = env().SMTP_URL) {
  const url = new URL(smtpUrl);
  for (const [name, value] of Object.entries(TIMEOUTS))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  const from = env().MAIL_FROM || `Suivi CMA <ne-pas-repondre@${mailHost()}>`;
  // Loaded with the first message: the first page of a process would wait for it.
  let transport: Promise<Transporter> | undefined;
  const opened = async () => (await import('nodemailer')).createTransport(url.href, { from });
  return {
    send: async ({ id, ...mail }: Mail): Promise<void> => {
      transport ??= opened();
      await (await transport).sendMail({
        ...mail,
        // The same message sent twice (the process ended between the sending and its mark) is known as one.
        messageId: `<${id}>`,
        // Nobody answers a machine with « absent du bureau ».
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () =>
      void transport?.then(
        (open) => open.close(),
        () => undefined,
      ),
  };
}

/** `ECONNREFUSED`, `EENVELOPE_550`: never the server's text, which repeats addresses. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const response = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  return (response > 0 ? `${code}_${response}` : code).replace(/[^A-Za-z0-9_]/g, '').slice(0, 60);
}

/** Whether the server itself was not reached or let nobody in: then no other message passes either. */
export const isServerDown = (code: string): boolean =>
  /^(ECONNECTION|ECONNREFUSED|ETIMEDOUT|ESOCKET|EDNS|EAUTH|ETLS|ECONNRESET|ENOTFOUND)/.test(code);

/** The host that message identifiers and the default sender name. */
export const mailHost = (): string => new URL(env().NEXTAUTH_URL ?? 'http://localhost').hostname;
