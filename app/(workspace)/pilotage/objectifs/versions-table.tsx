import { DataTable } from '@/app/_ui/data-table';
import type { Objective, ObjectiveVersion } from '@/lib/objective/officer-objectives';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { dueWords, targetEventWords, targetWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  caption: string;
  objectives: readonly Objective[];
}

/** Every version of some targets, the one in force today marked. */
export function VersionsTable({ caption, objectives }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'label', label: 'Composante' },
        { key: 'version', label: 'Version' },
        { key: 'target', label: 'Cible', numeric: true },
        { key: 'baseline', label: 'Valeur de départ', numeric: true },
        { key: 'force', label: 'En vigueur' },
        { key: 'known', label: 'Connue depuis' },
        { key: 'event', label: 'Origine' },
        { key: 'source', label: 'Source et motif' },
      ]}
      empty="Aucune composante."
      rows={objectives.flatMap((objective) =>
        objective.versions.map((version, index) => ({
          key: `${objective.id} ${version.version}`,
          emphasis: version.inForce && objective.versions.length > 1,
          cells: [
            index === 0 ? (
              <span key="label" className="app-title-cell">
                {capitalised(french(objective.label))}
              </span>
            ) : (
              <span key="label" className="fr-sr-only">
                {capitalised(french(objective.label))}
              </span>
            ),
            `${version.version}${version.inForce ? ', actuelle' : ''}`,
            targetWords(version.target, objective.unit, dueWords(version.dueOn, version.duePrecision)),
            version.baseline === null ? 'aucune' : formatCount(version.baseline),
            forceWords(version),
            formatDay(version.knownFrom),
            capitalised(targetEventWords[version.event]),
            [version.source, version.reason]
              .filter((text) => text !== null)
              .map((text) => french(text))
              .join(' – '),
          ],
        })),
      )}
    />
  );
}

function forceWords({ inForceFrom, inForceTo, inferred }: ObjectiveVersion): string {
  const from = `depuis le ${formatDay(inForceFrom)}`;
  const span = inForceTo ? `${from}, jusqu’au ${formatDay(inForceTo)} exclu` : from;
  return inferred ? `${span} (date déduite)` : span;
}
