import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { participationTrainings } from '@/lib/project/participation-trainings';
import { recordTraining } from '@/lib/project/record-training';
import { read } from '@/lib/store';
import { namedParticipation, type ParticipationPlace } from '../../../../../_answers/named';
import { trainingRecordsAnswer } from '../../../../../_answers/recording';

export const GET = apiRead<ParticipationPlace>(
  async ({ params, actor, now }) =>
    trainingRecordsAnswer(await participationTrainings(read(), actor, params, now)),
  API_ROUTES['/api/v1/projects/{slug}/participations/{action}/trainings'],
);

export const POST = apiCommand(
  API_WRITES['POST /api/v1/projects/{slug}/participations/{action}/trainings'],
  recordTraining,
  { named: namedParticipation, answer: ({ trainingId }) => ({ id: trainingId }) },
);
