import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { seasonNames } from '@/lib/wording/actions';

interface Props {
  seasons: readonly SeasonKey[];
  /** Undefined: all of them together. */
  shown: SeasonKey | undefined;
  /** The page that shows one season at a time. */
  path: string;
  params: Params;
  /** Where a page may show them together, the words of that choice. */
  together?: string;
}

/** One season at a time: the others are one link away, on the same day. */
export function SeasonTabs({ seasons, shown, path, params, together }: Props) {
  if (seasons.length < 2) return null;
  const choices = [
    ...(together ? [{ season: undefined, words: together }] : []),
    ...seasons.map((season) => ({ season, words: seasonNames(season) })),
  ];
  return (
    <nav className="app-tabs" aria-label="Saison">
      <ul>
        {choices.map(({ season, words }) => (
          <li key={words}>
            <a
              href={keepFilters(path, { ...params, season })}
              aria-current={season === shown ? 'page' : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
