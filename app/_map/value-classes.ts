import type { Value } from '@/lib/domain/value';
import type { MapLegend, MapStep } from '@/lib/wording/map-legend';
import { formatCount } from '@/lib/wording/numbers';

const STEPS = 5;

/** The classes of a map whose values may be of any size, absent or hidden. */
export interface ValueClasses {
  stepOf(value: Value): MapStep;
  legend(title: string): MapLegend;
}

/**
 * Zero has a class of its own; the other numbers fall into at most five classes of about as many regions each,
 * named by their smallest and largest value. What is not known, or hidden, is hatched: it is no zero.
 */
export function valueClasses(values: readonly Value[]): ValueClasses {
  const numbers = values.flatMap(({ state, value }) => (state === 'number' && value !== null ? [value] : []));
  const sorted = [...new Set(numbers.filter((n) => n > 0))].sort((a, b) => a - b);
  const count = Math.min(STEPS, sorted.length);
  const classes = Array.from({ length: count }, (_, index) => {
    const own = sorted.slice(
      Math.floor((index * sorted.length) / count),
      Math.floor(((index + 1) * sorted.length) / count),
    );
    // Few classes are spread over the scale, so that they are told apart at a glance.
    return { step: stepAt(index, count), from: own[0] ?? 0, to: own.at(-1) ?? 0 };
  });
  const stepOf = ({ state, value }: Value): MapStep => {
    if (state !== 'number' || value === null) return null;
    return value === 0 ? 0 : (classes.find(({ to }) => value <= to)?.step ?? null);
  };
  return {
    stepOf,
    legend: (title) => ({
      title,
      entries: [
        ...(numbers.includes(0) ? [{ step: 0 as MapStep, text: '0' }] : []),
        ...classes.map(({ step, from, to }) => ({
          step,
          text: from === to ? formatCount(from) : `${formatCount(from)} à ${formatCount(to)}`,
        })),
        ...(values.some((value) => stepOf(value) === null)
          ? [{ step: null, text: 'non déclaré, masqué ou estimé' }]
          : []),
      ],
    }),
  };
}

const stepAt = (index: number, count: number): MapStep => {
  const step = count === 1 ? 3 : 1 + Math.round((index * (STEPS - 1)) / (count - 1));
  return step as MapStep;
};
