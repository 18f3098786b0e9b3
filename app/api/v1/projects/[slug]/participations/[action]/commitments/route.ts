import { apiCommand } from '@/app/_web/api-command';
import { API_WRITES } from '@/lib/api/routes';
import { recordCommitments } from '@/lib/project/record-commitments';
import { namedParticipation } from '../../../../../_answers/named';

const recording = {
  named: namedParticipation,
  answer: ({ recorded }: { recorded: number }) => ({ recorded }),
};

export const POST = apiCommand(
  API_WRITES['POST /api/v1/projects/{slug}/participations/{action}/commitments'],
  recordCommitments,
  recording,
);

export const PUT = apiCommand(
  API_WRITES['PUT /api/v1/projects/{slug}/participations/{action}/commitments'],
  recordCommitments,
  recording,
);
