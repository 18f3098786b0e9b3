import type { z } from 'zod';
import { appendLinkEvent } from '@/db/observatory-links';
import { isOwnHand } from '@/lib/access/own-hand';
import { takeBackProblem } from '@/lib/access/proposed-link';
import type { Command } from '@/lib/command';
import { NEXT_LINK_STATES, withdrawLinkInput } from '@/lib/domain/observatory/link';
import { Refusal } from '@/lib/refusal';
import { type FoundLink, findLink } from './job-link-found';

/** Takes a link out from this day on: who proposed it, its lead or the officer; once it is confirmed, the officer alone. */
export const withdrawJobLink: Command<z.output<typeof withdrawLinkInput>, FoundLink, { withdrawn: true }> = {
  name: 'withdraw-job-link',
  permission: 'job_link.propose',
  input: withdrawLinkInput,
  find: (circumstances, { linkId }) => findLink(circumstances, linkId),
  async run({ tx, actor, now, door }, { reason }, { link, target, subject, projectId }) {
    if (!NEXT_LINK_STATES[link.state].includes('withdrawn'))
      throw new Refusal('conflict', 'link_state', { state: link.state });
    const said = { confirmed: link.state === 'confirmed', isOwn: isOwnHand(tx, actor, link.accountId) };
    const problem = takeBackProblem(actor, said, { target, decides: 'job_link.decide' });
    if (problem) throw new Refusal('forbidden', problem);
    const written = { accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
    appendLinkEvent(tx, { linkId: link.id, state: 'withdrawn', note: reason, ...written });
    return {
      result: { withdrawn: true },
      journal: { subject, projectId, references: { jobLink: link.id, job: link.jobKey }, reason },
    };
  },
};
