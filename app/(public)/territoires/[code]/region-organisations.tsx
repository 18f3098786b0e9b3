'use client';

import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { RegionDetail } from '@/lib/overview/region-detail';
import { formatDay } from '@/lib/wording/dates';
import { becameWords } from '@/lib/wording/organisations';
import { counted } from '@/lib/wording/plural';
import { membershipRoleWords, organisationKindWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

interface Props {
  organisations: RegionDetail['organisations'];
  referenceUniversities: RegionDetail['referenceUniversities'];
  day: string;
  params: Readonly<Record<string, string | undefined>>;
}

/** Members of consortia seated in the region, and apart from them the reference list of real universities. */
export function RegionOrganisations({ organisations, referenceUniversities, day, params }: Props) {
  return (
    <>
      <DataTable
        caption={`${counted(new Set(organisations.map(({ countsAs }) => countsAs)).size, 'organisation distincte', 'organisations distinctes')}, membres d’un consortium au ${formatDay(day)}`}
        note="Une organisation dont le siège est ici peut former ailleurs."
        columns={[
          { key: 'name', label: 'Organisation' },
          { key: 'kind', label: 'Type' },
          { key: 'projects', label: 'Projets' },
        ]}
        rows={organisations.map(({ name, kind, healthUniversity, became, projects }) => ({
          key: name,
          cells: [
            <span key="name" className="app-title-cell">
              {french(name)}
              {became && <span className="app-second">{becameWords(became, day)}</span>}
            </span>,
            `${organisationKindWords[kind]}${healthUniversity ? ', secteur santé' : ''}`,
            <ul key="projects" className="app-plain-list">
              {projects.map(({ slug, acronym, role }) => (
                <li key={slug}>
                  <a href={keepFilters(`/projets/${slug}`, params)}>{french(acronym)}</a> (
                  {membershipRoleWords[role]})
                </li>
              ))}
            </ul>,
          ],
        }))}
        empty="Aucune organisation de cette région n’appartient à un consortium ce jour-là."
      />
      {referenceUniversities.length > 0 && (
        <Disclosure
          summary={`Universités avec secteur santé de la liste de référence : ${referenceUniversities.length}`}
        >
          <p>
            Universités réelles, données pour repère : figurer ici ne veut pas dire participer à un projet. La
            liste des 33 que compte l’appel n’est pas publiée ; elle est reconstituée (déduit).
          </p>
          <ul>
            {referenceUniversities.map(({ name, reconstruction33 }) => (
              <li key={name}>
                {french(name)}
                {reconstruction33
                  ? ' – dans la reconstitution des 33'
                  : ' – hors de la reconstitution des 33'}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
