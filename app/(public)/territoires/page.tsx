import { CoverageTable } from '@/app/_map/coverage-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { SeasonTabs } from '@/app/_ui/season-tabs';
import { SelectField } from '@/app/_ui/select-field';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { learnersContext } from '@/app/_web/situation-context';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { regionList } from '@/lib/overview/region-list';
import { formatDay } from '@/lib/wording/dates';
import { plansStand } from '@/lib/wording/plan-verdicts';
import { refusalText } from '@/lib/wording/refusals';
import { isLearnerMeasure, MAP_MEASURES, mapMeasureWords } from '@/lib/wording/territories';
import { french } from '@/lib/wording/typography';
import { RegionFigures } from './region-figures';
import { regionFigures } from './region-view';
import { Unreached } from './unreached';
import { Zones } from './zones';

export default async function TerritoriesPage({ searchParams }: { searchParams: Search }) {
  const query = await searchParams;
  const { params: asked, ...bar } = situationOf(query, requestNow());
  const { day } = bar;
  const season = bar.season ?? bar.seasons.at(-1) ?? 'S2';
  const params = { ...asked, season };
  const typed = parameterOf(query, 'mesure');
  const measure = MAP_MEASURES.find((known) => known === typed) ?? 'plan';
  const list = await regionList(await pageRead(), {
    season,
    day,
    ...(isLearnerMeasure(measure) && { measure }),
  });
  const plansOf = await plansByKey(await pageRead(), 'region', season, day);
  return (
    <>
      <PageHeader
        title="Territoires"
        params={params}
        context={(await learnersContext(day)).join(' · ')}
        lead={plansStand(
          list.regions.map(({ code }) => plansOf(code)[0]?.plan),
          { singular: 'région', none: 'Aucune région' },
        )}
        tabs={<SeasonTabs seasons={bar.seasons} shown={season} path="/territoires" params={params} />}
      />
      <FilterBar
        action="/territoires"
        {...bar}
        summary="Saison, date, mesure de la carte"
        open={typed !== undefined}
      >
        <SelectField
          name="mesure"
          label="Mesure de la carte"
          options={MAP_MEASURES.map((value) => ({ value, label: mapMeasureWords(value) }))}
          defaultValue={measure}
          {...(typed && typed !== measure && { error: refusalText({ code: 'unknown_measure', params: {} }) })}
        />
      </FilterBar>

      <section aria-labelledby="carte">
        <h2 id="carte">Les 18 régions</h2>
        <RegionFigures view={regionFigures(list, measure, day, plansOf)} params={params}>
          <Unreached regions={list.unreached} day={day} params={params} />
        </RegionFigures>
        <ExportLinks table="regions" params={{ ...query, season }} />
        <ExportLinks table="plans" params={params} withName />
      </section>
      <section aria-labelledby="couverture">
        <h2 id="couverture">Couverture des actions</h2>
        {list.programme.projects + list.programme.withoutTraining === 0 && (
          <EmptyState title={`Aucun projet n’est enregistré au ${formatDay(day)}`}>
            Toutes les cases sont vides ce jour-là. Choisissez un autre jour ou une autre saison ; les
            lauréats que des pages publiques font connaître sont sur la page Projets.
          </EmptyState>
        )}
        <CoverageTable
          id="tableau-couverture"
          caption={`Projets par région et par action`}
          regions={list.regions.map(({ code, name, projects, actions }) => ({
            code,
            name: french(name),
            projects,
            byAction: actions.map((cell) => cell.projects),
          }))}
          actions={list.actions.map(({ key, number, shortTitle }) => ({
            key,
            number,
            title: french(shortTitle),
          }))}
          params={params}
        />
        <ExportLinks table="coverage" params={params} />
        <p>
          <a href={keepFilters('/territoires/couverture', params)}>
            Couverture par profession, type, niveau ou zone
          </a>
        </p>
      </section>
      <section aria-labelledby="zones">
        <h2 id="zones">Les zones de l’action 8</h2>
        <Zones zones={list.zones} outside={list.outsideZones} season={season} params={params} />
        <ExportLinks table="zones" params={params} />
      </section>
    </>
  );
}
