import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { entitledRead } from '@/lib/figure/entitled-read';
import { learnersAsOf } from '@/lib/figure/learner-day';
import { recordedSeasons } from '@/lib/figure/seasons';
import { type RegionDetail, regionDetail } from '@/lib/overview/region-detail';
import { regionList } from '@/lib/overview/region-list';
import { Refusal } from '@/lib/refusal';
import { planVerdicts } from '@/lib/verdict/verdicts-against-plan';
import type { SheetAsked } from './action-sheet';

/** A region on one page, from the questions of its own page: what is taught there, by whom, against what was planned. */
export interface RegionSheet {
  asked: SheetAsked;
  /** The instant at which it was made. */
  at: string;
  demonstration: boolean;
  /** It holds what the public does not read. */
  restricted: boolean;
  /** The day that the learners are of; null before anything was published. */
  learnersOn: string | null;
  region: RegionDetail;
  /** How it stands against its plan, season by season; null where nothing is planned. */
  plans: { season: SeasonKey; plan: PlanVerdict | null }[];
  /** The open actions that no project teaches there. */
  absent: { season: SeasonKey; number: number; shortTitle: string }[];
}

/** A region as known at the end of a day, for one season or both together. */
export async function regionSheet(
  read: Read,
  actor: Actor,
  now: Now,
  asked: SheetAsked,
  { demonstration }: { demonstration: boolean },
): Promise<RegionSheet> {
  if (!can(actor, 'committee.prepare')) throw new Refusal('missing', 'not_found');
  const { day, season, view, of: code } = asked;
  const handle = await entitledRead(read, view === 'own' ? actor : null, now);
  const region = await regionDetail(handle, { code, season, day });
  const plans: RegionSheet['plans'] = [];
  const absent: RegionSheet['absent'] = [];
  for (const one of season ? [season] : recordedSeasons(handle)) {
    plans.push({ season: one, plan: (await planVerdicts(handle, one, day)).regions.get(code) ?? null });
    const list = await regionList(handle, { season: one, day });
    const here = list.regions.find((summary) => summary.code === code);
    for (const [index, { number, shortTitle }] of list.actions.entries())
      if (here?.actions[index]?.projects === 0) absent.push({ season: one, number, shortTitle });
  }
  return {
    ...{ asked, at: now.instant, demonstration, restricted: view === 'own', region, plans, absent },
    learnersOn: await learnersAsOf(handle, day),
  };
}
