import type { Params } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';
import type { SeasonOverview } from '@/lib/overview/programme-overview';
import { counted } from '@/lib/wording/plural';

interface Props {
  overview: SeasonOverview;
  params: Params;
}

/** « 24 lauréats, 39 participations »: two counts that are never the same thing. */
export function ToldApart({ overview, params }: Props) {
  const { laureates, participations, published } = overview;
  return (
    <p>
      {laureates === 0 ? (
        'Aucun projet n’est enregistré ce jour-là.'
      ) : (
        <>
          <WhyFigure why={whyPath({ kind: 'count', what: 'laureates', place: {} })} params={params}>
            {counted(laureates, 'lauréat')}
          </WhyFigure>
          ,{' '}
          <WhyFigure why={whyPath({ kind: 'count', what: 'participations', place: {} })} params={params}>
            {counted(participations, 'participation')}
          </WhyFigure>
          {'\u00a0'}: un projet lauréat peut participer à plusieurs actions.
        </>
      )}
      {publishedWords(published)}
    </p>
  );
}

function publishedWords({ laureates, participations }: SeasonOverview['published']): string {
  if (!laureates || !participations) return '';
  const sum = participations.terms.map(({ value }) => value).join(' + ');
  return ` Le bilan publie ${counted(laureates.value, 'lauréat')} (${laureates.source}) et ${sum} = ${counted(participations.total, 'participation')}.`;
}
