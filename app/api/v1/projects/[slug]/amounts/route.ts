import { apiCommand } from '@/app/_web/api-command';
import { API_WRITES } from '@/lib/api/routes';
import { recordAmount } from '@/lib/project/record-amount';
import { namedProject } from '../../../_answers/named';

export const POST = apiCommand(API_WRITES['POST /api/v1/projects/{slug}/amounts'], recordAmount, {
  named: namedProject,
  answer: ({ amountId }) => ({ id: amountId }),
});
