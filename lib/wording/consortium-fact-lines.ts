import type { NoteVerdict } from '@/lib/domain/eligibility/recorded';
import type {
  CertificationKind,
  MemberFunction,
  OrganisationTrait,
  RosterKind,
} from '@/lib/domain/eligibility/vocabulary';
import {
  certificationWords,
  memberFunctionWords,
  organisationTraitWords,
  rosterWords,
} from './consortium-facts';
import { formatDay } from './dates';
import { capitalised, french } from './typography';

export const noteVerdictWords: Record<NoteVerdict, string> = {
  accepted: 'remplie',
  refused: 'non remplie',
  withdrawn: 'note retirée',
};

/** What a row about a consortium says, as the journal and a comparison hold it. */
interface FactLine {
  table: string;
  organisation: string | null;
  action: string | null;
  function: MemberFunction | null;
  zone: number | null;
  trait: OrganisationTrait | null;
  certification: CertificationKind | null;
  roster: RosterKind | null;
  rule: string | null;
  event: string | null;
  holds: 0 | 1 | null;
  cancels: 0 | 1;
}

/** What it is about: « Hub d’essai : acteur de terrain, zone 5 ». */
export function factThing(line: FactLine): string {
  const { organisation, action } = line;
  const words = thingOf(line);
  return french([organisation ?? action, words].filter(Boolean).join(' : '));
}

function thingOf({ table, ...line }: FactLine): string {
  if (line.function)
    return `${memberFunctionWords[line.function]}${line.zone === null ? '' : `, zone ${line.zone}`}`;
  if (line.trait) return organisationTraitWords[line.trait];
  if (line.certification) return certificationWords[line.certification];
  if (line.roster) return rosterWords[line.roster];
  if (line.rule) return `règle ${line.rule}`;
  if (table === 'functionStatements') return 'fonctions du consortium';
  return table === 'derogations' ? 'dérogation sans consortium' : 'candidature';
}

/** What became of it. */
export function factState({ table, event, holds, cancels }: FactLine): string {
  if (cancels === 1) return 'retiré, enregistré par erreur';
  if (table === 'factProposals') return 'proposé par le chef de file';
  if (table === 'eligibilityNotes') return noteVerdictWords[event as NoteVerdict];
  if (event !== null) return EVENTS[event] ?? event;
  if (table === 'organisationTraits') return holds === 1 ? 'oui' : 'non';
  if (table === 'territoryRosters') return holds === 1 ? 'liste complète' : 'liste non déclarée complète';
  if (holds !== null) return holds === 1 ? 'déclarées complètes' : 'non déclarées complètes';
  return 'enregistré';
}

const EVENTS: Record<string, string> = {
  given: 'fonction tenue',
  ended: 'fin de la fonction',
  granted: 'accordée',
  revoked: 'levée',
};

/** The same in one sentence. */
export const factSentence = (line: FactLine): string =>
  `${capitalised(factThing(line))} : ${factState(line)}`;

interface ProposedLine extends Pick<FactLine, 'function' | 'certification'> {
  fact: 'function' | 'certification';
  organisation: string;
  zoneNumber: number | null;
  effectiveOn: string;
}

/** « Hub d’essai : acteur de terrain, zone 5, depuis le 10 janvier 2025 ». */
export function proposalWords(proposed: ProposedLine): string {
  const { organisation, zoneNumber: zone, certification, effectiveOn } = proposed;
  const words = thingOf({ ...NOTHING, function: proposed.function, zone, certification });
  const day = `${proposed.fact === 'function' ? 'depuis le' : 'au'} ${formatDay(effectiveOn)}`;
  return french(`${organisation} : ${words}, ${day}`);
}

const NOTHING: FactLine = {
  ...{ table: 'factProposals', organisation: null, action: null, function: null, zone: null, trait: null },
  ...{ certification: null, roster: null, rule: null, event: null, holds: null, cancels: 0 },
};
