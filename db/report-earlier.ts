import type { EnteredState } from '@/lib/domain/vocabulary';
import { AT_ADDRESS, boundAddress } from './offer-address';
import type { OfferAddress } from './offers';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What a section said of a line before its last word. */
export interface EarlierWord {
  value: number | null;
  state: EnteredState | null;
  comment: string | null;
}

/** All that a section ever said of its lines and has replaced since, by the number of the line. */
export function earlierWords(read: Read, sectionId: number): Map<number, EarlierWord[]> {
  const rows = prepared(
    read,
    `SELECT r.line_id AS lineId, r.value, r.state, r.comment FROM figure_revisions r
     WHERE r.section_id = @sectionId AND r.id < (SELECT max(x.id) FROM figure_revisions x
       WHERE x.section_id = @sectionId AND x.line_id = r.line_id) ORDER BY r.id`,
  ).all({ sectionId }) as (EarlierWord & { lineId: number })[];
  return Map.groupBy(rows, ({ lineId }) => lineId);
}

/** The days that a section ever gave for an opening; empty where it took one back. */
export const earlierDays = (read: Read, sectionId: number, a: OfferAddress): string[] =>
  (
    prepared(
      read,
      `SELECT coalesce(happened_on, '') AS day FROM offer_revisions
       WHERE section_id = ? AND ${AT_ADDRESS} ORDER BY id`,
    ).all(sectionId, ...boundAddress(a)) as { day: string }[]
  ).map(({ day }) => day);
