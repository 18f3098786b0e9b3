import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { ProjectDetail } from '@/lib/project/project-detail';
import { french } from '@/lib/wording/typography';

/** The regions where a training of the project is delivered. */
export function ProjectPlaces({
  project: { trainings },
  params,
}: {
  project: ProjectDetail;
  params: Params;
}) {
  const regions = new Map(trainings.flatMap((one) => one.regions.map(({ code, name }) => [code, name])));
  if (regions.size === 0) return <p>Aucune région : aucune formation n’est enregistrée ce jour-là.</p>;
  return (
    <p>
      Ses régions de formation :{' '}
      {[...regions].map(([code, name], index) => (
        <span key={code}>
          {index > 0 && ', '}
          <a href={keepFilters(`/territoires/${code}`, params)}>{french(name)}</a>
        </span>
      ))}
      .
    </p>
  );
}
