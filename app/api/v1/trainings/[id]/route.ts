import { apiCommand } from '@/app/_web/api-command';
import { apiRead } from '@/app/_web/api-route';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { managedTraining } from '@/lib/project/managed-training';
import { reviseTraining } from '@/lib/project/revise-training';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { namedTraining } from '../../_answers/named';
import { trainingRecordAnswer, trainingRevisedAnswer } from '../../_answers/recording';

export const GET = apiRead<{ id: string }>(async ({ params: { id }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return trainingRecordAnswer(await managedTraining(read(), actor, numberIn(id), now));
}, API_ROUTES['/api/v1/trainings/{id}']);

export const PUT = apiCommand(API_WRITES['PUT /api/v1/trainings/{id}'], reviseTraining, {
  named: namedTraining,
  answer: (result, { names }) => trainingRevisedAnswer(result, names),
});
