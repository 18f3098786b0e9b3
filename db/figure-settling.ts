/** The steps that make a section's values stand in a layer, as a list for SQL. */
export const SETTLING: Record<'declared' | 'verified', string> = {
  declared: "('submit', 'correct')",
  verified: "('validate', 'accept_modified')",
};

/** Whether a section `s` was being entered at the end of `@day`: only such a one holds what nobody has sent. */
export const BEING_ENTERED = `coalesce((SELECT e.to_status FROM section_events e WHERE e.section_id = s.id
  AND e.known_from <= @day ORDER BY e.id DESC LIMIT 1), 'draft') IN ('draft', 'returned')`;
