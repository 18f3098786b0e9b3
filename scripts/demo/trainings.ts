import type { ProjectSpec } from './project-spec';
import { PROJECTS } from './projects';
import type { TrainingSpec } from './training-spec';
import { healthTrainings } from './trainings-health';
import {
  continuingTrainings,
  mediatorTrainings,
  socialTrainings,
  specialityTrainings,
} from './trainings-season-2';
import { directionTrainings, lawTrainings, regulatoryTrainings } from './trainings-small-actions';
import { specialistTrainings } from './trainings-specialists';

const BY_ACTION: Record<string, (project: ProjectSpec) => TrainingSpec[]> = {
  PS_INITIALE: healthTrainings,
  SPECIALISTES: specialistTrainings,
  DIRECTION: directionTrainings,
  JURISTES: lawTrainings,
  REGLEMENTAIRE: regulatoryTrainings,
  SPECIALITES: specialityTrainings,
  CONTINUE: continuingTrainings,
  MEDIATEURS: mediatorTrainings,
  TRAVAIL_SOCIAL: socialTrainings,
};

/** The trainings of every participation, in the order of the projects. */
export const TRAININGS: TrainingSpec[] = PROJECTS.flatMap((project) =>
  project.actions.flatMap((action) => BY_ACTION[action]?.(project) ?? []),
);

export const trainingsOf = (slug: string): TrainingSpec[] =>
  TRAININGS.filter((training) => training.project === slug);

/** The name of a training in the world of the demonstration: a title is unique in an organisation. */
export const trainingKey = ({ project, organisation, title }: TrainingSpec): string =>
  `${project}/${organisation}/${title}`;
