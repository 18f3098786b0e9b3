import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import type { MapLegend, MapStep } from './map-legend';

/** Rates from which each class begins: two below the plan, three from its threshold on. */
const CLASSES = [
  { step: 1, from: 0, text: 'moins de 60\u00a0%' },
  { step: 2, from: 0.6, text: '60 à 80\u00a0%\u00a0: en dessous du plan' },
  { step: 3, from: 0.8, text: '80 à 100\u00a0%' },
  { step: 4, from: 1, text: '100 à 120\u00a0%' },
  { step: 5, from: 1.2, text: 'plus de 120\u00a0%' },
] as const;

interface Place {
  projects: number;
  plan: Pick<PlanVerdict, 'rate'> | null;
}

/** The class of a region by what is realised of its plan: without a project it is empty, without a rate hatched. */
export function planStep({ projects, plan }: Place): MapStep {
  if (plan?.rate == null) return projects === 0 ? 0 : null;
  const { rate } = plan;
  return CLASSES.findLast(({ from }) => rate >= from)?.step ?? 1;
}

/** The legend of the classes in use. */
export function planLegend(places: readonly Place[], title: string): MapLegend {
  const used = new Set(places.map(planStep));
  return {
    title,
    entries: [
      ...(used.has(0) ? [{ step: 0 as const, text: 'aucun projet' }] : []),
      ...CLASSES.filter(({ step }) => used.has(step)).map(({ step, text }) => ({ step, text })),
      ...(used.has(null) ? [{ step: null, text: 'non calculable' }] : []),
    ],
  };
}
