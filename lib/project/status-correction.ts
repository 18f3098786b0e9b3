import { lifeLines } from '@/db/project-life';
import type { Tx } from '@/db/store';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import type { ProjectCorrection } from '@/lib/domain/project';
import { LIFE_EVENTS, LIFE_STEPS, type LifeEvent, lifeProblems } from '@/lib/domain/project-life';
import type { ProjectEvent, ProjectStatus } from '@/lib/domain/vocabulary';
import { allHold, endingProblems } from './settle-ending';

/** How a project may be said to stand from its decision on, as long as nothing followed it. */
const FROM_THE_FIRST: Partial<Record<ProjectStatus, ProjectEvent>> = {
  announced: 'decided',
  contracted: 'contracted',
  running: 'started',
};

/**
 * What a correction makes of the status of a project: the next event of its life, by the one table, or another word
 * about its decision where nothing followed it. An end with commitments to settle is recorded as an event.
 */
export async function statusCorrection(
  tx: Tx,
  given: Pick<ProjectCorrection, 'status' | 'effectiveOn' | 'reason'>,
  project: { id: number; status: ProjectStatus; decidedOn: string },
  today: string,
): Promise<{ kind: ProjectEvent; step: LifeEvent | null; problems: FieldProblem[] }> {
  const { status, effectiveOn, reason } = given;
  const lines = lifeLines(tx, project.id);
  const step = LIFE_EVENTS.find(
    (event) => LIFE_STEPS[event].to === status && LIFE_STEPS[event].from.includes(project.status),
  );
  if (step) {
    const problems = [
      ...lifeProblems(lines, { kind: step, effectiveOn, reason }, { decidedOn: project.decidedOn, today }),
      ...(await endingProblems(tx, {
        projectId: project.id,
        kind: step,
        // What ran to its end keeps what it promised, until an officer says otherwise.
        commitments: step === 'ended' ? allHold(tx, project.id) : [],
      })),
    ];
    return { kind: step, step, problems: problems.map(besideTheStatus) };
  }
  const first = lines.length === 1 ? FROM_THE_FIRST[status] : undefined;
  if (!first)
    return {
      ...{ kind: 'decided', step: null },
      problems: [
        problem('status', 'life_step_not_allowed', {
          event: null,
          status: project.status,
          day: lines.at(-1)?.effectiveOn ?? project.decidedOn,
        }),
      ],
    };
  return {
    ...{ kind: first, step: null },
    problems: effectiveOn > today ? [problem('effectiveOn', 'life_event_to_come', { day: today })] : [],
  };
}

const besideTheStatus = (one: FieldProblem): FieldProblem =>
  one.path === 'kind' || one.path === 'commitments' ? { ...one, path: 'status' } : one;
