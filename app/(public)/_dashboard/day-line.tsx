import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { Situation } from '@/app/_web/situation';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { formatDay } from '@/lib/wording/dates';

interface Props {
  situation: Situation;
  season: SeasonKey;
  withTarget: boolean;
}

/** The one date of the page, and how to read another one: the choice itself waits behind a control. */
export function DayLine({ situation, season, withTarget }: Props) {
  const { params, ...bar } = situation;
  const { day, target, errors } = bar;
  const inSeason = { ...params, season };
  return (
    <div className="app-day">
      <p>
        Chiffres connus au <strong>{formatDay(day)}</strong>
        {target === 'original' && withTarget && ', lus sur la cible d’origine'} ·{' '}
        <a href={keepFilters('/comparaison', inSeason)}>comparer deux dates</a>
      </p>
      <Disclosure summary="Télécharger">
        <ExportLinks table="objectives" params={inSeason} withName />
        <ExportLinks table="plans" params={inSeason} withName />
      </Disclosure>
      <details className="app-disclosure" open={Object.keys(errors).length > 0}>
        <summary>{withTarget ? 'Autre date, autre cible' : 'Autre date'}</summary>
        <FilterBar
          action="/"
          {...bar}
          season={season}
          bothSeasons={null}
          withSeason={Boolean(errors.season)}
          keep={errors.season ? {} : { season }}
          withTarget={withTarget}
        />
      </details>
    </div>
  );
}
