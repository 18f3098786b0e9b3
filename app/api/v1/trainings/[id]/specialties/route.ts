import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { managedTraining } from '@/lib/project/managed-training';
import { Refusal } from '@/lib/refusal';
import { coverSpecialties } from '@/lib/specialty/cover-specialties';
import { trainingSpecialties } from '@/lib/specialty/training-specialties';
import { read } from '@/lib/store';
import { namedTraining } from '../../../_answers/named';

export const GET = apiRead<{ id: string }>(async ({ params: { id }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const training = await managedTraining(read(), actor, numberIn(id), now);
  const { standing = [] } = trainingSpecialties(read(), training, now) ?? {};
  return {
    data: standing.map(({ specialtyId, categoryKey, stage, onDay }) => ({
      ...{ specialtyId, categoryKey, stage, onDay },
    })),
  };
}, API_ROUTES['/api/v1/trainings/{id}/specialties']);

export const PUT = apiCommand(API_WRITES['PUT /api/v1/trainings/{id}/specialties'], coverSpecialties, {
  named: namedTraining,
  answer: ({ said }, { names: { trainingId } }) => ({ id: trainingId, said }),
});
