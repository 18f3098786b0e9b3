import { actionView } from '@/app/_charts/action-view';
import { GapsList } from '@/app/_charts/gaps-list';
import { Objectives } from '@/app/_charts/objectives';
import { Trajectory } from '@/app/_charts/trajectory';
import { trajectoryView } from '@/app/_charts/trajectory-view';
import { RatiosTable } from '@/app/_projects/ratios-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { GapMarks } from '@/lib/gap/gap-marks';
import type { SeasonOverview } from '@/lib/overview/programme-overview';
import { seasonNames, seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import { SeasonTiles } from './season-tiles';
import { Territories } from './territories';

interface Props {
  overview: SeasonOverview;
  marks: GapMarks;
  params: Readonly<Record<string, string | undefined>>;
}

/** Everything that the dashboard says of one season. */
export function SeasonBlock({ overview, marks, params }: Props) {
  const { season, day, actions, columns, regions, gaps, laureates } = overview;
  const id = season.toLowerCase();
  const inSeason = { ...params, season };
  const view = trajectoryView(overview.trajectory, {
    title: `Apprenants cumulés, ${seasonWords(season)}`,
    day,
  });
  return (
    <section className="app-dashboard" aria-labelledby={id}>
      <h2 id={id}>{seasonNames(season)}</h2>
      <SeasonTiles overview={overview} gaps={marks.counts} params={params} />

      <h3>Objectifs par action</h3>
      <Objectives
        actions={actions.map((action) => actionView(action, keepFilters(`/actions/${action.key}`, inSeason)))}
        gaps={Object.fromEntries(marks.components)}
        params={inSeason}
      />
      <ExportLinks table="objectives" params={inSeason} of={`Objectifs, ${seasonWords(season)}`} />

      <h3>Trajectoire</h3>
      {view ? (
        <Trajectory view={view} place={{}} params={inSeason} />
      ) : (
        <EmptyState title={`Aucun effectif n’est connu au ${formatDay(day)}`}>
          Le prévu vient des conventions, le déclaré et le vérifié des rapports des consortiums.
        </EmptyState>
      )}
      <RatiosTable
        caption={`Ayant validé et certifiés, ${seasonWords(season)}`}
        ratios={overview.learners.ratios}
      />
      {overview.learners.ratios.length > 0 && (
        <ExportLinks table="learner-ratios" params={inSeason} of={`Rapports, ${seasonWords(season)}`} />
      )}

      <h3>Couverture des territoires</h3>
      {laureates === 0 ? (
        <EmptyState title={`Aucun projet n’est enregistré au ${formatDay(day)}`}>
          Les régions seront colorées quand des formations y seront enregistrées. Choisissez un autre jour ou
          une autre saison.
        </EmptyState>
      ) : (
        <Territories
          id={`couverture-${id}`}
          season={seasonWords(season)}
          regions={regions.map((region) => ({ ...region, name: french(region.name) }))}
          actions={columns.map(({ key, number, shortTitle }) => ({ key, number, title: french(shortTitle) }))}
          params={inSeason}
        />
      )}
      <ExportLinks table="coverage" params={inSeason} of={`Couverture, ${seasonWords(season)}`} />

      <h3>Écarts à expliquer</h3>
      <GapsList gaps={gaps} params={inSeason} all={{ href: '/ecarts' }} />
      <ExportLinks table="gaps" params={inSeason} of={`Écarts, ${seasonWords(season)}`} />
    </section>
  );
}
