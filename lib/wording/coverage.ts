import { formatCount } from './numbers';

const verbs = {
  declared: { one: 'a déclaré', several: 'ont déclaré' },
  verified: { one: 'est validée', several: 'sont validées' },
} as const;

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
