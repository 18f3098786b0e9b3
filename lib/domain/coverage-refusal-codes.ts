/** Why a link between an action and a profession, or a crossing of the coverage matrix, is refused. */
export type CoverageRefusalCode =
  | 'aim_profession_needed'
  | 'aim_answer_needed'
  | 'aim_unchanged'
  | 'unknown_profession'
  | 'unknown_crossing';
