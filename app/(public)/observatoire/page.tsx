import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { requestNow } from '@/app/_web/clock';
import { jobFilterOf } from '@/app/_web/observatory-filter';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { jobsAsked } from '@/lib/observatory/narrowed-lists';
import { observatory, withoutTraining } from '@/lib/observatory/observatory';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { JobsTable } from './jobs-table';
import './observatory.css';
import { PartsNav } from './parts-nav';

/** Which emerging jobs have no laureate's training before them, and what documents 000 and 001 print of each. */
export default async function Observatory({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const { params, season: _, ...bar } = situationOf(search, requestNow());
  const { jobs, documents } = await observatory(await pageRead(), bar.day);
  const { asked, errors } = jobFilterOf(search, jobs);
  const { without, of } = withoutTraining(jobs);
  const shown = jobsAsked(jobs, asked);
  const categories = [...new Set(jobs.flatMap(({ category }) => category ?? []))];
  return (
    <div className="app-observatory">
      <PageHeader
        title="Observatoire des métiers"
        above={[{ label: 'Actions', href: '/actions' }]}
        here="Observatoire"
        params={params}
        context={`Situation au ${formatDay(bar.day)}`}
        lead={`${counted(without.length, 'métier en émergence', 'métiers en émergence')} sur ${formatCount(of)} ${without.length >= 2 ? 'n’ont' : 'n’a'} aucune formation lauréate ouverte en face.`}
      />
      <PartsNav here="/observatoire" params={params} />
      <FilterBar
        action="/observatoire"
        {...bar}
        withSeason={false}
        keep={{ season: params.season }}
        summary="Date, document, catégorie, formations en face"
        open={Object.values(asked).some(Boolean) || Object.keys(errors).length > 0}
      >
        <SelectField
          name="source"
          label="Document"
          blank="Tous les documents"
          options={documents
            .filter(({ key }) => jobs.some(({ documentKey }) => documentKey === key))
            .map(({ key, title }) => ({ value: key, label: french(`${key} – ${title}`) }))}
          defaultValue={asked.source ?? ''}
          error={errors.source}
        />
        <SelectField
          name="category"
          label="Catégorie"
          blank="Toutes les catégories"
          options={categories.map((value) => ({ value, label: french(value) }))}
          defaultValue={asked.category ?? ''}
          error={errors.category}
        />
        <SelectField
          name="facing"
          label="Formations lauréates"
          blank="Avec ou sans"
          options={[
            { value: 'none', label: 'Aucune en face' },
            { value: 'some', label: 'Une au moins' },
          ]}
          defaultValue={asked.facing ?? ''}
          error={errors.facing}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState title="Aucun métier avec ces filtres">
          Choisissez un autre document ou une autre catégorie.
        </EmptyState>
      ) : (
        <JobsTable jobs={shown} params={params} />
      )}
      <ExportLinks table="jobs" params={{ ...params, ...asked }} />
      <ExportLinks table="job-links" params={params} withName />
      <p>
        « En face » : une formation d’un lauréat, déclarée ouverte et non fermée ce jour-là, dont le lien
        « forme à ce métier » est confirmé par la personne en charge de l’action. Les fiches du document 001
        se comptent seules : aucun taux ne réunit deux documents. La rubrique « NOTRE AVIS » des{' '}
        {formatCount(of)} fiches est une image : ni pertinence ni transposabilité n’en sont extraites.
      </p>
    </div>
  );
}
