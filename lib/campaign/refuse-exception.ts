import { z } from 'zod';
import { answerExceptionRequest, type ExceptionRequest, findExceptionRequest } from '@/db/exception-requests';
import { isOwnHand } from '@/lib/access/own-hand';
import type { Command } from '@/lib/command';
import { linesText } from '@/lib/domain/accepted-text';
import { says } from '@/lib/domain/says';
import { Refusal } from '@/lib/refusal';
import { type FoundSection, findSection } from '@/lib/section/section-found';
import { tellRefused } from './exception-messages';

const input = z.object({
  requestId: z.int().positive(),
  reason: linesText.min(1, says('reason_needed')).max(2000, says('reason_too_long')),
});

/** Answers a request for an exception by no, with a sentence that the consortium reads. */
export const refuseException: Command<
  z.infer<typeof input>,
  FoundSection & { request: ExceptionRequest },
  { requestId: number; campaignId: number }
> = {
  name: 'refuse-exception',
  permission: 'campaign.manage',
  input,
  async find(circumstances, { requestId }) {
    const request = await findExceptionRequest(circumstances.tx, requestId);
    const found = request && (await findSection(circumstances, request.sectionId));
    return found && { ...found, request };
  },
  async run(circumstances, { requestId, reason }, { report, section, request }) {
    const { tx, actor, now } = circumstances;
    if (request.answeredAt !== null) throw new Refusal('conflict', 'request_answered');
    if (isOwnHand(tx, actor, request.accountId)) throw new Refusal('forbidden', 'own_request');
    await answerExceptionRequest(tx, section.id, {
      answeredAt: now.instant,
      answeredBy: actor.accountId,
      answer: reason,
      exceptionId: null,
    });
    await tellRefused(circumstances, { projectId: report.projectId, requestId });
    return {
      result: { requestId, campaignId: report.campaign.id },
      journal: {
        subject: `section:${section.id}`,
        projectId: report.projectId,
        references: { request: requestId },
        reason,
      },
    };
  },
};
