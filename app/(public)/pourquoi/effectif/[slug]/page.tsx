import { FilterBar } from '@/app/_ui/filter-bar';
import { withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { pageActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { layerOf, learnersOf } from '@/app/_web/figure-question';
import { found, type Search } from '@/app/_web/page';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { situationContext } from '@/app/_web/situation-context';
import { pageNumber } from '@/lib/domain/pages';
import { whyPath } from '@/lib/domain/why-path';
import { read } from '@/lib/store';
import { figureName, formulaWords, layeredName } from '@/lib/why/explanation-words';
import { learnersEntries } from '@/lib/why/participation-explanation';
import { french } from '@/lib/wording/typography';
import { Entries } from '../../_answer/entries';
import { answered, Unanswerable } from '../../_answer/unanswerable';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Search;
}

export default async function WhyLearnersEntries({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const now = requestNow();
  const { params: followed, ...bar } = situationOf(query, now);
  const { season, day } = bar;
  const asker = { actor: await pageActor(), now };
  const made = await found(
    answered(async () => {
      const cell = learnersOf(query);
      const question = { season, day, layer: layerOf(query), slug, ...cell };
      return { cell, entries: await learnersEntries(read(), asker, question) };
    }),
  );
  if ('refusal' in made)
    return (
      <>
        <PageHeader title="Pourquoi ce chiffre ?" />
        <Unanswerable refusal={made.refusal} slug={slug} />
      </>
    );
  const { of, project, participations, professions } = made.answer.entries;
  const { measure, period, action, region, level, project: place, layer } = query;
  return (
    <>
      <PageHeader
        title={`Pourquoi ce chiffre ? – ${french(project.acronym)}`}
        tab={`${french(project.acronym)}, ${layeredName(of)} – Pourquoi ce chiffre ?`}
        above={[
          { label: figureName(of), href: whyPath({ kind: 'learners', ...made.answer.cell }, of.layer) },
        ]}
        here={french(project.acronym)}
        params={followed}
        context={await situationContext(season, day)}
        lead={formulaWords(of)}
      />
      <FilterBar
        action={`/pourquoi/effectif/${slug}`}
        {...bar}
        keep={{ measure, period, action, region, level, project: place, layer }}
      />
      <Entries
        page={pageNumber(parameterOf(query, 'page'))}
        hrefOf={(page) => withParams(`/pourquoi/effectif/${slug}`, query, { page: String(page) })}
        participations={participations}
        professions={professions}
        params={followed}
        exported={{ ...query, ...followed, slug }}
      />
    </>
  );
}
