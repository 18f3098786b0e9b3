import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { layerOf, learnersOf } from '@/app/_web/figure-question';
import { found, type Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { situationContext } from '@/app/_web/situation-context';
import { whyPath } from '@/lib/domain/why-path';
import { read } from '@/lib/store';
import { figureName, layeredName } from '@/lib/why/explanation-words';
import { explainLearners } from '@/lib/why/learners-explanation';
import { situationWords } from '@/lib/wording/situation';
import { Answer } from '../_answer/answer';
import { ParticipationTable } from '../_answer/participation-table';
import { answered, Unanswerable } from '../_answer/unanswerable';

export default async function WhyLearners({ searchParams }: { searchParams: Search }) {
  const query = await searchParams;
  const now = requestNow();
  const { params: followed, ...bar } = situationOf(query, now);
  const { season, day } = bar;
  const asker = { actor: await currentActor(), now };
  const made = await found(
    answered(async () => {
      const cell = learnersOf(query);
      const explanation = await explainLearners(read(), asker, {
        season,
        day,
        layer: layerOf(query),
        ...cell,
      });
      return { cell, explanation };
    }),
  );
  const { measure, period, action, region, level, project, layer } = query;
  return (
    <>
      <PageHeader
        title="Pourquoi ce chiffre ?"
        {...('answer' in made && {
          tab: `Pourquoi ce chiffre ? – ${layeredName(made.answer.explanation)}, ${situationWords(season, day)}`,
        })}
        params={followed}
        context={await situationContext(season, day)}
        {...('answer' in made && { lead: figureName(made.answer.explanation) })}
      />
      <FilterBar
        action="/pourquoi/effectif"
        {...bar}
        keep={{ measure, period, action, region, level, project, layer }}
      />
      {'refusal' in made ? (
        <Unanswerable refusal={made.refusal} />
      ) : (
        <Answer
          explanation={made.answer.explanation}
          hrefOf={(other) => whyPath({ kind: 'learners', ...made.answer.cell }, other)}
          params={followed}
          exported={{ ...query, ...followed }}
        >
          <ParticipationTable
            layer={made.answer.explanation.layer}
            contributions={made.answer.explanation.contributions}
            params={followed}
            entriesOf={({ project: { slug } }) =>
              whyPath({ kind: 'learners', ...made.answer.cell }, made.answer.explanation.layer).replace(
                '/effectif',
                `/effectif/${slug}`,
              )
            }
          />
        </Answer>
      )}
    </>
  );
}
