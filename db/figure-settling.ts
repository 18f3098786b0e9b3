import { askedAt } from './known';

/** The steps that make a section's values stand as *déclaré*, as a list for SQL. Of *vérifié*, ask `settles`. */
export const SETTLING = { declared: "('submit', 'correct')" };

/** A day bound to a question, at whose end it is asked. */
type Bound = '@day' | '@eve' | '@to';

/**
 * Whether the event `e` makes a section's values stand in a layer, at the end of the bound `day`, or today without one.
 * A decision that was taken back stands on the days in between only (docs/decisions/0048).
 */
export const settles = (e: string, layer: 'declared' | 'verified', day?: Bound): string =>
  layer === 'declared'
    ? `${e}.step IN ${SETTLING.declared}`
    : `${e}.step IN ('validate', 'accept_modified') AND NOT ${isUndone(e, day)}`;

/** Whether the event `e` was taken back by the end of the bound `day`, or at all. */
export const isUndone = (e: string, day?: Bound): string =>
  `EXISTS (SELECT 1 FROM section_events u WHERE u.undoes = ${e}.id${day ? ` AND u.known_from <= ${day}` : ''})`;

/**
 * Whether a section `s` was being entered at the end of `@day`: only such a one holds what nobody has sent. One that was
 * released, or whose campaign was annulled, is asked of nobody.
 */
export const BEING_ENTERED = `${askedAt('s')} AND coalesce((SELECT e.to_status FROM section_events e WHERE e.section_id = s.id
  AND e.known_from <= @day ORDER BY e.id DESC LIMIT 1), 'draft') IN ('draft', 'returned')`;

/**
 * Whether a revision `r` of a section was ever sent by the end of `@day`: it was the last word on its address at a
 * sending or a correction. What was typed over before, and what was typed since, is a draft. `sameAddress` joins a
 * revision `y` of the same table to `r`; an officer's acceptance is no draft, nor is what stands outside sections.
 */
export const wasSent = (
  r: string,
  table: 'figure_revisions' | 'offer_revisions',
  sameAddress: string,
): string => `(
  ${r}.section_id IS NULL OR ${r}.kind = 'acceptance' OR EXISTS (SELECT 1 FROM section_events e
    WHERE e.section_id = ${r}.section_id AND e.step IN ${SETTLING.declared} AND e.known_from <= @day AND e.at >= ${r}.at
      AND NOT EXISTS (SELECT 1 FROM ${table} y WHERE y.section_id = ${r}.section_id AND ${sameAddress}
        AND y.kind <> 'acceptance' AND y.id > ${r}.id AND y.at <= e.at)))`;
