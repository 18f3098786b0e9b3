import type { ProjectStatus } from '@/lib/domain/vocabulary';
import type { ProjectSpec } from './project-spec';

type Dates = Pick<
  ProjectSpec,
  'season' | 'round' | 'decidedOn' | 'agreedOn' | 'startsOn' | 'endsOn' | 'status'
>;

const secondSeason = (
  decidedOn: string,
  agreedOn: string,
  startsOn: string,
  endsOn: string,
  status: ProjectStatus = 'running',
): Dates => ({ season: 'S2', round: null, decidedOn, agreedOn, startsOn, endsOn, status });

/** The partners that action 1 asks for in a region. */
const territory = (regionCode: string) => [`ifsi-${regionCode}`, `chu-${regionCode}`, `ars-${regionCode}`];

/**
 * 8 fictitious laureates with 10 participations. REGLEMENTAIRE is closed, DIRECTION has none yet; two that ended are in
 * `end-projects.ts`, one that carries SPECIALISTES alone in `record-consortia.ts`.
 */
export const SEASON_2: ProjectSpec[] = [
  {
    slug: 'horizon-ps',
    acronym: 'HORIZON-PS',
    name: 'Hauts-de-France Sud, soin et travail social (démonstration)',
    ...secondSeason('2024-03-18', '2024-06-10', '2024-06-01', '2029-05-31'),
    anrReference: 'ANR-24-CMAS-9101',
    actions: ['PS_INITIALE', 'TRAVAIL_SOCIAL'],
    lead: 'univ-32-sud',
    partners: [...territory('32'), 'irts-32'],
    regions: ['32'],
    universities: [],
  },
  {
    slug: 'magellan-sn',
    acronym: 'MAGELLAN-SN',
    name: 'Guyane, se former à la santé numérique (démonstration)',
    ...secondSeason('2025-01-20', '2025-05-12', '2025-03-01', '2030-02-28'),
    anrReference: 'ANR-25-CMAS-9102',
    actions: ['PS_INITIALE'],
    lead: 'univ-03',
    partners: territory('03'),
    regions: ['03'],
    universities: [],
  },
  {
    slug: 'specia-med',
    acronym: 'SPÉCIA-MED',
    name: 'Le numérique dans les spécialités médicales (démonstration)',
    ...secondSeason('2024-05-13', '2024-09-16', '2024-09-01', '2028-08-31'),
    anrReference: 'ANR-24-CMAS-9103',
    actions: ['SPECIALITES'],
    lead: 'doyens',
    partners: ['colleges', 'univ-11-est', 'univ-84'],
    regions: ['11', '84'],
    universities: [],
  },
  {
    slug: 'formactif',
    acronym: 'FORMACTIF',
    name: 'Former les professionnels en exercice (démonstration)',
    ...secondSeason('2024-02-12', '2024-05-27', '2024-05-01', '2027-04-30'),
    anrReference: 'ANR-24-CMAS-9104',
    actions: ['CONTINUE'],
    lead: 'opco',
    partners: ['organisme-11', 'organisme-75'],
    regions: ['11', '75', '28'],
    universities: [],
  },
  {
    slug: 'continuum-soin',
    acronym: 'CONTINUUM-SOIN',
    name: 'Du soin au travail social, formation continue (démonstration)',
    ...secondSeason('2025-02-17', '2025-06-16', '2025-04-01', '2028-03-31'),
    anrReference: 'ANR-25-CMAS-9105',
    actions: ['CONTINUE', 'TRAVAIL_SOCIAL'],
    lead: 'fonds',
    partners: ['irts-75', 'organisme-75'],
    regions: ['75'],
    universities: [],
  },
  {
    slug: 'mediaction',
    acronym: 'MÉDIACTION',
    name: 'Accompagnants du numérique en santé, neuf régions (démonstration)',
    ...secondSeason('2023-12-11', '2024-02-05', '2024-01-01', '2026-12-31'),
    anrReference: 'ANR-23-CMAS-9106',
    actions: ['MEDIATEURS'],
    lead: 'mediation',
    partners: ['hub-ouest', 'hub-est', 'hub-sud', 'ingenierie'],
    regions: ['11', '28', '32', '44', '52', '53', '75', '76', '84'],
    universities: [],
  },
  {
    slug: 'proxi-num',
    acronym: 'PROXI-NUM',
    name: 'Médiation en santé aux Antilles et en Guyane (démonstration)',
    ...secondSeason('2024-06-24', '2024-10-07', '2024-09-01', '2026-12-31'),
    anrReference: 'ANR-24-CMAS-9107',
    actions: ['MEDIATEURS'],
    lead: 'hub-antilles',
    partners: ['ingenierie', 'ifsi-02'],
    regions: ['01', '02', '03'],
    universities: [],
  },
  {
    slug: 'droit-sn',
    acronym: 'DROIT-SN',
    name: 'Un parcours de master à pourvoir, Grand Est (démonstration)',
    ...secondSeason('2025-11-24', '2026-02-09', '2026-01-01', '2029-12-31', 'contracted'),
    anrReference: 'ANR-25-CMAS-9108',
    actions: ['JURISTES'],
    lead: 'univ-droit-44',
    partners: ['chu-44', 'univ-44'],
    regions: ['44'],
    universities: [],
  },
];
