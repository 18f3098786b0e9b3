import { ActionFactsLine } from '@/app/_charts/action-facts-line';
import { actionView, statusTones } from '@/app/_charts/action-view';
import { ComponentBullets } from '@/app/_charts/component-bullets';
import { GapsList } from '@/app/_charts/gaps-list';
import { isAmended, publishedNote, rateReadings } from '@/app/_charts/objective-view';
import { Trajectory } from '@/app/_charts/trajectory';
import { OtherYears, YearsTabs } from '@/app/_projects/other-years';
import { Badge } from '@/app/_ui/badge';
import { BulletKey } from '@/app/_ui/bullet-key';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { SheetLink } from '@/app/_ui/sheet-link';
import { WhyFigure } from '@/app/_ui/why-figure';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { learnersContext } from '@/app/_web/situation-context';
import { can } from '@/lib/access/policy';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { SPECIALTY_ACTION } from '@/lib/domain/specialty';
import { whyPath } from '@/lib/domain/why-path';
import { printedRulesOf } from '@/lib/eligibility/printed-rules';
import { actionProjections } from '@/lib/figure/projection';
import { toCheckAt } from '@/lib/figure/to-check';
import { frameworksOfAction } from '@/lib/framework/frameworks';
import { gapMarks } from '@/lib/gap/gap-marks';
import { actionDetail, seasonsOfAction } from '@/lib/overview/action-detail';
import { actionInYears } from '@/lib/overview/calendar-view';
import { plansByKey } from '@/lib/overview/ranked-plans';
import { sessionTarget } from '@/lib/overview/session-target';
import { readSyntheses } from '@/lib/synthesis/syntheses';
import { synthesisTarget } from '@/lib/synthesis/synthesis-target';
import { actionStatusWords, seasonNames, seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { TO_CHECK_NOTE } from '@/lib/wording/multiplied';
import { formatRate } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';
import { actionTrajectory } from './action-trajectory';
import { ActionLearners } from './learners';
import { Names } from './names';
import { Projections } from './projections';
import { ActionProjects } from './projects';
import { ConsortiumRules } from './rules';
import { SessionTargetReadings } from './session-target';
import { Statements } from './statements';
import { Syntheses } from './syntheses';
import { Targets } from './targets';
import '../actions.css';
import { ExportLinks } from '@/app/_ui/export-links';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

export default async function Action({ params, searchParams }: Props) {
  const [{ key }, query] = await Promise.all([params, searchParams]);
  const situation = situationOf(query, requestNow());
  const { params: kept, season: asked, ...bar } = situation;
  const seasons = await found(seasonsOfAction(await pageRead(), key, situation.day));
  // A season that the action is not in was chosen on another page: the action is shown in its own.
  const isIn = seasons.some(({ season }) => season === asked);
  const action = await found(
    actionDetail(await pageRead(), {
      key,
      season: isIn ? asked : undefined,
      day: situation.day,
      basis: situation.target,
    }),
  );
  const { season, number, published } = action;
  const actor = await currentActor();
  const here = { ...kept, season };
  const exported = { ...here, action: key };
  const marks = await gapMarks(await pageRead(), season, situation.day);
  const toCheck = await toCheckAt(await pageRead(), { actionKey: key, season, day: situation.day });
  const sessions = await sessionTarget(await pageRead(), action, situation.day);
  const view = actionView(action, '');
  const projections = await actionProjections(await pageRead(), { key, season, day: situation.day });
  const years = await actionInYears(await pageRead(), action, {
    day: situation.day,
    asked: parameterOf(query, 'annees'),
  });
  const hasFrameworks = (await frameworksOfAction(await pageRead(), key, situation.day)).length > 0;
  const line = actionTrajectory(action, projections, situation.day);
  return (
    <div className="app-action">
      <PageHeader
        title={`N° ${number} – ${french(action.title)}`}
        tab={`Action n°\u00a0${number}, ${seasonWords(season).toLocaleLowerCase('fr')} – ${french(action.title)}`}
        above={[{ label: 'Actions', href: '/actions' }]}
        here={`Action n° ${number}`}
        params={here}
        context={[
          `${seasonNames(season)} · situation au ${formatDay(situation.day)}`,
          ...(await learnersContext(situation.day)),
        ].join(' · ')}
      />
      <FilterBar
        action={`/actions/${key}`}
        {...bar}
        season={season}
        bothSeasons={null}
        withSeason={seasons.length > 1}
        withTarget={isAmended([action])}
        compare={keepFilters(`/comparaison?action=${key}`, here)}
      />
      {asked && !isIn && (
        <p>
          Cette action n’est pas de la {seasonWords(asked).toLocaleLowerCase('fr')} : elle est montrée dans la
          sienne.
        </p>
      )}
      <p>
        <Badge tone={statusTones[action.status]}>{actionStatusWords[action.status]}</Badge>{' '}
        {action.detail && `${french(action.detail)} · `}
        <ActionFactsLine actionKey={key} facts={view.facts} params={here} />
      </p>
      <h2>Objectif</h2>
      {view.components.length > 0 && <BulletKey />}
      <ComponentBullets
        components={view.components}
        pooled={view.pooled}
        composite={view.composite}
        gaps={Object.fromEntries(marks.components)}
        params={here}
      />
      {toCheck.length > 0 && <p>{TO_CHECK_NOTE}</p>}
      {view.components.length > 0 && <ExportLinks table="action-components" params={exported} />}
      {sessions && <SessionTargetReadings actionKey={key} of={sessions} params={here} />}
      <Syntheses
        syntheses={await readSyntheses(await pageRead(), actor, { season, day: situation.day, action: key })}
        targets={action.targets}
        params={exported}
        writeAt={
          can(actor, 'synthesis.write', synthesisTarget(key))
            ? `/pilotage/actions/${key}/synthese?season=${season}`
            : null
        }
      />
      {can(actor, 'committee.prepare') && (
        <p>
          <SheetLink of="actions" name={key} params={here}>
            Fiche d’une page (PDF)
          </SheetLink>
        </p>
      )}
      {key === SPECIALTY_ACTION && (
        <p>
          <a href={keepFilters(`/actions/${key}/specialites`, here)}>
            Spécialités de l’annexe, et ce que les formations en couvrent
          </a>
        </p>
      )}
      {hasFrameworks && (
        <p>
          <a href={keepFilters(`/actions/${key}/referentiels`, here)}>
            Référentiels de compétences des formations de l’action
          </a>
        </p>
      )}
      <h2>Trajectoire</h2>
      {line ? (
        <Trajectory view={line} place={{ action: key }} params={here} />
      ) : (
        <EmptyState title={`Aucun effectif n’est connu au ${formatDay(situation.day)}`} />
      )}
      <h2>Projets et régions</h2>
      <ActionProjects
        action={action}
        plansOf={await plansByKey(await pageRead(), 'project', season, situation.day)}
        params={here}
      />
      {action.projects.length > 0 && (
        <>
          <ExportLinks table="action-projects" params={exported} of="Projets de l’action" />
          <ExportLinks table="action-regions" params={exported} withName />
        </>
      )}

      <h2 id="projection">Quand la cible sera-t-elle atteinte ?</h2>
      <Projections projections={projections} day={situation.day} params={exported} />

      <h2 id="annees">Apprenants par année</h2>
      <YearsTabs view={years} path={`/actions/${key}`} anchor="annees" query={query} />
      {years.shown === null ? (
        <ActionLearners
          actionKey={key}
          learners={action.learners}
          ratios={action.ratios}
          params={here}
          toCheck={toCheck}
        />
      ) : (
        <OtherYears view={years} exported={exported} />
      )}

      {published && (
        <>
          <h2>Publié et calculé</h2>
          <p>
            Taux publié : <strong>{formatRate(published.rate)}</strong>.
          </p>
          <Disclosure summary="Source du taux publié">
            <p>{publishedNote(published)}</p>
          </Disclosure>
          <ul>
            {rateReadings(action).map(({ figure, rest, componentId }) => (
              <li key={figure + rest}>
                Engagé, calculé :{' '}
                {componentId === null ? (
                  figure
                ) : (
                  <WhyFigure why={whyPath({ kind: 'component', componentId }, 'committed')} params={here}>
                    {figure}
                  </WhyFigure>
                )}
                {rest}.
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Besoin écrit dans l’appel</h2>
      {action.facts.remainingNeed.label === '' ? (
        <p>Non imprimé dans la source.</p>
      ) : (
        <>
          <p>
            {french(action.facts.remainingNeed.label)}, quand il a paru. Ce qui est vérifié depuis n’en est
            pas retiré.
          </p>
          <Disclosure summary="Source du besoin">
            <p>{[action.facts.remainingNeed.src].flat().join(', ')}</p>
          </Disclosure>
        </>
      )}

      {key === DIAGNOSED_ACTION && (
        <p>
          <a href={keepFilters(`/actions/${key}/diagnostics`, kept)}>
            Diagnostics des besoins : les constats, et les formations en face
          </a>
        </p>
      )}

      <h2>Règles et sources</h2>
      <Disclosure summary="Règles des consortiums">
        <ConsortiumRules facts={action.facts} season={season} printed={printedRulesOf(action.key)} />
      </Disclosure>
      <Disclosure summary="Composantes et versions des cibles">
        <Targets targets={action.targets} params={here} />
        <ExportLinks table="action-targets" params={exported} />
      </Disclosure>
      <Disclosure summary="Numéros et titres de l’action">
        <Names action={action} />
      </Disclosure>

      <h2>Écarts à expliquer</h2>
      <GapsList
        gaps={action.gaps}
        params={here}
        all={{ href: `/ecarts?action=${key}`, label: 'Tous les écarts de l’action' }}
        most={12}
      />
      <Statements statements={action.statements} />
      <p>
        <a href={keepFilters('/actions', here)}>Toutes les actions</a>
      </p>
    </div>
  );
}
