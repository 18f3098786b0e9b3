import type { SpecialtyRefusalCode } from '@/lib/domain/specialty-refusal-codes';
import type { Params } from '@/lib/refusal';
import { meant } from './meant-name';

type Sentences = Record<SpecialtyRefusalCode, (p: Params) => string>;

/** What a coverage of specialties is refused for, or asked about. */
export const specialtyRefusals: Sentences = {
  specialty_needed: () => 'Choisissez la spécialité dans la liste.',
  specialty_category_needed: () => 'Cochez au moins une des huit catégories de la liste.',
  specialty_stage_needed: () => 'Dites s’il s’agit d’un référentiel écrit ou d’un module ouvert.',
  specialties_of_action: () =>
    'Les spécialités se disent des formations de l’action n° 6 (003:256) : celle-ci est déclarée dans une autre action.',
  unknown_specialty: (p) =>
    `L’annexe n’a pas cette ligne : choisissez une de ses 56 spécialités.${p.nearest ? meant(p) : ''}`,
  specialty_twice: () =>
    'La même spécialité, la même catégorie et la même étape sont déjà dites plus haut : gardez-en une seule.',
  specialty_not_declared: () =>
    'Cette formation ne dit pas couvrir cette catégorie à cette étape : il n’y a rien à retirer.',
  specialty_day_to_come: () =>
    'Ce jour est à venir : dites-le quand le référentiel est écrit, ou le module ouvert.',
  specialty_out_of_scope: (p) =>
    `« ${p.specialty ?? 'Cette ligne'} » est dans l’annexe (${p.src ?? '003:739'}), mais pas dans le titre de l’action n° 6 (003:256) : elle est enregistrée hors périmètre, et ne compte dans aucun taux.`,
  category_not_printed: (p) =>
    `Une des catégories cochées ne l’est pas dans l’annexe pour « ${p.specialty ?? 'cette spécialité'} » (${p.src ?? '003:687'}) : elle est enregistrée « hors matrice imprimée », et ne compte dans aucun taux.`,
};
