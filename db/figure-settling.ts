/** The steps that make a section's values stand in a layer, as a list for SQL. */
export const SETTLING: Record<'declared' | 'verified', string> = {
  declared: "('submit', 'correct')",
  verified: "('validate', 'accept_modified')",
};

/** Whether a section `s` was being entered at the end of `@day`: only such a one holds what nobody has sent. */
export const BEING_ENTERED = `coalesce((SELECT e.to_status FROM section_events e WHERE e.section_id = s.id
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
