import { certificatesOf } from '@/db/certificates';
import { findTraining } from '@/db/projects';
import type { Read } from '@/db/store';
import { fieldActorIn } from '@/db/training-session-choices';
import { type CountedRow, countedSession, recomputed } from '@/db/training-session-counts';
import { sessionsOfProject } from '@/db/training-session-rows';
import { type SlotRow, sessionByCode, sessionEventRows, sessionTraining } from '@/db/training-sessions';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import type { Now } from '@/lib/domain/time';
import { checkSession } from '@/lib/domain/training-session/checks';
import { stepsAfter } from '@/lib/domain/training-session/life';
import { standingOf } from '@/lib/domain/training-session/standing';
import { Refusal } from '@/lib/refusal';
import { zoneIn } from './session-list';
import { printedZones, projectOfSessions } from './session-readers';

export type SessionSlot = SlotRow & { begun: boolean };

/** Somebody of a session, by number, with how far he went. */
export type SessionPerson = Omit<CountedRow, 'enteredOn' | 'assiduous' | 'badge'> &
  ReturnType<typeof standingOf>;

/**
 * One session: its slots, its checks with their findings, its counts, what happened to it; its people by number for
 * those who may read them, nobody else (`people` is null). Missing where the project may not be read.
 */
export async function sessionDetail(
  read: Read,
  reader: Actor | null,
  { slug, code }: { slug: string; code: string },
  now: Now,
) {
  const { project, target, actor } = await projectOfSessions(read, reader, slug, now);
  const session = sessionByCode(read, project.id, code);
  const training = session && (await findTraining(read, session.trainingId));
  const listed = sessionsOfProject(read, project.id, now.day, code)[0];
  if (!session || !training || !listed) throw new Refusal('missing', 'not_found');
  const { slots, participants } = countedSession(read, session.id);
  const decided = sessionTraining(read, training.id);
  const { actionKey } = training;
  const mine = { ...target, actionKeys: [actionKey], declaringOrganisations: [session.organisationId] };
  const zone = zoneIn(await printedZones(read), session.zoneNumber);
  const people = participants.map((row): SessionPerson => {
    const badge = row.results.find(({ kind }) => kind === 'pix_badge')?.result ?? null;
    return { ...row, ...standingOf(slots, { marks: row.marks, badge }) };
  });
  const checks = checkSession({
    state: session.state,
    zoneNumber: zone?.number ?? null,
    slots,
    participants: participants.map((row) => ({ ...row, badge: null })),
    agreementFrom: project.startsOn,
    sequenceStart: decided.sequenceStart,
    certificates: issuedIn(read, session.id),
    fieldActor:
      zone && fieldActorIn(read, { projectId: project.id, actionKey, zone: zone.number, day: now.day }),
  });
  const events = sessionEventRows(read, session.id);
  const sign = signatures(
    read,
    actor,
    events.map(({ accountId }) => accountId),
  );
  return {
    project: { id: project.id, slug, acronym: project.acronym, name: project.name },
    training: {
      id: training.id,
      title: listed.training,
      actionKey,
      regionCodes: training.regionCodes,
      decided,
    },
    session: { ...listed, zone },
    slots: slots.map((slot): SessionSlot => ({ ...slot, begun: slot.startsAt <= now.instant })),
    people: can(actor, 'session.people.read', target) ? people : null,
    counts: recomputed(slots, participants).counts,
    checks,
    events: await Promise.all(
      events.map(async ({ accountId, reason, ...event }) => ({
        ...event,
        // Somebody may be named in it.
        reason: can(actor, 'comment.read', target) ? reason : null,
        by: await sign(accountId),
      })),
    ),
    steps: stepsAfter(session.state),
    may: {
      plan: can(actor, 'session.plan', mine),
      mark: can(actor, 'session.mark', mine),
      settle: can(actor, 'session.settle', mine),
      /** Enters the names of its people, or asks for them with a reason. */
      names: can(actor, 'names.enter', mine) || can(actor, 'names.ask', mine),
      certify: can(actor, 'certificate.manage', mine),
    },
  };
}

export type SessionDetail = Awaited<ReturnType<typeof sessionDetail>>;

/** How many people of a session have a certificate in force; null where none was issued here: it may be elsewhere. */
function issuedIn(read: Read, sessionId: number): number | null {
  const issued = certificatesOf(read, sessionId);
  const inForce = issued.filter(({ revokedOn }) => revokedOn === null);
  return issued.length === 0 ? null : new Set(inForce.map(({ participantId }) => participantId)).size;
}
