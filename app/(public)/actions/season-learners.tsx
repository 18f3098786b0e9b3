import { Trajectory } from '@/app/_charts/trajectory';
import { trajectoryView } from '@/app/_charts/trajectory-view';
import { RatiosTable } from '@/app/_projects/ratios-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import type { Params } from '@/app/_ui/keep-filters';
import type { SeasonOverview } from '@/lib/overview/programme-overview';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';

interface Props {
  overview: SeasonOverview;
  params: Params;
}

/** The learners of all the actions of a season over time, and how many of them validate. */
export function SeasonLearners({ overview: { season, day, trajectory, learners }, params }: Props) {
  const view = trajectoryView(trajectory, { title: `Apprenants cumulés, ${seasonWords(season)}`, day });
  return (
    <section aria-labelledby="trajectoire">
      <h2 id="trajectoire">Trajectoire de la saison</h2>
      {view ? (
        <Trajectory view={view} place={{}} params={params} />
      ) : (
        <EmptyState title={`Aucun effectif n’est connu au ${formatDay(day)}`}>
          Le prévu vient des conventions, le déclaré et le vérifié des rapports des consortiums.
        </EmptyState>
      )}
      <RatiosTable
        caption={`Ayant validé et certifiés, ${seasonWords(season)}`}
        ratios={learners.ratios}
        place={{}}
        params={{ ...params, season }}
      />
      {learners.ratios.length > 0 && (
        <ExportLinks table="learner-ratios" params={params} of={`Rapports, ${seasonWords(season)}`} />
      )}
    </section>
  );
}
