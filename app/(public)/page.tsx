import { isAmended } from '@/app/_charts/objective-view';
import { ToCheckNotice } from '@/app/_charts/to-check-notice';
import { WhereToBegin } from '@/app/_guide/where-to-begin';
import { WhatNext } from '@/app/_projects/what-next';
import { PageTitle } from '@/app/_ui/page-title';
import { SeasonTabs } from '@/app/_ui/season-tabs';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { homeOf } from '@/app/_web/home';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { learnersContext } from '@/app/_web/situation-context';
import { can } from '@/lib/access/policy';
import { validatedProjects } from '@/lib/comparison/validated-projects';
import { actionsToCheck } from '@/lib/figure/to-check';
import { spanMonths } from '@/lib/overview/lines-of-change';
import { plansSentence } from '@/lib/overview/plans-sentence';
import { seasonChanges } from '@/lib/overview/season-changes';
import { seasonDashboard } from '@/lib/overview/season-dashboard';
import { planLine } from '@/lib/wording/plan-verdicts';
import { capitalised, french } from '@/lib/wording/typography';
import { daySentence } from '@/lib/wording/verdicts';
import { Changes } from './_dashboard/changes';
import { ComingDates } from './_dashboard/coming-dates';
import { DayLine } from './_dashboard/day-line';
import { KeyFigures } from './_dashboard/key-figures';
import { PlanTable } from './_dashboard/plan-table';
import { RegionPlans } from './_dashboard/region-plan';
import { TargetTable } from './_dashboard/target-table';
import { WhomToAsk } from './_dashboard/whom-to-ask';
import './_dashboard/dashboard.css';

export default async function Dashboard({ searchParams }: { searchParams: Search }) {
  const now = requestNow();
  const situation = situationOf(await searchParams, now);
  const { day, target, seasons, params } = situation;
  const season = situation.season ?? seasons.at(-1) ?? 'S2';
  const inSeason = { ...params, season };
  const actor = await currentActor();
  const isOfficer = actor !== null && can(actor, 'inbox.open');
  const handle = await pageRead();
  const dashboard = await seasonDashboard(handle, season, day, target);
  const changes = await seasonChanges(handle, { season, day, basis: target, isOfficer });
  const validated = changes && isOfficer ? await validatedProjects(handle, { season, ...changes.span }) : [];
  const context = await learnersContext(day);
  const { targets, untargeted, regions, dates } = dashboard;
  return (
    <div className="app-dashboard">
      <PageTitle words="Tableau de bord" />
      <div className="app-title-line fr-mt-2w">
        <h1>Tableau de bord</h1>
        <SeasonTabs seasons={seasons} shown={season} path="/" params={params} />
      </div>
      <DayLine
        situation={situation}
        season={season}
        withTarget={isAmended(targets.map(({ action }) => action))}
      />
      {context.length > 0 && <p className="app-context">{capitalised(context.join(' · '))}.</p>}
      <WhatNext />
      {actor && homeOf(actor) === '/' && <WhereToBegin actor={actor} />}
      <p className="app-lead">
        {daySentence(targets.map(({ component }) => component.verdict?.code ?? 'no_target'))}{' '}
        {plansSentence(dashboard)}
      </p>
      <ToCheckNotice actions={await actionsToCheck(handle, { season, day })} params={inSeason} />
      <KeyFigures dashboard={dashboard} params={inSeason} />
      <section aria-labelledby="cibles">
        <h2 id="cibles">Cibles</h2>
        {targets.length > 0 && (
          <TargetTable
            targets={targets}
            compared={changes?.components ?? []}
            since={changes ? spanMonths(changes.span) : ''}
            day={day}
            params={inSeason}
          />
        )}
        <PlanTable actions={untargeted} params={inSeason} />
      </section>
      <RegionPlans
        regions={regions.map(({ code, name, projects, plan }) => ({
          ...{ code, name: french(name), projects, words: planLine(plan, projects) },
          plan: plan && { code: plan.code, rate: plan.rate },
        }))}
        params={inSeason}
        underMap={<WhomToAsk params={params} />}
        underList={
          <>
            <Changes changes={changes} validated={validated} params={inSeason} />
            <ComingDates dates={dates} />
          </>
        }
      />
    </div>
  );
}
