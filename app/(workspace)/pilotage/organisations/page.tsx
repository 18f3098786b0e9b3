import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { organisationList } from '@/lib/organisation/organisation-list';
import { read } from '@/lib/store';
import { formatCount } from '@/lib/wording/numbers';
import { becameWords } from '@/lib/wording/organisations';
import { counted } from '@/lib/wording/plural';
import { organisationKindWords, originWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';
import { OrganisationFilters } from './organisation-filters';

export default async function OrganisationsPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const today = requestNow().day;
  const query = await searchParams;
  const filter = {
    q: one(query.q),
    kind: one(query.kind),
    region: one(query.region),
    health: one(query.health),
  };
  const list = await found(organisationList(read(), actor, { ...filter, page: one(query.page) }, today));
  const kept = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const hrefOf = (page: number) =>
    `/pilotage/organisations?${new URLSearchParams([...kept, ['page', String(page)]])}`;
  return (
    <>
      <PageHeader
        title="Organisations"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        lead="Les universités, écoles, établissements et organismes des consortiums."
      />
      {one(query.fait) === 'retiree' && <Alert tone="success" title="Organisation retirée" announce />}
      <p>
        <a className="fr-btn" href="/pilotage/organisations/nouvelle">
          Enregistrer une organisation
        </a>
      </p>
      <OrganisationFilters filter={filter} regions={list.regions} />
      {list.total === 0 ? (
        <EmptyState title="Aucune organisation">
          {kept.length > 0
            ? 'Élargissez la recherche, ou enregistrez l’organisation.'
            : 'Enregistrez celles du premier consortium.'}
        </EmptyState>
      ) : (
        <DataTable
          caption={`${counted(list.total, 'organisation')}${filter.health === '1' ? ' : les universités avec secteur santé' : ''}`}
          columns={[
            { key: 'name', label: 'Nom' },
            { key: 'kind', label: 'Type' },
            { key: 'region', label: 'Région' },
            { key: 'health', label: 'Secteur santé' },
            { key: 'identifiers', label: 'UAI, SIRET' },
            { key: 'projects', label: 'Projets', numeric: true },
          ]}
          rows={list.items.map((row) => ({
            key: String(row.id),
            cells: [
              <span key="name" className="app-title-cell">
                <a href={`/pilotage/organisations/${row.id}`}>{french(row.name)}</a>
                {row.became && <span className="app-second">{becameWords(row.became, today)}</span>}
              </span>,
              capitalised(organisationKindWords[row.kind]),
              row.region === null ? '–' : french(row.region),
              row.healthUniversity
                ? `oui${row.healthSource ? ` (${row.healthSource})` : row.origin === 'recorded' ? '' : ` (${originWords[row.origin]})`}`
                : 'non',
              [...row.uai, ...row.siret].join(', ') || '–',
              formatCount(row.projects),
            ],
          }))}
        />
      )}
      {list.total > 0 && <ExportLinks table="organisations" params={Object.fromEntries(kept)} />}
      <Pagination page={list.page} pages={list.pages} hrefOf={hrefOf} />
    </>
  );
}
