import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { requestNow } from '@/app/_web/clock';
import { factFilterOf } from '@/app/_web/observatory-filter';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { FACT_TOPICS } from '@/lib/domain/observatory/vocabulary';
import { LONGEST_SEARCH } from '@/lib/domain/search';
import { factsAsked } from '@/lib/observatory/narrowed-lists';
import { observatory } from '@/lib/observatory/observatory';
import { formatAtPrecision, formatDay } from '@/lib/wording/dates';
import { factTopicWords } from '@/lib/wording/observatory';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import { FactTable } from '../fact-table';
import '../observatory.css';
import { PartsNav } from '../parts-nav';

/** What documents count, say or recommend, each with its line, its base and how it must not be read. */
export default async function Facts({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const { params, season: _, ...bar } = situationOf(search, requestNow());
  const { facts, jobs, documents } = await observatory(await pageRead(), bar.day);
  const { asked, errors } = factFilterOf(search, documents);
  const shown = factsAsked({ facts, documents }, asked);
  return (
    <div className="app-observatory">
      <PageHeader
        title="Faits sourcés"
        above={[
          { label: 'Actions', href: '/actions' },
          { label: 'Observatoire', href: '/observatoire' },
        ]}
        params={params}
        context={`Situation au ${formatDay(bar.day)}`}
        lead={`${counted(shown.length, 'fait')} tels que les documents les impriment, avec leur ligne.`}
      />
      <PartsNav here="/observatoire/faits" params={params} />
      <FilterBar
        action="/observatoire/faits"
        {...bar}
        withSeason={false}
        keep={{ season: params.season }}
        summary="Date, mots, document, sujet"
        open={Object.values(asked).some(Boolean) || Object.keys(errors).length > 0}
      >
        <TextField
          name="q"
          label="Mots du fait"
          type="search"
          maxLength={LONGEST_SEARCH}
          defaultValue={asked.q ?? ''}
        />
        <SelectField
          name="source"
          label="Document"
          blank="Tous les documents"
          options={documents.map(({ key, title }) => ({ value: key, label: french(`${key} – ${title}`) }))}
          defaultValue={asked.source ?? ''}
          error={errors.source}
        />
        <SelectField
          name="topic"
          label="Sujet"
          blank="Tous les sujets"
          options={FACT_TOPICS.map((value) => ({ value, label: capitalised(factTopicWords[value]) }))}
          defaultValue={asked.topic ?? ''}
          error={errors.topic}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState title="Aucun fait avec ces filtres">Essayez moins de mots, ou un autre sujet.</EmptyState>
      ) : (
        <FactTable
          caption="Faits sourcés"
          facts={shown}
          params={params}
          jobNames={new Map(jobs.map(({ key, name }) => [key, name]))}
        />
      )}
      <ExportLinks table="sourced-facts" params={{ ...params, ...asked }} />
      <p>
        Un pourcentage dont la base n’est pas imprimée n’est jamais converti en effectif. Une valeur absente
        n’est pas zéro : le document ne la donne pas.
      </p>
      <ul>
        {documents.map(({ key, title, datedOn, precision, note }) => (
          <li key={key}>
            Document {key} : {french(title)}
            {datedOn ? ` (${formatAtPrecision(datedOn, precision ?? 'day')})` : ''}. {note && french(note)}
          </li>
        ))}
      </ul>
    </div>
  );
}
