import type { Params } from '@/lib/refusal';
import { french } from './typography';

/** What a page itself says of what is typed or chosen in it, before anything is sent: the sentences that it carries. */
export const typedRefusals = {
  empty_file: () => 'Ce fichier est vide : choisissez celui que vous avez rempli.',
  file_too_large: (p) =>
    `Ce fichier dépasse ${p.megabytes ?? ''} Mo. Rien n’a été lu : enlevez-en les images ou les feuilles inutiles, ou envoyez-le en plusieurs fois.`,
  impossible_date: () =>
    'Cette date n’existe pas. Écrivez-la sous la forme AAAA-MM-JJ, par exemple 2026-03-31.',
  not_a_number: () =>
    'Ce n’est pas un nombre entier. Écrivez par exemple 345 ou 12 345, « rien », « so » ou « ~120 », ou laissez la case vide.',
  negative: () => 'Un effectif ne peut pas être négatif.',
  decimal: () => 'Un effectif est un nombre entier : pas de virgule ni de point.',
  too_large: () => 'Ce nombre dépasse 99 999 999 : vérifiez la saisie.',
  email_needed: () => 'Écrivez votre adresse électronique.',
  password_needed: () => 'Écrivez votre mot de passe.',
  profession_to_name: () => 'Précisez la profession.',
} satisfies Record<string, (p: Params) => string>;

export const typedRefusalText = (code: keyof typeof typedRefusals, params: Params = {}): string =>
  french(typedRefusals[code](params));
