import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import type { ComponentProgress } from '@/lib/figure/action-progress';
import type { Objective } from '@/lib/objective/officer-objectives';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { absentWords } from '@/lib/wording/states';
import { dueWords, targetEventWords, targetWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  objectives: readonly Objective[];
  /** What is read of each today, by its number; of one that is to come, nothing. */
  progress: ReadonlyMap<string, ComponentProgress>;
}

/** Each objective once: its target as it stands, what is verified of it, and the way to change it. */
export function ObjectivesTable({ objectives, progress }: Props) {
  return (
    <div className="app-objectives">
      <DataTable
        caption="Objectifs de vos actions"
        hideCaption
        columns={[
          { key: 'objective', label: 'Objectif' },
          { key: 'action', label: 'Action' },
          { key: 'target', label: 'Cible actuelle' },
          { key: 'verified', label: 'Vérifié', numeric: true },
          { key: 'origin', label: 'D’où vient la cible' },
          { key: 'change', label: 'La changer' },
        ]}
        rows={objectives.map((objective) => {
          const { id, label, action, season } = objective;
          return {
            key: id,
            cells: [
              capitalised(french(label)),
              <a key="action" href={`/actions/${action.key}?season=${season}`}>
                {`N°\u00a0${action.number} – ${french(action.shortTitle)}`}
                <span className="app-second">{seasonWords(season)}</span>
              </a>,
              <Target key="target" objective={objective} />,
              <Verified key="verified" progress={progress.get(id)} />,
              <Origin key="origin" objective={objective} />,
              <Ways key="change" objective={objective} />,
            ],
          };
        })}
      />
    </div>
  );
}

const currentOf = ({ versions }: Objective) => versions.find(({ inForce }) => inForce) ?? versions.at(-1);

function Target({ objective }: { objective: Objective }) {
  const current = currentOf(objective);
  if (!current) return 'aucune';
  const { target, dueOn, duePrecision, baseline, inForce, inForceFrom } = current;
  return (
    <>
      <strong>{targetWords(target, objective.unit)}</strong>{' '}
      {dueOn && <span className="app-second">{dueWords(dueOn, duePrecision)}</span>}
      {baseline !== null && <span className="app-second">départ : {formatCount(baseline)}</span>}
      {!inForce && <span className="app-second">à partir du {formatDay(inForceFrom)}</span>}
    </>
  );
}

function Verified({ progress }: { progress: ComponentProgress | undefined }) {
  if (!progress) return '–';
  const rate = progress.rates.verified;
  return (
    <>
      <FigureValue figure={progress.values.verified} absent={absentWords.verified} />
      {rate !== null && <span className="app-second">{formatRate(rate)} de la cible</span>}
    </>
  );
}

function Origin({ objective }: { objective: Objective }) {
  const current = currentOf(objective);
  if (!current) return '–';
  const next = objective.versions.find(({ inForceFrom }) => inForceFrom > current.inForceFrom);
  return (
    <>
      {capitalised(targetEventWords[current.event])}, {french(current.source)}
      <span className="app-second">
        depuis le {formatDay(current.inForceFrom)}
        {current.inferred && ' (date déduite)'} ·{' '}
        <a href={`${wayTo(objective)}#versions`}>
          {counted(objective.versions.length, 'version')}
          <span className="fr-sr-only"> : {french(objective.label)}</span>
        </a>
      </span>
      {next && (
        <span className="app-second">
          puis {targetWords(next.target, objective.unit)} le {formatDay(next.inForceFrom)}
        </span>
      )}
    </>
  );
}

function Ways({ objective }: { objective: Objective }) {
  const about = <span className="fr-sr-only"> : {french(objective.label)}</span>;
  return (
    <>
      <a href={wayTo(objective)}>Modifier{about}</a>
      <span className="app-second">
        <a href={`${wayTo(objective)}/comptage`}>Mode de comptage{about}</a>
      </span>
    </>
  );
}

const wayTo = ({ id }: Objective): string => `/pilotage/objectifs/${encodeURIComponent(id)}`;
