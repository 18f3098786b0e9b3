import type { ProjectRecordAnswer } from '@/lib/api/project-recording';
import type { TrainingRecordAnswer, TrainingRecordsAnswer } from '@/lib/api/training-recording';
import type { ManagedProject } from '@/lib/project/managed-project';
import type { ManagedTrainingDetail } from '@/lib/project/managed-training';
import type { ParticipationTrainings } from '@/lib/project/participation-trainings';
import { trainingEventAnswer } from './project';

export const projectRecordAnswer = (project: ManagedProject): ProjectRecordAnswer => ({
  slug: project.slug,
  version: project.version,
  acronym: project.acronym,
  name: project.name,
  status: project.status,
  anrReference: project.anrReference,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  decidedOn: project.decidedOn,
  source: project.source,
  announcedOn: project.announcedOn,
  members: project.members.map(({ organisationId, organisation, role, since, until, state }) => ({
    ...{ organisationId, organisation, role, since, until, state },
  })),
  participations: project.participations.map(
    ({ action, round, decidedOn, own, trainings, universities }) => ({
      actionKey: action.key,
      seasonKey: action.season,
      ...{ round, decidedOn, own },
      trainings: trainings.map(({ id, title }) => ({ id, title })),
      commitments: [
        ...universities.map(({ organisationId, happenedOn }) => ({
          ...{ subject: 'university' as const, organisationId, trainingId: null, happenedOn },
        })),
        ...trainings.flatMap(({ id, organisationId, committedOn }) =>
          committedOn === null
            ? []
            : [{ subject: 'training' as const, organisationId, trainingId: id, happenedOn: committedOn }],
        ),
      ],
    }),
  ),
  amounts: project.amounts,
});

export const trainingRecordsAnswer = (trainings: ParticipationTrainings): TrainingRecordsAnswer => ({
  data: trainings.map(({ id, title, organisationId, organisation, committedOn, closedOn, own }) => ({
    ...{ id, title, organisationId, organisation, committedOn, closedOn, own },
  })),
});

export const trainingRecordAnswer = ({
  id,
  revisionId,
  project,
  organisation,
  words,
  lists,
  life,
  proposal,
}: ManagedTrainingDetail): TrainingRecordAnswer => ({
  id,
  revision: revisionId,
  project: project.slug,
  organisation,
  ...words,
  ...lists,
  life: life.map(({ reason: _, toCome: __, ...event }) => trainingEventAnswer(event)),
  waits: proposal !== null,
});

/** What a further word about a training answers. */
export const trainingRevisedAnswer = (
  { revisionId, proposalId }: { revisionId: number | null; proposalId: number | null },
  { trainingId }: { trainingId: number },
) => ({ id: trainingId, revision: revisionId, proposal: proposalId });
