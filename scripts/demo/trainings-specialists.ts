import type { ProjectSpec } from './project-spec';
import { everywhere, line, type TrainingSpec } from './training-spec';

/** Number of the printed profession « Ingénieurs et informaticiens ». */
const ENGINEER = 45;

interface Track {
  title: string;
  base: number;
  opensOn: string | null;
}

/** The 14 parcours that season 1 commits: one a project, two for the project of the main job. */
const TRACKS: Record<string, Track[]> = {
  'armor-num': [
    { title: 'Master – parcours Ingénierie des données de santé', base: 32, opensOn: '2023-09-11' },
    // Committed and not opened: what the lead of the demonstration is to declare.
    { title: 'Spécialité d’ingénieur – Jumeaux numériques en santé', base: 24, opensOn: null },
  ],
  norsante: [{ title: 'Master – parcours Systèmes d’information de santé', base: 28, opensOn: '2023-09-04' }],
  'hauts-sn': [
    { title: 'Master – parcours Intelligence artificielle en imagerie', base: 36, opensOn: '2023-09-11' },
  ],
  'francil-est': [
    { title: 'Master – parcours Cybersécurité des établissements', base: 30, opensOn: '2024-09-16' },
  ],
  ligeria: [{ title: 'Master – parcours Interopérabilité en santé', base: 22, opensOn: '2024-09-09' }],
  'grandest-num': [{ title: 'Spécialité d’ingénieur – Robotique médicale', base: 26, opensOn: '2023-09-11' }],
  'aquitania-sn': [{ title: 'Master – parcours Santé publique et e-santé', base: 34, opensOn: '2025-09-15' }],
  occisante: [{ title: 'Master – parcours Bio-informatique clinique', base: 24, opensOn: '2024-09-02' }],
  trialp: [
    { title: 'Spécialité d’ingénieur – Capteurs et télésurveillance', base: 38, opensOn: '2023-09-18' },
  ],
  'francil-ouest': [
    { title: 'Master – parcours Évaluation des technologies de santé', base: 26, opensOn: '2026-09-14' },
  ],
  datasoin: [
    { title: 'Spécialité d’ingénieur – Entrepôts de données de santé', base: 30, opensOn: '2023-09-11' },
  ],
  'ia-clin': [{ title: 'Master – parcours IA et décision clinique', base: 40, opensOn: '2025-09-08' }],
  'dispo-med': [
    { title: 'Spécialité d’ingénieur – Logiciels dispositifs médicaux', base: 22, opensOn: null },
  ],
};

/** A module beside the parcours, that counts towards no component. */
const WITH_MODULE = ['hauts-sn', 'grandest-num', 'ia-clin'];

export function specialistTrainings(project: ProjectSpec): TrainingSpec[] {
  const tracks = (TRACKS[project.slug] ?? []).map((track) => trackOf(project, track));
  return WITH_MODULE.includes(project.slug) ? [...tracks, moduleOf(project)] : tracks;
}

function trackOf(project: ProjectSpec, { title, base, opensOn }: Track): TrainingSpec {
  return {
    project: project.slug,
    action: 'SPECIALISTES',
    organisation: project.slug === 'armor-num' && opensOn === null ? 'inge-52' : project.lead,
    title,
    kind: 'track',
    regime: title.startsWith('Spécialité') ? 'apprenticeship' : 'initial',
    modality: 'on_site',
    hours: 420,
    ects: 60,
    components: ['SPECIALISTES.S1'],
    regions: trackRegions(project, opensOn),
    lines: [line('7', ENGINEER, base)],
    measures: ['entered', 'validated'],
    opensOn,
  };
}

function trackRegions(project: ProjectSpec, opensOn: string | null): TrainingSpec['regions'] {
  if (project.slug === 'armor-num' && opensOn === null) return everywhere(['52']);
  // A few students in Martinique: a small cell, and its complement.
  if (project.slug === 'datasoin')
    return [
      { code: '76', share: 1 },
      { code: '02', share: 0.11 },
    ];
  return everywhere(project.regions.slice(0, 1));
}

const moduleOf = (project: ProjectSpec): TrainingSpec => ({
  project: project.slug,
  action: 'SPECIALISTES',
  organisation: project.lead,
  title: 'Module – Culture du soin pour ingénieurs',
  kind: 'specific_module',
  regime: 'initial',
  modality: 'remote',
  hours: 24,
  ects: 3,
  components: [],
  regions: everywhere(project.regions.slice(0, 1)),
  lines: [line('7', ENGINEER, 60)],
  measures: ['entered', 'validated'],
  opensOn: '2024-02-05',
});
