import './figures.css';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { Gap } from '@/lib/queries/gaps';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';

interface Props {
  gaps: Gap[];
  params: Readonly<Record<string, string | undefined>>;
}

/** The differences that a reader should have explained, each with its numbers and its source. */
export function GapsList({ gaps, params }: Props) {
  if (gaps.length === 0) return <p>Aucun écart n’est connu ce jour-là.</p>;
  return (
    <ul className="app-gaps">
      {gaps.map((gap) => (
        <li key={keyOf(gap)}>
          <GapText gap={gap} params={params} />
        </li>
      ))}
    </ul>
  );
}

const keyOf = (gap: Gap): string =>
  gap.kind === 'source' ? gap.code : gap.kind === 'rate' ? gap.actionKey : gap.what;

function GapText({ gap, params }: { gap: Gap; params: Props['params'] }) {
  if (gap.kind === 'source')
    return (
      <>
        <strong>{gap.code}</strong> – {french(gap.finding)} <em>Traitement : {french(gap.treatment)}</em> (
        {gap.position.replace('public_statements.json', 'pages publiques')})
      </>
    );
  if (gap.kind === 'count')
    return (
      <>
        <strong>{gap.what === 'laureates' ? 'Projets lauréats' : 'Participations'}</strong> –{' '}
        {formatCount(gap.recorded)} enregistrés, {formatCount(gap.published)} publiés.
      </>
    );
  return (
    <>
      <strong>
        <a href={keepFilters(`/actions/${gap.actionKey}`, { ...params, season: gap.season })}>
          Action n° {gap.number}
        </a>
      </strong>{' '}
      – taux publié {formatRate(gap.published)} ({gap.source}), taux engagé calculé{' '}
      {gap.computed.map(formatRate).join(' ou ')} : l’écart dépasse l’arrondi.
    </>
  );
}
