import { activeAccounts } from '@/db/campaign-due-work';
import { queueMessage, withdrawOfEvent } from '@/db/mail-messages';
import { activeMembers } from '@/db/projects';
import { lastChanges } from '@/db/section-parts';
import { actsOnBehalf } from '@/lib/access/on-behalf';
import type { Circumstances } from '@/lib/command';
import type { MessageKind, Role } from '@/lib/domain/vocabulary';

type Given = Pick<Circumstances, 'tx' | 'actor' | 'now'>;
interface OfProject {
  id: number;
  projectId: number;
}
interface Told {
  kind: MessageKind;
  params: Record<string, unknown>;
  /** Told once to a person under it. */
  key: string;
  notBefore?: string;
}

/** A message to each person who may send the reports of a project, once a key. Returns how many were made. */
export async function tellLeads(
  { tx, now }: Pick<Given, 'tx' | 'now'>,
  projectId: number,
  message: Told,
): Promise<number> {
  let made = 0;
  for (const member of await activeMembers(tx, projectId, now.day)) {
    if (member.role !== 'lead') continue;
    made += await tellAccounts({ tx, now }, member.organisationId, message, ['lead']);
  }
  return made;
}

async function tellAccounts(
  { tx, now }: Pick<Given, 'tx' | 'now'>,
  organisationId: number,
  { kind, params, key, notBefore }: Told,
  roles: readonly Role[] = ['lead', 'contributor'],
): Promise<number> {
  let made = 0;
  for (const { accountId } of await activeAccounts(tx, organisationId, roles, now.day))
    made += await queueMessage(tx, {
      kind,
      accountId,
      params,
      dedupeKey: `${kind}:${key}:${accountId}`,
      at: now.instant,
      ...(notBefore !== undefined && { notBefore }),
    });
  return made;
}

/**
 * The *accusé de réception*: to whoever sent the report, to the other leads of the project, and to those who enter for
 * the organisations whose lines are in it.
 */
export async function tellSubmission(
  given: Given,
  report: OfProject,
  { events, sectionIds }: { events: number[]; sectionIds: number[] },
): Promise<number> {
  const { tx, now } = given;
  const message = {
    kind: 'submission_receipt' as const,
    params: { reportId: report.id, events },
    key: String(events[0] ?? 0),
  };
  let made = await tellLeads(given, report.projectId, message);
  const declaring = new Set<number>();
  for (const sectionId of sectionIds)
    for (const { organisationId } of await lastChanges(tx, sectionId)) declaring.add(organisationId);
  for (const { organisationId } of await activeMembers(tx, report.projectId, now.day))
    if (declaring.has(organisationId)) made += await tellAccounts(given, organisationId, message);
  return made;
}

/** What an officer did with a section: the leads are told, and read the values on the screen. A lead's own act is not told. */
export async function tellSection(
  given: Given,
  { report, section }: { report: OfProject; section: { id: number } },
  kind: 'section_returned' | 'section_accepted_modified' | 'section_corrected' | 'section_validated',
  eventId: number,
): Promise<void> {
  if (!actsOnBehalf(given.actor)) return;
  await tellLeads(given, report.projectId, {
    kind,
    params: { sectionId: section.id, eventId },
    key: String(eventId),
  });
}

/** A decision was taken back: what did not leave is withdrawn, and who was written to about it is written to again. */
export async function tellUndone(
  { tx, now }: Pick<Given, 'tx' | 'now'>,
  section: { id: number },
  { step, decision, event }: { step: 'validate' | 'return'; decision: number; event: number },
): Promise<void> {
  const kind = step === 'return' ? 'section_returned' : 'section_validated';
  for (const accountId of await withdrawOfEvent(tx, kind, decision))
    await queueMessage(tx, {
      kind: 'decision_undone',
      accountId,
      params: { sectionId: section.id, eventId: event, decision, step },
      dedupeKey: `decision_undone:${event}:${accountId}`,
      at: now.instant,
    });
}

/** Values entered by an officer: one message a report and a day, however often he saves. */
export async function tellEnteredOnBehalf(given: Given, report: OfProject): Promise<void> {
  if (!actsOnBehalf(given.actor)) return;
  await tellLeads(given, report.projectId, {
    kind: 'entered_on_behalf',
    params: { reportId: report.id, by: given.actor.accountId },
    key: `${report.id}:${given.now.day}`,
  });
}
