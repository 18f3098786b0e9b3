import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { seasonNames } from '@/lib/wording/actions';

interface Props {
  seasons: readonly SeasonKey[];
  shown: SeasonKey;
  /** The page that shows one season at a time. */
  path: string;
  params: Params;
}

/** One season at a time: the others are one link away, on the same day. */
export function SeasonTabs({ seasons, shown, path, params }: Props) {
  if (seasons.length < 2) return null;
  return (
    <nav className="app-tabs" aria-label="Saison">
      <ul>
        {seasons.map((season) => (
          <li key={season}>
            <a
              href={keepFilters(path, { ...params, season })}
              aria-current={season === shown ? 'page' : undefined}
            >
              {seasonNames(season)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
