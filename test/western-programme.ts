import type { HandRows } from './programme-workbook';

/** Actions by the words of the lists, as somebody chooses them in a workbook. */
const INITIAL = 'PS_INITIALE S2';
const CONTINUED = 'CONTINUE S2';
const TRAINING = 'Santé numérique, deuxième cycle';

interface Names {
  acronym: string;
  slug: string;
  universities: readonly [string, string];
  institute: string;
}

/** A project of two actions and three members, its training, what its agreement commits and the learners planned. */
export const westernProgramme = ({ acronym, slug, universities, institute }: Names): Required<HandRows> => {
  const [lead, other] = universities;
  const participation = { project: acronym, action: INITIAL };
  const committed = { ...participation, happenedOn: '2024-06-01', agreedOn: '2024-06-01' };
  const health = { healthUniversity: 'oui', healthSource: 'Liste du ministère, 2025' };
  return {
    Organisations: [
      { name: lead, kind: 'université', regionCode: 'Bretagne', ...health },
      { name: other, kind: 'université', regionCode: 'Bretagne', ...health },
      { name: institute, kind: 'institut de formation', regionCode: 'Bretagne' },
    ],
    Projets: [
      {
        ...{ acronym, name: 'Santé numérique de l’Ouest', slug, status: 'en cours' },
        ...{ decidedOn: '2024-03-12', source: 'Décision du 12 mars 2024' },
      },
    ],
    Participations: [participation, { project: acronym, action: CONTINUED }],
    Membres: [
      { project: acronym, organisationId: lead, role: 'chef de file' },
      { project: acronym, organisationId: other, role: 'partenaire' },
      { project: acronym, organisationId: institute, role: 'partenaire' },
    ],
    Formations: [
      {
        ...participation,
        ...{ title: TRAINING, regions: 'Bretagne', organisationId: lead, kind: 'parcours' },
        ...{ regime: 'formation initiale', levelKeys: '7', agreedOn: '2024-06-01' },
      },
    ],
    Engagements: [
      { ...committed, organisationId: lead },
      { ...committed, organisationId: other },
      { ...committed, organisationId: lead, training: TRAINING },
    ],
    Prévus: [
      {
        ...{ project: acronym, training: TRAINING, organisationId: lead, regionCode: 'Bretagne', level: '7' },
        ...{ periodId: '2025-2026', entered: 120, agreedOn: '2024-06-01' },
      },
    ],
    Réalisés: [],
    Conventions: [],
    Jalons: [],
    Tranches: [],
    Versements: [],
    Cofinancements: [],
    'Vie des projets': [],
    Spécialités: [],
    Compétences: [],
  };
};
