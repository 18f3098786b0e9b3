/** Shapes of the facts of the source documents that are kept as printed (db/reference/*.json). */

export type Source = string | string[] | null;

export interface ActionFacts {
  titles: { season: string; doc: string; number: number; title: string; where: string; src: string }[];
  scopeChange: string | null;
  levelsPrinted: string | null;
  diagnostic: { allowed: boolean | null; src: Source };
  lead: {
    structure: string | null;
    leadType: string | null;
    leadMandatory: boolean | null;
    mandatoryMembers: string[];
    optionalMembers: string[];
    derogation: string | null;
    certifications: string[];
    note: string | null;
    src: Source;
  };
  constraints: { code: string; label: string; words: string; src: Source }[];
  remainingNeed: { label: string; count: number | null; countInferred: boolean; src: Source };
}

export interface LaureateFacts {
  seasonInferred: boolean;
  aidEuros: number | null;
  learnerTarget: string | null;
  start: string | null;
  end: string | null;
  actions: number[] | null;
  territory: string | null;
  status: string | null;
  partners: string[];
  notes: string[];
  sources: string[];
}
