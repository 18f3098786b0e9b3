import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { AMOUNT_KINDS, type AmountKind } from '@/lib/domain/vocabulary';
import type { Portfolio, PortfolioRow } from '@/lib/project/money-portfolio';
import { formatDay } from '@/lib/wording/dates';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { amountWords, projectStatusWords } from '@/lib/wording/projects';

interface Props {
  portfolio: Portfolio;
  day: string;
  params: Params;
}

/** The money of each project, one a line. */
export function PortfolioTable({ portfolio: { rows }, day, params }: Props) {
  return (
    <section aria-labelledby="projets">
      <h2 id="projets">Par projet</h2>
      {rows.length === 0 ? (
        <EmptyState title="Aucun projet ne correspond">
          Les projets de vos actions paraissent ici dès qu’ils sont connus.
        </EmptyState>
      ) : (
        <DataTable
          caption={counted(rows.length, 'projet')}
          note={`Connu au ${formatDay(day)}. Un montant que personne n’a enregistré n’est pas un zéro.`}
          columns={[
            { key: 'project', label: 'Projet' },
            ...AMOUNT_KINDS.map((kind) => ({ key: kind, label: amountWords[kind].label, numeric: true })),
          ]}
          rows={rows.map((row) => ({
            key: row.slug,
            cells: [
              <ProjectCell key="project" row={row} params={params} />,
              ...AMOUNT_KINDS.map((kind) => <AmountCell key={kind} row={row} kind={kind} />),
            ],
          }))}
        />
      )}
      {rows.length > 0 && <ExportLinks table="portfolio-money" params={params} />}
    </section>
  );
}

const ProjectCell = ({ row, params }: { row: PortfolioRow; params: Params }) => (
  <>
    <a href={`${keepFilters(`/projets/${row.slug}`, params)}#argent`}>{row.acronym}</a>
    <span className="app-second">
      {row.actions.map(({ season, number }) => `${season} n°\u00a0${number}`).join(', ')} ·{' '}
      {projectStatusWords[row.status]}
    </span>
  </>
);

function AmountCell({ row, kind }: { row: PortfolioRow; kind: AmountKind }) {
  const amount = row.money[kind];
  if (!amount) return <span className="app-figure--words">non renseigné</span>;
  return (
    <>
      {formatEurosInFull(amount.cents)}
      <span className="app-second">{formatDay(amount.datedOn)}</span>
    </>
  );
}
