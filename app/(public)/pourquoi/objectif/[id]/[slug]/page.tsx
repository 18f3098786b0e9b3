import { FilterBar } from '@/app/_ui/filter-bar';
import { withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { pageActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { layerOf } from '@/app/_web/figure-question';
import { found, type Search } from '@/app/_web/page';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { situationContext } from '@/app/_web/situation-context';
import { pageNumber } from '@/lib/domain/pages';
import { whyPath } from '@/lib/domain/why-path';
import { read } from '@/lib/store';
import { figureName, formulaWords, layeredName } from '@/lib/why/explanation-words';
import { componentEntries } from '@/lib/why/participation-explanation';
import { french } from '@/lib/wording/typography';
import { Entries } from '../../../_answer/entries';
import { answered, Unanswerable } from '../../../_answer/unanswerable';

interface Props {
  params: Promise<{ id: string; slug: string }>;
  searchParams: Search;
}

export default async function WhyComponentEntries({ params, searchParams }: Props) {
  const [{ id: given, slug }, query] = await Promise.all([params, searchParams]);
  const id = decodeURIComponent(given);
  const now = requestNow();
  const { params: followed, season: _, ...bar } = situationOf(query, now);
  const asker = { actor: await pageActor(), now };
  const made = await found(
    answered(() => {
      const question = { id, slug, day: bar.day, layer: layerOf(query), basis: bar.target };
      return componentEntries(read(), asker, question);
    }),
  );
  if ('refusal' in made)
    return (
      <>
        <PageHeader title="Pourquoi ce chiffre ?" />
        <Unanswerable refusal={made.refusal} slug={slug} />
      </>
    );
  const { of, project, participations, professions } = made.answer;
  const kept = { ...followed, season: of.season };
  return (
    <>
      <PageHeader
        title={`Pourquoi ce chiffre ? – ${french(project.acronym)}`}
        tab={`${french(project.acronym)}, ${layeredName(of)} – Pourquoi ce chiffre ?`}
        above={[
          {
            label: figureName(of),
            href: whyPath({ kind: 'component', componentId: id }, of.layer),
          },
        ]}
        here={french(project.acronym)}
        params={kept}
        context={await situationContext(of.season, of.day)}
        lead={formulaWords(of)}
      />
      <FilterBar
        action={`/pourquoi/objectif/${encodeURIComponent(id)}/${slug}`}
        {...bar}
        withSeason={false}
        keep={{ layer: query.layer }}
      />
      <Entries
        page={pageNumber(parameterOf(query, 'page'))}
        hrefOf={(page) =>
          withParams(`/pourquoi/objectif/${encodeURIComponent(id)}/${slug}`, query, { page: String(page) })
        }
        participations={participations}
        professions={professions}
        params={kept}
        exported={{ ...kept, component: id, slug, layer: of.layer }}
      />
    </>
  );
}
