import type { z } from 'zod';
import { appendLinkEvent } from '@/db/observatory-links';
import { isOwnHand } from '@/lib/access/own-hand';
import type { Command } from '@/lib/command';
import { confirmLinkInput, NEXT_LINK_STATES } from '@/lib/domain/observatory/link';
import { Refusal } from '@/lib/refusal';
import { type FoundLink, findLink } from './job-link-found';

/**
 * Confirms a proposed link: anyone reads it from this day on. What a training is said to train for is verified by another
 * hand than the one that proposed it; a link of no training is an officer's own word, as a fact is.
 */
export const confirmJobLink: Command<z.output<typeof confirmLinkInput>, FoundLink, { eventId: number }> = {
  name: 'confirm-job-link',
  permission: 'job_link.decide',
  input: confirmLinkInput,
  find: (circumstances, { linkId }) => findLink(circumstances, linkId),
  async run({ tx, actor, now, door }, { note }, { link, subject, projectId }) {
    if (!NEXT_LINK_STATES[link.state].includes('confirmed'))
      throw new Refusal('conflict', 'link_state', { state: link.state });
    if (link.target === 'training' && isOwnHand(tx, actor, link.accountId))
      throw new Refusal('forbidden', 'own_link');
    const written = { accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
    const eventId = appendLinkEvent(tx, { linkId: link.id, state: 'confirmed', note, ...written });
    return {
      result: { eventId },
      journal: { subject, projectId, references: { jobLink: link.id, job: link.jobKey } },
    };
  },
};
