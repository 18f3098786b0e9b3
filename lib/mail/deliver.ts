import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ClaimedMessage, type Moment, messagesToSend } from '@/db/mail-messages';
import { type Read, read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { execute, keepRecord } from '@/lib/command';
import { addMinutes, LEASE_MINUTES, MAX_SENDINGS, nextTry } from '@/lib/domain/message';
import type { Now } from '@/lib/domain/time';
import { env, isDemonstration } from '@/lib/env';
import { french } from '@/lib/wording/typography';
import { attachmentsOf } from './attachments';
import { digestOf } from './digest';
import { type Facts, factsOf, recipientOf } from './facts';
import { makeLink } from './keep-link';
import { letterHtml, letterText, type Recipient } from './letter';
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

/** A moment of the service's clock; the one of a demonstration stands still. */
export const momentOf = ({ instant }: Now): Moment => ({
  instant,
  morningNeverComes: env().DEMO_CLOCK !== undefined,
});

/**
 * Sends what waits, one person after another: takes a message with those that are told together with it (so that no
 * other process does), reads what of them is still true, writes one mail, hands it to the mail server outside any write,
 * then notes how it went. A process that dies in between leaves them to be taken again once their lease is over: at
 * least once, and known as the same by its identifier. Nothing is done where no mail server is configured.
 */
export async function deliverMessages(now: Now): Promise<Delivery> {
  const done: Delivery = { sent: 0, withdrawn: 0, delayed: 0, failed: 0 };
  if (!mailConfigured()) return done;
  const ids = await messagesToSend(read(), momentOf(now), BATCH);
  if (ids.length === 0) return done;
  const server = mailer();
  try {
    for (const id of ids) {
      const { down, ...outcome } = await deliverWith(server, id, now);
      for (const how of Object.keys(done) as (keyof Delivery)[]) done[how] += outcome[how] ?? 0;
      // The server is not there: the others keep their tries for when it is back.
      if (down) break;
      // What is withdrawn waits for no mail server: fifty of those would keep everybody else.
      await nextTurn();
    }
  } finally {
    server.close();
  }
  return done;
}

type Outcome = Partial<Delivery> & { down?: boolean };
/** A message that was taken, with what it has to say. */
interface Told {
  message: ClaimedMessage;
  facts: Facts;
}

async function deliverWith(
  server: { send: (mail: Mail) => Promise<void> },
  id: number,
  now: Now,
): Promise<Outcome> {
  const until = addMinutes(now.instant, LEASE_MINUTES);
  const claimed = await keepRecord.claimMessages(id, { ...momentOf(now), until });
  const [first] = claimed;
  if (!first) return {};
  // A process that always ended while sending them: they are not tried for ever.
  const spent = claimed.filter(({ tries }) => tries > MAX_SENDINGS);
  if (spent.length > 0) return failed(claimed, 'INTERRUPTED', now);
  let withdrawn = 0;
  try {
    const to = await recipientOf(read(), first.accountId, now);
    const told: Told[] = [];
    for (const message of claimed) {
      const facts = to && (await factsOf(read(), message, now));
      if (facts) told.push({ message, facts });
      else {
        await keepRecord.markWithdrawn(message.id);
        withdrawn += 1;
      }
    }
    if (!to || told.length === 0) return { withdrawn };
    try {
      await server.send(await mailOf(read(), told, to, now));
    } catch (error) {
      const messages = told.map(({ message }) => message);
      return { withdrawn, ...(await failed(messages, failureCode(error), now)) };
    }
    for (const { message, facts } of told) {
      const { id: messageId, kind, accountId } = message;
      await execute(
        sendMessage,
        { messageId, kind, accountId, projectId: projectOf(facts) },
        { actor: SYSTEM, now, door: 'script' },
      );
    }
    return { withdrawn, sent: told.length };
  } catch (error) {
    return failed(claimed, failureCode(error), now);
  }
}

async function failed(messages: readonly ClaimedMessage[], error: string, now: Now): Promise<Outcome> {
  const outcome = { delayed: 0, failed: 0, down: isServerDown(error) };
  for (const { id, tries } of messages) {
    const nextTryAt = nextTry(tries, now.instant);
    await keepRecord.markFailure(id, { error, nextTryAt });
    outcome[nextTryAt === null ? 'failed' : 'delayed'] += 1;
  }
  return outcome;
}

async function mailOf(read: Read, told: readonly Told[], to: Recipient, now: Now): Promise<Mail> {
  const [first] = told;
  if (!first) throw new Error('A mail says nothing');
  const { message } = first;
  const token = await makeLink(message, now);
  const base = (env().NEXTAUTH_URL ?? 'http://localhost:3000').replace(/\/$/, '');
  const letter = digestOf(
    told.map(({ facts }) => facts),
    {
      to,
      today: now.day,
      base,
      ...(token !== undefined && { token }),
      demonstration: isDemonstration(),
      contact: env().SERVICE_CONTACT,
    },
  );
  const attachments = await Promise.all(told.map(({ facts }) => attachmentsOf(read, facts)));
  return {
    id: `suivi-cma-${message.id}-${Date.parse(message.createdAt)}@${mailHost()}`,
    to: { name: to.name, address: to.email },
    subject: french(letter.subject),
    date: new Date(now.instant),
    text: letterText(letter),
    html: letterHtml(letter),
    attachments: attachments.flat(),
  };
}

/** The project a message is about, where it is about one only: its journal line is then that project's too. */
function projectOf(facts: Facts): number | null {
  if ('heading' in facts) return facts.heading.projectId;
  const projects = new Set(reportsIn(facts).map(({ projectId }) => projectId));
  return projects.size === 1 ? ([...projects][0] ?? null) : null;
}

function reportsIn(facts: Facts): readonly { projectId: number }[] {
  if ('work' in facts) return [...facts.work.toSend, ...facts.work.toEnter];
  if ('unsent' in facts) return facts.unsent;
  return facts.kind === 'partner_reminder' ? facts.reports : [];
}
