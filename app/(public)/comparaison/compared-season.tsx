import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import type {
  ComparedComponent,
  ComparedSeason,
  ComponentOnDay,
  MovedCount,
} from '@/lib/comparison/day-comparison';
import { LAYERS } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import { seasonNames, seasonWords } from '@/lib/wording/actions';
import { countedWords } from '@/lib/wording/changes';
import { formatDay } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { formatCount, formatDifference, formatEuros } from '@/lib/wording/numbers';
import { absentWords, layerWords } from '@/lib/wording/states';
import { dueWords, targetWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';
import { verdictWords } from '@/lib/wording/verdicts';
import { ComparedValue } from './compared-value';

interface Props {
  compared: ComparedSeason;
  from: string;
  to: string;
  action: string | undefined;
  params: Params;
}

/** What a season was on one day and on the other. */
export function ComparedSeasonBlock({ compared, from, to, action, params }: Props) {
  const { season, components, learners, counts } = compared;
  const here = { ...params, season };
  const exported = { ...here, from, to, action };
  const on = { from: { ...here, 'as-of': from }, to: { ...here, 'as-of': to } };
  const days = `du ${formatDay(from)} au ${formatDay(to)}`;
  const moved = components.filter((component) => component.moved).length;
  return (
    <section aria-labelledby={season}>
      <h2 id={season}>{seasonNames(season)}</h2>
      <DataTable
        caption={`Objectifs, ${seasonWords(season)}, ${days}`}
        note={
          moved === 0
            ? 'Aucune composante n’a bougé.'
            : `${formatCount(moved)} sur ${formatCount(components.length)} ${moved > 1 ? 'ont' : 'a'} bougé. En gris, ce qui n’a pas bougé.`
        }
        columns={[
          { key: 'component', label: 'Composante' },
          { key: 'verdict', label: 'Verdict' },
          { key: 'target', label: 'Visé', numeric: true },
          ...LAYERS.map((layer) => ({ key: layer, label: capitalised(layerWords[layer]), numeric: true })),
        ]}
        rows={components.map((component) => ({
          key: component.id,
          cells: [
            <span key="component" className="app-title-cell">
              {capitalised(french(component.label))}
              <span className="app-second">
                <a href={keepFilters(`/actions/${component.action.key}`, on.to)}>
                  n°{'\u00a0'}
                  {component.action.number} – {french(component.action.shortTitle)}
                </a>
                {periodWords(component)}
              </span>
            </span>,
            <Turned key="verdict" was={verdictOn(component.before)} is={verdictOn(component.after)} />,
            <Target key="target" {...component} />,
            ...LAYERS.map((layer) => {
              const side = (day: ComponentOnDay | null) =>
                day && { value: day.values[layer], rate: day.rates[layer] };
              return (
                <ComparedValue
                  key={layer}
                  before={side(component.before)}
                  after={side(component.after)}
                  difference={component.differences[layer]}
                  absent={absentWords[layer]}
                  why={whyPath({ kind: 'component', componentId: component.id }, layer)}
                  on={on}
                />
              );
            }),
          ],
        }))}
        empty="Aucune composante n’était en vigueur."
      />
      <ExportLinks table="compared-objectives" params={exported} />
      <DataTable
        caption={`Effectifs d’apprenants qui ont bougé, ${seasonWords(season)}`}
        note={`${action ? 'Toute l’action' : 'Tout le programme de la saison'}, ${days}. Un effectif masqué n’a pas de différence.${action ? ' Il peut le devenir, ou cesser de l’être, quand les chiffres d’une autre action changent : sans cela, on le retrouverait par soustraction.' : ''}`}
        columns={[
          { key: 'measure', label: 'Mesure et période' },
          ...LAYERS.map((layer) => ({
            key: layer,
            label: layer === 'committed' ? 'Prévu' : capitalised(layerWords[layer]),
            numeric: true,
          })),
        ]}
        rows={learners.map(({ measure, period, before, after, differences }) => ({
          key: `${measure} ${period.id}`,
          cells: [
            `${measureWords[measure].label}, ${period.label}`,
            ...LAYERS.map((layer) => (
              <ComparedValue
                key={layer}
                before={{ value: before[layer] }}
                after={{ value: after[layer] }}
                difference={differences[layer]}
                absent={absentWords[layer]}
                why={whyPath(
                  { kind: 'learners', measure, periodId: period.id, place: action ? { action } : {} },
                  layer,
                )}
                on={on}
              />
            )),
          ],
        }))}
        empty="Aucun effectif n’a bougé."
      />
      {learners.length > 0 && <ExportLinks table="compared-learners" params={exported} />}
      {counts.length > 0 && (
        <ul>
          {counts.map((count) => (
            <li key={count.what}>
              <CountLine
                {...count}
                why={whyPath({ kind: 'count', what: count.what, place: action ? { action } : {} })}
                on={on}
              />
            </li>
          ))}
        </ul>
      )}
      {counts.length > 0 && <ExportLinks table="compared-counts" params={exported} />}
    </section>
  );
}

function periodWords({ before, after }: ComparedComponent): string {
  const [was, is] = [before?.period, after?.period];
  if (!is && !was) return '';
  if (was === is || !was) return ` (${is})`;
  return ` (${was}, puis ${is ?? 'aucune'} : deux périodes ne se soustraient pas)`;
}

function Target({ before, after, unit }: ComparedComponent) {
  const of = (day: ComponentOnDay | null) =>
    day ? targetWords(day.target, unit, dueWords(day.dueDate, day.duePrecision)) : 'pas en vigueur';
  return <Turned was={of(before)} is={of(after)} />;
}

const verdictOn = (day: ComponentOnDay | null): string =>
  day === null ? 'pas en vigueur' : day.verdict ? verdictWords(day.verdict) : 'sans objet';

function Turned({ was, is }: { was: string; is: string }) {
  if (was === is) return <span className="app-compared--same">{is}</span>;
  return (
    <span className="app-compared">
      {was} <span aria-hidden="true">→</span>
      <span className="fr-sr-only">devient</span> <strong>{is}</strong>
    </span>
  );
}

interface CountProps extends MovedCount {
  why: string;
  on: { from: Params; to: Params };
}

/** « Projets lauréats : 24 → 26 (+2) »: each side leads to what it counts on its day. */
function CountLine({ what, before, after, why, on }: CountProps) {
  const isMoney = what === 'aid';
  const side = (value: number | null, params: Params) =>
    value === null ? (
      'non renseigné'
    ) : (
      <WhyFigure why={why} params={params}>
        {isMoney ? formatEuros(value) : formatCount(value)}
      </WhyFigure>
    );
  const difference = before === null || after === null ? null : after - before;
  return (
    <>
      {french(`${countedWords[what]} : `)}
      {side(before, on.from)} <span aria-hidden="true">→</span>
      <span className="fr-sr-only">devient</span> {side(after, on.to)}
      {difference !== null && ` (${isMoney ? signedEuros(difference) : formatDifference(difference)})`}
    </>
  );
}

const signedEuros = (cents: number): string => `${cents > 0 ? '+' : '−'}${formatEuros(Math.abs(cents))}`;
