import { DataTable } from '@/app/_ui/data-table';
import type { WaitingMoney } from '@/lib/money/waiting-money';
import { formatDay } from '@/lib/wording/dates';
import { waitingMoneyPlaces, waitingMoneyWords } from '@/lib/wording/money-portfolio';

/** Tranches that are blocked or to be paid, milestones that are late or to be verified; nothing where there is none. */
export function MoneyTable({ waiting }: { waiting: WaitingMoney[] }) {
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="argent">
      <h2 id="argent">Argent et jalons ({waiting.length})</h2>
      <DataTable
        caption="Tranches et jalons qui attendent"
        hideCaption
        columns={[
          { key: 'project', label: 'Projet' },
          { key: 'what', label: 'Ce qui attend' },
          { key: 'since', label: 'Depuis' },
        ]}
        rows={waiting.map((one) => ({
          key: `${one.slug} ${one.kind} ${one.number}`,
          cells: [
            <a key="project" href={`/pilotage/projets/${one.slug}/${waitingMoneyPlaces[one.kind]}`}>
              {one.acronym}
            </a>,
            waitingMoneyWords(one),
            one.since ? formatDay(one.since) : '–',
          ],
        }))}
      />
      <p>
        <a className="fr-link" href="/pilotage/argent">
          Argent des projets
        </a>
      </p>
    </section>
  );
}
