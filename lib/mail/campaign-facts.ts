import { accountById } from '@/db/accounts';
import { officersOfActions } from '@/db/campaign-due-work';
import { findCampaign } from '@/db/reports';
import type { Read } from '@/db/store';
import { type DueReport, type DueWork, dueWork } from '@/lib/campaign/due-work';
import { type UnsentReport, unsentReports } from '@/lib/campaign/unsent-sections';
import type { Now } from '@/lib/domain/time';
import type { MessageKind } from '@/lib/domain/vocabulary';

/** What messages say of a campaign as a whole: it runs, its days moved, it closes soon, it is closed. */
export type CampaignFacts =
  | {
      kind: 'campaign_opened' | 'dates_moved' | 'lock_near';
      campaign: string;
      work: DueWork;
      officers: string[];
      /** Its days before they were moved. */
      before: { dueOn: string; closesOn: string } | null;
      /** Of a campaign that runs: a section that was released is asked for again. */
      again: boolean;
    }
  | { kind: 'campaign_closed'; campaign: string; unsent: UnsentReport[]; officers: string[] };

export type CampaignKind = CampaignFacts['kind'];
interface Message {
  kind: MessageKind;
  accountId: number;
  params: Record<string, unknown>;
}

/** Undefined where the person has nothing to do with it any more: all was sent, the days are those of before. */
export async function campaignFacts(
  read: Read,
  kind: CampaignKind,
  { accountId, params }: Message,
  now: Now,
): Promise<CampaignFacts | undefined> {
  const account = await accountById(read, accountId);
  const campaign = await findCampaign(read, typeof params.campaignId === 'number' ? params.campaignId : 0);
  if (!account || !campaign) return undefined;
  if (kind === 'campaign_closed') {
    const unsent = await unsentReports(read, account, campaign.id, now.day);
    if (unsent.length === 0) return undefined;
    return { kind, campaign: campaign.label, unsent, officers: await officersOf(read, unsent) };
  }
  const all = await dueWork(read, account, now.day);
  const of = (reports: readonly DueReport[]) =>
    reports.flatMap((report) => {
      if (report.campaignId !== campaign.id || !report.open) return [];
      const sections =
        kind === 'lock_near' ? report.sections.filter(({ missing }) => missing !== 'all') : report.sections;
      return sections.length > 0 ? [{ ...report, sections }] : [];
    });
  const work = { toSend: of(all.toSend), toEnter: of(all.toEnter) };
  const reports = [...work.toSend, ...work.toEnter];
  if (reports.length === 0) return undefined;
  const before = kind === 'dates_moved' ? daysIn(params.before) : null;
  if (before?.dueOn === campaign.dueOn && before.closesOn === campaign.closesOn) return undefined;
  return {
    kind,
    campaign: campaign.label,
    work,
    officers: await officersOf(read, reports),
    before,
    again: params.again === true,
  };
}

const officersOf = (
  read: Read,
  reports: readonly { sections: readonly { actionKey: string }[] }[],
): Promise<string[]> =>
  officersOfActions(
    read,
    reports.flatMap(({ sections }) => sections.map(({ actionKey }) => actionKey)),
  );

function daysIn(said: unknown): { dueOn: string; closesOn: string } | null {
  if (typeof said !== 'object' || said === null || !('dueOn' in said) || !('closesOn' in said)) return null;
  return { dueOn: String(said.dueOn), closesOn: String(said.closesOn) };
}
