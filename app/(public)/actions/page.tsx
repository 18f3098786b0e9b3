import { actionView } from '@/app/_charts/action-view';
import { isAmended } from '@/app/_charts/objective-view';
import { ToCheckNotice } from '@/app/_charts/to-check-notice';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { SeasonTabs } from '@/app/_ui/season-tabs';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { learnersContext } from '@/app/_web/situation-context';
import { verdictFilterOf } from '@/app/_web/verdict-filter';
import { actionsToCheck } from '@/lib/figure/to-check';
import { gapMarks } from '@/lib/gap/gap-marks';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { seasonOneResults } from '@/lib/overview/season-one-results';
import { judgedActions, narrowed } from '@/lib/verdict/judged-actions';
import { seasonWords } from '@/lib/wording/actions';
import { daySentence } from '@/lib/wording/verdicts';
import { ActionsTable } from './actions-table';
import { resultViews } from './result-view';
import { SeasonLearners } from './season-learners';
import { SeasonOneTable } from './season-one-table';
import { ToldApart } from './told-apart';
import { VerdictFields } from './verdict-fields';

const CURRENT_SEASON = 'S2';

export default async function Actions({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const situation = situationOf(search, requestNow());
  const { asked, errors } = verdictFilterOf(search);
  const { params, season = CURRENT_SEASON, ...bar } = situation;
  const { day, target } = situation;
  const inSeason = { ...params, season };
  const hrefOf = (key: string) => keepFilters(`/actions/${key}`, inSeason);
  const actions = await judgedActions(await pageRead(), season, day, target);
  const shown = narrowed(actions, asked);
  const overview = await seasonOverview(await pageRead(), season, day, target);
  const results = season === 'S1' ? await seasonOneResults(await pageRead(), day) : null;
  const marks = await gapMarks(await pageRead(), season, day);
  return (
    <>
      <PageHeader
        title="Actions"
        params={params}
        context={(await learnersContext(day)).join(' · ')}
        lead={daySentence(
          actions.flatMap(({ components }) => components.map(({ verdict }) => verdict?.code ?? 'no_target')),
        )}
        tabs={<SeasonTabs seasons={bar.seasons} shown={season} path="/actions" params={inSeason} />}
      />
      <FilterBar
        action="/actions"
        {...bar}
        season={season}
        bothSeasons={null}
        withTarget={isAmended(actions)}
        compare={keepFilters('/comparaison', inSeason)}
        summary="Saison, date, verdict, ordre"
        open={Boolean(asked.verdict || asked.sort) || Object.keys(errors).length > 0}
      >
        <VerdictFields asked={asked} errors={errors} />
      </FilterBar>
      <ToCheckNotice actions={await actionsToCheck(await pageRead(), { season, day })} params={inSeason} />
      <ToldApart overview={overview} params={inSeason} />
      <ActionsTable
        caption={`Objectifs par action, ${seasonWords(season)}`}
        actions={shown.map((action) => actionView(action, hrefOf(action.key)))}
        empty="Aucune cible n’a ce verdict ce jour-là. Choisissez « Tous les verdicts »."
        gaps={Object.fromEntries(marks.components)}
        params={inSeason}
      />
      <ExportLinks table="objectives" params={{ ...inSeason, ...asked }} />
      <SeasonLearners overview={overview} params={inSeason} />
      <p>
        <a className="fr-link" href={keepFilters('/observatoire', params)}>
          Observatoire : les métiers en émergence, et ceux qui n’ont aucune formation lauréate en face
        </a>
      </p>
      {results && results.rows.length > 0 && (
        <SeasonOneTable
          note="Les taux publiés sont des taux de ce que les lauréats ont engagé ; ils sont comparés à l’engagé seul. À l’écran, un taux est tronqué à une décimale : 19 sur 33 se lit 57,5 % là où le relevé des écarts arrondit à 57,6. Les nombres et les taux calculés mènent à leur explication."
          rows={resultViews(results, (key, of) => keepFilters(`/actions/${key}`, { ...params, season: of }))}
          gaps={Object.fromEntries(marks.actions)}
          params={inSeason}
        />
      )}
      {results && results.rows.length > 0 && <ExportLinks table="season-one" params={inSeason} />}
    </>
  );
}
