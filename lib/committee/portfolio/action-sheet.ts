import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { CommitteeAsked } from '@/lib/domain/committee-report';
import type { Now } from '@/lib/domain/time';
import { entitledRead } from '@/lib/figure/entitled-read';
import { type ActionDetail, actionDetail, seasonsOfAction } from '@/lib/overview/action-detail';
import { Refusal } from '@/lib/refusal';
import { type CommitteeReport, committeeReport } from '../committee-report';
import type { CommitteeAction, CommitteeSeason } from '../committee-season';

/** An action on one page: the committee's report of that action alone, with the projects that carry it. */
export interface ActionSheet {
  report: CommitteeReport;
  season: CommitteeSeason;
  action: CommitteeAction;
  projects: ActionDetail['projects'];
}

export interface SheetAsked extends Pick<CommitteeAsked, 'day' | 'season' | 'view'> {
  /** The key of the action, or the code of the region. */
  of: string;
}

/** An action as known at the end of a day, in the season asked for, else in the latest that it is in. */
export async function actionSheet(
  read: Read,
  actor: Actor,
  now: Now,
  asked: SheetAsked,
  service: { demonstration: boolean },
): Promise<ActionSheet> {
  const { day, view, of: key } = asked;
  if (!can(actor, 'committee.prepare')) throw new Refusal('missing', 'not_found');
  const seasons = await seasonsOfAction(read, key, day);
  const season = seasons.findLast((one) => asked.season === undefined || one.season === asked.season)?.season;
  if (!season) throw new Refusal('missing', 'unknown_action');
  const report = await committeeReport(read, actor, now, { day, view, season, actions: [key] }, service);
  const own = report.seasons.find((one) => one.season === season);
  const action = own?.actions.find((one) => one.key === key);
  if (!own || !action) throw new Refusal('missing', 'unknown_action');
  const handle = await entitledRead(read, view === 'own' ? actor : null, now);
  const { projects } = await actionDetail(handle, { key, season, day });
  return { report, season: own, action, projects };
}
