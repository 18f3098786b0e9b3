import type { ProjectSpec } from './project-spec';
import { everywhere, line, type TrainingSpec } from './training-spec';

/** Numbers of printed professions. */
const HEAD_NURSE = 12;
const SOCIAL_DIRECTOR = 34;
const LAWYER = 44;
const ENGINEER = 45;
const HOSPITAL_DIRECTOR = 48;

const MANAGERS = 'Formation – Piloter le numérique dans un établissement médico-social';

/** One directors' training and four managers' trainings: 5 of 6 pooled, 4 of 5 managers'. */
export function directionTrainings(project: ProjectSpec): TrainingSpec[] {
  const common = {
    project: project.slug,
    action: 'DIRECTION',
    organisation: project.lead,
    kind: 'training' as const,
    regime: 'continuing' as const,
    modality: 'hybrid' as const,
    hours: 70,
    ects: 12,
    measures: ['entered' as const, 'validated' as const],
  };
  const managers: TrainingSpec = {
    ...common,
    title: MANAGERS,
    components: ['DIRECTION.S1.C'],
    regions: everywhere(project.regions.slice(0, 1)),
    lines: [line('7', HEAD_NURSE, 24), line('7', SOCIAL_DIRECTOR, 14)],
    opensOn: MANAGER_OPENINGS[project.slug] ?? null,
  };
  if (project.slug !== 'dirige-sn') return [managers];
  const directors: TrainingSpec = {
    ...common,
    title: 'Formation – Diriger la transformation numérique d’un établissement',
    components: ['DIRECTION.S1.D'],
    // A handful of directors in Guyane: a small cell.
    regions: [
      { code: '11', share: 1 },
      { code: '03', share: 0.1 },
    ],
    lines: [line('7', HOSPITAL_DIRECTOR, 32)],
    opensOn: '2024-01-22',
  };
  return [directors, managers];
}

const MANAGER_OPENINGS: Record<string, string> = {
  'dirige-sn': '2023-11-06',
  'central-sn': '2024-10-07',
  medimed: '2025-10-06',
};

/** Two laureates, one parcours: the second offers a teaching unit that is none. */
export function lawTrainings(project: ProjectSpec): TrainingSpec[] {
  const common = {
    project: project.slug,
    action: 'JURISTES',
    organisation: project.lead,
    regime: 'initial' as const,
    modality: 'on_site' as const,
    measures: ['entered' as const, 'validated' as const],
  };
  if (project.slug === 'lexnumed')
    return [
      {
        ...common,
        title: 'UE – Droit des données de santé',
        kind: 'teaching_unit',
        hours: 36,
        ects: 6,
        components: [],
        regions: everywhere(project.regions),
        lines: [line('7', LAWYER, 20)],
        opensOn: '2024-09-16',
      },
    ];
  const second = project.season === 'S2';
  return [
    {
      ...common,
      title: second
        ? 'Master – parcours Droit de la santé numérique'
        : 'Master – parcours Droit, numérique et soin',
      kind: 'track',
      hours: 380,
      ects: 60,
      components: [second ? 'JURISTES.S2' : 'JURISTES.S1'],
      regions: second
        ? everywhere(project.regions)
        : [
            { code: '76', share: 1 },
            { code: '04', share: 0.12 },
          ],
      lines: [line('7', LAWYER, 26)],
      opensOn: second ? '2026-09-14' : '2023-10-09',
    },
  ];
}

/** Committed by the top-up of the medical-device plan, after the objectives of 2021. */
const TOP_UP_ON = '2023-06-26';

interface RegulatoryTrack {
  theme: string;
  opensOn: string | null;
  /** Recorded with the agreement, under the objectives of 2021 too. */
  early?: true;
}

const REGULATORY: Record<string, RegulatoryTrack[]> = {
  'francil-ouest': [
    { theme: 'Affaires réglementaires du logiciel', opensOn: '2023-09-18', early: true },
    { theme: 'Vigilance des dispositifs connectés', opensOn: '2024-09-16' },
    { theme: 'Évaluation clinique des dispositifs', opensOn: '2024-09-16' },
    { theme: 'Accès au marché et remboursement', opensOn: '2026-09-21' },
  ],
  'dispo-med': [
    { theme: 'Qualité et marquage CE', opensOn: '2023-09-11', early: true },
    { theme: 'Conformité des logiciels d’IA', opensOn: '2024-09-09' },
    { theme: 'Ingénierie de l’aptitude à l’utilisation', opensOn: '2025-09-08' },
    { theme: 'Sécurité des dispositifs implantables', opensOn: '2025-09-08' },
    { theme: 'Matériovigilance', opensOn: null },
  ],
  certidm: [
    { theme: 'Réglementation des dispositifs numériques', opensOn: '2023-10-02', early: true },
    { theme: 'Normes et certification', opensOn: '2023-10-02' },
    { theme: 'Investigations cliniques', opensOn: '2024-09-30' },
    { theme: 'Audit des fabricants', opensOn: '2025-09-29' },
    { theme: 'Droit européen des produits de santé', opensOn: null },
  ],
};

/** 14 parcours, three of which and one module also count towards the objectives of 2021. */
export function regulatoryTrainings(project: ProjectSpec): TrainingSpec[] {
  const tracks = (REGULATORY[project.slug] ?? []).map((track) => regulatoryTrack(project, track));
  return project.slug === 'certidm' ? [...tracks, awarenessModule(project)] : tracks;
}

const regulatory = (project: ProjectSpec) => ({
  project: project.slug,
  action: 'REGLEMENTAIRE',
  organisation: project.lead,
  regions: everywhere(project.regions.slice(0, 1)),
});

const regulatoryTrack = (project: ProjectSpec, { theme, opensOn, early }: RegulatoryTrack): TrainingSpec => ({
  ...regulatory(project),
  title: `Master – parcours ${theme}`,
  kind: 'track',
  regime: 'initial',
  modality: 'on_site',
  hours: 400,
  ects: 60,
  components: early ? ['REGLEMENTAIRE.S1', 'REGLEMENTAIRE.S1.004.P'] : ['REGLEMENTAIRE.S1'],
  lines: [line('7', ENGINEER, 22)],
  measures: ['entered', 'validated'],
  opensOn,
  ...(!early && { recordedOn: TOP_UP_ON }),
});

const awarenessModule = (project: ProjectSpec): TrainingSpec => ({
  ...regulatory(project),
  title: 'Module de sensibilisation – Le dispositif médical numérique',
  kind: 'transverse_module',
  regime: 'continuing',
  modality: 'remote',
  hours: 6,
  ects: null,
  components: ['REGLEMENTAIRE.S1.004.M'],
  lines: [line('na', 'na', 240)],
  measures: ['entered', 'made_aware'],
  opensOn: '2023-11-13',
});
