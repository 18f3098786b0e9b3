import type { RuleVerdict } from '@/lib/domain/eligibility/check';
import type { Said } from '@/lib/domain/eligibility/facts';
import type { FactRead, Reason, RuleResult } from '@/lib/domain/eligibility/reading';
import type { Turn } from '@/lib/domain/eligibility/since';
import type { EligibilityVerdict } from '@/lib/domain/eligibility/vocabulary';
import {
  certificationWords,
  memberFunctionWords,
  organisationTraitWords,
  rosterWords,
} from './consortium-facts';
import { formatDay } from './dates';
import { formatEurosInFull } from './numbers';
import { counted } from './plural';
import { organisationKindWords } from './projects';
import { french } from './typography';

export const ruleResultWords: Record<RuleResult, string> = {
  met: 'rempli',
  unmet: 'non rempli',
  to_check: 'à vérifier',
  derogated: 'dérogation',
  not_applicable: 'sans objet',
  indicative: 'à titre indicatif',
};

/** A shape for each result, beside its word: what it is never depends on its colour. */
export const ruleResultSigns: Record<RuleResult, string> = {
  met: '✓',
  unmet: '✗',
  to_check: '?',
  derogated: '◆',
  not_applicable: '–',
  indicative: '○',
};

export const eligibilityVerdictWords: Record<EligibilityVerdict, string> = {
  accepted: 'rempli, sur note',
  refused: 'non rempli, sur note',
};

/** Why a rule is no plain yes, or no: a sentence that a reader can check in the facts below it. */
export const reasonWords: Record<Reason, string> = {
  no_lead: 'Le chef de file n’est pas renseigné à cette date.',
  trait_unknown: 'Personne n’a dit si le chef de file est, ou a, ce que la règle demande.',
  trait_denied: 'Le chef de file n’est pas, ou n’a pas, ce que la règle demande.',
  not_a_university: 'Le chef de file n’est pas une université.',
  text_says_may: 'Le texte dit « peut » : un autre porteur n’est jamais « non rempli ».',
  aimed_at:
    'Le texte propose l’action à ces universités, et ouvre le portage à d’autres établissements (écart D181) : jamais « non rempli ».',
  alone: 'Le porteur est seul, sans dérogation enregistrée ou prévue.',
  alone_derogated: 'Le porteur est seul, sous une dérogation du Comité de pilotage.',
  alone_unclear:
    "Le porteur est seul. Le texte dit « soutenu par un consortium » (003:473), mais aussi « Dans le cas d'un projet porté par un consortium » (003:214, écart D190).",
  no_agency: 'Aucun membre n’est une agence régionale de santé.',
  agency_unknown: 'Personne n’a dit si cet organisme public est une agence régionale de santé.',
  agency_not_asked: 'Aucune agence régionale de santé n’est membre ; le texte ne l’exige pas.',
  no_roster: 'La liste des établissements du territoire n’est pas dressée.',
  roster_open: 'La liste des établissements du territoire n’est pas déclarée complète.',
  roster_missing: 'Des établissements de la liste ne sont pas membres.',
  functions_not_stated:
    'Les fonctions du consortium ne sont pas déclarées complètes : une fonction absente n’est pas un « non ».',
  function_absent: 'Aucun membre ne tient cette fonction, et les fonctions sont déclarées complètes.',
  application_unknown: 'La date de candidature n’est pas renseignée.',
  no_holder: 'Ni titulaire, ni sous-traitant, ni co-traitant n’est renseigné.',
  no_certificate: 'Aucun enregistrement ni certificat n’est renseigné pour l’un d’eux.',
  engaged_only: 'Démarche engagée à la date de candidature ; certification non renseignée.',
  certified_later: 'Rien de renseigné ne valait à la date de candidature.',
  zones_missing: 'Des zones imprimées n’ont pas d’acteur de terrain.',
  zone_unprinted:
    'Les treize zones imprimées ont un acteur ; la 14e, annoncée, n’est pas imprimée (003:386).',
  to_demonstrate: 'Aucun fait ne le montre : une note motivée le tranche.',
  no_shares: 'La répartition de l’aide entre organisations n’est pas renseignée.',
  half_or_less:
    'La moitié de l’aide, ou moins, va aux organismes de formation (seuil déduit : plus de 50 %).',
};

/** What a rule looked at, in a few words; who said it stands beside. */
export function factWords(fact: FactRead): string {
  return french(plainFact(fact));
}

