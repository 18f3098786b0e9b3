import { and, asc, eq, isNull } from 'drizzle-orm';
import { frenchOrder } from '@/lib/domain/french-order';
import type { FigureRow } from '@/lib/domain/line-address';
import type { EnteredState, Measure, OfferSubject } from '@/lib/domain/vocabulary';
import { rowColumns } from './line-address';
import { offerAddress, offerHolder } from './offer-address';
import * as t from './schema';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Everything of the programme that a file may say, as it stands: read whole, for a template or a comparison. */

export async function organisationsNow(read: Read) {
  const identifiers = read
    .select()
    .from(t.organisationIdentifiers)
    .orderBy(asc(t.organisationIdentifiers.value))
    .all();
  const byOrganisation = Map.groupBy(identifiers, ({ organisationId }) => organisationId);
  return read
    .select()
    .from(t.organisations)
    .where(isNull(t.organisations.withdrawnFrom))
    .orderBy(asc(t.organisations.name))
    .all()
    .map((row) => {
      const own = byOrganisation.get(row.id) ?? [];
      const of = (kind: 'uai' | 'siret') => own.flatMap((one) => (one.kind === kind ? [one.value] : []));
      return { ...row, uai: of('uai'), siret: of('siret') };
    });
}
export type OrganisationNow = Awaited<ReturnType<typeof organisationsNow>>[number];

export const projectsNow = async (read: Read) =>
  read
    .select()
    .from(t.projects)
    .where(isNull(t.projects.withdrawnFrom))
    .orderBy(asc(t.projects.acronym))
    .all();
export type ProjectNow = Awaited<ReturnType<typeof projectsNow>>[number];

export const participationsNow = async (read: Read) =>
  read
    .select()
    .from(t.participations)
    .where(isNull(t.participations.withdrawnFrom))
    .orderBy(asc(t.participations.projectId), asc(t.participations.id))
    .all();
export type ParticipationNow = Awaited<ReturnType<typeof participationsNow>>[number];

/** Every joining and leaving, in the order in which they take effect. */
export const membershipsNow = async (read: Read) =>
  read
    .select()
    .from(t.membershipEvents)
    .orderBy(asc(t.membershipEvents.effectiveOn), asc(t.membershipEvents.id))
    .all();

/** A training as the sheets of a file name it, with the document that brought it: that of its first revision. */
export interface NamedTraining {
  id: number;
  projectId: number;
  participationId: number;
  organisationId: number;
  title: string;
  source: string | null;
}

