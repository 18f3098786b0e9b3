import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { changeLines, spanTitle } from '@/lib/overview/lines-of-change';
import type { SeasonChanges } from '@/lib/overview/season-changes';

interface Props {
  changes: SeasonChanges | null;
  /** The projects of which something was validated: for those who follow the campaign. */
  validated: readonly string[];
  params: Params;
}

/** What changed since the last campaign, in five lines. */
export function Changes({ changes, validated, params }: Props) {
  return (
    <section aria-labelledby="changements">
      <h2 id="changements">Ce qui a changé</h2>
      {changes ? (
        <>
          <p className="app-targets__second">{spanTitle(changes.span)}</p>
          <ul className="app-lines">
            {changeLines(changes, { validated }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <a href={keepFilters(`/comparaison?from=${changes.span.from}&to=${changes.span.to}`, params)}>
              Tout ce qui a changé
            </a>
          </p>
        </>
      ) : (
        <p>Aucune campagne n’est encore close.</p>
      )}
    </section>
  );
}
