import type { ProjectSpec } from './project-spec';
import { draw } from './random';
import { everywhere, line, type TrainingSpec } from './training-spec';

/** Numbers of the printed professions. */
const PHARMACIST = 1;
const DENTIST = 4;
const PHYSICIAN = 5;
const MIDWIFE = 6;
const CARE_ASSISTANT = 7;
const AUDIOLOGIST = 10;
const OCCUPATIONAL_THERAPIST = 15;
const NURSE = 16;
const PHYSIOTHERAPIST = 18;
const SPEECH_THERAPIST = 22;
const ORTHOPTIST = 24;
const ORTHOTIST = 26;

/** The trainings of action 1 of a project: one of the university, one of each nursing institute, and a third kind. */
export function healthTrainings(project: ProjectSpec): TrainingSpec[] {
  const institutes = project.partners.filter((key) => key.startsWith('ifsi-'));
  return [
    transverseModule(project),
    ...institutes.map((key, rank) => nursingModule(project, key, rank)),
    THIRD_KINDS[Math.floor(draw(project.slug, 'third kind') * THIRD_KINDS.length)]?.(project),
  ].filter((training) => training !== undefined);
}

const ofProject = (project: ProjectSpec) => ({
  project: project.slug,
  action: 'PS_INITIALE',
  organisation: project.lead,
  regime: 'initial' as const,
  modality: 'hybrid' as const,
  components: [],
});

function transverseModule(project: ProjectSpec): TrainingSpec {
  const share = 1 / project.regions.length;
  return {
    ...ofProject(project),
    title: 'Module transversal – Fondamentaux du numérique en santé',
    kind: 'transverse_module',
    hours: 28,
    ects: 3,
    regions: project.regions.map((code, rank) => ({ code, share: rank === 0 ? 1.3 * share : 0.8 * share })),
    lines: [
      line('7', PHYSICIAN, 420),
      line('7', PHARMACIST, 130),
      line('7', DENTIST, 80),
      line('7', MIDWIFE, 45),
    ],
    measures: ['entered', 'validated', 'certified'],
    opensOn: project.season === 'S1' ? firstOpening(project) : (SEASON_2_OPENINGS[project.slug] ?? null),
  };
}

/** The module of the university opens with its offer. */
const firstOpening = ({ universities }: ProjectSpec) => universities[0]?.opensOn ?? null;
const SEASON_2_OPENINGS: Record<string, string> = {
  'horizon-ps': '2024-09-16',
  'magellan-sn': '2025-09-15',
};

function nursingModule(project: ProjectSpec, organisation: string, rank: number): TrainingSpec {
  return {
    ...ofProject(project),
    organisation,
    title: 'Module spécifique – Télésanté et soins infirmiers',
    kind: 'specific_module',
    hours: 21,
    ects: 2,
    regions: everywhere([organisation.slice(-2)], OVERSEAS_SHARES[organisation.slice(-2)] ?? 1),
    lines: [line('6', NURSE, 340), line('4', CARE_ASSISTANT, 150)],
    measures: ['entered', 'validated'],
    opensOn: nursingOpening(project, rank),
  };
}

const OVERSEAS_SHARES: Record<string, number> = { '01': 0.4, '02': 0.35, '03': 0.2, '04': 0.5 };

const MONDAYS: Record<number, string> = { 2023: '2023-09-11', 2024: '2024-09-09' };

function nursingOpening(project: ProjectSpec, rank: number): string {
  if (project.decidedOn > '2024-12-31') return '2026-09-14';
  if (project.season === 'S2') return '2025-09-08';
  const first = project.round === 3 ? 2024 : 2023;
  const year = first + rank + (draw(project.slug, 'nursing') < 0.35 ? 1 : 0);
  return MONDAYS[year] ?? '2025-09-08';
}

const THIRD_KINDS: ((project: ProjectSpec) => TrainingSpec | undefined)[] = [
  (project) => ({
    ...ofProject(project),
    title: 'UE – Données de santé et cybersécurité',
    kind: 'teaching_unit',
    hours: 30,
    ects: 3,
    regions: everywhere(project.regions.slice(0, 1)),
    lines: [
      line('6', PHYSIOTHERAPIST, 70),
      line('6', OCCUPATIONAL_THERAPIST, 26),
      line('6', SPEECH_THERAPIST, 22),
    ],
    measures: ['entered', 'validated'],
    opensOn: project.season === 'S1' ? '2024-09-16' : null,
  }),
  (project) => ({
    ...ofProject(project),
    title: 'DU – Usages du numérique en santé',
    kind: 'university_diploma',
    regime: 'continuing',
    hours: 120,
    ects: 20,
    regions: everywhere(project.regions.slice(0, 1)),
    lines: [line('7', 'na', 18)],
    measures: ['entered', 'validated'],
    opensOn: project.season === 'S1' ? '2024-01-15' : null,
  }),
  (project) => ({
    ...ofProject(project),
    title: 'Module spécifique – Rééducation et appareillage',
    kind: 'specific_module',
    hours: 14,
    ects: 1,
    regions: everywhere(project.regions.slice(0, 1)),
    lines: [line('6', ORTHOPTIST, 6), line('5', ORTHOTIST, 3), line('6', AUDIOLOGIST, 9)],
    measures: ['entered', 'validated'],
    opensOn: project.season === 'S1' ? '2023-10-16' : null,
  }),
  // Some participations have only the two first kinds.
  () => undefined,
];
