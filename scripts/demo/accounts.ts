import type { Scope } from '@/lib/domain/account';
import type { Role } from '@/lib/domain/vocabulary';
import { ORGANISATIONS } from './organisations';
import { PROJECTS } from './projects';

export interface AccountSpec {
  /** Before the @ of its address. */
  key: string;
  name: string;
  role: Role;
  organisation: string | null;
  scopes: Scope[];
  endsOn: string | null;
  /** One of the accounts that anybody may try, shown on the sign-in page. */
  shown: boolean;
  /** What it is there to show, in French. */
  who: string;
}

export const emailOf = (key: string): string => `${key}@demonstration.invalid`;

export const ADMINISTRATOR = {
  key: 'administration',
  name: 'Ariane Démonstration',
  who: 'administre les comptes',
};

const actions = (...keys: string[]): Scope[] => keys.map((key) => ({ kind: 'action', key }));
const of = (organisation: string) => ({ organisation, scopes: [], endsOn: null, shown: true });
const watching = (scopes: Scope[], endsOn: string | null = null) => ({
  organisation: null,
  scopes,
  endsOn,
  shown: true,
});

export const OFFICER_ACTIONS: Record<string, string[]> = {
  officier: ['PS_INITIALE', 'SPECIALISTES', 'JURISTES', 'SPECIALITES', 'CONTINUE'],
  officiere: ['PS_INITIALE', 'DIRECTION', 'REGLEMENTAIRE', 'MEDIATEURS', 'TRAVAIL_SOCIAL'],
  remplacante: [
    'PS_INITIALE',
    'SPECIALISTES',
    'DIRECTION',
    'JURISTES',
    'REGLEMENTAIRE',
    'SPECIALITES',
    'CONTINUE',
    'MEDIATEURS',
    'TRAVAIL_SOCIAL',
  ],
};

/** Records projects, commitments and campaigns, and stands in for the two others: each action has two officers. */
export const MANAGER = 'remplacante';

const OFFICERS: AccountSpec[] = [
  {
    key: 'officier',
    name: 'Olivier Démonstration',
    role: 'officer',
    ...watching(actions(...(OFFICER_ACTIONS.officier ?? []))),
    who: 'valide ou retourne\u00a0: professionnels de santé, spécialistes, juristes, spécialités, formation continue',
  },
  {
    key: 'officiere',
    name: 'Ondine Démonstration',
    role: 'officer',
    ...watching(actions(...(OFFICER_ACTIONS.officiere ?? []))),
    who: 'valide ou retourne\u00a0: professionnels de santé, direction, réglementaire, médiateurs, travail social',
  },
  {
    key: MANAGER,
    name: 'Rose Démonstration',
    role: 'officer',
    ...watching(actions(...(OFFICER_ACTIONS[MANAGER] ?? []))),
    who: 'remplace les deux autres sur les neuf actions, gère les projets et les campagnes',
  },
];

/** One person under two accounts, by their keys: « Changer de compte » goes from one to the other. */
export const SECOND_ACCOUNT = { first: 'contribution-rhone-alpes', second: 'observation-rhone-alpes' };

const SHOWN: AccountSpec[] = [
  {
    key: 'pilote',
    name: 'Pauline Démonstration',
    role: 'lead',
    ...of('univ-53'),
    who: 'chef de file du projet ARMOR-NUM, dont le rapport est en brouillon',
  },
  {
    key: 'contribution',
    name: 'Camille Démonstration',
    role: 'contributor',
    ...of('ifsi-53'),
    who: 'contribue à ARMOR-NUM pour l’IFSI de Bretagne',
  },
  {
    key: 'lecture',
    name: 'Lou Démonstration',
    role: 'reader',
    ...of('univ-53'),
    who: 'lit les saisies d’ARMOR-NUM',
  },
  ...OFFICERS,
  {
    key: 'observation',
    name: 'Octave Démonstration',
    role: 'observer',
    ...watching([{ kind: 'all', key: '' }], '2027-12-31'),
    who: 'lit tout le programme',
  },
  {
    key: 'observation-bretagne',
    name: 'Oriane Démonstration',
    role: 'observer',
    ...watching([{ kind: 'region', key: '53' }], '2027-06-30'),
    who: 'lit les projets de Bretagne',
  },
  {
    key: 'pilote-antilles',
    name: 'Prosper Démonstration',
    role: 'lead',
    ...of('univ-01'),
    who: 'chef de file de CARAÏB-SN, sur trois régions, dont rien n’est saisi',
  },
  {
    key: 'pilote-mediation',
    name: 'Perle Démonstration',
    role: 'lead',
    ...of('mediation'),
    who: 'chef de file de MÉDIACTION (action des médiateurs)',
  },
  {
    key: SECOND_ACCOUNT.first,
    name: 'Colin Démonstration',
    role: 'contributor',
    ...of('ifsi-84'),
    who: 'contribue à TRIALP pour un IFSI\u00a0; la même personne observe sa région sous un autre compte',
  },
  {
    key: SECOND_ACCOUNT.second,
    name: 'Colin Démonstration',
    role: 'observer',
    ...watching([{ kind: 'region', key: '84' }], '2027-12-31'),
    who: 'lit les projets d’Auvergne-Rhône-Alpes\u00a0; la même personne contribue à TRIALP sous un autre compte',
  },
  {
    key: 'lecture-occitanie',
    name: 'Léon Démonstration',
    role: 'reader',
    ...of('chu-76'),
    who: 'lit les saisies des projets de son CHU',
  },
];

const FIRST_NAMES = ['Alix', 'Charlie', 'Dominique', 'Eden', 'Gaël', 'Maxence', 'Noa', 'Sacha'];

/** The organisation that took over PROXI-NUM. */
export const LATER_LEAD = 'ingenierie';

/** Every other organisation that leads, or came to, has its lead: reports are sent by them. */
const OTHER_LEADS: AccountSpec[] = [...new Set([...PROJECTS.map((project) => project.lead), LATER_LEAD])]
  .filter((key) => !SHOWN.some(({ role, organisation }) => role === 'lead' && organisation === key))
  .map((organisation, rank) => ({
    key: `pilote.${organisation}`,
    name: `${FIRST_NAMES[rank % FIRST_NAMES.length]} Démonstration`,
    role: 'lead',
    organisation,
    scopes: [],
    endsOn: null,
    shown: false,
    who: `chef de file, ${ORGANISATIONS.find(({ key }) => key === organisation)?.name}`,
  }));

export const ACCOUNTS: AccountSpec[] = [...SHOWN, ...OTHER_LEADS];
