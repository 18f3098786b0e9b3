import { apiCommand } from '@/app/_web/api-command';
import { API_WRITES } from '@/lib/api/routes';
import { closeTraining } from '@/lib/project/close-training';
import { namedTraining } from '../../../_answers/named';
import { trainingRevisedAnswer } from '../../../_answers/recording';

export const PUT = apiCommand(API_WRITES['PUT /api/v1/trainings/{id}/closing'], closeTraining, {
  named: namedTraining,
  answer: (result, { names }) => trainingRevisedAnswer(result, names),
});
