import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { coverCompetences } from '@/lib/framework/cover-competences';
import { trainingCoverage } from '@/lib/framework/training-coverage';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { coverageAnswer } from '../../../_answers/framework';
import { namedTraining } from '../../../_answers/named';

export const GET = apiRead<{ id: string }>(async ({ params: { id }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return coverageAnswer(await trainingCoverage(read(), actor, numberIn(id), now));
}, API_ROUTES['/api/v1/trainings/{id}/coverage']);

export const PUT = apiCommand(API_WRITES['PUT /api/v1/trainings/{id}/coverage'], coverCompetences, {
  named: namedTraining,
  answer: (result, { names }) => ({ id: names.trainingId, ...result }),
});
