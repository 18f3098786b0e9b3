import { asc } from 'drizzle-orm';
import { holdsAt, knownAt } from './known';
import { perJournalLine } from './per-journal-line';
import * as t from './schema';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Other words for the printed professions: the sources use them, and link none to the list (D106). */
export const professionAliases = (read: Read) =>
  perJournalLine(read, 'profession-aliases', () =>
    read
      .select()
      .from(t.professionAliases)
      .orderBy(asc(t.professionAliases.professionId), asc(t.professionAliases.label))
      .all(),
  );

/** How many trainings of a project are for a profession. */
export interface ProjectForProfession {
  professionId: number;
  slug: string;
  acronym: string;
  trainings: number;
}

/** The public projects whose trainings name a profession, as known at the end of a day. */
export const projectsForProfessions = (read: Read, day: string): ProjectForProfession[] =>
  prepared(
    read,
    `SELECT x.profession_id AS professionId, j.slug, j.acronym, count(DISTINCT t.id) AS trainings
     FROM training_professions x JOIN trainings t ON t.id = x.training_id
     JOIN participations p ON p.id = t.participation_id JOIN projects j ON j.id = t.project_id
     WHERE ${holdsAt('x')} AND ${knownAt('t')} AND ${knownAt('p')} AND ${knownAt('j')}
     GROUP BY x.profession_id, j.id ORDER BY x.profession_id, j.slug`,
  ).all({ day }) as ProjectForProfession[];
