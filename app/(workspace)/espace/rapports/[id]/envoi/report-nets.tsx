import { DataTable } from '@/app/_ui/data-table';
import type { ReportSummary } from '@/lib/report/report-summary';
import { measureWords } from '@/lib/wording/measures';
import { netWords } from '@/lib/wording/nets';
import { formatCount } from '@/lib/wording/numbers';

interface Props {
  nets: ReportSummary['nets'];
  slug: string;
}

/** The whole report, gross and net, where people are declared to be counted in two of its trainings. */
export function ReportNets({ nets, slug }: Props) {
  const page = <a href={`/espace/projets/${slug}/doubles-comptes`}>Doubles comptes du projet</a>;
  if (nets.length === 0)
    return (
      <p>
        Les totaux de ce rapport sont des sommes brutes : aucun double compte déclaré entre ses formations
        pour cette période. {page}
      </p>
    );
  return (
    <section aria-labelledby="net" className="app-section">
      <h2 id="net">Ensemble du rapport, brut et net</h2>
      <DataTable
        caption="Une personne déclarée dans deux formations compte une fois dans le net"
        columns={[
          { key: 'measure', label: 'Mesure' },
          { key: 'gross', label: 'Brut', numeric: true },
          { key: 'net', label: 'Net', numeric: true },
        ]}
        rows={nets.map(({ measure, net }) => ({
          key: measure,
          cells: [measureWords[measure].label, formatCount(net.gross), netWords(net)],
        }))}
      />
      <p>{page}</p>
    </section>
  );
}
