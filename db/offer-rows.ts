import type { Layer, OfferSubject } from '@/lib/domain/vocabulary';
import { holdsAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What an offer fact is about, and the day it happened; null where it did not, or no longer. */
export interface OfferRow {
  participationId: number;
  subject: OfferSubject;
  organisationId: number;
  organisation: string;
  /** 0 for a university. */
  trainingId: number;
  happenedOn: string | null;
}

/** The facts that stand for a participation, in every layer. */
export async function standingOffers(
  read: Read,
  participationId: number,
): Promise<(OfferRow & { layer: Layer; observedOn: string })[]> {
  return prepared(
    read,
    `SELECT c.participation_id AS participationId, c.subject, c.organisation_id AS organisationId, o.name AS organisation,
       c.training_id AS trainingId, c.happened_on AS happenedOn, c.layer, c.observed_on AS observedOn
     FROM current_offers c JOIN organisations o ON o.id = c.organisation_id WHERE c.participation_id = ? ORDER BY o.name`,
  ).all(participationId) as (OfferRow & { layer: Layer; observedOn: string })[];
}

/** What a section says of openings: the last revision of each. */
export async function offersOfSection(
  read: Read,
  sectionId: number,
): Promise<(OfferRow & { revisionId: number })[]> {
  return prepared(
    read,
    `SELECT r.participation_id AS participationId, r.subject, r.organisation_id AS organisationId, o.name AS organisation,
       coalesce(r.training_id, 0) AS trainingId, r.happened_on AS happenedOn, r.id AS revisionId
     FROM offer_revisions r JOIN organisations o ON o.id = r.organisation_id
     WHERE r.section_id = @id AND r.id = (SELECT max(x.id) FROM offer_revisions x WHERE x.section_id = r.section_id
       AND x.subject = r.subject AND x.organisation_id = r.organisation_id AND coalesce(x.training_id, 0) = coalesce(r.training_id, 0))
     ORDER BY o.name`,
  ).all({ id: sectionId }) as (OfferRow & { revisionId: number })[];
}

/** Every fact of an action in a season that stands in a layer, with its day. */
export async function offersOfAction(
  read: Read,
  seasonKey: string,
  actionKey: string,
  layer: Layer,
): Promise<(Omit<OfferRow, 'organisation'> & { projectId: number; observedOn: string })[]> {
  return prepared(
    read,
    `SELECT c.participation_id AS participationId, p.project_id AS projectId, c.subject, c.organisation_id AS organisationId,
       c.training_id AS trainingId, c.happened_on AS happenedOn, c.observed_on AS observedOn
     FROM current_offers c JOIN participations p ON p.id = c.participation_id
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey AND c.layer = @layer`,
  ).all({ seasonKey, actionKey, layer }) as (Omit<OfferRow, 'organisation'> & {
    projectId: number;
    observedOn: string;
  })[];
}

/** The offer components that the trainings of an action name at the end of a day, as pairs. */
export async function trainingComponentsOf(
  read: Read,
  seasonKey: string,
  actionKey: string,
  day: string,
): Promise<{ trainingId: number; componentId: string }[]> {
  return prepared(
    read,
    `SELECT c.training_id AS trainingId, c.component_id AS componentId FROM training_components c
     JOIN trainings t ON t.id = c.training_id JOIN participations p ON p.id = t.participation_id
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey AND ${holdsAt('c')}`,
  ).all({ seasonKey, actionKey, day }) as { trainingId: number; componentId: string }[];
}
