import { frenchOrder } from '@/lib/domain/french-order';
import type { Layer, OfferSubject } from '@/lib/domain/vocabulary';
import { holdsAt } from './known';
import { offerHolder, sameOffer } from './offer-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What an offer fact is about, and the day it happened; null where it did not, or no longer. */
export interface OfferRow {
  participationId: number;
  subject: OfferSubject;
  /** Of a training, whoever declares it today. */
  organisationId: number;
  /** Who said it. */
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
  return frenchOrder(
    prepared(
      read,
      `SELECT c.participation_id AS participationId, c.subject, c.organisation_id AS organisationId, o.name AS organisation,
       c.training_id AS trainingId, c.happened_on AS happenedOn, c.layer, c.observed_on AS observedOn
     FROM current_offers c JOIN organisations o ON o.id = c.organisation_id WHERE c.participation_id = ?`,
    ).all(participationId) as (OfferRow & { layer: Layer; observedOn: string })[],
    (row) => row.organisation,
  );
}

/** What a section says of an opening: its last revision there. */
export interface SaidOffer extends OfferRow {
  sectionId: number;
  revisionId: number;
}

/** What a section says of openings: the last revision of each. */
export const offersOfSection = async (read: Read, sectionId: number): Promise<SaidOffer[]> =>
  offersOfSections(read, [sectionId]);

/** The same of several sections. */
export async function offersOfSections(read: Read, sectionIds: readonly number[]): Promise<SaidOffer[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT r.section_id AS sectionId, r.participation_id AS participationId, r.subject, ${offerHolder('r')} AS organisationId,
       o.name AS organisation, coalesce(r.training_id, 0) AS trainingId, r.happened_on AS happenedOn, r.id AS revisionId
     FROM json_each(@ids) v JOIN offer_revisions r ON r.section_id = v.value JOIN organisations o ON o.id = r.organisation_id
     WHERE r.id = (SELECT max(x.id) FROM offer_revisions x WHERE x.section_id = r.section_id AND ${sameOffer('x', 'r')})`,
    ).all({ ids: JSON.stringify(sectionIds) }) as SaidOffer[],
    (row) => row.organisation,
  );
}

/** A fact that stands in a layer of an action, with its day and the day on which it was observed. */
export interface StandingOffer extends Omit<OfferRow, 'organisation'> {
  seasonKey: string;
  actionKey: string;
  projectId: number;
  layer: Layer;
  observedOn: string;
}

/** What stands declared, and verified, of some actions in all their seasons. */
export async function offersOfActions(read: Read, actionKeys: readonly string[]): Promise<StandingOffer[]> {
  return prepared(
    read,
    `SELECT c.participation_id AS participationId, p.season_key AS seasonKey, p.action_key AS actionKey,
       p.project_id AS projectId, c.subject, c.organisation_id AS organisationId, c.training_id AS trainingId,
       c.layer, c.happened_on AS happenedOn, c.observed_on AS observedOn
     FROM json_each(@keys) v JOIN participations p ON p.action_key = v.value
     JOIN current_offers c ON c.participation_id = p.id AND c.layer IN ('declared', 'verified')`,
  ).all({ keys: JSON.stringify(actionKeys) }) as StandingOffer[];
}

/** The offer components that the trainings of some actions name at the end of a day. */
export async function componentsNamedIn(
  read: Read,
  actionKeys: readonly string[],
  day: string,
): Promise<{ seasonKey: string; actionKey: string; trainingId: number; componentId: string }[]> {
  return prepared(
    read,
    `SELECT p.season_key AS seasonKey, p.action_key AS actionKey, c.training_id AS trainingId, c.component_id AS componentId
     FROM json_each(@keys) v JOIN participations p ON p.action_key = v.value JOIN trainings t ON t.participation_id = p.id
     JOIN training_components c ON c.training_id = t.id WHERE ${holdsAt('c')}`,
  ).all({ keys: JSON.stringify(actionKeys), day }) as {
    seasonKey: string;
    actionKey: string;
    trainingId: number;
    componentId: string;
  }[];
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
