import { namedParticipants, namesElsewhere, namesKept } from '@/db/participant-names';
import type { Read } from '@/db/store';
import { sessionTraining } from '@/db/training-sessions';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { erasureDay, isNamesTermOver } from '@/lib/domain/names-term';
import type { SameName } from '@/lib/domain/participant-names';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { namesAt } from './names-found';

/** A number of the session as who may enter names sees it. */
export interface NameLine {
  number: number;
  name: string | null;
  email: string | null;
  employer: string | null;
  /** The names of whoever withdrew go with the next scheduled work, unless a certificate bears them. */
  withdrawn: boolean;
}

export interface SessionNames {
  project: { slug: string; acronym: string };
  session: { id: number; code: string; trainingId: number };
  training: string;
  /** How long names are kept after the last slot; null: nobody said, and none may be entered. */
  retention: { months: number; source: string } | null;
  /** When they are erased; null while the session has no slot, or nobody said how long. */
  erasedOn: string | null;
  termOver: boolean;
  kept: number;
  /** Null of whoever may not enter names: an officer asks for them, with a reason. */
  lines: NameLine[] | null;
  /** Whose name is kept in another session too, and whether it is said that they are not new. */
  elsewhere: (SameName & { isCounted: boolean })[];
  may: { enter: boolean; ask: boolean; erase: boolean; setRetention: boolean };
}

/** The page of the names of a session: of who enters them, with them; of an officer, how many there are. */
export async function sessionNames(
  read: Read,
  actor: Actor | null,
  now: Now,
  at: { slug: string; code: string },
): Promise<SessionNames> {
  const { target, session, term, project, training } = await namesAt(read, actor, now, at);
  const may = {
    enter: can(actor, 'names.enter', target),
    ask: can(actor, 'names.ask', target),
    erase: can(actor, 'names.erase', target),
    setRetention: can(actor, 'session.settle', target),
  };
  if (!may.enter && !may.ask) throw new Refusal('missing', 'not_found');
  const { retentionMonths, retentionSource } = sessionTraining(read, session.trainingId);
  return {
    project: { slug: project.slug, acronym: project.acronym },
    session: { id: session.id, code: session.code, trainingId: session.trainingId },
    training,
    retention: retentionMonths === null ? null : { months: retentionMonths, source: retentionSource ?? '' },
    erasedOn: erasureDay(term),
    termOver: isNamesTermOver(term, now.day),
    kept: namesKept(read, session.id),
    lines: may.enter
      ? namedParticipants(read, session.id).map(({ number, name, email, employer, withdrawnOn }) => ({
          ...{ number, name, email, employer },
          withdrawn: withdrawnOn !== null,
        }))
      : null,
    elsewhere: may.enter ? namesElsewhere(read, session.id) : [],
    may,
  };
}
