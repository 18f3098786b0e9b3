import type { Composite, NoRateReason } from '@/lib/domain/progress';
import { unitFor } from './actions';
import { formatCount } from './numbers';
import { french } from './typography';

/** Why a rate is not calculated, as a piece of sentence. */
export const noRateReasons: Record<NoRateReason, string> = {
  no_target: 'pas de cible chiffrée',
  zero_target: 'cible égale à zéro',
  target_is_baseline: 'cible égale à la valeur de départ',
  zero_denominator: 'dénominateur nul',
  unlike_bases: 'bases différentes',
  unknown_mode: 'mode de comptage inconnu',
  not_reported: 'rien n’a été déclaré',
  nothing_to_report: 'les consortiums n’ont rien à déclarer',
  not_applicable: 'sans objet',
  estimate_only: 'estimation seule, jamais comptée comme atteinte',
  hidden: 'effectif masqué',
  first_entered_missing: 'primo-entrants non fournis',
};

/** « non calculable (mode de comptage inconnu) ». */
export const notCalculable = (reason: NoRateReason): string => `non calculable (${noRateReasons[reason]})`;

/** What a sentence about a missing rate needs to know of the component. */
export interface RateSubject {
  unit: string;
  target: number | null;
  /** The number of its action in the edition that the season shows. */
  actionNumber: number;
  setByCandidate: boolean;
  /** What other documents say of the way it counts. */
  modeNote: string | null;
}

const sentences: Record<NoRateReason, (about: RateSubject) => string> = {
  no_target: ({ setByCandidate }) =>
    setByCandidate
      ? 'Chaque candidat fixe sa propre cible : il n’y a pas de cible commune par quoi diviser.'
      : 'Le texte ne donne pas de cible chiffrée : il n’y a rien par quoi diviser.',
  zero_target: () =>
    'La cible est zéro : sans valeur de départ, une division par zéro ne veut rien dire. Une cible qui baisse vers zéro a besoin d’une valeur de départ.',
  target_is_baseline: () =>
    'La cible est égale à la valeur de départ : il n’y a aucun chemin à parcourir, donc pas de taux.',
  zero_denominator: () => 'Le dénominateur est zéro : il n’y a personne à qui rapporter le numérateur.',
  unlike_bases: () =>
    'Les deux effectifs ne viennent pas des mêmes participations, périodes, régions et niveaux : les diviser comparerait des personnes différentes.',
  unknown_mode: ({ unit, target, actionNumber, modeNote }) =>
    `Les ${target === null ? '' : `${formatCount(target)} `}${unitFor(unit, target ?? 2)} de l’action ${actionNumber} peuvent être un flux annuel${modeNote ? ` (${modeNote})` : ''} : pas de division tant qu’un agent n’a pas consigné le mode de comptage et sa source.`,
  not_reported: () =>
    'Personne n’a encore donné de valeur : une somme que personne n’a déclarée n’est pas zéro.',
  nothing_to_report: () =>
    'Les consortiums ont dit qu’ils n’avaient rien à déclarer : cela ne fait pas un nombre à diviser.',
  not_applicable: () => 'La question ne se pose pas ici : « sans objet » n’est pas un nombre.',
  estimate_only: () =>
    'Seule une estimation est connue : elle est montrée, mais jamais comptée comme atteinte.',
  hidden: () =>
    'L’effectif est masqué parce qu’il désigne peu de personnes, ou parce qu’il aiderait à en cerner un : son taux l’est aussi.',
  first_entered_missing: () =>
    'Des entrants ont été comptés sans les primo-entrants : les mêmes personnes pourraient être comptées deux fois, et personne n’a dit combien sont nouvelles.',
};

/** Why unlike things are not compared, in a full sentence. */
export const noRateSentence = (reason: NoRateReason, about: RateSubject): string =>
  french(sentences[reason](about));

/** « non calculable (1 composante sur 2 connue) »; empty where the composite has a rate. */
export function compositeReason({ reason }: Composite): string {
  if (!reason) return '';
  if (reason.total === 0) return 'non calculable (aucune composante)';
  const noun = reason.known > 1 ? 'composantes' : 'composante';
  const known = reason.known > 1 ? 'connues' : 'connue';
  return reason.known === 0
    ? `non calculable (aucune composante sur ${reason.total} connue)`
    : `non calculable (${reason.known} ${noun} sur ${reason.total} ${known})`;
}

/** « Pas de taux global : une des deux cibles n’est pas mesurable. »; empty where the composite has a rate. */
export function noCompositeWords({ reason }: Composite): string {
  if (!reason) return '';
  const unknown = reason.total - reason.known;
  const which = reason.total === 2 ? 'une des deux cibles' : `${unknown} des ${reason.total} cibles`;
  const words =
    reason.known === 0
      ? 'aucune de ses cibles n’est mesurable'
      : `${which} ${unknown > 1 ? 'ne sont pas mesurables' : 'n’est pas mesurable'}`;
  return french(`Pas de taux global : ${words}.`);
}

/** What a computed rate is to the published one; null where one of the two is unknown. */
export const coherenceWords = (coherent: boolean | null): string =>
  coherent === null ? 'non calculable' : coherent ? 'cohérent à l’arrondi' : 'écart à expliquer';
