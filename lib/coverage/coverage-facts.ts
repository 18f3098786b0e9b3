import { type ReachedPlace, reachedPlaces } from '@/db/coverage-learners';
import { type OfferedTraining, offeredTrainings, participationIdsOf } from '@/db/coverage-offers';
import { lastMoment } from '@/db/journal';
import { participationCoverageAt } from '@/db/project-rows';
import type { Read } from '@/db/store';
import { parisDay } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { coveringCampaigns } from '@/lib/figure/campaign-coverage';
import { remember } from '@/lib/figure/memory';
import { projectIndex, projectsGivenUp } from '@/lib/figure/project-index';
import { publicRead } from '@/lib/figure/reader';
import { recordedSeasons } from '@/lib/figure/seasons';
import { byProject } from './by-project';

/**
 * What the cells are made of, whoever reads them: asked once for each state of the data. Who may read the learners and
 * the silences of a project is asked by what makes cells of them.
 */

/** A training that somebody may enter on the day, of a project that did not give up. */
export type Offer = OfferedTraining;

const trainings = byProject('trainings', (read, day, projectIds) =>
  offeredTrainings(read, { day, participationIds: participationIdsOf(read, projectIds) }),
);

/** The trainings offered at the end of a day. */
export const offers = (read: Read, day: string): Promise<Offer[]> =>
  remember(publicRead(read), 'coverage-offers', { day }, async () => {
    const givenUp = await projectsGivenUp(read, day);
    return (await trainings.rows(read, day)).filter(
      ({ projectId, isClosed, isCommitted, isOpen }) =>
        !givenUp.has(projectId) && !isClosed && (isCommitted || isOpen),
    );
  });

const reached = byProject('reached', (read, day, projectIds) => {
  const last = lastMoment(read, { after: -1 });
  const isLast = last === undefined || parisDay(new Date(last)) <= day;
  return reachedPlaces(read, { day, isLast, participationIds: participationIdsOf(read, projectIds) });
});

/** Where learners are verified at the end of a day. */
export const placesReached = (read: Read, day: string): Promise<ReachedPlace[]> => reached.rows(read, day);

/** For the bench and the tests: as in a process that begins. */
export function forgetCoverage(): void {
  trainings.forget();
  reached.forget();
}

export interface Answers {
  /** Participations asked in the campaign of the figures of their action; of these, those that declared. */
  expected: number;
  reported: number;
  /** Those that did not, as « project season action ». */
  silent: ReadonlySet<string>;
}

export const participationOf = (of: { projectId: number; seasonKey: string; actionKey: string }): string =>
  `${of.projectId} ${of.seasonKey} ${of.actionKey}`;

/** Who declared at the end of a day, in the campaign of a period or in the latest that was answered. */
export const answersOf = (
  read: Read,
  day: string,
  {
    season,
    action,
    periodId,
  }: { season?: SeasonKey | undefined; action?: string | undefined; periodId?: number | undefined },
): Promise<Answers> =>
  remember(publicRead(read), 'coverage-answers', { day, season, action, periodId }, async () => {
    const base = publicRead(read);
    const covering: { campaignId: number; actionKey: string; seasonKey: SeasonKey }[] = [];
    for (const seasonKey of season ? [season] : recordedSeasons(base))
      for (const { covering: one } of await coveringCampaigns(base, seasonKey, day, periodId))
        if (action === undefined || one.actionKey === action)
          covering.push({ campaignId: one.campaignId, actionKey: one.actionKey, seasonKey });
    const projectIds = (await projectIndex(base, day)).map(({ id }) => id);
    const silent = new Set<string>();
    let [expected, reported] = [0, 0];
    for (const row of await participationCoverageAt(base, { projectIds }, covering, day)) {
      expected += 1;
      if (row.reported) reported += 1;
      else silent.add(participationOf(row));
    }
    return { expected, reported, silent };
  });
