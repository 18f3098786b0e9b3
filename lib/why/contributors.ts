import { projectIds, projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import { answersAt, type ContributorRow, contributorsAt } from '@/db/why-participations';
import type { Actor } from '@/lib/access/actor';
import { can, type Permission } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { coveringCampaigns } from '@/lib/figure/campaign-coverage';
import { recordedSeasons } from '@/lib/figure/seasons';
import type { ActionRef, ExplainedCoverage, ParticipationContribution } from './explanation';

/** A participation that a figure may be made of. */
export interface Contributor extends ContributorRow {
  action: ActionRef;
  answer: ParticipationContribution['answer'];
  /** Its report of the campaign that covers its action. */
  reportId: number | null;
  /** Whether this person may read its entries today, and what nobody has sent of them. */
  entitled: boolean;
  readsDrafts: boolean;
}

export interface ContributorScope {
  season?: SeasonKey | undefined;
  action?: string | undefined;
  region?: string | undefined;
  projectId?: number | undefined;
  /** The period of the figure: its coverage is that of this period. */
  periodId?: number | undefined;
}

export interface Contributors {
  list: Contributor[];
  /** Of these, in the campaign that covers each action. */
  coverage: ExplainedCoverage | null;
  /** Whether this person may read all of them. */
  whole: boolean;
}

/** Who asks, and when: rights are those of today, whatever the day read. */
export interface Asker {
  actor: Actor | null;
  now: Now;
}

/** The participations of a place as known at the end of a day, with what each answered and whether it may be read. */
export async function contributorsOf(
  read: Read,
  asker: Asker,
  { season, action, region, projectId, periodId }: ContributorScope,
  day: string,
): Promise<Contributors> {
  const names = await actionNames(read);
  const scope = { seasonKey: season, actionKey: action, regionCode: region, projectId };
  const rows = await contributorsAt(read, scope, day);
  const { answers, campaigns, unanswered } = await latestAnswers(read, rows, periodId, day);
  const may = projectRights(read, asker);
  const list: Contributor[] = [];
  for (const row of rows) {
    const { key, season: of, number, shortTitle } = names.of(row.seasonKey, row.actionKey);
    const answer = answers.get(row.participationId);
    list.push({
      ...row,
      action: { key, season: of, number, shortTitle },
      answer: answer ? answerOf(answer) : 'not_asked',
      reportId: answer?.reportId ?? null,
      entitled: await may('project.read', row.projectId),
      readsDrafts: await may('draft.read', row.projectId),
    });
  }
  const asked = list.filter(({ answer }) => answer !== 'not_asked');
  return {
    list,
    coverage:
      asked.length === 0
        ? null
        : {
            expected: asked.length,
            reported: asked.filter(({ answer }) => answer !== 'silent').length,
            validated: asked.filter(({ answer }) => answer === 'validated').length,
            campaigns,
            unanswered,
          },
    whole: list.length > 0 && list.every(({ entitled }) => entitled),
  };
}

const answerOf = ({ reported, validated }: { reported: 0 | 1; validated: 0 | 1 }) =>
  validated ? 'validated' : reported ? 'reported' : 'silent';

async function latestAnswers(
  read: Read,
  rows: readonly ContributorRow[],
  periodId: number | undefined,
  day: string,
) {
  const places = new Set(rows.map(({ seasonKey, actionKey }) => `${seasonKey} ${actionKey}`));
  const answers = new Map<number, Awaited<ReturnType<typeof answersAt>>[number]>();
  const campaigns = new Map<string, { label: string; observedOn: string }>();
  const later = new Map<string, { label: string; observedOn: string }>();
  for (const seasonKey of recordedSeasons(read)) {
    if (!rows.some((row) => row.seasonKey === seasonKey)) continue;
    for (const { covering, unanswered } of await coveringCampaigns(read, seasonKey, day, periodId)) {
      const { actionKey, campaignId, label, observedOn } = covering;
      if (!places.has(`${seasonKey} ${actionKey}`)) continue;
      for (const answer of await answersAt(read, { campaignId, actionKey, seasonKey }, day))
        answers.set(answer.participationId, answer);
      campaigns.set(label, { label, observedOn });
      if (unanswered)
        later.set(unanswered.label, { label: unanswered.label, observedOn: unanswered.observedOn });
    }
  }
  return { answers, campaigns: [...campaigns.values()], unanswered: [...later.values()] };
}

/** What this person may do with a project today; the projects are read once, for all that is asked of them. */
export function projectRights(read: Read, { actor, now }: Asker) {
  let targets: ReturnType<typeof projectTargets> | undefined;
  return async (permission: Permission, projectId: number): Promise<boolean> => {
    if (actor === null) return false;
    targets ??= projectIds(read).then((ids) => projectTargets(read, ids, now.day));
    const target = (await targets).get(projectId);
    return target !== undefined && can(actor, permission, target);
  };
}
