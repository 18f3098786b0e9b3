import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { managedProjectList } from '@/lib/project/managed-projects';
import { projectChoices } from '@/lib/project/project-choices';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { projectStatusWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';
import { ManagedFilters } from './managed-filters';

export default async function ManagedProjectsPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const filter = { q: one(query.q), action: one(query.action), status: one(query.status) };
  const now = requestNow();
  const list = await found(managedProjectList(read(), actor, now, { ...filter, page: one(query.page) }));
  const { actions, own } = await projectChoices(read(), actor);
  const kept = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const hrefOf = (page: number) =>
    `/pilotage/projets?${new URLSearchParams([...kept, ['page', String(page)]])}`;
  const titleOf = (value: string) => {
    const action = actions.find((one) => one.value === value);
    return action ? `${action.season} n°\u00a0${action.number}` : value;
  };
  return (
    <>
      <PageHeader
        title="Projets de mes actions"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        lead="Les lauréats que vous enregistrez et tenez à jour."
      />
      {one(query.fait) === 'retire' && <Alert tone="success" title="Projet retiré" announce />}
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <a className="fr-btn" href="/pilotage/projets/nouveau">
            Enregistrer un projet
          </a>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href="/pilotage/projets/reprise">
            Reprendre un fichier
          </a>
        </li>
        <li>
          <a className="fr-btn fr-btn--tertiary" href="/pilotage/organisations">
            Organisations
          </a>
        </li>
      </ul>
      <ManagedFilters filter={filter} actions={actions.filter(({ key }) => own.includes(key))} />
      {list.total === 0 ? (
        <EmptyState title={kept.length > 0 ? 'Aucun projet ne correspond' : 'Aucun projet enregistré'}>
          {kept.length > 0
            ? 'Élargissez la recherche.'
            : 'Enregistrez d’abord les organisations du consortium, puis le projet\u00a0; ou reprenez-les ensemble d’un fichier.'}
        </EmptyState>
      ) : (
        <DataTable
          caption={counted(list.total, 'projet')}
          columns={[
            { key: 'project', label: 'Projet' },
            { key: 'lead', label: 'Chef de file' },
            { key: 'actions', label: 'Actions' },
            { key: 'status', label: 'État' },
            { key: 'decided', label: 'Décision' },
            { key: 'trainings', label: 'Formations', numeric: true },
            { key: 'commitments', label: 'Engagements', numeric: true },
          ]}
          rows={list.items.map((row) => ({
            key: String(row.id),
            cells: [
              <span key="project">
                <a href={`/pilotage/projets/${row.slug}`}>{row.acronym}</a> {french(row.name)}
              </span>,
              row.lead ?? '–',
              row.participations.map(titleOf).join(', '),
              row.announcedOn !== null && row.announcedOn > now.day
                ? `${capitalised(projectStatusWords[row.status])}, non public avant le ${formatDay(row.announcedOn)}`
                : capitalised(projectStatusWords[row.status]),
              formatDay(row.decidedOn),
              formatCount(row.trainings),
              formatCount(row.commitments),
            ],
          }))}
        />
      )}
      {list.total > 0 && <ExportLinks table="managed-projects" params={Object.fromEntries(kept)} />}
      <Pagination page={list.page} pages={list.pages} hrefOf={hrefOf} />
    </>
  );
}
