import { Badge, type Tone } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { keepFilters, type Params, withParams } from '@/app/_ui/keep-filters';
import { Pagination } from '@/app/_ui/pagination';
import type { ScheduleState } from '@/lib/domain/money/portfolio';
import { AMOUNT_KINDS, type AmountKind } from '@/lib/domain/vocabulary';
import type { Portfolio, PortfolioRow } from '@/lib/money/money-portfolio';
import { formatDay } from '@/lib/wording/dates';
import { milestonesKeptWords, moneyRemarkWords } from '@/lib/wording/money';
import {
  missingCentsWords,
  nextTrancheWords,
  scheduleStateWords,
  tranchesShareWords,
  trancheWaitsWords,
} from '@/lib/wording/money-portfolio';
import { formatCount, formatEurosInFull } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { amountWords, projectStatusWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  portfolio: Portfolio;
  day: string;
  params: Params;
}

const TONES: Partial<Record<ScheduleState, Tone>> = {
  blocked: 'error',
  due: 'warning',
  partly_paid: 'warning',
};

/** The money of each project, one a line: what asks most comes first. */
export function PortfolioTable({ portfolio: { items, sums, total, page, pages }, day, params }: Props) {
  return (
    <section aria-labelledby="projets">
      <h2 id="projets">Par projet</h2>
      {total === 0 ? (
        <EmptyState title="Aucun projet ne correspond">
          Les projets de vos actions paraissent ici dès qu’ils sont connus. Élargissez les filtres s’il y en
          a.
        </EmptyState>
      ) : (
        <DataTable
          caption={counted(total, 'projet')}
          note={`Connu au ${formatDay(day)}\u00a0; ce qui demande le plus vient d’abord. Un montant que personne n’a enregistré n’est pas un zéro.`}
          columns={[
            { key: 'project', label: 'Projet' },
            ...AMOUNT_KINDS.map((kind) => ({ key: kind, label: amountWords[kind].label, numeric: true })),
            { key: 'next', label: 'Prochaine tranche' },
            { key: 'milestones', label: 'Jalons' },
          ]}
          rows={[
            totalRow(sums, total),
            ...items.map((row) => ({
              key: row.slug,
              cells: [
                <ProjectCell key="project" row={row} params={params} />,
                ...AMOUNT_KINDS.map((kind) => <AmountCell key={kind} row={row} kind={kind} />),
                <ScheduleCell key="next" row={row} />,
                <MilestonesCell key="milestones" row={row} />,
              ],
            })),
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(to) => withParams('/pilotage/argent', params, { page: String(to) })}
      />
      {total > 0 && <ExportLinks table="portfolio-money" params={params} />}
    </section>
  );
}

/** The sum of each amount over all the projects of the list, not of the page, with how many have one. */
const totalRow = (sums: Portfolio['sums'], total: number) => ({
  key: '',
  emphasis: true,
  cells: [
    'Ensemble',
    ...AMOUNT_KINDS.map((kind) => {
      const { cents, projects } = sums[kind];
      return (
        <span key={kind}>
          {cents === null ? 'non renseigné' : formatEurosInFull(cents)}
          <span className="app-second">
            {counted(projects, 'projet')} sur {formatCount(total)}
          </span>
        </span>
      );
    }),
    '',
    '',
  ],
});

const ProjectCell = ({ row, params }: { row: PortfolioRow; params: Params }) => (
  <>
    <a
      href={
        row.manages
          ? `/pilotage/projets/${row.slug}/argent`
          : `${keepFilters(`/projets/${row.slug}`, params)}#argent`
      }
    >
      {row.acronym}
    </a>
    <span className="app-second">
      {row.actions.map(({ season, number }) => `${season} n°\u00a0${number}`).join(', ')} ·{' '}
      {projectStatusWords[row.status]}
    </span>
    {row.remarks.map((remark) => (
      <span key={remark} className="app-second">
        {french(moneyRemarkWords[remark])}
      </span>
    ))}
  </>
);

function AmountCell({ row, kind }: { row: PortfolioRow; kind: AmountKind }) {
  const amount = row.amounts[kind];
  if (!amount) return <span className="app-figure--words">non renseigné</span>;
  return (
    <>
      {formatEurosInFull(amount.cents)}
      <span className="app-second">{formatDay(amount.datedOn)}</span>
    </>
  );
}

function ScheduleCell({ row: { schedule, missingCents } }: { row: PortfolioRow }) {
  const { state } = schedule;
  const words = capitalised(scheduleStateWords[state]);
  if (state === 'none') return <span className="app-figure--words">{words}</span>;
  return (
    <>
      <Badge tone={TONES[state] ?? 'neutral'}>{words}</Badge> {nextTrancheWords(schedule)}
      <span className="app-second">
        {[trancheWaitsWords(schedule), tranchesShareWords(schedule)]
          .filter(Boolean)
          .map((text) => french(text ?? ''))
          .join(' · ')}
      </span>
      {missingCents !== null && missingCents !== 0 && (
        <span className="app-second">{french(missingCentsWords(missingCents))}</span>
      )}
    </>
  );
}

function MilestonesCell({ row: { milestones } }: { row: PortfolioRow }) {
  return (
    <>
      {capitalised(milestonesKeptWords(milestones))}
      {milestones.late > 0 && (
        <span className="app-second">{counted(milestones.late, 'en retard', 'en retard')}</span>
      )}
    </>
  );
}
