import type { Metadata } from 'next';
import { isAmended } from '@/app/_charts/objective-view';
import { WhatNext } from '@/app/_projects/what-next';
import { BulletKey } from '@/app/_ui/bullet-key';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { gapMarks } from '@/lib/gap/gap-marks';
import { datedBudgets, seasonOverview } from '@/lib/overview/programme-overview';
import { read } from '@/lib/store';
import { BudgetsTable } from './_dashboard/budgets-table';
import { SeasonBlock } from './_dashboard/season-block';

export const metadata: Metadata = { title: 'Tableau de bord' };

/** What the strategy and its trainings are given; the others are the plans that they are part of. */
const BUDGETS_SHOWN = ['strategy_total', 'training_total'];

export default async function Dashboard({ searchParams }: { searchParams: Search }) {
  const situation = situationOf(await searchParams, requestNow());
  const seasons = situation.season ? [situation.season] : situation.seasons;
  const blocks = await Promise.all(
    seasons.map(async (season) => ({
      overview: await seasonOverview(read(), season, situation.day, situation.target),
      gaps: await gapMarks(read(), season, situation.day),
    })),
  );
  const { budgets: budgetGaps } = await gapMarks(read(), undefined, situation.day);
  const budgets = await datedBudgets(read(), situation.day);
  const { params, ...bar } = situation;
  return (
    <>
      <div className="app-page-header fr-mt-3w">
        <h1>Tableau de bord</h1>
        <p className="fr-text--lead">
          Les formations en santé numérique de l’appel « Compétences et métiers d’avenir » : ce qui est visé,
          engagé, déclaré et vérifié.
        </p>
      </div>
      <WhatNext />
      <FilterBar
        action="/"
        {...bar}
        compare={keepFilters('/comparaison', params)}
        withTarget={isAmended(blocks.flatMap(({ overview }) => overview.actions))}
      />
      <BulletKey />
      {blocks.map(({ overview, gaps }) => (
        <SeasonBlock key={overview.season} overview={overview} marks={gaps} params={params} />
      ))}
      <section aria-labelledby="budgets">
        <h2 id="budgets">Budgets</h2>
        <BudgetsTable
          budgets={budgets.filter(({ key }) => BUDGETS_SHOWN.includes(key))}
          gaps={budgetGaps}
          params={params}
        />
        <ExportLinks table="budgets" params={params} />
      </section>
    </>
  );
}
