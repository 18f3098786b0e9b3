import type { Params } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';
import type { SeasonOverview } from '@/lib/overview/programme-overview';
import { formatEuros } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { gaveUpWords } from '@/lib/wording/project-life';

interface Props {
  overview: SeasonOverview;
  params: Params;
}

/** « 24 lauréats, 39 participations »: two counts that are never the same thing. */
export function ToldApart({ overview, params }: Props) {
  const { laureates, gaveUp, participations, published, aid } = overview;
  return (
    <p>
      {laureates === 0 ? (
        'Aucun projet n’est enregistré ce jour-là.'
      ) : (
        <>
          <WhyFigure why={whyPath({ kind: 'count', what: 'laureates', place: {} })} params={params}>
            {counted(laureates, 'lauréat')}
          </WhyFigure>
          {gaveUpWords(gaveUp)},{' '}
          <WhyFigure why={whyPath({ kind: 'count', what: 'participations', place: {} })} params={params}>
            {counted(participations, 'participation')}
          </WhyFigure>
          {'\u00a0'}: un projet lauréat peut participer à plusieurs actions.
          {aid.cents !== null && (
            <>
              {' '}
              Aide annoncée{'\u00a0'}:{' '}
              <WhyFigure why={whyPath({ kind: 'count', what: 'aid', place: {} })} params={params}>
                {formatEuros(aid.cents)}
              </WhyFigure>
              {published.aid && ` (publié\u00a0: ${formatEuros(published.aid.value)})`}.
            </>
          )}
        </>
      )}
      {publishedWords(published)}
    </p>
  );
}

function publishedWords({ laureates, participations }: SeasonOverview['published']): string {
  if (!laureates || !participations) return '';
  const sum = participations.terms.map(({ value }) => value).join(' + ');
  return ` Le bilan publie ${counted(laureates.value, 'lauréat')} et ${sum} = ${counted(participations.total, 'participation')}.`;
}
