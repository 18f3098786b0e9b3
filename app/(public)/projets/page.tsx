import { projectLegend, projectStep } from '@/app/_map/project-classes';
import { LaureateRecords } from '@/app/_projects/laureate-records';
import { laureateView } from '@/app/_projects/laureate-view';
import { WhatNext } from '@/app/_projects/what-next';
import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { keepFilters, withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { SeasonTabs } from '@/app/_ui/season-tabs';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { understood } from '@/app/_web/page-answer';
import { pageRead } from '@/app/_web/reader';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { learnersContext } from '@/app/_web/situation-context';
import { pageNumber } from '@/lib/domain/pages';
import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import { actionNames } from '@/lib/figure/action-names';
import { projectCoverages } from '@/lib/figure/place-coverage';
import { projectIndex, standsIn } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { knownLaureates } from '@/lib/project/laureates';
import { projectList } from '@/lib/project/project-list';
import { plansStand } from '@/lib/wording/plan-verdicts';
import { french } from '@/lib/wording/typography';
import { ProjectFilters } from './project-filters';
import { ProjectRegions } from './project-regions';
import { ProjectResults } from './project-results';
import { projectView } from './project-view';

export default async function ProjectsPage({ searchParams }: { searchParams: Search }) {
  const query = await searchParams;
  const situation = situationOf(query, requestNow());
  const { season, day, today, params } = situation;
  const typed = {
    q: parameterOf(query, 'q'),
    action: parameterOf(query, 'action'),
    region: parameterOf(query, 'region'),
    status: parameterOf(query, 'status'),
  };
  const asked = {
    day,
    season,
    search: typed.q?.slice(0, 120),
    sort: parameterOf(query, 'sort'),
    page: pageNumber(parameterOf(query, 'page')),
  };
  const found = await understood(projectList(await pageRead(), { ...asked, ...typed }));
  const list = found.ok ? found.answer : await projectList(await pageRead(), asked);
  const errors = found.ok ? {} : found.errors;
  const actions = await actionNames(await pageRead());
  const regions = await regionNames(await pageRead());
  const laureates = await knownLaureates(await pageRead());
  // A search and a status are no dimension of a figure: what they leave is explained in place.
  const place =
    typed.q || typed.status
      ? undefined
      : { ...(typed.action && { action: typed.action }), ...(typed.region && { region: typed.region }) };
  const hrefOf = (changes: Record<string, string | undefined>) =>
    withParams('/projets', { ...query, page: undefined }, changes);
  const plansOf = await plansByKey(await pageRead(), 'project', season, day);
  const known = await projectIndex(await pageRead(), day);
  const ids = new Map(known.map(({ slug, id }) => [slug, id]));
  const idOf = ({ slug }: { slug: string }) => ids.get(slug) ?? 0;
  const coverageOf = await projectCoverages(await pageRead(), list.items.map(idOf), { season }, day);
  const views = list.items.map((item) => projectView(item, plansOf(item.slug), coverageOf(idOf(item))));
  const counts = list.facets.region.map(({ value, count }) => ({
    code: value,
    name: french(regions.byCode.get(value)?.name ?? value),
    projects: count,
    href: hrefOf({ region: value }),
  }));
  return (
    <>
      <PageHeader
        title="Projets"
        params={params}
        context={(await learnersContext(day)).join(' · ')}
        lead={plansStand(
          known.filter((project) => standsIn(project, { season })).map(({ slug }) => worstOf(plansOf(slug))),
          { singular: 'projet', none: 'Aucun projet' },
        )}
        tabs={
          <SeasonTabs
            seasons={situation.seasons}
            shown={season}
            path="/projets"
            params={{ ...params, ...typed }}
            together="Les deux saisons"
          />
        }
      />
      <WhatNext />
      <ProjectFilters
        situation={situation}
        typed={typed}
        errors={errors}
        list={list}
        actions={actions.list()}
        regions={regions.list}
      />
      <section aria-labelledby="liste">
        <h2 id="liste">Projets enregistrés</h2>
        {found.ok ? (
          <ProjectResults
            list={list}
            views={views}
            place={place}
            day={day}
            today={today}
            params={params}
            filters={query}
            hrefOf={hrefOf}
          />
        ) : (
          <Alert tone="error" title="Ce filtre n’a pas été compris : aucun projet n’est montré">
            {Object.values(errors).map((message) => (
              <p key={message}>{message}</p>
            ))}
            <p>
              <a href={keepFilters('/projets', { ...params, place: undefined })}>Voir tous les projets</a>
            </p>
          </Alert>
        )}
      </section>
      {found.ok && list.total > 0 && (
        <section aria-labelledby="regions">
          <h2 id="regions">Où ils forment</h2>
          <ProjectRegions
            regions={counts.map(({ code, name, projects, href }) => ({
              code,
              name,
              projects,
              step: projectStep(projects),
              href,
            }))}
            legend={projectLegend(
              counts.map(({ projects }) => projects),
              'Nombre de projets qui ont une formation dans la région',
            )}
            total={list.total}
            place={place}
            params={params}
          />
          <ExportLinks table="project-regions" params={query} />
        </section>
      )}
      <section aria-labelledby="laureats">
        <h2 id="laureats">Lauréats connus publiquement</h2>
        <p>
          Ces fiches disent ce que des pages publiques disent, avec leurs sources. Elles ne sont jamais
          comptées : aucun chiffre de ce site ne vient d’elles, et aucun ne leur est donné. Ni les filtres ni
          la date choisie ne s’y appliquent.
        </p>
        <Disclosure summary={`Les ${laureates.length} fiches`}>
          <LaureateRecords records={laureates.map(laureateView)} />
        </Disclosure>
        <ExportLinks table="laureates" params={{}} />
      </section>
    </>
  );
}

/** Of a project of two seasons: below one of its plans, it is below. */
const worstOf = (plans: readonly { plan: PlanVerdict }[]): PlanVerdict | undefined =>
  (plans.find(({ plan }) => plan.code === 'below_plan') ?? plans[0])?.plan;
