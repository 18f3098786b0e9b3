/** How the text asks for something; « possible » is never broken. */
export const RULE_MODALITIES = ['obligatoire', 'attendu', 'visé', 'possible', 'méthode'] as const;
export type RuleModality = (typeof RULE_MODALITIES)[number];

/** A rule of consortia as the text prints it (003, III.1). */
export interface PrintedRule {
  code: string;
  /** Null: of every action. */
  actionKey: string | null;
  /** What it asks, in our words. */
  label: string;
  /** The printed sentence, letter for letter. */
  quote: string;
  modality: RuleModality;
  /** The printed verb. */
  modalityPrinted: string;
  /** How it is read from the facts, in our words. */
  check: string;
  /** What it may read, before any season. */
  results: readonly string[];
  note: string | null;
  /** Codes of the table of discrepancies. */
  discrepancies: readonly string[];
  /** Lines of the documents: « 003:457 ». */
  src: readonly string[];
}
