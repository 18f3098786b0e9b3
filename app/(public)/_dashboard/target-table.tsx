import { VerdictSign } from '@/app/_charts/verdict-mark';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { WhyValue } from '@/app/_ui/why-figure';
import type { ComparedComponent } from '@/lib/comparison/day-comparison';
import { whyPath } from '@/lib/domain/why-path';
import type { DashboardTarget } from '@/lib/overview/season-dashboard';
import { changeWords, targetLine, trendWords } from '@/lib/overview/target-words';
import { formatCount } from '@/lib/wording/numbers';
import { absentWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';
import { verdictView } from '@/lib/wording/verdict-view';
import { Sparkline } from './sparkline';
import { TargetBar } from './target-bar';

interface Props {
  targets: readonly DashboardTarget[];
  /** What each component was and is, at the two ends of what changed. */
  compared: readonly ComparedComponent[];
  /** « août 2025 → mars 2026 ». */
  since: string;
  day: string;
  params: Params;
}

/** The targets of a season, what asks most first: verdict, bar, verified of target, commitments, change, trend. */
export function TargetTable({ targets, compared, since, day, params }: Props) {
  return (
    <table className="app-targets">
      <caption className="fr-sr-only">Cibles, la plus urgente d’abord</caption>
      <thead>
        <tr>
          <th scope="col">Cible</th>
          <th scope="col">Verdict</th>
          <th scope="col">
            <Key />
          </th>
          <th scope="col" className="app-numeric">
            Vérifié / visé
          </th>
          <th scope="col" className="app-numeric">
            Engagé
          </th>
          <th scope="col" className="app-numeric">
            Évolution
            <span className="app-targets__second">{since}</span>
          </th>
          <th scope="col">Tendance</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((one) => (
          <TargetRow key={one.component.id} one={one} compared={compared} day={day} params={params} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, 'targets' | 'since'> & { one: DashboardTarget };

function TargetRow({ one, compared, day, params }: RowProps) {
  const { action, component, trend } = one;
  const { id, values, target, rates, verdict } = component;
  const href = keepFilters(`/actions/${action.key}`, params);
  const said = verdictView(component, action);
  const figure = (layer: 'verified' | 'committed') => (
    <WhyValue
      why={whyPath({ kind: 'component', componentId: id }, layer)}
      figure={values[layer]}
      absent={absentWords[layer]}
      params={params}
    />
  );
  const due = verdict?.dueDay;
  return (
    <tr>
      <th scope="row">
        <a href={href}>
          n°{'\u00a0'}
          {action.number} {french(action.shortTitle)}
        </a>
        <span className="app-targets__second">{targetLine(one)}</span>
      </th>
      <td className="app-targets__verdict">
        {said && (
          <a
            href={`${href}#${encodeURIComponent(id)}`}
            className={`app-verdict__word app-verdict__word--${said.shape}`}
          >
            <VerdictSign />
            {said.words}
            <span className="fr-sr-only"> : pourquoi ce verdict ?</span>
          </a>
        )}
        {said?.beside && <span className="app-targets__second">{said.beside}</span>}
      </td>
      <td className="app-targets__bar">
        <TargetBar rates={rates} />
      </td>
      <td className="app-numeric app-targets__value">
        {figure('verified')} / {formatCount(target ?? 0)}
      </td>
      <td className="app-numeric" data-label="Engagé">
        {figure('committed')}
      </td>
      <td className="app-numeric" data-label="Évolution">
        {changeWords(one, compared)}
      </td>
      <td className="app-targets__spark">
        <Sparkline
          trend={{ points: trend.points, target: target ?? 0, until: due && due > day ? due : day }}
          words={trendWords(one)}
        />
      </td>
    </tr>
  );
}

const KEY = [
  ['committed', 'engagé'],
  ['declared', 'déclaré'],
  ['verified', 'vérifié'],
  ['target', 'visé'],
] as const;

/** What each shape of a bar means, where the first bar stands. */
function Key() {
  return (
    <span className="app-targets__key">
      {KEY.map(([mark, words]) => (
        <span key={mark}>
          <span className={`app-key app-key--${mark}`} aria-hidden="true" />
          {words}
        </span>
      ))}
    </span>
  );
}
