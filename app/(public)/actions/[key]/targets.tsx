import { DataTable } from '@/app/_ui/data-table';
import type { TargetRecord } from '@/lib/queries/action-detail';
import { countingModeWords, seasonWords, unitFor } from '@/lib/wording/actions';
import { formatAtPrecision, formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';

/** Every version of every target of an action, the one in force marked. */
export function Targets({ targets }: { targets: TargetRecord[] }) {
  return (
    <DataTable
      caption="Composantes et versions des cibles"
      columns={[
        { key: 'label', label: 'Composante' },
        { key: 'season', label: 'Saison' },
        { key: 'target', label: 'Cible', numeric: true },
        { key: 'mode', label: 'Mode de comptage' },
        { key: 'force', label: 'En vigueur' },
        { key: 'source', label: 'Source' },
      ]}
      empty="Aucune cible n’était connue ce jour-là."
      rows={targets.map((t) => ({
        key: `${t.componentId} ${t.version}`,
        emphasis: t.inForce && t.version > 1,
        cells: [
          capitalised(french(t.label)),
          seasonWords[t.season],
          targetWords(t),
          countingModeWords[t.countingMode],
          forceWords(t),
          [t.source, t.reason]
            .filter(Boolean)
            .map((text) => french(text ?? ''))
            .join(' – '),
        ],
      }))}
    />
  );
}

function targetWords({ target, unit, dueDate, duePrecision }: TargetRecord): string {
  if (target === null) return 'pas de cible chiffrée';
  const due = dueDate
    ? ` d’ici ${formatAtPrecision(`${dueDate}-01-01`.slice(0, 10), duePrecision ?? 'day')}`
    : '';
  return `${formatCount(target)} ${unitFor(unit, target)}${due}`;
}

function forceWords({ inForce, inForceFrom, inForceTo, inferred, version }: TargetRecord): string {
  const from = `depuis le ${formatDay(inForceFrom)}`;
  const span = inForceTo ? `${from}, jusqu’au ${formatDay(inForceTo)} exclu` : from;
  return `${inForce ? 'oui' : 'non'}, ${span}${inferred ? ' (date déduite)' : ''}${version > 1 ? `, version ${version}` : ''}`;
}