function plainFact(fact: FactRead): string {
  switch (fact.kind) {
    case 'lead':
      return `Chef de file : ${fact.organisation?.name ?? 'non renseigné'}`;
    case 'trait':
      return `${fact.organisation.name}, ${organisationTraitWords[fact.trait]} : ${heldWords(fact)}`;
    case 'organisation_kind':
      return `${fact.organisation.name} : ${organisationKindWords[fact.is]}`;
    case 'members':
      return counted(fact.count, 'membre');
    case 'function':
      return `${fact.organisation.name} : ${memberFunctionWords[fact.function]}${fact.zone ? `, zone ${fact.zone.number} (${fact.zone.name})` : ''}`;
    case 'functions_complete':
      return `Fonctions du consortium : ${fact.said ? 'déclarées complètes' : 'pas déclarées complètes'}`;
    case 'roster':
      return rosterFact(fact);
    case 'derogation':
      return `Dérogation : ${fact.body}${fact.endsOn ? `, jusqu’au ${formatDay(fact.endsOn)}` : ''}`;
    case 'certification':
      return `${fact.organisation.name} : ${certificationWords[fact.certification]} le ${formatDay(fact.obtainedOn)}${fact.expiresOn ? `, jusqu’au ${formatDay(fact.expiresOn)}` : ''}`;
    case 'application':
      return `Date de candidature : ${fact.on ? formatDay(fact.on) : 'non renseignée'}`;
    case 'zones':
      return zonesFact(fact);
    case 'shares':
      return `Aux organismes de formation : ${formatEurosInFull(fact.toProviders)} sur ${formatEurosInFull(fact.aidCents)}`;
  }
}

function heldWords({ holds, deduced }: Extract<FactRead, { kind: 'trait' }>): string {
  if (holds === null) return 'non renseigné';
  return `${holds ? 'oui' : 'non'}${deduced ? ', d’après le répertoire' : ''}`;
}

function rosterFact({ roster, expected, missing }: Extract<FactRead, { kind: 'roster' }>): string {
  const list = `Liste des ${rosterWords[roster]} : ${expected}`;
  return missing.length > 0
    ? `${list}, absents du consortium : ${missing.join(', ')}`
    : `${list}, tous membres`;
}

function zonesFact({ covered, missing, overAll }: Extract<FactRead, { kind: 'zones' }>): string {
  const printed = covered.length + missing.length;
  const without =
    missing.length > 0
      ? ` ; sans acteur : ${missing.map(({ number, name }) => `${number} ${name}`).join(', ')}`
      : '';
  const other =
    overAll.length > 0
      ? `${overAll.map(({ name }) => name).join(', ')} opère dans toutes`
      : 'aucun acteur n’opère dans toutes';
  return `Zones imprimées ayant un acteur de terrain : ${covered.length} sur ${printed}${without}. 14e zone : non imprimée, à vérifier. Autre lecture (écart D180) : ${other}`;
}

/** « depuis le 3 mars 2025, enregistré le 4 mars 2025 par Nadia Roux » */
export function saidWords({ effectiveOn, knownFrom }: Said, author: string | null): string {
  const recorded = knownFrom === effectiveOn ? '' : `, enregistré le ${formatDay(knownFrom)}`;
  const since = effectiveOn ? `depuis le ${formatDay(effectiveOn)}` : 'au répertoire';
  return `${since}${recorded}${author === null ? '' : ` par ${author}`}`;
}

/** What an officer said of a rule, and whether it is still about the facts of the day. */
export function noteWords(
  { verdict, note, stands, said }: NonNullable<RuleVerdict['note']>,
  author: string | null,
) {
  const by = author === null ? '' : ` par ${author}`;
  const fallen = stands ? '' : ' Les faits ont changé depuis : elle ne tient plus.';
  return french(
    `Note du ${formatDay(said.knownFrom)}${by} (${eligibilityVerdictWords[verdict]}) : ${note}${fallen}`,
  );
}

/** « Depuis le 1er octobre 2026 (départ : ARS Bretagne), « l’ARS est membre » n’est plus rempli (003:457). » */
export function ceasedWords(ceased: {
  on: string;
  turn: Turn;
  label: string;
  result: RuleResult;
  src: readonly string[];
}): string {
  const since = turnWords(ceased.turn, formatDay(ceased.on));
  const now = ceased.result === 'to_check' ? ', et reste à vérifier' : '';
  return french(`${since}, « ${ceased.label} » n’est plus rempli${now} (${ceased.src.join(', ')}).`);
}

/** The name stands alone: « de », « que » would have to be cut short before some of them. */
function turnWords(turn: Turn, day: string): string {
  switch (turn.kind) {
    case 'left':
      return `Depuis le ${day} (départ : ${turn.organisation})`;
    case 'lead_changed':
      return `Depuis le ${day} (nouveau chef de file : ${turn.organisation})`;
    case 'function_ended':
      return `Depuis le ${day} (fin de fonction : ${turn.organisation}, ${memberFunctionWords[turn.function]})`;
    case 'derogation_ended':
      return `Depuis le ${day} (fin de la dérogation)`;
    case 'other':
      return `Depuis le ${day}`;
  }
}
