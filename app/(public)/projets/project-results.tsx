import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FigureLinks } from '@/app/_ui/figure-links';
import { keepFilters } from '@/app/_ui/keep-filters';
import { Pagination } from '@/app/_ui/pagination';
import type { Search } from '@/app/_web/page';
import type { FigurePlace } from '@/lib/domain/figure-address';
import { whyPath } from '@/lib/domain/why-path';
import type { ProjectList } from '@/lib/project/project-list';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { gaveUpWords } from '@/lib/wording/project-life';
import { ProjectTable } from './project-table';
import type { ProjectView } from './project-view';

interface Props {
  list: ProjectList;
  views: ProjectView[];
  /** Undefined where the list is filtered by what no figure is counted by. */
  place: FigurePlace | undefined;
  day: string;
  today: string;
  params: Readonly<Record<string, string | undefined>>;
  /** The filters of the address, which the downloaded list follows. */
  filters: Awaited<Search>;
  hrefOf: (changes: Record<string, string | undefined>) => string;
}

/** The projects that answer to the filters, or why there is none. */
export function ProjectResults({ list, views, place, day, today, params, filters, hrefOf }: Props) {
  if (list.known === 0)
    return (
      <EmptyState
        title={`Aucun projet n’est enregistré au ${formatDay(day)}`}
        {...(day !== today && {
          action: { href: hrefOf({ 'as-of': undefined }), label: 'Voir aujourd’hui' },
        })}
      >
        Les projets apparaissent ici le jour où le programme enregistre leur décision. Les lauréats que des
        pages publiques font connaître sont plus bas.
      </EmptyState>
    );
  if (list.total === 0)
    return (
      <EmptyState
        title="Aucun projet ne correspond à ces filtres"
        action={{ href: keepFilters('/projets', { 'as-of': params['as-of'] }), label: 'Effacer les filtres' }}
      >
        {counted(list.known, 'projet est connu', 'projets sont connus')} au {formatDay(day)}. Enlevez un
        filtre, ou cherchez un seul mot : l’acronyme, le nom d’une organisation ou la référence ANR.
      </EmptyState>
    );
  const shown = list.pages > 1 ? `, page\u00a0${list.page} sur ${list.pages}` : '';
  return (
    <>
      <ProjectTable
        caption={`${counted(list.total, 'projet')}${list.total < list.known ? ` sur ${list.known}` : ''}${gaveUpWords(list.gaveUp)}${shown}`}
        note={
          <>
            {`Projets distincts connus au ${formatDay(day)}. L’aide annoncée est la dernière connue ce jour-là ; elle n’est ni conventionnée ni versée.`}
            {place && (
              <FigureLinks
                why={whyPath({ kind: 'count', what: 'laureates', place })}
                of={counted(list.total, 'projet')}
                params={params}
              />
            )}
          </>
        }
        projects={views}
        params={params}
      />
      {!place && (
        <Disclosure summary="Pourquoi ce chiffre ?">
          <p>
            Ce sont les projets distincts connus au {formatDay(day)} qui répondent à tous vos filtres : la
            recherche lit l’acronyme, le nom, les organisations et la référence ANR ; le statut est celui de
            ce jour-là. {counted(list.known, 'projet est connu', 'projets sont connus')} ce jour-là. Chacun
            est une ligne du tableau.
          </p>
        </Disclosure>
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => hrefOf({ page: String(page) })}
        label="Pages de la liste des projets"
      />
      <ExportLinks table="projects" params={filters} />
    </>
  );
}
