import { type SignedNames, signedNames } from '@/lib/domain/signed-names';
import { parisDay } from '@/lib/domain/time';
import { declarerAt, organisationSaid, projectSaid, titleAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What the things of a sending are called: on a day, at a past instant, or as its row keeps it. */
export interface ThingsNamed {
  organisations: { id: number; name: string }[];
  trainings: { id: number; title: string; organisation: string }[];
}

export interface Things {
  organisationIds: readonly number[];
  trainingIds: readonly number[];
}

/** Their names as known and true at the end of a day. */
export function thingsOnDay(read: Read, things: Things, day: string): ThingsNamed {
  const organisations = prepared(
    read,
    `SELECT o.id, ${organisationSaid('o', 'name')} AS name
     FROM json_each(@ids) v JOIN organisations o ON o.id = v.value`,
  ).all({ ids: JSON.stringify(things.organisationIds), day });
  const trainings = prepared(
    read,
    `SELECT t.id, ${titleAt('t')} AS title, ${organisationSaid('o', 'name')} AS organisation
     FROM json_each(@ids) v JOIN trainings t ON t.id = v.value JOIN organisations o ON o.id = ${declarerAt('t')}`,
  ).all({ ids: JSON.stringify(things.trainingIds), day });
  return { organisations, trainings } as ThingsNamed;
}

/** The last word of an organisation by an instant; of one recorded later, its first. */
const NAME_THEN = `coalesce((SELECT v.name FROM organisation_revisions v WHERE v.organisation_id = o.id
  ORDER BY v.at > @at, CASE WHEN v.at <= @at THEN -v.id ELSE v.id END LIMIT 1), o.name)`;
const TITLE_THEN = `coalesce((SELECT v.title FROM training_revisions v WHERE v.training_id = t.id
  ORDER BY v.at > @at, CASE WHEN v.at <= @at THEN -v.id ELSE v.id END LIMIT 1), t.title)`;

/** Their names as the service had them at an instant, for a sending of before they were kept with it. */
export function thingsAtInstant(read: Read, things: Things, at: string): ThingsNamed {
  const day = parisDay(new Date(at));
  const organisations = prepared(
    read,
    `SELECT o.id, ${NAME_THEN} AS name FROM json_each(@ids) v JOIN organisations o ON o.id = v.value`,
  ).all({ ids: JSON.stringify(things.organisationIds), at });
  const trainings = prepared(
    read,
    `SELECT t.id, ${TITLE_THEN} AS title, ${NAME_THEN} AS organisation
     FROM json_each(@ids) v JOIN trainings t ON t.id = v.value JOIN organisations o ON o.id = ${declarerAt('t')}`,
  ).all({ ids: JSON.stringify(things.trainingIds), at, day });
  return { organisations, trainings } as ThingsNamed;
}

interface Project {
  acronym: string;
  name: string;
}

export const projectOnDay = (read: Read, projectId: number, day: string): Project =>
  prepared(
    read,
    `SELECT coalesce(${projectSaid('p', 'acronym')}, p.acronym) AS acronym, coalesce(${projectSaid('p', 'name')}, p.name) AS name
     FROM projects p WHERE p.id = @projectId`,
  ).get({ projectId, day }) as Project;

const CALLED_THEN = (column: 'acronym' | 'name') => `coalesce((SELECT e.${column} FROM project_events e
  WHERE e.project_id = p.id AND e.kind IN ('decided', 'renamed') AND e.${column} IS NOT NULL
  ORDER BY e.at > @at, CASE WHEN e.at <= @at THEN -e.id ELSE e.id END LIMIT 1), p.${column})`;

export const projectAtInstant = (read: Read, projectId: number, at: string): Project =>
  prepared(
    read,
    `SELECT ${CALLED_THEN('acronym')} AS acronym, ${CALLED_THEN('name')} AS name FROM projects p WHERE p.id = @projectId`,
  ).get({ projectId, at }) as Project;

/** The organisation of an account, by the number that its name is found under. */
export const organisationOf = (read: Read, accountId: number): number | null => {
  const row = prepared(read, 'SELECT organisation_id AS id FROM accounts WHERE id = ?').get(accountId);
  return (row as { id: number | null } | undefined)?.id ?? null;
};

/** Keeps the names of a sending for ever. */
export async function keepSignedNames(tx: Tx, row: typeof t.signedSendings.$inferInsert): Promise<void> {
  tx.insert(t.signedSendings).values(row).onConflictDoNothing().run();
}

/** The names that were kept with a sending; none with those of before. */
export function keptNames(read: Read, eventId: number): SignedNames | undefined {
  const row = prepared(read, 'SELECT names FROM signed_sendings WHERE event_id = ?').get(eventId) as
    | { names: string }
    | undefined;
  return row && signedNames.parse(JSON.parse(row.names));
}
