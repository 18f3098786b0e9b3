import { read } from '@/db/store';
import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import type { Now } from '@/lib/domain/time';
import { coverCompetences } from '@/lib/framework/cover-competences';
import { type Framework, frameworksAt } from '@/lib/framework/frameworks';
import { MANAGER } from './accounts';
import { draw } from './random';
import type { Timeline } from './timeline';
import type { TrainingSpec } from './training-spec';
import { TRAININGS, trainingKey } from './trainings';
import { perform, type World } from './world';

/** Told while autumn begins: what is recorded later says nothing yet. */
const TOLD_ON = '2026-10-02';
const CARE_ASSISTANT = '7';

interface Told {
  framework: FrameworkKey;
  /** The domains of which something is covered; absent: all of them. */
  domains?: number[];
  /** How much of them, from 0 to 1. */
  share: number;
  /** Whether the minutes are known: those printed, divided evenly. */
  timed: boolean;
}

/** One training says that it covers nothing, which is more than saying nothing; action 1 is told by most, not by all. */
function toldBy(training: TrainingSpec): Told[] {
  const { action, title, lines, project } = training;
  const health = { framework: 'PS_4_8' as const, timed: false };
  switch (action) {
    case 'PS_INITIALE':
      if (draw(trainingKey(training), 'silent') < 0.08) return [];
      if (title.startsWith('Module transversal'))
        return [{ ...health, share: 0.9, timed: draw(project, 'timed') < 0.6 }];
      return lines.some(({ profession }) => profession === CARE_ASSISTANT)
        ? [
            { ...health, domains: [1, 5], share: 0.8 },
            { framework: 'AS_AP', share: 0.85, timed: true },
          ]
        : [{ ...health, domains: [3, 4], share: 0.7 }];
    case 'SPECIALITES':
      return [{ ...health, share: title.includes('psychiatrie') ? 0 : 0.4 }];
    case 'CONTINUE':
      return [{ ...health, domains: [title.includes('Télésanté') ? 5 : 2], share: 1, timed: true }];
    case 'MEDIATEURS':
      return [{ framework: 'MEDIATEURS', share: title.startsWith('Parcours') ? 1 : 0.5, timed: false }];
    case 'TRAVAIL_SOCIAL':
      return project === 'horizon-ps' ? [{ framework: 'TS_T640', share: 0.8, timed: true }] : [];
    default:
      return [];
  }
}

/** What some sixty trainings cover of the printed frameworks. The two titles of social work are left open. */
export function planCoverage(world: World, timeline: Timeline): void {
  timeline.on(TOLD_ON, async (now) => {
    const frameworks = await frameworksAt(read(), now.day);
    for (const training of TRAININGS.filter(({ recordedOn }) => !recordedOn || recordedOn < TOLD_ON))
      await cover(world, training, frameworks, now);
  });
}

async function cover(
  world: World,
  training: TrainingSpec,
  frameworks: readonly Framework[],
  now: Now,
): Promise<void> {
  const told = toldBy(training);
  if (told.length === 0) return;
  await perform(
    coverCompetences,
    {
      trainingId: world.id('training', trainingKey(training)),
      replaces: told.map(({ framework }) => framework),
      competences: told.flatMap((one) => competencesOf(training, one, frameworks)),
    },
    world.actor(MANAGER),
    now,
  );
}

function competencesOf(
  training: TrainingSpec,
  { framework: key, domains, share, timed }: Told,
  frameworks: readonly Framework[],
) {
  const framework = frameworks.find((one) => one.key === key);
  return (framework?.domains ?? [])
    .filter(({ number }) => domains?.includes(number) ?? true)
    .flatMap(({ hours, competences }) =>
      competences
        .filter(({ position }) => draw(trainingKey(training), key, position) < share)
        .map(({ position, hours: own }) => ({
          framework: key,
          position,
          minutes: timed ? Math.floor((own ?? (hours ?? 0) / competences.length) * 60) : null,
          assessed: draw(trainingKey(training), position, 'assessed') < 0.3 ? 'pix_plus' : null,
        })),
    );
}
