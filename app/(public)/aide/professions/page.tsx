import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { type ListedProfession, professionList } from '@/lib/overview/profession-list';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

/** The 48 printed professions by type: what else each is called, the actions and the public projects for it. */
export default async function Professions({ searchParams }: { searchParams: Search }) {
  const { params, season: _, ...bar } = situationOf(await searchParams, requestNow());
  const types = await professionList(await pageRead(), bar.day);
  return (
    <>
      <PageHeader
        title="Professions de l’appel"
        above={[{ label: 'Aide', href: '/aide' }]}
        params={params}
        context={`Situation au ${formatDay(bar.day)}`}
        lead="Les 48 professions de l’annexe, par type, et les actions et les projets où les retrouver."
      />
      <FilterBar action="/aide/professions" {...bar} withSeason={false} />
      <p>
        L’annexe (003:757-809) n’imprime pour elles ni niveau, ni code RNCP, RS ou ROME : ces codes ne se
        demandent que pour les formations (003:102). Elle ne relie aucune profession à une action : ces liens,
        et les autres noms, sont déduits. Un autre nom est compris dans les classeurs et la recherche.
      </p>
      {types.map(({ key, label, professions }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{french(label)}</h2>
          <DataTable
            caption={french(`${label} – liste`)}
            hideCaption
            asCards
            columns={[
              { key: 'label', label: 'Profession' },
              { key: 'aliases', label: 'Autres noms' },
              { key: 'actions', label: 'Actions qui la visent' },
              { key: 'projects', label: 'Projets publics' },
              { key: 'source', label: 'Source' },
            ]}
            rows={professions.map((profession) => ({
              key: String(profession.id),
              cells: cellsOf(profession, params),
            }))}
          />
        </section>
      ))}
      <ExportLinks table="professions" params={params} />
    </>
  );
}

const cellsOf = ({ id, label, aliases, actions, projects, src }: ListedProfession, params: Params) => [
  <span key="label" id={`profession-${id}`}>
    {french(label)}{' '}
    <a href={keepFilters(`/territoires/couverture?ligne=${id}`, params)}>
      par région<span className="fr-sr-only"> ({french(label)})</span>
    </a>
  </span>,
  aliases.map((alias) => french(`${alias.label} (${sourceWords(alias.src)})`)).join(', ') || '–',
  <Links
    key="actions"
    links={actions.map((action) => ({
      href: keepFilters(`/actions/${action.key}`, params),
      label: `N°\u00a0${action.number} – ${french(action.title)}`,
    }))}
  />,
  <Links
    key="projects"
    links={projects.map(({ slug, acronym, trainings }) => ({
      href: keepFilters(`/projets/${slug}`, params),
      label: `${acronym} (${counted(trainings, 'formation')})`,
    }))}
  />,
  sourceWords(src),
];

function Links({ links }: { links: { href: string; label: string }[] }) {
  if (links.length === 0) return '–';
  return links.map(({ href, label }, index) => (
    <span key={href}>
      {index > 0 && ' · '}
      <a href={href}>{label}</a>
    </span>
  ));
}
