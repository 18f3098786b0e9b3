import { PlanMarks } from '@/app/_charts/plan-marks';
import { planView } from '@/app/_charts/plan-view';
import { YearBars } from '@/app/_charts/year-bars';
import { CoverageLines } from '@/app/_frameworks/coverage-lines';
import { CoveredTable } from '@/app/_frameworks/covered-table';
import { projectCoverageNote } from '@/app/_projects/coverage-note';
import { LearnersTotals } from '@/app/_projects/learners-totals';
import { OtherYears, YearsTabs } from '@/app/_projects/other-years';
import { TrainingTable } from '@/app/_projects/training-table';
import { trainingView } from '@/app/_projects/training-view';
import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters, withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { situationContext } from '@/app/_web/situation-context';
import { pageNumber, pageOf } from '@/lib/domain/pages';
import { SESSION_ACTIONS } from '@/lib/domain/training-session/vocabulary';
import { placeCoverages } from '@/lib/framework/covered-competences';
import { projectCoverage } from '@/lib/framework/project-coverage';
import { departuresOf } from '@/lib/gap/project-departures';
import { grantedLabels } from '@/lib/label/granted-labels';
import { followedMoney } from '@/lib/money/followed-money';
import { publicMoney } from '@/lib/money/public-money';
import { jobsOfProject } from '@/lib/observatory/observatory';
import { projectInYears } from '@/lib/overview/calendar-view';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { projectContacts } from '@/lib/project/project-contacts';
import { projectDetail } from '@/lib/project/project-detail';
import { projectOverlaps } from '@/lib/project/project-overlaps';
import { projectShares } from '@/lib/project/project-shares';
import { projectEntries } from '@/lib/report/project-entries';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { Amounts } from './amounts';
import { Consortium } from './consortium';
import { Contacts } from './contacts';
import { Entries } from './entries';
import { entryView } from './entry-view';
import { FollowedMoney } from './followed-money';
import { Identity } from './identity';
import { Labels } from './labels';
import { howTotalsAreMade } from './learner-words';
import { Life } from './life';
import { Milestones } from './milestones';
import { Overlaps } from './overlaps';
import { Participations } from './participations';
import { ProjectJobs } from './project-jobs';
import { ProjectPlaces } from './project-places';
import { Cofunding, TranchesPaid } from './public-money';
import { TargetShares } from './target-shares';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Search;
}

const TRAININGS_PER_PAGE = 25;

