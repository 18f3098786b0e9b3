import type { OfferSubject } from '@/lib/domain/vocabulary';
import { LearnerTotals, type Standing } from './figure-learner-totals';
import { standingLearners, standingOffers } from './figure-standing';
import { OF_SECTION } from './journal-rows';
import { offerHolder } from './offer-address';
import { countOffers, replaceStanding } from './offers';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

interface UndoneSection {
  id: number;
  participationId: number;
}

const LINES = 'SELECT line_id FROM figure_revisions WHERE section_id = @sectionId';

/**
 * A validation was taken back: of each line and opening of its section, what else is verified stands again, from the
 * day on. To be called once the event that takes it back is appended.
 */
export async function unsettleSection(tx: Tx, section: UndoneSection, day: string): Promise<void> {
  await unsettleFigures(tx, section, day);
  await unsettleOffers(tx, section, day);
}

async function unsettleFigures(tx: Tx, { id, participationId }: UndoneSection, day: string): Promise<void> {
  const bound = { sectionId: id, participationId, day };
  const rows = prepared(
    tx,
    `SELECT line_id AS lineId, revision_id AS revisionId, value, state, observed_on AS observedOn
     FROM (${standingLearners('verified', { ofParticipation: true, lines: LINES })}) WHERE rank = 1`,
  ).all(bound) as (Standing & { lineId: number })[];
  const standing = new Map(rows.map(({ lineId, ...stands }) => [lineId, stands]));
  const lines = prepared(tx, `SELECT DISTINCT line_id AS id FROM (${LINES})`).all({ sectionId: id });
  const totals = new LearnerTotals(tx, 'verified', day);
  for (const line of lines as { id: number }[]) totals.replace(line.id, standing.get(line.id));
  await totals.write();
}

interface Opening {
  subject: OfferSubject;
  organisationId: number;
  trainingId: number | null;
}

async function unsettleOffers(tx: Tx, { id, participationId }: UndoneSection, day: string): Promise<void> {
  const told = prepared(
    tx,
    `SELECT DISTINCT r.subject, ${offerHolder('r')} AS organisationId, r.training_id AS trainingId FROM offer_revisions r
     WHERE r.section_id = ?`,
  ).all(id) as Opening[];
  if (told.length === 0) return;
  const standing = prepared(
    tx,
    `SELECT w.id AS revisionId, w.subject, ${offerHolder('w')} AS organisationId, w.training_id AS trainingId,
       w.happened_on AS happenedOn, w.observed_on AS observedOn
     FROM (${standingOffers('verified', { ofParticipation: true })}) w WHERE w.rank = 1`,
  ).all({ participationId, day }) as (Opening & {
    revisionId: number;
    happenedOn: string;
    observedOn: string;
  })[];
  const keyOf = ({ subject, organisationId, trainingId }: Opening) =>
    `${subject}|${organisationId}|${trainingId ?? 0}`;
  const byKey = new Map(standing.map((opening) => [keyOf(opening), opening]));
  for (const opening of told) {
    const { subject, organisationId, trainingId } = opening;
    prepared(
      tx,
      `DELETE FROM current_offers WHERE participation_id = ? AND subject = ? AND organisation_id = ? AND training_id = ?
         AND layer = 'verified'`,
    ).run(participationId, subject, organisationId, trainingId ?? 0);
    const next = byKey.get(keyOf(opening));
    if (next) replaceStanding(tx, { participationId, ...opening }, 'verified', next);
  }
  await countOffers(tx, participationId, 'verified', day);
}

export interface DecisionTaken {
  eventId: number;
  sectionId: number;
  reportId: number;
  projectId: number;
}

/**
 * Whether anybody did anything with a section since a decision on it, whatever it was: the journal says it of every
 * write, after the line of the decision itself.
 */
export function wasActedOnSince(
  read: Read,
  { eventId, sectionId, reportId, projectId }: DecisionTaken,
): boolean {
  const found = prepared(
    read,
    `SELECT 1 FROM journal j WHERE j.project_id = @projectId AND ${OF_SECTION} AND j.id > coalesce(
       (SELECT k.id FROM journal k WHERE k.project_id = @projectId AND k.subject = @subject
          AND EXISTS (SELECT 1 FROM json_each(k.refs, '$.events') v WHERE v.value = @eventId)
        ORDER BY k.id DESC LIMIT 1), 0) LIMIT 1`,
  ).get({
    ...{ eventId, sectionId, projectId },
    subject: `section:${sectionId}`,
    report: `report:${reportId}`,
  });
  return found !== undefined;
}
