import { campaignsConcerning } from '@/db/campaigns';
import { trainingsInOtherKind } from '@/db/period-rules';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { fieldsOf } from '@/lib/command';
import { campaignInput, type NotAsked, unusualPeriod } from '@/lib/domain/campaign-opening';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { ownActions } from './campaigns';
import { campaignPlan } from './open-campaign';

export interface CampaignPreview {
  period: string;
  /** The period ended long ago, or has not begun: a typing error, perhaps. */
  unusual: 'past' | 'to_come' | null;
  /** Trainings that are declared in a period of another kind with the same days: they cannot be in this one too. */
  inOtherKind: number;
  reports: number;
  sections: number;
  projects: { projectId: number; acronym: string; name: string; actions: string[] }[];
  leftOut: {
    acronym: string;
    action: string;
    why: NotAsked;
    startsOn: string | null;
    endsOn: string | null;
    knownFrom: string;
  }[];
  /** Other campaigns of the same period and of one of these actions, the latest observation first. */
  existing: { id: number; label: string; observedOn: string; closed: boolean; actions: string[] }[];
  /** A campaign of one of these actions that observes a later day: it stays the last observation. */
  later: { label: string; observedOn: string } | null;
  /** It opens at once: its opening day is today or has passed. */
  opensNow: boolean;
}

/** What a campaign would open, by the very rules that open it; its refusals are those of the command. */
export async function campaignPreview(
  read: Read,
  actor: Actor,
  raw: unknown,
  now: Now,
): Promise<CampaignPreview> {
  const parsed = campaignInput.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  const given = parsed.data;
  if (!can(actor, 'campaign.manage', { actionKeys: given.actionKeys }))
    throw new Refusal('missing', 'not_found');
  const { period, asked, leftOut } = await campaignPlan(read, given, now);
  const titles = new Map((await ownActions(read, actor)).map(({ key, title }) => [key, title]));
  const titleOf = (key: string) => titles.get(key) ?? key;
  const projects = new Map<number, CampaignPreview['projects'][number]>();
  for (const { projectId, acronym, projectName, actionKey } of asked) {
    const project = projects.get(projectId) ?? { projectId, acronym, name: projectName, actions: [] };
    project.actions.push(titleOf(actionKey));
    projects.set(projectId, project);
  }
  const others = await campaignsConcerning(read, given.actionKeys);
  const later = others.find(({ observedOn }) => observedOn > given.observedOn);
  const existing = new Map<number, CampaignPreview['existing'][number]>();
  for (const { campaignId, label, observedOn, closedAt, actionKey, periodId } of others) {
    if (periodId !== given.periodId) continue;
    const one = existing.get(campaignId) ?? {
      id: campaignId,
      label,
      observedOn,
      closed: closedAt !== null,
      actions: [],
    };
    one.actions.push(titleOf(actionKey));
    existing.set(campaignId, one);
  }
  return {
    period: period.label,
    unusual: unusualPeriod(period, now.day),
    inOtherKind: trainingsInOtherKind(read, given.actionKeys, period),
    reports: projects.size,
    sections: asked.length,
    projects: [...projects.values()],
    leftOut: leftOut.map(({ acronym, actionKey, why, startsOn, endsOn, knownFrom }) => ({
      ...{ acronym, why, startsOn, endsOn, knownFrom },
      action: titleOf(actionKey),
    })),
    existing: [...existing.values()],
    later: later ? { label: later.label, observedOn: later.observedOn } : null,
    opensNow: given.opensOn <= now.day,
  };
}
