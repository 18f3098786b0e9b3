import { PlanMarks } from '@/app/_charts/plan-marks';
import { planView } from '@/app/_charts/plan-view';
import { YearBars } from '@/app/_charts/year-bars';
import { CoveredTable } from '@/app/_frameworks/covered-table';
import { coverageNote } from '@/app/_projects/coverage-note';
import { LearnersTotals } from '@/app/_projects/learners-totals';
import { TrainingTable } from '@/app/_projects/training-table';
import { trainingView } from '@/app/_projects/training-view';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters, withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { SheetLink } from '@/app/_ui/sheet-link';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { situationContext } from '@/app/_web/situation-context';
import { can } from '@/lib/access/policy';
import { pageNumber, pageOf } from '@/lib/domain/pages';
import { placeCoverages } from '@/lib/framework/covered-competences';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { regionDetail } from '@/lib/overview/region-detail';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { stateExplanations } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';
import { RegionActions } from './region-actions';
import { RegionOrganisations } from './region-organisations';
import { RegionProjects } from './region-projects';
import { RegionTiles } from './region-tiles';

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Search;
}

const TRAININGS_PER_PAGE = 25;

async function readPage({ params, searchParams }: Props) {
  const [{ code }, query] = await Promise.all([params, searchParams]);
  const situation = situationOf(query, requestNow());
  const { season, day } = situation;
  return { query, situation, region: await found(regionDetail(await pageRead(), { code, season, day })) };
}

export default async function RegionPage(props: Props) {
  const { query, situation, region } = await readPage(props);
  const { params, ...bar } = situation;
  const { season, day } = bar;
  const path = `/territoires/${region.code}`;
  const trainings = pageOf(region.trainings, pageNumber(parameterOf(query, 'page')), TRAININGS_PER_PAGE);
  const name = french(region.name);
  const plans = (await plansByKey(await pageRead(), 'region', season, day))(region.code);
  const projectPlans = await plansByKey(await pageRead(), 'project', season, day);
  const actionKeys = region.actions.map(({ action }) => action.key);
  const covered = await placeCoverages(await pageRead(), { regionCode: region.code }, { actionKeys, day });
  const exported = { ...params, region: region.code };
  return (
    <>
      <PageHeader
        title={name}
        above={[{ label: 'Territoires', href: '/territoires' }]}
        params={params}
        context={await situationContext(season, day)}
        lead={zoneWords(region.zones)}
      />
      <FilterBar action={path} {...bar} />
      {can(await currentActor(), 'committee.prepare') && (
        <p>
          <SheetLink of="regions" name={region.code} params={params}>
            Fiche d’une page (PDF)
          </SheetLink>
        </p>
      )}
      <section aria-labelledby="plan">
        <h2 id="plan">Réalisé / prévu</h2>
        <PlanMarks plans={plans.map(planView)} />
        <div className="app-beside">
          <YearBars
            title="Réalisé et prévu, année par année"
            measure="entered"
            rows={region.learners.totals.map(({ measure, period, values }) => ({ measure, period, values }))}
            place={{ region: region.code }}
            params={params}
          />
          <div>
            <RegionProjects region={region} plansOf={projectPlans} params={params} />
          </div>
        </div>
      </section>
      <RegionTiles region={region} day={day} params={params} />

      <section aria-labelledby="actions">
        <h2 id="actions">Projets par action</h2>
        {region.actions.length === 0 ? (
          <EmptyState
            title={`Aucun projet ne forme dans cette région au ${formatDay(day)}`}
            action={{ href: keepFilters('/territoires', params), label: 'Voir les autres régions' }}
          >
            Une région est atteinte quand une formation d’un projet y est dispensée. Choisissez un autre jour
            ou une autre saison.
          </EmptyState>
        ) : (
          <RegionActions
            region={region.code}
            actions={region.actions.map(({ learners: _, ratios: __, ...action }) => action)}
            total={region.projects}
            day={day}
            params={params}
          />
        )}
        {region.actions.length > 0 && <ExportLinks table="region-actions" params={exported} />}
      </section>
      <section aria-labelledby="apprenants">
        <h2 id="apprenants">Apprenants</h2>
        <LearnersTotals
          caption={`Totaux de la région par mesure et par période, ${season ? 'pour la saison' : 'les deux saisons ensemble'}`}
          note={`Connus au ${formatDay(day)}, là où la formation est dispensée. ${coverageNote(region.coverage)}`}
          rows={region.learners.totals}
          ratios={region.learners.ratios}
          place={{ region: region.code }}
          params={params}
        />
        {region.actions.map(({ action, learners, ratios }) => (
          <Disclosure
            key={`${action.season} ${action.key}`}
            summary={`Action n°\u00a0${action.number} (saison\u00a0${action.season.slice(1)})\u00a0: ${french(action.shortTitle)}`}
          >
            <LearnersTotals
              caption={`Apprenants de l’action n°\u00a0${action.number}, saison\u00a0${action.season.slice(1)}`}
              hideCaption
              rows={learners}
              ratios={ratios}
              place={{ region: region.code, action: action.key }}
              params={{ ...params, season: action.season }}
            />
          </Disclosure>
        ))}
        <Disclosure summary="Pourquoi ces chiffres ?">
          <p>
            Chaque total est la somme des lignes saisies pour cette région, une mesure et une période ; sur
            les deux saisons, la somme des deux, masquée si l’une des parts l’est. Le prévu vient des
            conventions.
          </p>
          <p>{stateExplanations.hidden}</p>
        </Disclosure>
      </section>
      <section aria-labelledby="formations">
        <h2 id="formations">Formations dispensées ici</h2>
        <TrainingTable
          caption={counted(trainings.total, 'formation')}
          note={`Connues au ${formatDay(day)}. Les places sont une capacité, pas des personnes.`}
          trainings={trainings.items.map(trainingView)}
          params={params}
          empty="Aucune formation n’est enregistrée dans cette région ce jour-là."
        />
        <Pagination
          page={trainings.page}
          pages={trainings.pages}
          hrefOf={(page) => withParams(path, query, { page: String(page) })}
          label="Pages des formations"
        />
        <ExportLinks table="trainings" params={exported} />
      </section>
      {covered.length > 0 && (
        <section aria-labelledby="competences">
          <h2 id="competences">Compétences non couvertes</h2>
          <CoveredTable
            caption="Ce que couvrent les formations dispensées ici"
            day={formatDay(day)}
            covered={covered}
          />
          <ExportLinks table="framework-coverage" params={exported} />
        </section>
      )}
      <section aria-labelledby="organisations">
        <h2 id="organisations">Organisations dont le siège est ici</h2>
        <RegionOrganisations
          organisations={region.organisations}
          referenceUniversities={region.referenceUniversities}
          day={day}
          params={params}
        />
        <ExportLinks table="region-organisations" params={exported} />
      </section>
    </>
  );
}

function zoneWords(zones: { number: number; label: string | null }[]): string {
  if (zones.length === 0) return 'Aucune zone imprimée de l’action 8 ne nomme cette région.';
  return `Zone ${zones.map(({ number, label }) => `${number} de l’action 8 (${french(label ?? '')})`).join(', ')}.`;
}
