import { apiCommand } from '@/app/_web/api-command';
import { API_WRITES } from '@/lib/api/routes';
import { addParticipation } from '@/lib/project/add-participation';
import { movedOn, namedProject } from '../../../_answers/named';

export const POST = apiCommand(API_WRITES['POST /api/v1/projects/{slug}/participations'], addParticipation, {
  named: namedProject,
  answer: movedOn,
});
