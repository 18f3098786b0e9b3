import type { LineDetail } from './line-address';
import type { SeasonKey } from './vocabulary';

/** Shapes of the facts of the source documents that are kept as printed (db/reference/*.json). */

export type Source = string | string[] | null;

/**
 * The optional facts are those that the files did not hold from the first: absent until the reference data is
 * loaded again, which is not the same as null (« the documents print nothing »).
 */
export interface ActionFacts {
  titles: { season: string; doc: string; number: number; title: string; where: string; src: string }[];
  scopeChange: string | null;
  /** One text for both seasons; « sans objet » where the source prints « / »; null where nothing is printed. */
  levelsPrinted: string | null;
  /** The action's row of the season-1 results table, as printed (its figures are published figures). */
  season1: {
    objectivePrinted: string;
    levels: number[];
    levelsPrinted: string;
    areasPrinted: string;
    src: Source;
  } | null;
  diagnostic: { allowed: boolean | null; src: Source };
  /** What is printed of every action, yes or no; null where nothing is printed: never a no. */
  printed?: { derogationWithoutConsortium: boolean | null; fiveYears: true | null };
  lead: {
    /** The season whose document prints these rules; null where none does. */
    season?: SeasonKey | null;
    structure: string | null;
    consortiumRequired: boolean | null;
    consortiumInferred?: boolean;
    leadType: string | null;
    leadExamples: string[];
    /** False where the source says « peut » ; null where it says nothing. */
    leadMandatory: boolean | null;
    /** The text names no lead: that it is this one is our reading. */
    leadInferred?: boolean;
    /** What happens to an answer without the mandatory lead, where the source says it. */
    elimination: string | null;
    mandatoryMembers: string[];
    optionalMembers: string[];
    derogation: string | null;
    certifications: string[];
    /** Whom the certifications bind. */
    certified?: { words: string; src: Source } | null;
    /** What the text says in two ways, or leaves open: `words` name every way with its lines. */
    openQuestions?: { words: string; discrepancy: string }[];
    note: string | null;
    src: Source;
  };
  /** `words` is the whole rule as one piece of French sentence; `label` its printed subject alone. */
  constraints: { code: string; label: string; words: string; src: Source }[];
  remainingNeed: { label: string; count: number | null; countInferred: boolean; src: Source };
  /** What the lines of this action say that others do not; absent where it asks nothing more. */
  lineDetails?: { key: LineDetail; label: string; src: Source }[];
}

/** Of an action that people recorded: no document of the call prints anything beside its number and title. */
export const NO_PRINTED_FACTS: ActionFacts = {
  titles: [],
  scopeChange: null,
  levelsPrinted: null,
  season1: null,
  diagnostic: { allowed: null, src: null },
  lead: {
    structure: null,
    consortiumRequired: null,
    leadType: null,
    leadExamples: [],
    leadMandatory: null,
    elimination: null,
    mandatoryMembers: [],
    optionalMembers: [],
    derogation: null,
    certifications: [],
    note: null,
    src: null,
  },
  constraints: [],
  remainingNeed: { label: '', count: null, countInferred: false, src: null },
};

/** What public pages say of a laureate, and nothing more; null is « not said ». */
export interface LaureateFacts {
  seasonInferred: boolean;
  /** The intake round, where a page gives it. */
  round: number | null;
  leadUai: string | null;
  otherRegionCodes: string[];
  aidEuros: number | null;
  /** « plus de 20 000 apprenants sur 5 ans »: what a page announces, never a target of the call. */
  learnerTarget: string | null;
  /** To the precision of the page: `2023`, `2023-01` or `2023-01-01`. */
  start: string | null;
  end: string | null;
  durationMonths: number | null;
  /** Pages give numbers; those met here are the same in both editions. Null: no page says which actions. */
  actionKeys: string[] | null;
  actionsInferred: boolean;
  territory: string | null;
  /** Null for a laureate; a sentence for a record that is not one (a candidate). */
  status: string | null;
  partners: string[];
  /** One fact or remark each, with its own page where it is not one of `sources`. */
  notes: { text: string; source: string | null }[];
  sources: string[];
}

/** What a public page states: its figures by name, as the file gives them, or a text. */
export type StatementValue = string | string[] | Record<string, number | number[]>;
