import { together } from '@/lib/domain/dated-count';
import { standingOffers } from './figure-standing';
import { offerAddress } from './offer-address';
import type { Span } from './offer-series';
import type { Read } from './store';
import { prepared } from './store-prepared';

export interface ActionOfSeason {
  seasonKey: string;
  actionKey: string;
}

/** An offer fact, and the days between which it stands. */
export interface OfferSpan extends Span {
  projectId: number;
  organisationId: number;
  /** Null for a university. */
  trainingId: number | null;
}

/** What each training of an action says in one of its lists, with the days between which it does. */
export function listOf(
  read: Read,
  table: 'training_components' | 'training_regions',
  column: string,
  action: ActionOfSeason,
): Map<number, ({ name: string } & Span)[]> {
  const rows = prepared(
    read,
    `SELECT x.training_id AS trainingId, x.${column} AS name, x.known_from AS "from", x.until
     FROM participations p JOIN trainings t ON t.participation_id = p.id JOIN ${table} x ON x.training_id = t.id
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey`,
  ).all({ ...action }) as ({ trainingId: number; name: string } & Span)[];
  return Map.groupBy(rows, ({ trainingId }) => trainingId);
}

/** Each commitment from the day it is known until the next word about it; nothing before its participation is shown, or while its training is not read. */
export function committedSpans(read: Read, action: ActionOfSeason): OfferSpan[] {
  const rows = prepared(
    read,
    `SELECT p.project_id AS projectId, nullif(min(coalesce(p.withdrawn_from, '9999'), coalesce(t.withdrawn_from, '9999')), '9999') AS readUntil,
       coalesce(t.known_from, '') AS readFrom, r.organisation_id AS organisationId, r.training_id AS trainingId, r.happened_on AS happenedOn, max(r.known_from, p.known_from) AS "from",
       lead(max(r.known_from, p.known_from)) OVER (PARTITION BY ${offerAddress('r')} ORDER BY r.id) AS until
     FROM participations p JOIN offer_revisions r ON r.participation_id = p.id AND r.fact = 'committed'
     LEFT JOIN trainings t ON t.id = r.training_id
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey`,
  ).all({ ...action }) as (OfferSpan & {
    happenedOn: string | null;
    readFrom: string;
    readUntil: string | null;
  })[];
  return rows.flatMap(({ happenedOn, readFrom, readUntil, ...span }) => {
    const lasting = happenedOn === null ? undefined : together(span, { from: readFrom, until: readUntil });
    return lasting ? [{ ...span, ...lasting }] : [];
  });
}

/** The events on whose day an opening may begin or cease to stand. */
const MOVING = {
  declared: "e.step IN ('submit', 'correct')",
  verified: "e.step IN ('validate', 'accept_modified', 'undo')",
};

/** Each opening as it stood, from settling day to settling day. */
export function openedSpans(read: Read, action: ActionOfSeason, layer: 'declared' | 'verified'): OfferSpan[] {
  const days = prepared(
    read,
    `SELECT DISTINCT e.known_from AS day FROM participations p JOIN sections s ON s.participation_id = p.id
     JOIN section_events e ON e.section_id = s.id AND ${MOVING[layer]}
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey ORDER BY 1`,
  ).all({ ...action }) as { day: string }[];
  const spans: OfferSpan[] = [];
  let open = new Map<string, OfferSpan>();
  for (const { day } of days) {
    const standing = prepared(
      read,
      `SELECT p.project_id AS projectId, w.organisation_id AS organisationId, w.training_id AS trainingId
       FROM (${standingOffers(layer, { ofAction: true })}) w JOIN participations p ON p.id = w.participation_id
       WHERE w.rank = 1 AND w.happened_on IS NOT NULL`,
    ).all({ ...action, day }) as Omit<OfferSpan, 'from' | 'until'>[];
    const next = new Map<string, OfferSpan>();
    for (const row of standing) {
      const name = `${row.projectId} ${row.trainingId === null ? row.organisationId : ''} ${row.trainingId}`;
      next.set(name, open.get(name) ?? { ...row, from: day, until: null });
    }
    for (const [name, span] of open) if (!next.has(name)) spans.push({ ...span, until: day });
    open = next;
  }
  return [...spans, ...open.values()];
}
