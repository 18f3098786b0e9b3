import { type PlanView, planView } from '@/app/_charts/plan-view';
import { valueClasses } from '@/app/_map/value-classes';
import { numberValue, type Value } from '@/lib/domain/value';
import type { Layer, Measure } from '@/lib/domain/vocabulary';
import type { Nets } from '@/lib/figure/net-learners';
import type { PlaceInPlans } from '@/lib/overview/ranked-plans';
import type { RegionList, RegionSummary } from '@/lib/overview/region-list';
import { coverageWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import type { MapLegend, MapStep } from '@/lib/wording/map-legend';
import { measureWords } from '@/lib/wording/measures';
import { netNote } from '@/lib/wording/nets';
import { planLegend, planStep } from '@/lib/wording/plan-classes';
import { planLine } from '@/lib/wording/plan-verdicts';
import { counted } from '@/lib/wording/plural';
import { valueInWords } from '@/lib/wording/states';
import { isLearnerMeasure, type MapMeasure, mapMeasureWords } from '@/lib/wording/territories';
import { capitalised, french } from '@/lib/wording/typography';

export interface RegionRow {
  code: string;
  name: string;
  step: MapStep;
  /** « Bretagne : 1 234, entrants vérifiés en 2025-2026 ». */
  text: string;
  projects: number;
  trainings: Record<Layer, Value>;
  learners: Record<Layer, Value> & { nets: Nets };
  plans: PlanView[];
}

/** The map and the table of the regions, made of the same numbers. */
export interface RegionFiguresView {
  title: string;
  legend: MapLegend;
  measure: Measure;
  /** The one period of the learners; none while nothing is known. */
  periodId?: number;
  /** « Entrants, 2025-2026 ». */
  learnersLabel: string;
  definition: string;
  note: string;
  rows: RegionRow[];
  programme: {
    projects: number;
    trainings: Record<Layer, Value>;
    learners: Record<Layer, Value> & { nets: Nets };
  };
  why: string[];
}

export function regionFigures(
  list: RegionList,
  measure: MapMeasure,
  day: string,
  plansOf: (code: string) => PlaceInPlans[],
): RegionFiguresView {
  const shown = ({ projects, trainings, learners }: RegionSummary): Value => {
    if (measure === 'projects' || measure === 'plan') return numberValue(projects);
    return measure === 'trainings' ? trainings.verified : learners.verified;
  };
  const { measure: counts, period } = list.regions[0]?.learners ?? {
    measure: 'entered' as const,
    period: null,
  };
  const title = `${mapMeasureWords(measure)}${isLearnerMeasure(measure) && period ? `, ${period.label}` : ''}`;
  const classes = valueClasses(list.regions.map(shown));
  const planned = (region: RegionSummary) => ({
    projects: region.projects,
    plan: plansOf(region.code).at(-1)?.plan ?? null,
  });
  return {
    title,
    legend: measure === 'plan' ? planLegend(list.regions.map(planned), title) : classes.legend(title),
    measure: counts,
    ...(period && { periodId: period.id }),
    learnersLabel: `${measureWords[counts].label}${period ? `, ${period.label}` : ''}`,
    definition: measureWords[counts].definition,
    note: noteOf(list, day),
    rows: list.regions.map((region) => ({
      code: region.code,
      name: french(region.name),
      step: measure === 'plan' ? planStep(planned(region)) : classes.stepOf(shown(region)),
      text: `${french(region.name)}\u00a0: ${measure === 'plan' ? planLine(planned(region).plan, region.projects) : textOf(region, measure, shown(region))}`,
      projects: region.projects,
      trainings: region.trainings,
      learners: region.learners,
      plans: plansOf(region.code).map(planView),
    })),
    programme: list.programme,
    why: whyOf(list),
  };
}

function textOf(region: RegionSummary, measure: Exclude<MapMeasure, 'plan'>, value: Value): string {
  if (measure === 'projects')
    return region.projects === 0 ? 'aucun projet' : counted(region.projects, 'projet');
  const of =
    measure === 'trainings'
      ? 'formations ouvertes, vérifié'
      : `${measureWords[measure].label.toLocaleLowerCase('fr')}, vérifié`;
  return `${valueInWords(value)} (${of})`;
}

function noteOf({ coverage, regions, programme }: RegionList, day: string): string {
  const nets = [programme, ...regions].flatMap(({ learners }) => [
    learners.nets.declared,
    learners.nets.verified,
  ]);
  const { expected, reported, validated } = coverage;
  const answers =
    expected === 0
      ? 'Aucune campagne n’a encore été ouverte.'
      : `${capitalised(coverageWords({ reported, expected }))}, ${coverageWords({ reported: validated, expected }, 'verified')} (campagne des chiffres de chaque action).`;
  return `Situation connue au ${formatDay(day)}. ${answers} Apprenants\u00a0: ${netNote(nets).replace(/^C/, 'c')}`;
}

function whyOf({ regions, programme }: RegionList): string[] {
  const sum = regions.reduce((total, { projects }) => total + projects, 0);
  return [
    `Un projet est sur chacune des régions où une de ses formations est dispensée, et une seule fois dans l’ensemble\u00a0: les 18 lignes font ${sum}, les projets distincts sont ${programme.projects}.${programme.withoutTraining > 0 ? ` ${counted(programme.withoutTraining, 'projet')} sans formation enregistrée n’${programme.withoutTraining > 1 ? 'ont' : 'a'} pas encore de région.` : ''}`,
    'Une formation dispensée dans deux régions compte dans chacune, et une seule fois dans l’ensemble. Engagée\u00a0: dans la convention\u00a0; déclarée ouverte\u00a0: dans un rapport envoyé\u00a0; vérifiée\u00a0: après validation.',
    'Les apprenants sont ceux de la dernière période dont quelque chose est vérifié. Sur les deux saisons, leurs nombres sont une somme, masquée si l’une de ses parts l’est. Ce que personne n’a déclaré n’est pas un zéro.',
  ];
}
