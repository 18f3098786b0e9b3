import { frenchOrder } from '@/lib/domain/french-order';
import type { Door, Layer, OfferSubject } from '@/lib/domain/vocabulary';
import { BEING_ENTERED, SETTLING } from './figure-settling';
import { standingOffers } from './figure-standing';
import { knownAt, organisationSaid, titleAt } from './known';
import { sameOffer } from './offer-address';
import { heirAt } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions about what is committed and opened in some participations, as known at the end of a day. */

export interface ExplainedOfferRow {
  participationId: number;
  subject: OfferSubject;
  organisationId: number;
  organisation: string;
  /** As which organisation it counts at the end of the day. */
  countsAs: number;
  /** 0 for a university. */
  trainingId: number;
  training: string | null;
  /** Null: a commitment taken back. */
  happenedOn: string | null;
  revisionId: number;
  sectionId: number | null;
  campaign: string | null;
  /** Whether it was reported before the service; null outside any campaign. */
  retrospective: 0 | 1 | null;
  accountId: number;
  door: Door;
  /** When it was saved, and when its section was sent (déclaré) or validated (vérifié). */
  at: string;
  settledAt: string;
}

const COLUMNS = `r.participation_id AS participationId, r.subject, r.organisation_id AS organisationId, ${organisationSaid('o', 'name')} AS organisation, ${heirAt('r.organisation_id')} AS countsAs, coalesce(r.training_id, 0) AS trainingId,
  ${titleAt('t')} AS training, r.happened_on AS happenedOn, r.id AS revisionId, r.section_id AS sectionId, c.label AS campaign,
  c.retrospective, r.account_id AS accountId, r.door, r.at`;
const JOINS = `JOIN organisations o ON o.id = r.organisation_id LEFT JOIN trainings t ON t.id = r.training_id
  LEFT JOIN sections s ON s.id = r.section_id LEFT JOIN reports q ON q.id = s.report_id LEFT JOIN campaigns c ON c.id = q.campaign_id`;

/** However many participations are asked about, one statement. */
export async function offersOfParticipations(
  read: Read,
  participationIds: readonly number[],
  layer: Layer,
  day: string,
): Promise<ExplainedOfferRow[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT ${COLUMNS}, w.settled_at AS settledAt FROM (${standingOffers(layer, { ofParticipations: true })}) w
     JOIN offer_revisions r ON r.id = w.id ${JOINS} WHERE w.rank = 1 AND (t.id IS NULL OR ${knownAt('t')})`,
    ).all({ participationIds: JSON.stringify(participationIds), day }) as ExplainedOfferRow[],
    (row) => row.organisation,
    (row) => row.training,
  );
}

/** Openings saved after the last sending of their section, or in one never sent: for those entitled only. */
export async function unsentOffers(
  read: Read,
  participationIds: readonly number[],
  day: string,
): Promise<Omit<ExplainedOfferRow, 'settledAt'>[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT ${COLUMNS} FROM offer_revisions r ${JOINS}
     WHERE s.participation_id IN (SELECT value FROM json_each(@participationIds)) AND ${BEING_ENTERED} AND r.known_from <= @day AND r.kind = 'entry'
       AND r.at > coalesce((SELECT max(e.at) FROM section_events e WHERE e.section_id = s.id AND e.step IN ${SETTLING.declared}
         AND e.known_from <= @day), '')
       AND r.id = (SELECT max(x.id) FROM offer_revisions x WHERE x.section_id = r.section_id AND ${sameOffer('x', 'r')} AND x.known_from <= @day)`,
    ).all({ participationIds: JSON.stringify(participationIds), day }) as Omit<
      ExplainedOfferRow,
      'settledAt'
    >[],
    (row) => row.organisation,
    (row) => row.training,
  );
}
