import type { PopulationRefusalCode } from '@/lib/domain/population-refusal-codes';
import type { Params } from '@/lib/refusal';

/** What a population is refused for. */
export const populationRefusals: Record<PopulationRefusalCode, (p: Params) => string> = {
  population_title_needed: () => 'Donnez un nom à cette population, en deux lettres au moins.',
  population_unit_needed: () => 'Dites ce qui est compté : choisissez dans la liste.',
  population_basis_needed: () => 'Dites qui est compté et qui ne l’est pas, comme la source l’écrit.',
  population_source_needed: () =>
    'Dites d’où vient cette population : le producteur et le tableau, ou l’adresse.',
  population_undated: () =>
    'Une population sans date ne se compare à rien : donnez le jour, le mois ou l’année qu’elle décrit.',
  population_date_to_come: () =>
    'Cette date est à venir : une population décrit un jour passé, une projection n’en est pas une.',
  population_empty: () =>
    'Aucune ligne ne dit un effectif : écrivez au moins un nombre, « secret » ou « manquant ».',
  population_too_many_lines: () =>
    'Cette population a plus de 8 000 lignes : chargez-la en plusieurs séries, par exemple une par profession.',
  population_value: (p) =>
    `${p.text ? `« ${p.text} » n’est pas un effectif. ` : ''}Écrivez un nombre entier, « secret » (ou « s »), ou « manquant ».`,
  population_value_needed: () =>
    'Cette ligne ne dit aucun effectif : écrivez un nombre, « secret » ou « manquant », ou enlevez-la. Vide n’est pas zéro.',
  population_state_contradicts: () =>
    'L’effectif et l’état de cette ligne se contredisent : gardez l’un des deux.',
  population_double: () => 'Deux lignes pour la même case.',
  population_level_mixed: () =>
    'Cette ligne ne dit pas de niveau, et d’autres en disent un : un total ne se mêle pas à ses parties.',
  population_profession_mixed: () =>
    'Cette ligne ne dit pas de profession, et d’autres en disent une : un total ne se mêle pas à ses parties.',
  population_ended: () => 'Cette population a déjà été remplacée ou retirée.',
  population_not_standing: () =>
    'Cette population n’existe pas à la date choisie, ou a été remplacée ou retirée : choisissez-en une dans la liste.',
  population_successor_unknown: () =>
    'La population qui prendrait sa place n’existe pas, a été retirée, ou est la même : choisissez-en une autre.',
  population_successor_unit: () =>
    'Les deux populations ne comptent pas la même chose : l’une ne remplace pas l’autre.',
  profession_not_aimed: () =>
    'L’action choisie ne vise pas cette profession à cette date : choisissez-en une dans la liste.',
  total_row: (p) =>
    `La ligne « ${p.text ?? 'France'} » n’est pas une région : enlevez-la ou dites-la nationale.`,
  unknown_population: () => 'Cette population n’existe pas : choisissez-la dans la liste.',
};
