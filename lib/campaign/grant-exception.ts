import { z } from 'zod';
import { endExceptionsOfSection } from '@/db/campaign-exceptions';
import { answerExceptionRequest, lastExceptionRequest } from '@/db/exception-requests';
import { addException } from '@/db/reports';
import { isOwnHand } from '@/lib/access/own-hand';
import type { Command } from '@/lib/command';
import { linesText, lineText } from '@/lib/domain/accepted-text';
import { exceptionEndProblem, LONGEST_EXCEPTION } from '@/lib/domain/exception';
import { says } from '@/lib/domain/says';
import { ENTERABLE } from '@/lib/domain/section';
import { isRealDay } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { type FoundSection, findSection } from '@/lib/section/section-found';
import { tellGranted } from './exception-messages';

const input = z.object({
  sectionId: z.int().positive(),
  reason: linesText.min(1, says('reason_needed')).max(2000, says('reason_too_long')),
  /** Its last day, at most `LONGEST_EXCEPTION` days from today. */
  endsOn: lineText.refine(isRealDay, says('day_needed')),
});

/**
 * Lets one section of a closed campaign be entered and sent until a day. It takes the place of the one that runs, if
 * any. Refused where the campaign is still open, where the section waits for nothing, and to whoever asked for it himself.
 */
export const grantException: Command<
  z.infer<typeof input>,
  FoundSection,
  { exceptionId: number; campaignId: number }
> = {
  name: 'grant-exception',
  permission: 'campaign.manage',
  input,
  find: (circumstances, { sectionId }) => findSection(circumstances, sectionId),
  async run(circumstances, { sectionId, reason, endsOn }, { report, section }) {
    const { tx, actor, now } = circumstances;
    if (report.campaign.closedAt === null) throw new Refusal('conflict', 'exception_not_needed');
    if (!ENTERABLE.includes(section.status)) throw new Refusal('conflict', 'exception_of_sent');
    const problem = exceptionEndProblem(endsOn, now.day);
    if (problem)
      throw new Refusal('invalid', problem, {}, [
        { path: 'endsOn', code: problem, params: { days: LONGEST_EXCEPTION } },
      ]);
    const asked = await lastExceptionRequest(tx, sectionId);
    if (asked?.answeredAt === null && isOwnHand(tx, actor, asked.accountId))
      throw new Refusal('forbidden', 'own_request');
    await endExceptionsOfSection(tx, sectionId, now.instant);
    const exceptionId = await addException(tx, {
      sectionId,
      reason,
      endsOn,
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    const request = await answerExceptionRequest(tx, sectionId, {
      answeredAt: now.instant,
      answeredBy: actor.accountId,
      answer: reason,
      exceptionId,
    });
    await tellGranted(circumstances, { projectId: report.projectId, exceptionId });
    return {
      result: { exceptionId, campaignId: report.campaign.id },
      journal: {
        subject: `section:${sectionId}`,
        projectId: report.projectId,
        references: { exception: exceptionId, endsOn, ...(request !== null && { request }) },
        reason,
      },
    };
  },
};
