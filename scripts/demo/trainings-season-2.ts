import type { ProjectSpec } from './project-spec';
import { everywhere, line, type TrainingSpec } from './training-spec';

/** Numbers of printed professions. */
const PHYSICIAN = 5;
const CARE_ASSISTANT = 7;
const NURSE = 16;
const LIFE_ASSISTANT = 29;
const SOCIAL_WORKER = 30;
const SPECIAL_EDUCATOR = 36;
const INSTRUCTOR = 41;
const MEDIATOR = 46;
const MEDICAL_SECRETARY = 47;

export const specialityTrainings = (project: ProjectSpec): TrainingSpec[] =>
  [
    { title: 'Module – Numérique en radiologie et imagerie', base: 70, opensOn: '2024-11-04' },
    { title: 'Module – Numérique en médecine générale', base: 130, opensOn: '2025-11-03' },
    { title: 'Module – Numérique en psychiatrie', base: 40, opensOn: null },
  ].map(({ title, base, opensOn }) => ({
    project: project.slug,
    action: 'SPECIALITES',
    organisation: project.lead,
    title,
    kind: 'specific_module',
    regime: 'initial',
    modality: 'remote',
    hours: 12,
    ects: 2,
    components: [],
    regions: everywhere(project.regions),
    lines: [line('8', PHYSICIAN, base)],
    measures: ['entered', 'validated'],
    opensOn,
  }));

const AT_HOSPITAL = { practice: 'salaried', employerKind: 'public_hospital' } as const;
const IN_TOWN = { practice: 'self_employed', employerKind: 'ambulatory' } as const;
const IN_CARE_HOMES = { practice: 'salaried', employerKind: 'medico_social' } as const;

/** Each training organisation of the consortium declares its own; of some learners it says how and where they practise. */
export function continuingTrainings(project: ProjectSpec): TrainingSpec[] {
  const common = {
    project: project.slug,
    action: 'CONTINUE',
    kind: 'training' as const,
    regime: 'continuing' as const,
    modality: 'hybrid' as const,
    hours: 14,
    ects: null,
    components: [],
  };
  const organisms = project.partners.filter((key) => key.startsWith('organisme-'));
  return organisms.map((organisation, rank) => ({
    ...common,
    organisation,
    title: rank === 0 ? 'Formation – Cyberhygiène au travail' : 'Formation – Télésanté au quotidien',
    regions: everywhere(
      rank === 0 ? project.regions.slice(0, 2) : project.regions.slice(1),
      rank === 0 ? 1 : 0.6,
    ),
    lines: [
      line('na', NURSE, 210, rank === 0 ? AT_HOSPITAL : IN_TOWN),
      line('na', CARE_ASSISTANT, 140, rank === 0 ? {} : IN_CARE_HOMES),
      line('na', MEDICAL_SECRETARY, 60),
    ],
    measures: ['entered', 'certified'],
    opensOn: project.slug === 'formactif' ? (rank === 0 ? '2024-10-01' : '2025-03-03') : '2025-10-13',
  }));
}

/** Action 8: a theory part for mediators and other helpers, and a practice that is optional. */
export function mediatorTrainings(project: ProjectSpec): TrainingSpec[] {
  const national = project.slug === 'mediaction';
  const common = {
    project: project.slug,
    action: 'MEDIATEURS',
    organisation: project.lead,
    kind: 'training' as const,
    regime: 'continuing' as const,
    ects: null,
    components: [],
  };
  return [
    {
      ...common,
      title: 'Parcours théorique – Accompagner aux usages de la santé numérique',
      modality: 'hybrid',
      hours: 14,
      regions: project.regions.map((code, rank) => ({ code, share: national ? 1.2 - rank * 0.08 : 0.4 })),
      lines: [line('na', MEDIATOR, 80), line('na', SOCIAL_WORKER, 45), line('na', 'na', 30)],
      measures: ['entered', 'first_entered', 'certified'],
      opensOn: national ? '2024-03-04' : '2025-01-13',
    },
    {
      ...common,
      organisation: national ? 'ingenierie' : project.lead,
      title: 'Formation-action – Mise en situation',
      modality: 'on_site',
      hours: 7,
      regions: everywhere(national ? ['11', '53', '76'] : ['01'], national ? 1 : 0.5),
      lines: [line('na', MEDIATOR, 40)],
      measures: ['entered', 'made_aware'],
      opensOn: national ? '2024-11-18' : null,
    },
  ];
}

export function socialTrainings(project: ProjectSpec): TrainingSpec[] {
  const organisation = project.partners.find((key) => key.startsWith('irts-')) ?? project.lead;
  return [
    {
      project: project.slug,
      action: 'TRAVAIL_SOCIAL',
      organisation,
      title: 'Module transversal – Numérique et accompagnement social',
      kind: 'transverse_module',
      regime: 'initial',
      modality: 'hybrid',
      hours: 21,
      ects: 2,
      components: [],
      regions: everywhere(project.regions.slice(0, 1)),
      lines: [
        line('6', SPECIAL_EDUCATOR, 90),
        line('6', SOCIAL_WORKER, 60),
        line('4', INSTRUCTOR, 36),
        line('3', LIFE_ASSISTANT, 28),
      ],
      measures: ['entered', 'validated'],
      opensOn: project.slug === 'horizon-ps' ? '2024-10-07' : '2025-11-17',
    },
  ];
}
