import { detailsOf } from '@/lib/domain/line-address';
import type { Now } from '@/lib/domain/time';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { MANAGER } from './accounts';
import { periodLabel, plannedCells } from './figures';
import type { ProjectSpec } from './project-spec';
import { PROJECTS } from './projects';
import { planMoney } from './record-money';
import type { Timeline } from './timeline';
import type { TrainingSpec } from './training-spec';
import { trainingKey, trainingsOf } from './trainings';
import { perform, type World } from './world';

/** A project's beginnings: its decision, its agreement, the trainings of a later top-up, its money. */
export function planProjects(world: World, timeline: Timeline): void {
  for (const [rank, project] of PROJECTS.entries()) {
    timeline.on(project.decidedOn, (now) => decide(world, project, now));
    for (const [day, trainings] of byRecordingDay(project))
      timeline.on(day, (now) => agree(world, project, trainings, now));
    planMoney(world, timeline, project, rank);
  }
}

function byRecordingDay(project: ProjectSpec): Map<string, TrainingSpec[]> {
  return Map.groupBy(trainingsOf(project.slug), ({ recordedOn }) => recordedOn ?? project.agreedOn);
}

async function decide(world: World, project: ProjectSpec, now: Now): Promise<void> {
  const { slug, acronym, name, status, anrReference, startsOn, endsOn, season, round } = project;
  const intakeRoundId = round === null ? null : world.id('round', `${season}.${round}`);
  const member = (key: string, role: 'lead' | 'partner') => ({
    organisationId: world.id('organisation', key),
    role,
    since: project.decidedOn,
  });
  const { projectId, participationIds } = await perform(
    createProject,
    {
      slug,
      acronym,
      name,
      status,
      anrReference,
      startsOn,
      endsOn,
      decidedOn: now.day,
      source: 'Décision de démonstration',
      origin: 'demonstration',
      participations: project.actions.map((actionKey) => ({ actionKey, seasonKey: season, intakeRoundId })),
      members: [member(project.lead, 'lead'), ...project.partners.map((key) => member(key, 'partner'))],
    },
    world.actor(MANAGER),
    now,
  );
  world.set('project', slug, projectId);
  for (const [action, id] of Object.entries(participationIds))
    world.set('participation', `${slug}/${action}`, id);
}

async function agree(world: World, project: ProjectSpec, trainings: TrainingSpec[], now: Now): Promise<void> {
  for (const training of trainings) await record(world, training, now);
  const first = now.day === project.agreedOn;
  for (const action of project.actions) {
    const ofAction = trainings.filter((training) => training.action === action);
    const universities = first && action === 'PS_INITIALE' ? project.universities : [];
    if (ofAction.length === 0 && universities.length === 0) continue;
    await perform(
      recordCommitments,
      {
        participationId: world.id('participation', `${project.slug}/${action}`),
        offers: [
          ...universities.map(({ organisation }) => ({
            subject: 'university',
            organisationId: world.id('organisation', organisation),
            trainingId: null,
            happenedOn: now.day,
          })),
          ...ofAction.map((training) => ({
            subject: 'training',
            organisationId: world.id('organisation', training.organisation),
            trainingId: world.id('training', trainingKey(training)),
            happenedOn: now.day,
          })),
        ],
        planned: ofAction
          .flatMap(plannedCells)
          .map(({ training, regionCode, year, levelKey, professionKey, measure, value, ...line }) => ({
            trainingId: world.id('training', trainingKey(training)),
            regionCode,
            periodId: world.id('period', periodLabel(year)),
            levelKey,
            professionKey,
            ...detailsOf(line),
            measure,
            value,
          })),
        reason: first
          ? 'Convention de démonstration'
          : 'Abondement de démonstration, plan dispositifs médicaux',
      },
      world.actor(MANAGER),
      now,
    );
  }
}

/** Trainings without a place to spare: they took in more people than they had places, which is a gap to explain. */
const CRAMPED = [
  'trialp/Spécialité d’ingénieur – Capteurs et télésurveillance',
  'ligeria/Module spécifique – Télésanté et soins infirmiers',
];

async function record(world: World, training: TrainingSpec, now: Now): Promise<void> {
  const { title, kind, regime, modality, hours, ects, components, lines, regions } = training;
  const room = CRAMPED.includes(`${training.project}/${title}`) ? 1 : 1.2;
  const places = lines.reduce((sum, { base }) => sum + base, 0) * room;
  const { trainingId } = await perform(
    recordTraining,
    {
      participationId: world.id('participation', `${training.project}/${training.action}`),
      organisationId: world.id('organisation', training.organisation),
      title,
      kind,
      regime,
      modality,
      hours,
      ects,
      componentIds: components,
      regions: regions.map(({ code, share }) => ({ regionCode: code, places: Math.ceil(places * share) })),
      levelKeys: [...new Set(lines.map(({ level }) => level))],
      professionIds: [...new Set(lines.map(({ profession }) => profession))]
        .filter((p) => p !== 'na')
        .map(Number),
    },
    world.actor(MANAGER),
    now,
  );
  world.set('training', trainingKey(training), trainingId);
}
