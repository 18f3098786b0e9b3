import { DataTable } from '@/app/_ui/data-table';
import type { CoverageLine } from '@/lib/framework/project-coverage';
import { coveredWords, frameworkNames, offerStateWords, shareOfHoursWords } from '@/lib/wording/frameworks';
import { minutesWords } from '@/lib/wording/minutes';
import { french } from '@/lib/wording/typography';

/** What each training of a project says that it covers, a line for each framework. */
export function CoverageLines({ lines }: { lines: readonly CoverageLine[] }) {
  return (
    <DataTable
      caption="Ce que couvre chaque formation"
      note="Part des heures : somme, domaine par domaine, des heures données dans la limite des heures imprimées."
      columns={[
        { key: 'title', label: 'Formation' },
        { key: 'framework', label: 'Référentiel' },
        { key: 'covered', label: 'Couvert' },
        { key: 'hours', label: 'Heures dites', numeric: true },
        { key: 'share', label: 'Part des heures imprimées' },
      ]}
      rows={lines.map(({ trainingId, title, state, framework, coverage }) => ({
        key: `${trainingId} ${framework.key}`,
        cells: [
          <>
            {french(title)}
            <span className="app-second">{offerStateWords[state]}</span>
          </>,
          frameworkNames[framework.key],
          coveredWords(coverage.covered, coverage.of, framework.unit),
          coverage.minutes === null ? 'non renseignées' : minutesWords(coverage.minutes),
          shareOfHoursWords(coverage),
        ],
      }))}
    />
  );
}
