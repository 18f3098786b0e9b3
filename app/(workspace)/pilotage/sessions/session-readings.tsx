import { DataTable } from '@/app/_ui/data-table';
import { LEARNERS_AIMED } from '@/lib/domain/training-session/vocabulary';
import type { SessionMatrix } from '@/lib/overview/session-matrix';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { MEDIATOR_POOL, poolWords, sessionReadingWords } from '@/lib/wording/session-figures';

const READINGS = ['firstEntered', 'entered', 'assiduous', 'badges', 'validated'] as const;

/** What all sessions count, each over the 10 000 of the call: none of them is a figure of a report. */
export function SessionReadings({ ever }: { ever: SessionMatrix['ever'] }) {
  return (
    <section aria-labelledby="lectures">
      <h2 id="lectures">Ce que comptent les sessions, toutes années</h2>
      <p>
        Chaque nombre sur les {formatCount(LEARNERS_AIMED)} accompagnants de l’objectif (003:382). Ce sont les
        nombres des sessions : ceux de l’objectif sont déclarés par les rapports et vérifiés.
      </p>
      <DataTable
        caption="Lectures des sessions"
        asCards
        columns={[
          { key: 'reading', label: 'Lecture' },
          { key: 'definition', label: 'Qui compte' },
          { key: 'count', label: 'Sessions', numeric: true },
          { key: 'rate', label: `Sur ${formatCount(LEARNERS_AIMED)}`, numeric: true },
        ]}
        rows={READINGS.map((key) => ({
          key,
          cells: [
            sessionReadingWords[key].label,
            sessionReadingWords[key].definition,
            formatCount(ever[key]),
            formatRate(ever[key] / LEARNERS_AIMED),
          ],
        }))}
      />
      <p>{poolWords(ever.mediators, MEDIATOR_POOL)}</p>
    </section>
  );
}
