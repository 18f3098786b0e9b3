import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { Situation } from '@/app/_web/situation';
import type { SeasonKey } from '@/lib/domain/vocabulary';

interface Props {
  situation: Situation;
  season: SeasonKey;
  withTarget: boolean;
}

/** The one date of the page; another one, and the downloads, wait behind a control each. */
export function DayLine({ situation, season, withTarget }: Props) {
  const { params, errors, ...bar } = situation;
  const inSeason = { ...params, season };
  return (
    <div className="app-day">
      <FilterBar
        action="/"
        {...bar}
        errors={errors}
        season={season}
        bothSeasons={null}
        withSeason={Boolean(errors.season)}
        keep={errors.season ? {} : { season }}
        withTarget={withTarget}
        compare={keepFilters('/comparaison', inSeason)}
        summary={withTarget ? 'Autre date, autre cible' : 'Autre date'}
      />
      <Disclosure summary="Télécharger">
        <ExportLinks table="objectives" params={inSeason} withName />
        <ExportLinks table="plans" params={inSeason} withName />
      </Disclosure>
    </div>
  );
}
