import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { WhyValue } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';
import type { SessionTarget } from '@/lib/overview/session-target';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { notCalculable } from '@/lib/wording/reasons';
import { neededWords, targetReadingWords } from '@/lib/wording/session-figures';

interface Props {
  actionKey: string;
  of: SessionTarget;
  params: Params;
}

/** The other readings of the objective, each with who it counts, and the sessions that are still needed. */
export function SessionTargetReadings({ actionKey, of: { target, readings, needed }, params }: Props) {
  return (
    <>
      {needed && <p>{neededWords(needed, target)}</p>}
      <DataTable
        caption={`Lectures de l’objectif, sur ${formatCount(target)}`}
        note="L’objectif reste lu par les primo-entrants. Changer de lecture est une décision de la personne en charge, avec sa source."
        asCards
        columns={[
          { key: 'reading', label: 'Lecture' },
          { key: 'who', label: 'Qui compte' },
          { key: 'declared', label: 'Déclaré', numeric: true },
          { key: 'verified', label: 'Vérifié', numeric: true },
          { key: 'rate', label: `Sur ${formatCount(target)}`, numeric: true },
        ]}
        rows={readings.map(({ measure, declared, verified, rate, isObjective }) => ({
          key: measure,
          cells: [
            `${targetReadingWords[measure].label}${isObjective ? ' (l’objectif)' : ''}`,
            targetReadingWords[measure].definition,
            <FigureValue key="declared" figure={declared} />,
            <WhyValue
              key="verified"
              why={whyPath({ kind: 'learners', measure, place: { action: actionKey } }, 'verified')}
              params={params}
              figure={verified}
            />,
            rate.rate === null ? notCalculable(rate.reason) : formatRate(rate.rate),
          ],
        }))}
      />
      <ExportLinks table="session-readings" params={params} />
      <p>
        <a href={keepFilters(`/actions/${actionKey}/sessions`, params)}>
          Sessions tenues et prévues, par zone et par trimestre
        </a>
      </p>
    </>
  );
}
