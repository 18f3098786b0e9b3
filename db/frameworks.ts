import type { FrameworkKey, FrameworkUnit } from '@/lib/domain/framework/vocabulary';
import * as t from './schema';
import type { FrameworkDefect, FrameworkTitle } from './schema/frameworks';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** The competence frameworks as printed, with what officers say of their titles and professions. */

export interface FrameworkRow {
  key: FrameworkKey;
  unit: FrameworkUnit;
  title: string | null;
  titleCandidates: FrameworkTitle[];
  version: string | null;
  level: string | null;
  hours: number | null;
  hoursRowLabel: string | null;
  hoursSrc: string | null;
  defects: FrameworkDefect[];
  src: string;
}

export const frameworkRows = (read: Read): FrameworkRow[] =>
  (
    prepared(
      read,
      `SELECT key, unit, title, title_candidates AS titleCandidates, version, level, hours, hours_row_label AS hoursRowLabel,
         hours_src AS hoursSrc, defects, src FROM frameworks ORDER BY position`,
    ).all() as (Omit<FrameworkRow, 'titleCandidates' | 'defects'> & {
      titleCandidates: string;
      defects: string;
    })[]
  ).map((row) => ({
    ...row,
    titleCandidates: JSON.parse(row.titleCandidates) as FrameworkTitle[],
    defects: JSON.parse(row.defects) as FrameworkDefect[],
  }));

/** The actions of each; that of continuing training last, which takes all of them but one. */
export const frameworkActionRows = (
  read: Read,
): { frameworkKey: FrameworkKey; actionKey: string; src: string }[] =>
  prepared(
    read,
    `SELECT f.framework_key AS frameworkKey, f.action_key AS actionKey, f.src FROM framework_actions f
     JOIN actions a ON a.key = f.action_key ORDER BY f.framework_key, f.action_key = 'CONTINUE', a.position`,
  ).all() as { frameworkKey: FrameworkKey; actionKey: string; src: string }[];

export interface DomainRow {
  frameworkKey: FrameworkKey;
  number: number;
  codePrinted: string | null;
  title: string;
  hours: number | null;
  src: string;
}

export const frameworkDomainRows = (read: Read): DomainRow[] =>
  prepared(
    read,
    `SELECT framework_key AS frameworkKey, number, code_printed AS codePrinted, title, hours, src
     FROM framework_domains ORDER BY framework_key, number`,
  ).all() as DomainRow[];

export interface CompetenceRow {
  frameworkKey: FrameworkKey;
  position: string;
  domainNumber: number;
  codePrinted: string;
  title: string;
  hours: number | null;
  /** Of a module of the mediators: to be given on site (003:337). */
  onSite: boolean | null;
  src: string;
}

export const frameworkCompetenceRows = (read: Read): CompetenceRow[] =>
  (
    prepared(
      read,
      `SELECT framework_key AS frameworkKey, position, domain_number AS domainNumber, code_printed AS codePrinted, title, hours,
         on_site AS onSite, src FROM framework_competences ORDER BY framework_key, rank`,
    ).all() as (Omit<CompetenceRow, 'onSite'> & { onSite: 0 | 1 | null })[]
  ).map((row) => ({ ...row, onSite: row.onSite === null ? null : row.onSite === 1 }));

export interface CapacityRow {
  frameworkKey: FrameworkKey;
  position: string;
  label: string;
  concept: string | null;
}

export const frameworkCapacityRows = (read: Read): CapacityRow[] =>
  prepared(
    read,
    `SELECT framework_key AS frameworkKey, position, label, concept FROM framework_capacities
     ORDER BY framework_key, position, number`,
  ).all() as CapacityRow[];

export interface TitleRow {
  frameworkKey: FrameworkKey;
  title: string | null;
  effectiveOn: string;
  knownFrom: string;
  source: string | null;
  reason: string;
}

/** What officers decided of the titles, as known and true at the end of a day, the last word of each first. */
export const frameworkTitleRows = (read: Read, day: string): TitleRow[] =>
  prepared(
    read,
    `SELECT framework_key AS frameworkKey, title, effective_on AS effectiveOn, known_from AS knownFrom, source, reason
     FROM framework_titles WHERE effective_on <= @day AND known_from <= @day ORDER BY effective_on DESC, id DESC`,
  ).all({ day }) as TitleRow[];

/** Every decision about the titles, those to come too: by framework and day, the last word on a day first. */
export const decidedTitles = (read: Read): Pick<TitleRow, 'frameworkKey' | 'title' | 'effectiveOn'>[] =>
  prepared(
    read,
    `SELECT framework_key AS frameworkKey, title, effective_on AS effectiveOn FROM framework_titles
     ORDER BY framework_key, effective_on, id DESC`,
  ).all() as Pick<TitleRow, 'frameworkKey' | 'title' | 'effectiveOn'>[];

export const appendFrameworkTitle = (tx: Tx, row: typeof t.frameworkTitles.$inferInsert): number =>
  tx.insert(t.frameworkTitles).values(row).returning({ id: t.frameworkTitles.id }).get().id;

export interface ProfessionFrameworkRow {
  professionId: number;
  profession: string;
  frameworkKey: FrameworkKey;
  /** The decision of an officer that says it; null: deduced by us. */
  linkId: number | null;
}

/** Which professions are trained by which framework at the end of a day: the last decision, else what is deduced. */
export const professionFrameworkRows = (read: Read, day: string): ProfessionFrameworkRow[] =>
  prepared(
    read,
    `WITH decided AS (SELECT id, profession_id, framework_key, linked FROM profession_framework_links l
       WHERE l.id = (SELECT m.id FROM profession_framework_links m WHERE m.profession_id = l.profession_id
         AND m.framework_key = l.framework_key AND m.effective_on <= @day AND m.known_from <= @day
         ORDER BY m.effective_on DESC, m.id DESC LIMIT 1))
     SELECT p.id AS professionId, p.label AS profession, x.framework_key AS frameworkKey, x.id AS linkId
     FROM (SELECT profession_id, framework_key, id FROM decided WHERE linked = 1
       UNION ALL SELECT f.profession_id, f.framework_key, NULL FROM profession_frameworks f WHERE NOT EXISTS (
         SELECT 1 FROM decided d WHERE d.profession_id = f.profession_id AND d.framework_key = f.framework_key)) x
     JOIN professions p ON p.id = x.profession_id JOIN frameworks k ON k.key = x.framework_key ORDER BY k.position, p.id`,
  ).all({ day }) as ProfessionFrameworkRow[];

/** The day of the decision about a profession that holds at the end of a day; null: none was taken. */
export const professionLinkedOn = (
  read: Read,
  asked: { professionId: number; frameworkKey: FrameworkKey; day: string },
): string | null =>
  (
    prepared(
      read,
      `SELECT max(effective_on) AS day FROM profession_framework_links WHERE profession_id = @professionId
         AND framework_key = @frameworkKey AND effective_on <= @day AND known_from <= @day`,
    ).get(asked) as { day: string | null }
  ).day;

export const appendProfessionLink = (tx: Tx, row: typeof t.professionFrameworkLinks.$inferInsert): number =>
  tx.insert(t.professionFrameworkLinks).values(row).returning({ id: t.professionFrameworkLinks.id }).get().id;
