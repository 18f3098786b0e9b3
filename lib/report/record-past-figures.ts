import { reopenCampaignRow } from '@/db/campaign-retrospective';
import { findProject, projectTarget } from '@/db/projects';
import { closeCampaignRow, reportForWrite, type SectionOfReport, touchReport } from '@/db/reports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { closedSince, type PastFiguresInput, pastFiguresInput } from '@/lib/domain/retrospective';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { openPastSections, pastCampaign } from './past-campaign';
import { entriesOf, movedEntries } from './past-entries';
import { knownOf, type Touched, touchedBy } from './past-participations';
import { sendPast } from './past-section';
import type { PlacedEntries } from './placed-entries';
import { signSending } from './signed-sending';

interface Found {
  target: Target;
  participations: Touched[];
}

export interface PastRecorded {
  campaignId: number | null;
  reportId: number | null;
  revisions: number;
  offers: number;
}

/**
 * Records what was reported of a project before the service, in a campaign of the past: sent at once by whoever loads
 * it, to be validated by another officer. Nobody of the consortium is asked, late or written to. Known from the
 * observation (`pastKnown`). What a section says already is left; one that is validated is only corrected.
 */
export const recordPastFigures: Command<PastFiguresInput, Found, PastRecorded> = {
  name: 'record-past-figures',
  permission: 'past.record',
  input: pastFiguresInput,

  async find({ tx, now }, given) {
    if (!(await findProject(tx, { id: given.projectId }))) return undefined;
    const participations = await touchedBy(tx, given);
    const target = await projectTarget(tx, given.projectId, now.day);
    return { participations, target: { ...target, actionKeys: participations.map((one) => one.actionKey) } };
  },

  async run(circumstances, given, { participations }) {
    const { tx, now } = circumstances;
    const actionKeys = participations.map(({ actionKey }) => actionKey);
    const { id, problems } = await pastCampaign(tx, given.campaign, actionKeys, now.day);
    if (problems.length > 0) throw new Refusal('invalid', 'invalid_input', {}, problems);
    const { projectId, campaign } = given;
    const { campaignId, reportId } = await openPastSections(
      tx,
      { id, given: campaign, projectId },
      participations,
    );
    const report = await reportForWrite(tx, reportId, now.day);
    if (!report) throw new Refusal('missing', 'not_found');
    const entries = await movedEntries(circumstances, report, given);
    refuseValidated(entries);
    const sections = report.sections.filter(({ id: sectionId }) =>
      [...entries.cells, ...entries.offers].some(({ section }) => section.id === sectionId),
    );
    await reopenCampaignRow(tx, campaignId);
    const written = { revisions: [] as number[], offerRevisions: [] as number[] };
    const events: number[] = [];
    for (const section of sections) {
      const knownFrom = await knownOf(tx, section, entries, { campaign, participations });
      const past = { ...circumstances, now: { ...now, day: knownFrom } };
      const sent = await sendPast(past, report, section, entriesOf(entries, section));
      events.push(...sent.events);
      written.revisions.push(...sent.revisions);
      written.offerRevisions.push(...sent.offerRevisions);
    }
    await closeCampaignRow(tx, campaignId, closedSince(campaign.observedOn));
    const [sent] = events.slice(-1);
    if (sent !== undefined) await signSending(circumstances, reportId, sent);
    if (sections.length > 0) await touchReport(tx, reportId);
    return {
      result: {
        ...{ campaignId, reportId },
        revisions: written.revisions.length,
        offers: written.offerRevisions.length,
      },
      journal:
        sections.length === 0
          ? null
          : {
              subject: `report:${reportId}`,
              projectId,
              references: { ...written, events },
              knownFrom: campaign.observedOn,
            },
    };
  },
};

/** What was validated is not loaded over: it is corrected on its page, with a reason. */
function refuseValidated({ cells, offers }: PlacedEntries): void {
  const locked = ({ section }: { section: SectionOfReport }) => section.status === 'validated';
  const fields = [
    ...cells.filter(locked).map(({ index }) => `cells.${index}`),
    ...offers.filter(locked).map(({ index }) => `offers.${index}`),
  ].map((path): FieldRefusal => ({ path, code: 'past_validated', params: {} }));
  if (fields.length > 0) throw new Refusal('conflict', 'invalid_input', {}, fields);
}
