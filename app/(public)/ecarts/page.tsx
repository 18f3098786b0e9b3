import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { gapFilterOf } from '@/app/_web/gap-filter';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { ENTRY_GAP_KINDS, GAP_KINDS, GAP_STATES } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { gapList } from '@/lib/gap/gap-list';
import { formatDay } from '@/lib/wording/dates';
import { gapKindWords, gapSeverityWords, gapStateWords } from '@/lib/wording/gaps';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import { GapTable } from './gap-table';
import './gaps.css';

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
  const settled = list.gaps.filter(({ settledBy }) => settledBy === 'treatment');
  const shown = list.gaps.filter(({ settledBy }) => settledBy !== 'treatment');
  const empty = list.gaps.length + list.coherent.length === 0;
  return (
    <>
      <PageHeader
        title="Écarts"
        params={params}
        lead={`${counted(to_explain, 'contradiction')} à expliquer, ${counted(explained - settled.length, 'expliquée')}, ${counted(accepted, 'acceptée')}.`}
      />
      <FilterBar
        action="/ecarts"
        own={['action']}
        summary="Saison, date, action, nature, état"
        open={Object.values(asked).some((value) => value !== undefined)}
        {...bar}
      >
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
          options={GAP_KINDS.filter((kind) => !ENTRY_GAP_KINDS.includes(kind) || actor).map((kind) => ({
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
      {shown.length > 0 && <GapTable caption="Ce qui ne concorde pas" gaps={shown} params={params} />}
      {empty && (
        <EmptyState title={`Aucun écart au ${formatDay(day)} avec ces filtres`}>
          Choisissez un autre jour, une autre action ou un autre état.
        </EmptyState>
      )}
      {!empty && shown.length === 0 && <p>Aucune contradiction n’est à expliquer avec ces filtres.</p>}
      {settled.length > 0 && (
        <Disclosure
          summary={`${counted(settled.length, 'constat')} que le relevé des sources règle de lui-même`}
        >
          <GapTable caption="Constats réglés par leur traitement" gaps={settled} params={params} />
        </Disclosure>
      )}
      {list.coherent.length > 0 && (
        <Disclosure summary={`${counted(list.coherent.length, 'contrôle')} sans écart`}>
          <GapTable caption="Contrôles qui concordent" gaps={list.coherent} params={params} />
        </Disclosure>
      )}
      <Disclosure summary="Qu’est-ce qu’un écart, et que veulent dire gravité et états ?">
        <p>
          Un écart est une contradiction : entre un nombre publié et celui que les enregistrements donnent,
          entre deux documents, entre des effectifs et des places. Le service le trouve et ne le règle jamais
          de lui-même. Une cible manquée n’est pas un écart : son{' '}
          <a href={keepFilters('/actions', params)}>verdict</a> la dit.
        </p>
        <ul>
          {Object.values(gapSeverityWords).map(({ level, why }) => (
            <li key={level}>
              Gravité {level} : {why}.
            </li>
          ))}
        </ul>
        <p>
          « À expliquer » : personne n’a encore dit d’où vient l’écart, ou les nombres ont changé depuis la
          dernière note. « Expliqué » : une note dit d’où il vient, ou le relevé des sources consigne ce qui
          en est fait. « Accepté » : l’écart reste, et il est assumé. Un écart à expliquer est marqué à côté
          des chiffres qu’il touche.
        </p>
      </Disclosure>
      {!empty && <ExportLinks table="gaps" params={{ ...params, ...asked }} />}
    </>
  );
}
