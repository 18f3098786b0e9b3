import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { found } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import type { Situation } from '@/app/_web/situation';
import type { CoverageAsked } from '@/lib/coverage/coverage-frame';
import { coverageLine, type LineProject, type LineTraining } from '@/lib/coverage/coverage-line';
import { cellWords, crossingWords } from '@/lib/wording/coverage-cells';
import { situationWords } from '@/lib/wording/situation';
import { sourceWords } from '@/lib/wording/source-lines';
import { capitalised, french } from '@/lib/wording/typography';
import { rowLabel } from './matrix-view';

interface Props {
  asked: CoverageAsked;
  row: string;
  params: Situation['params'];
  bar: Omit<Situation, 'params'>;
  /** The matrix as it was narrowed. */
  href: string;
  chosen: Readonly<Record<string, string | undefined>>;
  actions: ReadonlyMap<string, string>;
}

/** One row of the matrix: each region in words, with the projects and trainings of its cell. */
export async function LineView({ asked, row: key, params, bar, href, chosen, actions }: Props) {
  const { row, cells } = await found(coverageLine(await pageRead(), asked, key));
  const { by, day, season, action } = asked;
  const title = rowLabel(by, row);
  // Learners stay verified where the training has closed: nothing is offered there any more.
  const offering = cells.filter(({ trainings }) => trainings > 0).length;
  const scope = action ? ` (${actions.get(action) ?? action})` : '';
  return (
    <>
      <PageHeader
        title={title}
        tab={`${title} – Couverture${action ? `, ${actions.get(action)}` : ''}`}
        above={[
          { label: 'Territoires', href: '/territoires' },
          { label: `Couverture ${crossingWords[by].title}`, href },
        ]}
        params={params}
        context={`${situationWords(season, day)}${scope}`}
        lead={leadOf({ isExpected: row.isExpected, offering, cells: cells.length, isZone: by === 'zone' })}
      />
      <FilterBar
        action="/territoires/couverture"
        {...bar}
        own={['action']}
        keep={{ ...chosen, ligne: key }}
      />
      <DataTable
        caption={`${title} : ce qui est offert`}
        note={
          row.src === null
            ? undefined
            : `${row.group ? `${french(row.group)}. ` : ''}Imprimé\u00a0: ${sourceWords(row.src)}.`
        }
        asCards
        columns={[
          { key: 'place', label: by === 'zone' ? 'Action' : 'Région' },
          { key: 'state', label: 'État' },
          { key: 'projects', label: 'Projets et formations' },
        ]}
        rows={cells.map(({ column, state, offered, reachedBy }) => {
          const { mark, label } = cellWords(state, row.isExpected);
          return {
            key: column.key,
            cells: [
              <span key="place" id={`case-${column.key}`}>
                {by === 'zone' ? (
                  french(column.label)
                ) : (
                  <a href={keepFilters(`/territoires/${column.key}`, params)}>{french(column.label)}</a>
                )}
              </span>,
              <span key="state">
                <span aria-hidden="true">{mark}</span> {capitalised(label)}
              </span>,
              offered.length + reachedBy.length > 0 && (
                <Found key="found" trainings={offered} reachedBy={reachedBy} params={params} />
              ),
            ],
          };
        })}
      />
      <ExportLinks table="coverage-professions" params={{ ...params, ...chosen }} />
    </>
  );
}

interface FoundProps {
  trainings: LineTraining[];
  reachedBy: LineProject[];
  params: Situation['params'];
}

function Found({ trainings, reachedBy, params }: FoundProps) {
  const link = ({ project }: LineProject) => (
    <a href={keepFilters(`/projets/${project.slug}`, params)}>{project.acronym}</a>
  );
  return (
    <ul className="app-plain-list">
      {trainings.map((training) => (
        <li key={training.id}>
          {link(training)}&nbsp;: {french(training.title)} (action n°&nbsp;{training.action.number},{' '}
          {training.isOpen ? 'ouverte' : 'engagée'})
        </li>
      ))}
      {reachedBy.map((one) => (
        <li key={`${one.project.slug} ${one.action.season} ${one.action.key}`}>
          {link(one)}&nbsp;: apprenants vérifiés&nbsp;; aucune de ses formations n’est dite pour cette case
          (action n°&nbsp;{one.action.number})
        </li>
      ))}
    </ul>
  );
}

function leadOf({
  isExpected,
  offering,
  cells,
  isZone,
}: {
  isExpected: boolean;
  offering: number;
  cells: number;
  isZone: boolean;
}): string {
  const of = isZone ? 'action' : 'région';
  const shown =
    offering === 0
      ? `Aucune ${of} sur ${cells} n’y offre de formation.`
      : `${offering} ${of}${offering > 1 ? 's' : ''} sur ${cells} ${offering > 1 ? 'offrent' : 'offre'} une formation, engagée ou ouverte.`;
  return isExpected ? shown : `${shown} Aucune action ne vise cette ligne\u00a0: ce n’est pas un manque.`;
}
