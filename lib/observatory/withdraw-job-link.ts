import type { z } from 'zod';
import { appendLinkEvent } from '@/db/observatory-links';
import { can } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { NEXT_LINK_STATES, withdrawLinkInput } from '@/lib/domain/observatory/link';
import { Refusal } from '@/lib/refusal';
import { type FoundLink, findLink } from './job-link-found';

/** Takes a link out from this day on: its proposal by whoever may propose it, once it is confirmed by the officer alone. */
export const withdrawJobLink: Command<z.output<typeof withdrawLinkInput>, FoundLink, { withdrawn: true }> = {
  name: 'withdraw-job-link',
  permission: 'job_link.propose',
  input: withdrawLinkInput,
  find: (circumstances, { linkId }) => findLink(circumstances, linkId),
  async run({ tx, actor, now, door }, { reason }, { link, target, subject, projectId }) {
    if (!NEXT_LINK_STATES[link.state].includes('withdrawn'))
      throw new Refusal('conflict', 'link_state', { state: link.state });
    if (link.state === 'confirmed' && !can(actor, 'job_link.decide', target))
      throw new Refusal('forbidden', 'link_of_officer');
    const written = { accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
    appendLinkEvent(tx, { linkId: link.id, state: 'withdrawn', note: reason, ...written });
    return {
      result: { withdrawn: true },
      journal: { subject, projectId, references: { jobLink: link.id, job: link.jobKey }, reason },
    };
  },
};
