'use client';

import type { ReactNode } from 'react';
import { ShareBar } from '@/app/_charts/share-bar';
import { RegionMap } from '@/app/_map/region-map';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { planLegend, planStep } from '@/lib/wording/plan-classes';

export interface RegionPlan {
  code: string;
  name: string;
  projects: number;
  /** « 58,2 %, en dessous du plan ». */
  words: string;
  plan: { code: string; rate: number | null } | null;
}

interface Props {
  regions: RegionPlan[];
  params: Params;
  /** What stands under the map. */
  underMap: ReactNode;
  /** What stands under the list. */
  underList: ReactNode;
}

const TABLE = 'tableau-plan';
/** So many are named beside the map; the table has them all. */
const NAMED = 9;

/** The regions on the map by what is realised of their plan, beside those that are below it. */
export function RegionPlans({ regions, params, underMap, underList }: Props) {
  const title = 'Réalisé / prévu par région, sur les années closes';
  const to = (code: string) => keepFilters(`/territoires/${code}`, params);
  const below = regions
    .filter(({ plan }) => plan?.code === 'below_plan')
    .toSorted((a, b) => (a.plan?.rate ?? 0) - (b.plan?.rate ?? 0));
  const others = (
    [
      ['conformes', ({ plan }) => plan?.code === 'as_planned'],
      ['non calculables', ({ plan, projects }) => projects > 0 && plan?.rate == null],
      ['sans projet', ({ projects }) => projects === 0],
    ] satisfies [string, (region: RegionPlan) => boolean][]
  ).flatMap(([words, isOf]) => {
    const count = regions.filter(isOf).length;
    return count > 0 ? [`${formatCount(count)} ${words}`] : [];
  });
  return (
    <div className="app-two">
      <div>
        <section aria-labelledby="carte">
          <h2 id="carte">Réalisé / prévu par région</h2>
          <RegionMap
            title={title}
            tableId={TABLE}
            legend={planLegend(regions, 'Réalisé / prévu')}
            regions={regions.map((region) => ({
              ...{ code: region.code, name: region.name, step: planStep(region) },
              text: `${region.name}\u00a0: ${region.words}`,
              href: to(region.code),
            }))}
          />
        </section>
        {underMap}
      </div>
      <div>
        <section aria-labelledby="sous-plan">
          <h2 id="sous-plan">Régions en dessous de leur plan</h2>
          {below.length === 0 ? (
            <p>Aucune, parmi celles dont le plan peut être lu.</p>
          ) : (
            <table className="app-targets app-targets--plan">
              <caption className="fr-sr-only">
                Régions en dessous de leur plan, la plus éloignée d’abord
              </caption>
              <tbody>
                {below.slice(0, NAMED).map(({ code, name, plan }) => (
                  <tr key={code}>
                    <th scope="row">
                      <a href={to(code)}>{name}</a>
                    </th>
                    <td className="app-targets__bar">
                      {plan?.rate != null && <ShareBar share={plan.rate} />}
                    </td>
                    <td className="app-numeric app-targets__value">
                      {plan?.rate != null && formatRate(plan.rate)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className="app-targets__second">{others.join(' · ')}</p>
          <div id={TABLE}>
            <Disclosure summary="Le tableau des 18 régions">
              <DataTable
                caption={title}
                hideCaption
                columns={[
                  { key: 'region', label: 'Région' },
                  { key: 'plan', label: 'Réalisé / prévu' },
                  { key: 'projects', label: 'Projets', numeric: true },
                ]}
                rows={regions.map(({ code, name, words, projects }) => ({
                  key: code,
                  cells: [
                    <a key="region" href={to(code)}>
                      {name}
                    </a>,
                    words,
                    formatCount(projects),
                  ],
                }))}
              />
            </Disclosure>
          </div>
        </section>
        {underList}
      </div>
    </div>
  );
}
