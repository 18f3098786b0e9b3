/** The steps that make a section's values stand in a layer, as a list for SQL. */
export const SETTLING: Record<'declared' | 'verified', string> = {
  declared: "('submit', 'correct')",
  verified: "('validate', 'accept_modified')",
};
