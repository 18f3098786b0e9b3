import { type ClaimedMessage, messagesToSend } from '@/db/mail-messages';
import { type Read, read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { execute, keepRecord } from '@/lib/command';
import { addMinutes, LEASE_MINUTES, MAX_SENDINGS, nextTry } from '@/lib/domain/message';
import type { Now } from '@/lib/domain/time';
import { env, isDemonstration } from '@/lib/env';
import { french } from '@/lib/wording/typography';
import { attachmentsOf } from './attachments';
import { type Facts, factsOf, type Recipient, recipientOf } from './facts';
import { makeLink } from './keep-link';
import { letterHtml, letterText } from './letter';
import { letterOf } from './message-words';
import { sendMessage } from './send-message';
import { failureCode, isServerDown, type Mail, mailConfigured, mailer, mailHost } from './transport';

export interface Delivery {
  sent: number;
  /** No longer true when they were to leave. */
  withdrawn: number;
  /** Refused, to be tried again later. */
  delayed: number;
  /** Given up. */
  failed: number;
}

const BATCH = 50;

/**
 * Sends what waits, one message after another: takes it (so that no other process does), reads whether it is still
 * true, writes it, hands it to the mail server outside any write, then notes how it went. A process that dies in
 * between leaves the message to be taken again once its lease is over: at least once, and known as the same by its
 * identifier. Nothing is done where no mail server is configured.
 */
export async function deliverMessages(now: Now): Promise<Delivery> {
  const done: Delivery = { sent: 0, withdrawn: 0, delayed: 0, failed: 0 };
  if (!mailConfigured()) return done;
  const ids = await messagesToSend(read(), now.instant, BATCH);
  if (ids.length === 0) return done;
  const server = mailer();
  try {
    for (const id of ids) {
      const outcome = await deliverOne(server, id, now);
      if (!outcome) continue;
      done[outcome.how] += 1;
      // The server is not there: the others keep their tries for when it is back.
      if (outcome.down) break;
    }
  } finally {
    server.close();
  }
  return done;
}

type Outcome = { how: keyof Delivery; down?: boolean } | undefined;

async function deliverOne(
  server: { send: (mail: Mail) => Promise<void> },
  id: number,
  now: Now,
): Promise<Outcome> {
  const until = addMinutes(now.instant, LEASE_MINUTES);
  const message = await keepRecord.claimMessage(id, { instant: now.instant, until });
  if (!message) return undefined;
  // A process that always ended while sending it: it is not tried for ever.
  if (message.tries > MAX_SENDINGS) return failed(message, 'INTERRUPTED', now);
  try {
    const to = await recipientOf(read(), message.accountId, now);
    const facts = to && (await factsOf(read(), message, now));
    if (!to || !facts) {
      await keepRecord.markWithdrawn(id);
      return { how: 'withdrawn' };
    }
    await server.send(await mailOf(read(), message, to, facts, now));
    const { kind, accountId } = message;
    await execute(
      sendMessage,
      { messageId: id, kind, accountId, projectId: projectOf(facts) },
      { actor: SYSTEM, now, door: 'script' },
    );
    return { how: 'sent' };
  } catch (error) {
    return failed(message, failureCode(error), now);
  }
}

async function failed(message: ClaimedMessage, error: string, now: Now): Promise<Outcome> {
  const nextTryAt = nextTry(message.tries, now.instant);
  await keepRecord.markFailure(message.id, { error, nextTryAt });
  return { how: nextTryAt === null ? 'failed' : 'delayed', down: isServerDown(error) };
}

async function mailOf(
  read: Read,
  message: ClaimedMessage,
  to: Recipient,
  facts: Facts,
  now: Now,
): Promise<Mail> {
  const token = await makeLink(message, now);
  const base = (env().NEXTAUTH_URL ?? 'http://localhost:3000').replace(/\/$/, '');
  const letter = letterOf(facts, {
    to,
    today: now.day,
    base,
    ...(token !== undefined && { token }),
    demonstration: isDemonstration(),
    contact: env().SERVICE_CONTACT,
  });
  return {
    id: `suivi-cma-${message.id}-${Date.parse(message.createdAt)}@${mailHost()}`,
    to: { name: to.name, address: to.email },
    subject: french(letter.subject),
    date: new Date(now.instant),
    text: letterText(letter),
    html: letterHtml(letter),
    attachments: await attachmentsOf(read, facts),
  };
}

/** The project a message is about, where it is about one only: its journal line is then that project's too. */
function projectOf(facts: Facts): number | null {
  if ('heading' in facts) return facts.heading.projectId;
  const reports =
    facts.kind === 'reminder'
      ? [...facts.work.toSend, ...facts.work.toEnter]
      : facts.kind === 'partner_reminder'
        ? facts.reports
        : [];
  const projects = new Set(reports.map(({ projectId }) => projectId));
  return projects.size === 1 ? ([...projects][0] ?? null) : null;
}
