import { appendLinkEvent, insertJobLink, sameLink } from '@/db/observatory-links';
import type { Command } from '@/lib/command';
import { type LinkInput, linkInput, NEXT_LINK_STATES, natureProblems } from '@/lib/domain/observatory/link';
import { refuseAll, refusedField } from '@/lib/refusal';
import { type LinkPlace, linkPlace } from './job-link-found';

/** Says that a job and something of the programme go together, and what says so: read by nobody until an officer confirms it. */
export const proposeJobLink: Command<LinkInput, LinkPlace, { linkId: number }> = {
  name: 'propose-job-link',
  permission: 'job_link.propose',
  input: linkInput,
  find: linkPlace,
  async run({ tx, actor, now, door }, given, { subject, projectId }) {
    refuseAll(natureProblems(given));
    const { jobKey, to: target, toKey: targetKey, nature, source, note } = given;
    const address = { jobKey, target, targetKey, nature };
    const known = sameLink(tx, address, now.day);
    if (known && !NEXT_LINK_STATES[known.state].includes('proposed'))
      throw refusedField('jobKey', 'link_exists', { state: known.state });
    const written = { accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
    const linkId = known?.id ?? insertJobLink(tx, { ...address, ...written });
    appendLinkEvent(tx, { linkId, state: 'proposed', source, note, ...written });
    return {
      result: { linkId },
      journal: { subject, projectId, references: { jobLink: linkId, job: jobKey } },
    };
  },
};
