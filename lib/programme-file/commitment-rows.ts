import { lastCommitment } from '@/db/offers';
import type { CommitmentNow, ParticipationNow, ProjectNow } from '@/db/programme-file';
import { recordCommitments } from '@/lib/project/record-commitments';
import { shown } from './cell-values';
import { organisationOf, participationOf, projectOf, trainingOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import { groupsOf, indexIn } from './row-groups';
import type { Texts } from './row-mark';

const SHEET = 'Engagements';
/** A command takes 500 of them. */
const MOST = 500;

export const commitmentTexts = (
  one: Pick<CommitmentNow, 'happenedOn' | 'knownFrom'>,
  named: {
    project: string;
    action: Pick<ParticipationNow, 'actionKey' | 'seasonKey'>;
    organisation: string;
    training: string;
  },
  words: FileWords,
): Texts => ({
  project: named.project,
  action: shown('action', named.action, words),
  organisationId: named.organisation,
  training: named.training,
  happenedOn: one.happenedOn ?? '',
  agreedOn: one.knownFrom,
});

interface Committed {
  row: FileRow;
  project: ProjectNow;
  participationId: number;
  organisationId: number;
  trainingId: number | null;
  happenedOn: string | null;
  agreedOn: string | null;
  reason: string | null;
  before: string;
}

/** Records the universities and trainings that agreements commit, and what takes one back. */
export async function writeCommitments(run: FileRun): Promise<void> {
  const changes: Committed[] = [];
  for await (const row of run.rows(SHEET)) {
    const one = committedBy(run, row);
    if (one) changes.push(one);
  }
  const key = ({ participationId, agreedOn, reason }: Committed) =>
    JSON.stringify([participationId, agreedOn, reason]);
  for (const group of groupsOf(changes, key, MOST)) await write(run, group);
}

function committedBy(run: FileRun, row: FileRow): Committed | undefined {
  const project = projectOf(run, row);
  const participation = participationOf(run, row, project);
  const training = row.isBlank('training') ? undefined : trainingOf(run, row, project);
  const organisation = organisationOf(run, row);
  const happenedOn = row.value('happenedOn', 'day');
  const agreedOn = row.value('agreedOn', 'day') ?? happenedOn ?? null;
  const reason = row.value('reason', 'text') ?? null;
  if (training && participation && training.participationId !== participation.id)
    row.refuse('action', 'training_of_other_action', { training: training.title });
  if (happenedOn === undefined && !row.failed) row.needed('happenedOn', 'day');
  if (row.isBlank('training') && organisation && !organisation.healthUniversity)
    row.refuse('organisationId', 'not_health_university', { organisation: organisation.name });
  if (row.failed || !project || !participation || !organisation || happenedOn === undefined) return undefined;
  const address = {
    ...{
      participationId: participation.id,
      organisationId: organisation.id,
      trainingId: training?.id ?? null,
    },
    subject: training ? ('training' as const) : ('university' as const),
  };
  const last = lastCommitment(run.circumstances.tx, address);
  const now =
    last &&
    commitmentTexts(
      last,
      {
        ...{ project: project.slug, action: participation, organisation: organisation.name },
        training: training?.title ?? '',
      },
      run.words,
    );
  if (run.isUntouched(row, now)) return undefined;
  if ((last?.happenedOn ?? null) === happenedOn) {
    run.stays(row);
    return undefined;
  }
  const { organisationId, trainingId, participationId } = address;
  return {
    ...{ row, project, participationId, organisationId, trainingId, happenedOn, agreedOn, reason },
    before: last?.happenedOn ?? '',
  };
}

async function write(run: FileRun, group: readonly Committed[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { participationId, agreedOn, reason } = first;
  const done = await run.perform(
    recordCommitments,
    {
      ...{ participationId, agreedOn, reason },
      offers: group.map(({ organisationId, trainingId, happenedOn }) => ({
        ...{ organisationId, trainingId, happenedOn },
        subject: trainingId === null ? 'university' : 'training',
      })),
    },
    {
      rows: group.map(({ row }) => row),
      at(path) {
        const own = group[indexIn(path, 'offers') ?? 0] ?? first;
        return [own.row, path === 'agreedOn' || path === 'reason' ? path : 'happenedOn'];
      },
    },
  );
  if (!done) return;
  for (const { row, project, happenedOn, before } of group) {
    const what = [project.acronym, row.text('organisationId'), row.text('training')]
      .filter(Boolean)
      .join(', ');
    const details = [{ heading: 'Engagée le', before, after: happenedOn ?? '' }];
    run.did(row, before === '' ? 'created' : 'changed', what, details);
  }
}
