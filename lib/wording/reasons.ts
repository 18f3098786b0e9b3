import type { Composite, NoRateReason } from '@/lib/domain/progress';

/** Why a rate is not calculated, as a piece of sentence. */
export const noRateReasons: Record<NoRateReason, string> = {
  no_target: 'pas de cible chiffrée',
  zero_target: 'cible égale à zéro',
  unknown_mode: 'mode de comptage inconnu',
  not_reported: 'rien n’a été déclaré',
  nothing_to_report: 'les consortiums n’ont rien à déclarer',
  not_applicable: 'sans objet',
  estimate_only: 'estimation seule, jamais comptée comme atteinte',
  hidden: 'effectif masqué',
  first_entered_missing: 'primo-entrants non fournis',
  no_layer: 'rien à lire dans cette couche',
};

/** « non calculable (mode de comptage inconnu) ». */
export const notCalculable = (reason: NoRateReason): string => `non calculable (${noRateReasons[reason]})`;

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

/** What a computed rate is to the published one; null where one of the two is unknown. */
export const coherenceWords = (coherent: boolean | null): string =>
  coherent === null ? 'non calculable' : coherent ? 'cohérent à l’arrondi' : 'écart à expliquer';
