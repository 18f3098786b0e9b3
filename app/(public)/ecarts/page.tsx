import type { Metadata } from 'next';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { gapFilterOf } from '@/app/_web/gap-filter';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { GAP_KINDS, GAP_STATES } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { gapList } from '@/lib/gap/gap-list';
import { formatDay } from '@/lib/wording/dates';
import { gapKindWords, gapStateWords } from '@/lib/wording/gaps';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import { KindSection } from './kind-section';
import './gaps.css';
import { ExportLinks } from '@/app/_ui/export-links';

export const metadata: Metadata = { title: 'Écarts' };

export default async function Gaps({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const now = requestNow();
  const situation = situationOf(search, now);
  const names = await actionNames(await pageRead());
  const { asked, errors } = gapFilterOf(search, names.known);
  const actor = await currentActor();
  const { season, day } = situation;
  const list = await gapList(await pageRead(), actor, now, { season, day, ...asked });
  const { params, ...bar } = situation;
  const { to_explain, explained, accepted } = list.byState;
  const kinds = GAP_KINDS.map((kind) => ({
    kind,
    gaps: list.gaps.filter((gap) => gap.kind === kind),
    coherent: list.coherent.filter((gap) => gap.kind === kind),
  })).filter(({ gaps, coherent }) => gaps.length + coherent.length > 0);
  return (
    <>
      <PageHeader
        title="Écarts"
        params={params}
        context={`Situation au ${formatDay(day)}`}
        lead="Ce qui ne concorde pas : un taux publié et un taux calculé, un engagement et sa cible, deux documents. Le service trouve les écarts et ne les règle jamais de lui-même."
      />
      <FilterBar action="/ecarts" {...bar}>
        <SelectField
          name="action"
          label="Action"
          blank="Toutes les actions"
          options={names.list(season).map(({ key, number, shortTitle }) => ({
            value: key,
            label: french(`N° ${number} – ${shortTitle}`),
          }))}
          defaultValue={asked.action ?? ''}
          error={errors.action}
        />
        <SelectField
          name="kind"
          label="Nature"
          blank="Toutes les natures"
          options={GAP_KINDS.filter((kind) => kind !== 'capacity' || actor).map((kind) => ({
            value: kind,
            label: gapKindWords[kind],
          }))}
          defaultValue={asked.kind ?? ''}
          error={errors.kind}
        />
        <SelectField
          name="state"
          label="État"
          blank="Tous les états"
          options={GAP_STATES.map((state) => ({ value: state, label: capitalised(gapStateWords[state]) }))}
          defaultValue={asked.state ?? ''}
          error={errors.state}
        />
      </FilterBar>
      <p>
        <strong>
          {counted(to_explain, 'écart')} à expliquer, {counted(explained, 'expliqué')},{' '}
          {counted(accepted, 'accepté')}.
        </strong>
      </p>
      <Disclosure summary="Que veulent dire les états ?">
        <p>
          « À expliquer » : personne n’a encore dit d’où vient l’écart, ou les nombres ont changé depuis la
          dernière note. « Expliqué » : une note dit d’où il vient, ou le relevé des sources consigne ce qui
          en est fait. « Accepté » : l’écart reste, et il est assumé. Un écart à expliquer est marqué à côté
          des chiffres qu’il touche.
        </p>
      </Disclosure>
      {kinds.map((one) => (
        <KindSection key={one.kind} {...one} params={params} isToday={day === situation.today} />
      ))}
      {kinds.length > 0 && <ExportLinks table="gaps" params={{ ...params, ...asked }} />}
      {kinds.length === 0 && (
        <EmptyState title={`Aucun écart au ${formatDay(day)} avec ces filtres`}>
          Choisissez un autre jour, une autre action ou un autre état.
        </EmptyState>
      )}
    </>
  );
}
