import { ShareBar } from '@/app/_charts/share-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { Tile, Tiles } from '@/app/_ui/tile';
import type { CommitteeSeason } from '@/lib/committee/committee-season';
import {
  coverageLine,
  headlineFigures,
  headlineSentence,
  missingWords,
} from '@/lib/committee/committee-words';
import { seasonNames } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';

interface Props {
  season: CommitteeSeason;
  day: string;
  isToday: boolean;
}

/** The first page of the report, season by season. */
export function Preview({ season, day, isToday }: Props) {
  const params = { season: season.season, ...(!isToday && { 'as-of': day }) };
  const name = seasonNames(season.season);
  return (
    <section aria-labelledby={`saison-${season.season}`}>
      <h3 id={`saison-${season.season}`}>
        <a href={keepFilters('/', params)}>{name}</a>
      </h3>
      <p className="app-committee__lead">{french(headlineSentence(season))}</p>
      <Tiles label={`Chiffres clés, ${name}`}>
        {headlineFigures(season).map(({ label, value, note, share }) => (
          <Tile
            key={label}
            label={label}
            value={value}
            note={
              <>
                {share !== null && <ShareBar share={share} />}
                {note}
              </>
            }
          />
        ))}
      </Tiles>
      <p className="app-context">{french(coverageLine(season))}</p>
      {season.missing.length > 0 && (
        <ul>
          {missingWords(season).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
