import { keepFilters } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

const ALL_REGIONS = 18;

interface Props {
  regions: { code: string; name: string }[];
  day: string;
  params: Readonly<Record<string, string | undefined>>;
}

/** The regions where no project delivers a training. */
export function Unreached({ regions, day, params }: Props) {
  if (regions.length === 0) return <p>Au {formatDay(day)}, chaque région a au moins un projet.</p>;
  return (
    <>
      <h3>Régions qu’aucun projet n’atteint</h3>
      <p>
        <WhyFigure why={whyPath({ kind: 'count', what: 'regions', place: {} })} params={params}>
          {counted(ALL_REGIONS - regions.length, 'région')} sur {ALL_REGIONS}
        </WhyFigure>{' '}
        {ALL_REGIONS - regions.length < 2 ? 'a' : 'ont'} un projet au {formatDay(day)}. Sans projet :{' '}
        {regions.map(({ code, name }, index) => (
          <span key={code}>
            {index > 0 && ', '}
            <a href={keepFilters(`/territoires/${code}`, params)}>{french(name)}</a>
          </span>
        ))}
        .
      </p>
    </>
  );
}
