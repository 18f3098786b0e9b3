import { DataTable } from '@/app/_ui/data-table';
import type { Params } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';
import type { TargetRecord } from '@/lib/overview/action-detail';
import { countingModeWords, seasonWords, unitFor } from '@/lib/wording/actions';
import { formatAtPrecision, formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { targetEventWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';

/** Every version of every target of an action, the one in force marked. */
export function Targets({ targets, params }: { targets: TargetRecord[]; params: Params }) {
  return (
    <DataTable
      caption="Composantes et versions des cibles"
      columns={[
        { key: 'label', label: 'Composante' },
        { key: 'season', label: 'Saison' },
        { key: 'target', label: 'Cible', numeric: true },
        { key: 'mode', label: 'Mode de comptage' },
        { key: 'event', label: 'Origine' },
        { key: 'force', label: 'En vigueur' },
        { key: 'source', label: 'Source' },
      ]}
      empty="Aucune cible n’était connue ce jour-là."
      rows={targets.map((t) => ({
        key: `${t.componentId} ${t.version}`,
        emphasis: t.inForce && t.version > 1,
        cells: [
          capitalised(french(t.label)),
          seasonWords(t.season),
          <WhyFigure
            key="target"
            why={whyPath({ kind: 'component', componentId: t.componentId })}
            params={params}
          >
            {targetWords(t)}
          </WhyFigure>,
          countingModeWords[t.countingMode],
          eventWords(t),
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

/** « Avenant (depuis le 2 juin 2025) ». */
const eventWords = ({ event, knownFrom }: TargetRecord): string =>
  `${capitalised(targetEventWords[event])} (depuis le ${formatDay(knownFrom)})`;

function forceWords({ inForce, inForceFrom, inForceTo, inferred, version }: TargetRecord): string {
  const from = `depuis le ${formatDay(inForceFrom)}`;
  const span = inForceTo ? `${from}, jusqu’au ${formatDay(inForceTo)} exclu` : from;
  return `${inForce ? 'oui' : 'non'}, ${span}${inferred ? ' (date déduite)' : ''}${version > 1 ? `, version ${version}` : ''}`;
}
