import { type CampaignRow, campaignRows } from '@/db/campaigns';
import { allPeriods } from '@/db/reports';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { type CampaignStage, campaignStage } from '@/lib/domain/campaign';
import type { Now } from '@/lib/domain/time';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';

export interface CampaignAction {
  key: string;
  number: number;
  title: string;
}

export interface CampaignSummary extends Omit<CampaignRow, 'actionKeys'> {
  stage: CampaignStage;
  /** The actions of the campaign that the officer follows, and how many others it concerns. */
  actions: CampaignAction[];
  otherActions: number;
}

/** The campaigns of an officer's actions, the latest observation first; they count the sections of his actions alone. */
export async function campaignList(read: Read, actor: Actor, now: Now): Promise<CampaignSummary[]> {
  if (!can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const own = await ownActions(read, actor);
  const rows = await campaignRows(
    read,
    own.map(({ key }) => key),
    now.day,
  );
  return rows.map(({ actionKeys, ...row }) => {
    const keys = actionKeys.split(',');
    const actions = own.filter(({ key }) => keys.includes(key));
    return {
      ...row,
      stage: campaignStage(row, now.day),
      actions,
      otherActions: keys.length - actions.length,
    };
  });
}

/** The actions of an officer, in the order of their current numbers. */
export async function ownActions(read: Read, actor: Actor): Promise<CampaignAction[]> {
  const mine = actionsOf(actor);
  return (await actionNames(read))
    .list()
    .filter(({ key }) => mine.includes(key))
    .map(({ key, number, shortTitle }) => ({ key, number, title: shortTitle }));
}

export interface CampaignChoices {
  periods: { id: number; label: string; startsOn: string; endsOn: string }[];
  /** The academic year of today. */
  currentPeriod: number | null;
  actions: CampaignAction[];
}

/** What a new campaign is chosen among; missing for whoever opens none. */
export async function campaignChoices(read: Read, actor: Actor, now: Now): Promise<CampaignChoices> {
  const actions = await ownActions(read, actor);
  if (!can(actor, 'campaign.manage', { actionKeys: actions.map(({ key }) => key) }))
    throw new Refusal('missing', 'not_found');
  const periods = (await allPeriods(read)).toSorted((a, b) => b.startsOn.localeCompare(a.startsOn));
  const current = periods.find(
    ({ kind, startsOn, endsOn }) => kind === 'academic_year' && startsOn <= now.day && now.day <= endsOn,
  );
  return {
    periods: periods.map(({ id, label, startsOn, endsOn }) => ({ id, label, startsOn, endsOn })),
    currentPeriod: current?.id ?? null,
    actions,
  };
}
