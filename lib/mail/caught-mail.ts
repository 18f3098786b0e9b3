import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageCounts } from '@/db/mail-messages';
import type { Read } from '@/db/store';
import { foldEmail } from '@/lib/domain/account';
import { env, isDemonstration } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { CAUGHT_FOLDER } from './caught-folder';
import { parseMail } from './parse-mail';
import { mailConfigured } from './transport';

const PAGE_SIZE = 20;
/** Those looked at, the newest: the page is open to all, and each message is read whole. */
const NEWEST = 500;
const FILE = /^\d{15}-[0-9a-f]{8}\.eml$/;

export interface CaughtMessage {
  key: string;
  /** When it left, by the service's clock. */
  at: string;
  to: string;
  subject: string;
  text: string;
  attachments: { name: string; bytes: number }[];
}

/**
 * What the demonstration's own mail server received, the newest first, for one address or for all. It does not exist
 * outside the demonstration and the tests.
 */
export async function caughtMail(
  read: Read,
  { page, to = '' }: { page: number; to?: string },
): Promise<{
  messages: CaughtMessage[];
  total: number;
  pages: number;
  /** Still to leave: the list is not whole yet. */
  waiting: number;
  configured: boolean;
}> {
  if (!isDemonstration()) throw new Refusal('missing', 'not_found');
  const folder = join(env().FILES_PATH, CAUGHT_FOLDER);
  const names = (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name)).toSorted();
  const asked = foldEmail(to);
  const found: CaughtMessage[] = [];
  for (const name of names.toReversed().slice(0, NEWEST)) {
    const message = await readCaught(folder, name);
    if (message && (asked === '' || foldEmail(message.to).includes(asked))) found.push(message);
  }
  return {
    messages: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: found.length,
    pages: Math.ceil(found.length / PAGE_SIZE),
    waiting: (await messageCounts(read)).waiting,
    configured: mailConfigured(),
  };
}

/** Takes away every kept message in which one of some words (a name, an address) stands. Returns how many went. */
export async function removeCaughtMail(words: readonly string[]): Promise<number> {
  const folder = join(/* turbopackIgnore: true */ env().FILES_PATH, CAUGHT_FOLDER);
  const sought = words.map(foldEmail).filter((word) => word !== '');
  let removed = 0;
  for (const name of (await readdir(folder).catch(() => [])).filter((found) => FILE.test(found))) {
    const message = await readCaught(folder, name);
    const said = message && foldEmail(`${message.to} ${message.subject} ${message.text}`);
    if (!said || !sought.some((word) => said.includes(word))) continue;
    await rm(join(folder, name), { force: true });
    removed += 1;
  }
  return removed;
}

async function readCaught(folder: string, name: string): Promise<CaughtMessage | undefined> {
  const raw = await readFile(join(folder, name)).catch(() => undefined);
  if (!raw) return undefined;
  const { to, subject, date, text, attachments } = parseMail(raw);
  const sentAt = Date.parse(date);
  return {
    key: name.replace('.eml', ''),
    at: new Date(Number.isNaN(sentAt) ? 0 : sentAt).toISOString(),
    to,
    subject,
    text,
    attachments: attachments.map((file) => ({ name: file.name, bytes: file.content.length })),
  };
}
