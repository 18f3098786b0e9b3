import type { ActionDetail } from '@/lib/overview/action-detail';
import { actionStatusWords, seasonWords } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';

/** The numbers and titles of an action, which changed from one edition of the call to the next. */
export function Names({ action: { seasons, editions, facts } }: { action: ActionDetail }) {
  return (
    <dl className="app-facts">
      <dt>Par saison</dt>
      {seasons.map(({ season, number, status }) => (
        <dd key={season}>
          {seasonWords(season)} : n° {number}, {actionStatusWords[status]}
        </dd>
      ))}
      <dt>Par édition de l’appel</dt>
      {editions.map(({ edition, number, title, source }) => (
        <dd key={edition}>
          {edition} : n° {number}, « {french(title)} » <span className="app-facts__source">({source})</span>
        </dd>
      ))}
      {facts.scopeChange && (
        <>
          <dt>Périmètre</dt>
          <dd>{french(facts.scopeChange)}</dd>
        </>
      )}
      {facts.levelsPrinted && (
        <>
          <dt>Niveaux</dt>
          <dd>{french(facts.levelsPrinted)}</dd>
        </>
      )}
    </dl>
  );
}
