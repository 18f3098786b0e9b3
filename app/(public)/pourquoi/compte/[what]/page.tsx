import { notFound } from 'next/navigation';
import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { layerOf, placeOf } from '@/app/_web/figure-question';
import { found, type Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { COUNTED_FIGURES, type CountedFigure } from '@/lib/domain/figure-address';
import { whyPath } from '@/lib/domain/why-path';
import { read } from '@/lib/store';
import { type CountExplanation, explainCount, layerOfCount } from '@/lib/why/count-explanation';
import { countedFigureWords, figureName, layeredName } from '@/lib/why/explanation-words';
import { situationWords } from '@/lib/wording/situation';
import { Answer } from '../../_answer/answer';
import { OfferTable } from '../../_answer/offer-table';
import { ParticipationTable } from '../../_answer/participation-table';
import { ThingTable } from '../../_answer/thing-table';
import { answered, Unanswerable } from '../../_answer/unanswerable';

interface Props {
  params: Promise<{ what: string }>;
  searchParams: Search;
}

async function whatOf(params: Props['params']): Promise<CountedFigure> {
  const { what } = await params;
  return COUNTED_FIGURES.find((one) => one === what) ?? notFound();
}

export default async function WhyCount({ params, searchParams }: Props) {
  const [what, query] = await Promise.all([whatOf(params), searchParams]);
  const now = requestNow();
  const { params: followed, ...bar } = situationOf(query, now);
  const { season, day } = bar;
  const asker = { actor: await currentActor(), now };
  const made = await found(
    answered(async () => {
      const place = placeOf(query);
      const layer = layerOf(query, layerOfCount(what));
      return { place, explanation: await explainCount(read(), asker, { what, season, day, place, layer }) };
    }),
  );
  const { action, region, layer } = query;
  const name = 'answer' in made ? figureName(made.answer.explanation) : countedFigureWords[what];
  const tab = 'answer' in made ? layeredName(made.answer.explanation) : name;
  return (
    <>
      <PageHeader
        title="Pourquoi ce chiffre ?"
        tab={`Pourquoi ce chiffre ? – ${tab}, ${situationWords(season, day)}`}
        params={followed}
        context={situationWords(season, day)}
        lead={name}
      />
      <FilterBar action={`/pourquoi/compte/${what}`} {...bar} keep={{ action, region, layer }} />
      {'refusal' in made ? (
        <Unanswerable refusal={made.refusal} />
      ) : (
        <Answer
          explanation={made.answer.explanation}
          hrefOf={(other) => whyPath({ kind: 'count', what, place: made.answer.place }, other)}
          params={followed}
          exported={{ ...query, ...followed, what }}
        >
          <Counted explanation={made.answer.explanation} params={followed} />
        </Answer>
      )}
    </>
  );
}

function Counted({
  explanation: { what, layer, things, contributions, offers },
  params,
}: {
  explanation: CountExplanation;
  params: Record<string, string | undefined>;
}) {
  if (what === 'reports')
    return <ParticipationTable contributions={contributions} layer={layer} params={params} />;
  if (what === 'trainings')
    return <OfferTable offers={offers} layer={layer} noun="formation" params={params} />;
  return <ThingTable things={things} params={params} />;
}
