/** Why a link between an action and a profession is refused. */
export type CoverageRefusalCode =
  | 'aim_profession_needed'
  | 'aim_answer_needed'
  | 'aim_unchanged'
  | 'unknown_profession';
