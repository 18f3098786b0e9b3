import { formatDay } from './dates';
import { formatCount } from './numbers';
import { french } from './typography';

const verbs = {
  declared: { one: 'a déclaré', several: 'ont déclaré' },
  verified: { one: 'est validée', several: 'sont validées' },
} as const;

/** « Novembre 2026, observation au 30 novembre 2026, pas encore de réponse ». */
export const unansweredWords = ({ label, observedOn }: { label: string; observedOn: string }): string =>
  `${french(label)}, observation au ${formatDay(observedOn)}\u00a0: pas encore de réponse`;

/** « 9 participations sur 17 ont déclaré », « aucune participation sur 17 n’a déclaré ». */
export function coverageWords(
  { reported, expected }: { reported: number; expected: number },
  layer: keyof typeof verbs = 'declared',
): string {
  if (expected === 0) return 'aucune participation interrogée';
  if (reported === 0) return `aucune participation sur ${formatCount(expected)} n’${verbs[layer].one}`;
  const several = reported > 1;
  return `${formatCount(reported)} participation${several ? 's' : ''} sur ${formatCount(expected)} ${
    several ? verbs[layer].several : verbs[layer].one
  }`;
}
