import { organisationsNow } from '@/db/programme-file';
import { membershipLines } from '@/db/project-life';
import { participationsOf } from '@/db/projects';
import { namedTrainings } from '@/db/report-entry-standing';
import type { Read } from '@/db/store';
import { fold } from '@/lib/domain/fold';
import { nearest } from '@/lib/domain/nearest';
import { SESSION_ACTIONS } from '@/lib/domain/training-session/vocabulary';
import type { SessionRow } from './session-rows';

interface Named {
  id: number;
  names: readonly string[];
}

/** What a file of a project may name: its trainings that are given in sessions, and the organisations of its consortium. */
export class ProjectNames {
  constructor(
    readonly trainings: readonly (Named & { title: string })[],
    readonly members: readonly (Named & { name: string })[],
  ) {}

  /** Members of any time: a session of before may be given by one that has left. */
  static async load(read: Read, projectId: number): Promise<ProjectNames> {
    const given = (await participationsOf(read, projectId)).filter(({ actionKey }) =>
      SESSION_ACTIONS.includes(actionKey),
    );
    const trainings = (await namedTrainings(read, projectId)).filter(({ participationId }) =>
      given.some(({ id }) => id === participationId),
    );
    const joined = new Set([
      ...(await membershipLines(read, projectId)).map(({ organisationId }) => organisationId),
      ...trainings.map(({ organisationId }) => organisationId),
    ]);
    const members = (await organisationsNow(read)).filter(({ id }) => joined.has(id));
    return new ProjectNames(
      trainings.map(({ id, title, formerTitles }) => ({ id, title, names: [title, ...formerTitles] })),
      members.map(({ id, name }) => ({ id, name, names: [name] })),
    );
  }

  /** The training that a session belongs to; a project that has only one need not say it. */
  training(row: SessionRow): number | undefined {
    const [only, ...more] = this.trainings;
    if (row.isBlank('trainingId') && only && more.length === 0) return only.id;
    const text = row.needed('trainingId', 'text');
    if (text === undefined) return undefined;
    const found = called(this.trainings, text);
    if (found.length === 1) return found[0]?.id;
    const titles = this.trainings.map(({ title }) => title);
    row.refuse('trainingId', 'unknown_training_of_sessions', { text, nearest: nearest(text, titles) });
    return undefined;
  }

  /** Who gives it: left out, whoever declares the training. */
  giver(row: SessionRow): number | undefined {
    const text = row.text('organisationId');
    if (text === '') return undefined;
    const found = called(this.members, text);
    if (found.length === 1) return found[0]?.id;
    const names = this.members.map(({ name }) => name);
    row.refuse('organisationId', 'unknown_giver_here', { text, nearest: nearest(text, names) });
    return undefined;
  }
}

const called = <One extends Named>(all: readonly One[], text: string): One[] =>
  all.filter(({ names }) => names.some((name) => fold(name) === fold(text)));