export async function namedTrainingsNow(read: Read): Promise<NamedTraining[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT t.id, t.project_id AS projectId, t.participation_id AS participationId, t.organisation_id AS organisationId,
       t.title, (SELECT r.source FROM training_revisions r WHERE r.training_id = t.id ORDER BY r.id LIMIT 1) AS source
     FROM trainings t WHERE t.withdrawn_from IS NULL`,
    ).all() as NamedTraining[],
    (row) => row.projectId,
    (row) => row.title,
    (row) => row.id,
  );
}

export const trainingRow = async (read: Read, id: number) =>
  read
    .select()
    .from(t.trainings)
    .where(and(eq(t.trainings.id, id), isNull(t.trainings.withdrawnFrom)))
    .get();
export type TrainingRowNow = NonNullable<Awaited<ReturnType<typeof trainingRow>>>;

export interface CommitmentNow {
  participationId: number;
  subject: OfferSubject;
  organisationId: number;
  trainingId: number | null;
  happenedOn: string | null;
  knownFrom: string;
}

/** The last word about each commitment. */
export async function commitmentsNow(read: Read): Promise<CommitmentNow[]> {
  return prepared(
    read,
    `SELECT r.participation_id AS participationId, r.subject, ${offerHolder('r')} AS organisationId, r.training_id AS trainingId,
       r.happened_on AS happenedOn, r.known_from AS knownFrom
     FROM offer_revisions r WHERE r.id IN (SELECT max(x.id) FROM offer_revisions x WHERE x.fact = 'committed'
       GROUP BY ${offerAddress('x')}) ORDER BY r.id`,
  ).all() as CommitmentNow[];
}

export interface FigureNow extends FigureRow {
  periodId: number;
  measure: Measure;
  value: number | null;
  state: EnteredState | null;
}

/** Whether there are more lines of figures than some number; none ever goes away. */
export function hasMoreLines(read: Read, most: number): boolean {
  return prepared(read, 'SELECT 1 FROM figure_lines WHERE id > ? LIMIT 1').get(most) !== undefined;
}

/** The last planned figure of each line of some trainings; one that the end of its project made « sans objet » plans nothing. */
export async function plannedNow(
  read: Read,
  trainings: readonly number[],
): Promise<(FigureNow & { knownFrom: string })[]> {
  return prepared(
    read,
    `SELECT ${rowColumns('l')}, l.period_id AS periodId, l.measure, r.value, r.state, r.known_from AS knownFrom
     FROM json_each(@trainings) j CROSS JOIN figure_lines l ON l.training_id = j.value
       JOIN figure_revisions r ON r.id = (SELECT max(x.id) FROM figure_revisions x
         WHERE x.line_id = l.id AND x.section_id IS NULL)
     WHERE l.nature = 'planned' AND r.state = 'number' ORDER BY j.key, l.id`,
  ).all({ trainings: JSON.stringify(trainings) }) as (FigureNow & { knownFrom: string })[];
}

export interface PastCampaignNow {
  id: number;
  label: string;
  periodId: number;
  observedOn: string;
}

export const pastCampaignsNow = async (read: Read): Promise<PastCampaignNow[]> =>
  read
    .select({
      id: t.campaigns.id,
      label: t.campaigns.label,
      periodId: t.campaigns.periodId,
      observedOn: t.campaigns.observedOn,
    })
    .from(t.campaigns)
    .where(eq(t.campaigns.retrospective, true))
    .orderBy(asc(t.campaigns.observedOn))
    .all();

/** A section of a campaign of the past. */
export interface PastSection {
  id: number;
  campaignId: number;
  participationId: number;
}

/** The sections of the campaigns of the past, those of the first day first. */
export function pastSections(read: Read): PastSection[] {
  return prepared(
    read,
    `SELECT s.id, c.id AS campaignId, s.participation_id AS participationId
     FROM campaigns c JOIN reports q ON q.campaign_id = c.id JOIN sections s ON s.report_id = q.id
     WHERE c.retrospective ORDER BY c.observed_on, s.id`,
  ).all() as PastSection[];
}

export type PastFigure = FigureNow & { campaignId: number; comment: string | null };

/** What some of these sections hold: the last word of each about each line. */
export async function pastFiguresNow(read: Read, sections: readonly number[]): Promise<PastFigure[]> {
  return prepared(
    read,
    `SELECT ${rowColumns('l')}, l.period_id AS periodId, l.measure, r.value, r.state, r.comment, r.campaign_id AS campaignId
     FROM json_each(@sections) j CROSS JOIN figure_revisions r ON r.section_id = j.value
       AND r.id = (SELECT max(x.id) FROM figure_revisions x WHERE x.section_id = r.section_id AND x.line_id = r.line_id)
     JOIN figure_lines l ON l.id = r.line_id ORDER BY j.key, r.id`,
  ).all({ sections: JSON.stringify(sections) }) as PastFigure[];
}

export interface PastOpeningNow {
  campaignId: number;
  participationId: number;
  organisationId: number;
  trainingId: number | null;
  happenedOn: string | null;
}

/** The same for openings. */
export async function pastOpeningsNow(read: Read): Promise<PastOpeningNow[]> {
  return prepared(
    read,
    `SELECT q.campaign_id AS campaignId, r.participation_id AS participationId, r.organisation_id AS organisationId,
       r.training_id AS trainingId, r.happened_on AS happenedOn
     FROM campaigns c JOIN reports q ON q.campaign_id = c.id JOIN sections s ON s.report_id = q.id
     JOIN offer_revisions r ON r.section_id = s.id AND r.id = (SELECT max(x.id) FROM offer_revisions x
       WHERE x.section_id = r.section_id AND x.subject = r.subject AND x.organisation_id = r.organisation_id
         AND coalesce(x.training_id, 0) = coalesce(r.training_id, 0))
     WHERE c.retrospective ORDER BY c.observed_on, r.id`,
  ).all() as PastOpeningNow[];
}

/** The rounds of the seasons, and the objectives that a training may count towards. */
export const roundsNow = async (read: Read) =>
  read.select().from(t.intakeRounds).orderBy(asc(t.intakeRounds.number)).all();
export const aimsNow = async (read: Read) =>
  read
    .select({
      id: t.components.id,
      actionKey: t.components.actionKey,
      seasonKey: t.components.seasonKey,
      label: t.components.label,
      source: t.components.source,
    })
    .from(t.components)
    .orderBy(asc(t.components.position))
    .all();
