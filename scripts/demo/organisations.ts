import type { OrganisationKind } from '@/lib/domain/vocabulary';

export interface OrganisationSpec {
  key: string;
  name: string;
  kind: OrganisationKind;
  regionCode: string | null;
  healthUniversity: boolean;
}

/** The regions where the demonstration delivers: all but Corse (94) and Mayotte (06), so that a gap is seen. */
export const REGION_NAMES: Record<string, string> = {
  '01': 'Guadeloupe',
  '02': 'Martinique',
  '03': 'Guyane',
  '04': 'La Réunion',
  '11': 'Île-de-France',
  '24': 'Centre-Val de Loire',
  '27': 'Bourgogne-Franche-Comté',
  '28': 'Normandie',
  '32': 'Hauts-de-France',
  '44': 'Grand Est',
  '52': 'Pays de la Loire',
  '53': 'Bretagne',
  '75': 'Nouvelle-Aquitaine',
  '76': 'Occitanie',
  '84': 'Auvergne-Rhône-Alpes',
  '93': 'Provence-Alpes-Côte d’Azur',
};

/** In each region: a hospital, an institute of nursing and an agency, as the rules of action 1 ask for. */
const ofEachRegion: OrganisationSpec[] = Object.entries(REGION_NAMES).flatMap(([regionCode, name]) => [
  plain(`chu-${regionCode}`, `CHU de démonstration – ${name}`, 'hospital', regionCode),
  plain(`ifsi-${regionCode}`, `IFSI de démonstration – ${name}`, 'training_institute', regionCode),
  plain(`ars-${regionCode}`, `ARS de démonstration – ${name}`, 'public_body', regionCode),
]);

const universities: OrganisationSpec[] = [
  university('univ-53', 'Bretagne', '53'),
  university('univ-28', 'Normandie', '28'),
  university('univ-32', 'Hauts-de-France Nord', '32'),
  university('univ-32-sud', 'Hauts-de-France Sud', '32'),
  university('univ-11-est', 'Île-de-France Est', '11'),
  university('univ-11-ouest', 'Île-de-France Ouest', '11'),
  university('univ-44', 'Grand Est Nord', '44'),
  university('univ-44-sud', 'Grand Est Sud', '44'),
  university('univ-52', 'Pays de la Loire', '52'),
  university('univ-24', 'Centre-Val de Loire', '24'),
  university('univ-27', 'Bourgogne-Franche-Comté', '27'),
  university('univ-75', 'Nouvelle-Aquitaine Nord', '75'),
  university('univ-75-sud', 'Nouvelle-Aquitaine Sud', '75'),
  university('univ-76', 'Occitanie Est', '76'),
  university('univ-76-ouest', 'Occitanie Ouest', '76'),
  university('univ-84', 'Auvergne-Rhône-Alpes Nord', '84'),
  university('univ-84-sud', 'Auvergne-Rhône-Alpes Sud', '84'),
  university('univ-93', 'Provence-Alpes-Côte d’Azur', '93'),
  university('univ-04', 'La Réunion', '04'),
  university('univ-01', 'Antilles', '01'),
  university('univ-03', 'Guyane', '03'),
  plain('univ-droit-84', 'Université de démonstration – Droit, Auvergne-Rhône-Alpes', 'university', '84'),
  plain('univ-droit-44', 'Université de démonstration – Droit, Grand Est', 'university', '44'),
];

const others: OrganisationSpec[] = [
  plain('inge-52', 'École d’ingénieurs de démonstration – Pays de la Loire', 'school', '52'),
  plain('inge-76', 'École d’ingénieurs de démonstration – Occitanie', 'school', '76'),
  plain('inge-84', 'École d’ingénieurs de démonstration – Auvergne-Rhône-Alpes', 'school', '84'),
  plain('inge-44', 'École d’ingénieurs de démonstration – Grand Est', 'school', '44'),
  plain('inge-11', 'École d’ingénieurs de démonstration – Île-de-France', 'school', '11'),
  plain('manage-11', 'École de management de démonstration – Île-de-France', 'school', '11'),
  plain('manage-32', 'École de management de démonstration – Hauts-de-France', 'school', '32'),
  plain('ifmk-76', 'IFMK de démonstration – Occitanie', 'training_institute', '76'),
  plain(
    'irts-32',
    'Institut du travail social de démonstration – Hauts-de-France',
    'training_institute',
    '32',
  ),
  plain(
    'irts-75',
    'Institut du travail social de démonstration – Nouvelle-Aquitaine',
    'training_institute',
    '75',
  ),
  plain('opco', 'Opérateur de compétences de démonstration – Santé', 'funder', '11'),
  plain('fonds', 'Fonds de formation de démonstration – Fonction publique hospitalière', 'funder', '11'),
  plain('organisme-75', 'Organisme de formation de démonstration – Nouvelle-Aquitaine', 'company', '75'),
  plain('organisme-11', 'Organisme de formation de démonstration – Île-de-France', 'company', '11'),
  plain('doyens', 'Conférence de doyens de démonstration', 'association', null),
  plain('colleges', 'Coordination des collèges d’enseignants de démonstration', 'association', null),
  plain('mediation', 'Réseau de médiation numérique de démonstration', 'association', '11'),
  plain('hub-ouest', 'Hub de médiation de démonstration – Bretagne', 'association', '53'),
  plain('hub-est', 'Hub de médiation de démonstration – Grand Est', 'association', '44'),
  plain('hub-sud', 'Hub de médiation de démonstration – Occitanie', 'association', '76'),
  plain('hub-antilles', 'Hub de médiation de démonstration – Antilles-Guyane', 'association', '01'),
  plain('ingenierie', 'Agence d’ingénierie pédagogique de démonstration', 'company', '11'),
  plain('dm-11', 'Société de dispositifs médicaux de démonstration – Île-de-France', 'company', '11'),
  plain('dm-44', 'Société de dispositifs médicaux de démonstration – Grand Est', 'company', '44'),
];

/** Fictitious, and named so. Their « université avec secteur santé » flags are the demonstration's own. */
export const ORGANISATIONS: OrganisationSpec[] = [...universities, ...ofEachRegion, ...others];

function plain(
  key: string,
  name: string,
  kind: OrganisationKind,
  regionCode: string | null,
): OrganisationSpec {
  return { key, name, kind, regionCode, healthUniversity: false };
}

function university(key: string, place: string, regionCode: string): OrganisationSpec {
  const name = `Université de démonstration – ${place}`;
  return { key, name, kind: 'university', regionCode, healthUniversity: true };
}