export default async function ProjectPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const now = requestNow();
  const situation = situationOf(query, now);
  const { params: followed, ...bar } = situation;
  const { season, day } = bar;
  const project = await found(projectDetail(await pageRead(), { slug, season, day }));
  const overlaps = await projectOverlaps(await pageRead(), await currentActor(), now, { slug, day });
  const entries = await projectEntries(await pageRead(), await currentActor(), now, {
    slug,
    day,
    page: pageNumber(parameterOf(query, 'saisies')),
  });
  const plans = (await plansByKey(await pageRead(), 'project', season, day))(slug);
  const contacts = await projectContacts(await pageRead(), await currentActor(), now, project.id);
  const shares = await projectShares(await pageRead(), project, now, day);
  const money = await publicMoney(await pageRead(), project.id, day);
  const entitledMoney = await followedMoney(await pageRead(), await currentActor(), now, { slug, day });
  const years = await projectInYears(await pageRead(), project, entitledMoney?.agreement ?? null, {
    day,
    asked: parameterOf(query, 'annees'),
  });
  const jobs = await jobsOfProject(await pageRead(), slug, day);
  const departures = await departuresOf(await pageRead(), project.id, day);
  const actionKeys = project.participations.map(({ action }) => action.key);
  const covered = await placeCoverages(await pageRead(), { projectId: project.id }, { actionKeys, day });
  const coverage = await projectCoverage(await pageRead(), project.id, day);
  const path = `/projets/${slug}`;
  const exported = { ...followed, project: slug };
  const trainings = pageOf(project.trainings, pageNumber(parameterOf(query, 'page')), TRAININGS_PER_PAGE);
  const hrefOf = (changes: Record<string, string>) => withParams(path, query, changes);
  return (
    <>
      <PageHeader
        title={french(project.acronym)}
        tab={`${french(project.acronym)} – Projet`}
        above={[{ label: 'Projets', href: '/projets' }]}
        params={followed}
        context={await situationContext(season, day)}
        lead={french(project.name)}
      />
      <FilterBar action={path} {...bar} />

      <section aria-labelledby="plan">
        <h2 id="plan">Réalisé / prévu</h2>
        <PlanMarks plans={plans.map(planView)} />
        <div className="app-beside">
          <YearBars
            title="Réalisé et prévu, année par année"
            measure={plans[0]?.plan.measure ?? 'entered'}
            rows={project.learners.map(({ measure, period, values }) => ({ measure, period, values }))}
            place={{ project: slug }}
            params={followed}
          />
          <div>
            <p>{projectCoverageNote(project.coverage)}</p>
            <ProjectPlaces project={project} params={followed} />
          </div>
        </div>
      </section>
      <section aria-labelledby="cibles">
        <h2 id="cibles">Part dans les cibles</h2>
        <TargetShares shares={shares} params={followed} />
        {shares.length > 0 && <ExportLinks table="project-shares" params={exported} />}
      </section>
      <section aria-labelledby="actions">
        <h2 id="actions">Participations aux actions</h2>
        <Participations participations={project.participations} params={followed} />
        <ExportLinks table="project-participations" params={exported} />
      </section>
      <section aria-labelledby="apprenants">
        <h2 id="apprenants">Apprenants</h2>
        <YearsTabs view={years} path={path} anchor="apprenants" query={query} />
        {years.shown === null ? (
          <LearnersTotals
            caption="Totaux du projet par mesure et par période"
            note={projectCoverageNote(project.coverage)}
            rows={project.learners}
            ratios={project.ratios}
            place={{ project: slug }}
            params={followed}
          />
        ) : (
          <OtherYears view={years} exported={exported} />
        )}
        <Disclosure summary="Pourquoi ces chiffres ?">
          {howTotalsAreMade(project).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            Les définitions et les règles sont sur la page{' '}
            <a href={keepFilters('/aide#mesures', followed)}>Aide</a>.
          </p>
        </Disclosure>
      </section>
      <section aria-labelledby="formations">
        <h2 id="formations">Formations</h2>
        <TrainingTable
          caption={counted(trainings.total, 'formation')}
          note={`Connues au ${formatDay(day)}. Engagée\u00a0: dans la convention. Déclarée ouverte\u00a0: dans un rapport envoyé, non vérifié. Vérifiée\u00a0: après validation.`}
          trainings={trainings.items.map(trainingView)}
          params={followed}
          empty="Aucune formation n’est enregistrée ce jour-là."
        />
        <Pagination
          page={trainings.page}
          pages={trainings.pages}
          hrefOf={(page) => hrefOf({ page: String(page) })}
          label="Pages des formations"
        />
        <ExportLinks table="trainings" params={exported} />
        <Labels labels={grantedLabels(await pageRead(), project.id, day)} />
        {jobs.length > 0 && <ProjectJobs jobs={jobs} params={followed} />}
        {/* Whoever reads its entries reads its sessions. */}
        {entries && project.participations.some(({ action }) => SESSION_ACTIONS.includes(action.key)) && (
          <p>
            <a className="fr-link" href={`/espace/projets/${slug}/sessions`}>
              Les sessions de formation du projet, leur calendrier et leurs présences
            </a>
          </p>
        )}
      </section>
      {covered.length > 0 && (
        <section aria-labelledby="competences">
          <h2 id="competences">Compétences des référentiels</h2>
          <CoveredTable
            caption="Ce que couvrent les formations du projet"
            day={formatDay(day)}
            covered={covered}
          />
          <ExportLinks table="framework-coverage" params={exported} />
          {coverage.length > 0 && (
            <>
              <CoverageLines lines={coverage} />
              <ExportLinks table="training-coverage" params={exported} />
            </>
          )}
        </section>
      )}
      <section aria-labelledby="identite">
        <h2 id="identite">Identité</h2>
        <Identity project={project} />
      </section>
      <section aria-labelledby="vie">
        <h2 id="vie">Vie du projet</h2>
        <Life moments={project.life} />
        <ExportLinks table="project-life" params={exported} />
      </section>
      <section aria-labelledby="consortium">
        <h2 id="consortium">Consortium</h2>
        {departures.map(({ href, words }) => (
          <Alert key={href} tone="warning" title="Écart à expliquer">
            <p>
              <a href={keepFilters(href, followed)}>{words}</a>
            </p>
          </Alert>
        ))}
        <Consortium members={project.members} day={day} params={followed} />
        <ExportLinks table="project-members" params={exported} />
      </section>
      {contacts && (
        <section aria-labelledby="contacts">
          <h2 id="contacts">Contacts</h2>
          <Contacts contacts={contacts} />
        </section>
      )}
      <section aria-labelledby="argent">
        <h2 id="argent">Argent</h2>
        <Amounts amounts={project.amounts} day={day} />
        <ExportLinks table="project-amounts" params={exported} />
        <TranchesPaid tranches={money.tranches} />
        <Cofunding cofunding={money.cofunding} day={day} />
        {money.cofunding.length > 0 && <ExportLinks table="project-cofunding-totals" params={exported} />}
      </section>
      {entitledMoney && (
        <section aria-labelledby="suivi-argent">
          <h2 id="suivi-argent">Suivi de l’argent</h2>
          <FollowedMoney money={entitledMoney} exported={exported} />
        </section>
      )}
      <section aria-labelledby="jalons">
        <h2 id="jalons">Jalons</h2>
        <Milestones milestones={money.milestones} kept={money.kept} day={day} />
        {money.milestones.length > 0 && <ExportLinks table="project-milestones" params={exported} />}
      </section>
      <section aria-labelledby="doubles-comptes">
        <h2 id="doubles-comptes">Doubles comptes déclarés</h2>
        <Overlaps overlaps={overlaps} declared={project.overlapsDeclared} day={day} />
        {overlaps && overlaps.history.length > 0 && (
          <>
            <ExportLinks table="overlaps" params={exported} />
            <ExportLinks table="overlap-effects" params={exported} withName />
          </>
        )}
      </section>
      {entries && (
        <section aria-labelledby="saisies">
          <h2 id="saisies">Saisies</h2>
          <p>
            <a className="fr-link" href={`/journal?project=${slug}`}>
              Qui a changé quoi, et pourquoi : le journal du projet
            </a>
          </p>
          <Entries
            entries={entries.entries.map((entry) => entryView(entry, entries.professionLabels))}
            total={entries.total}
            drafts={entries.drafts}
            reports={entries.reports}
            day={day}
          />
          <Pagination
            page={entries.page}
            pages={entries.pages}
            hrefOf={(page) => `${hrefOf({ saisies: String(page) })}#saisies`}
            label="Pages des saisies"
          />
          <ExportLinks table="project-entries" params={exported} />
        </section>
      )}
    </>
  );
}
