import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { layerOf } from '@/app/_web/figure-question';
import { found, type Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { situationContext } from '@/app/_web/situation-context';
import { whyPath } from '@/lib/domain/why-path';
import { read } from '@/lib/store';
import { componentName, explainComponent } from '@/lib/why/component-explanation';
import { layeredName } from '@/lib/why/explanation-words';
import { situationWords } from '@/lib/wording/situation';
import { capitalised, french } from '@/lib/wording/typography';
import { Answer } from '../../_answer/answer';
import { Milestone } from '../../_answer/milestone';
import { OfferTable } from '../../_answer/offer-table';
import { ParticipationTable } from '../../_answer/participation-table';
import { answered, Unanswerable } from '../../_answer/unanswerable';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

const idOf = async (params: Props['params']) => decodeURIComponent((await params).id);

export default async function WhyComponent({ params, searchParams }: Props) {
  const [id, query] = await Promise.all([idOf(params), searchParams]);
  const now = requestNow();
  const { params: followed, season: _, ...bar } = situationOf(query, now);
  const { label, actionKey, season } = await found(componentName(read(), id));
  const kept = { ...followed, season };
  const asker = { actor: await currentActor(), now };
  const made = await found(
    answered(() => {
      const question = { id, day: bar.day, layer: layerOf(query), basis: bar.target };
      return explainComponent(read(), asker, question);
    }),
  );
  const named = 'answer' in made ? layeredName(made.answer) : capitalised(french(label));
  const path = whyPath({ kind: 'component', componentId: id });
  return (
    <>
      <PageHeader
        title="Pourquoi ce chiffre ?"
        tab={`Pourquoi ce chiffre ? – ${named}, ${situationWords(season, bar.day)}`}
        above={[
          { label: 'Actions', href: '/actions' },
          {
            label: 'answer' in made ? `Action n°\u00a0${made.answer.action.number}` : 'Action',
            href: `/actions/${actionKey}`,
          },
        ]}
        params={kept}
        context={await situationContext(season, bar.day)}
        lead={capitalised(french(label))}
      />
      <FilterBar
        action={path}
        {...bar}
        withSeason={false}
        withTarget={'answer' in made && made.answer.component.amended !== null}
        keep={{ layer: query.layer }}
      />
      {'refusal' in made ? (
        <Unanswerable refusal={made.refusal} />
      ) : (
        <Answer
          explanation={made.answer}
          hrefOf={(layer) => whyPath({ kind: 'component', componentId: id }, layer)}
          params={kept}
          exported={{ ...kept, component: id, layer: made.answer.layer }}
        >
          {made.answer.component.milestone && <Milestone of={made.answer.component.milestone} />}
          {made.answer.component.source === 'learners' && (
            <ParticipationTable
              layer={made.answer.layer}
              contributions={made.answer.contributions}
              params={kept}
              entriesOf={({ project }) => `${path}/${project.slug}?layer=${made.answer.layer}`}
            />
          )}
          {!['learners', 'milestone'].includes(made.answer.component.source) && (
            <OfferTable
              offers={made.answer.offers}
              layer={made.answer.layer}
              noun={made.answer.component.source === 'health_universities' ? 'université' : 'formation'}
              params={kept}
              entriesOf={({ project }) => `${path}/${project.slug}?layer=${made.answer.layer}`}
            />
          )}
        </Answer>
      )}
    </>
  );
}
