import type { Additivity } from './additivity';
import type { NoRateReason } from './progress';
import type { Value } from './value';
import type { ComponentSource, CountingMode, IndicatorKind, Measure } from './vocabulary';

/** What a contributor said of a period at an observation: the material of a worked example. */
export interface ExampleEntry {
  /** A participation, or the thing itself where things are counted (a university, a training). */
  contributor: string;
  /** Empty where the figure is of no period: a stock of things, a milestone. */
  period: string;
  observedOn: string;
  value: Value;
}

/** A worked example of the catalogue: shown to officers, and run by the tests through the rule itself. */
export interface WorkedExample {
  title: string;
  /** Of a ratio: its numerator. */
  entries: ExampleEntry[];
  /** Of a ratio: what its denominator is made of. */
  over?: ExampleEntry[];
  /** Of a count of distinct people: the entrants, to see where primo-entrants were left out. */
  entrants?: ExampleEntry[];
  day: string;
  target: number | null;
  baseline: number | null;
  /** The rate as the two numbers that are divided, so that nothing is rounded on the way. */
  expected: {
    value: Value;
    rate: [numerator: number, denominator: number] | null;
    reason: NoRateReason | null;
  };
}

/** An indicator of the catalogue: what is counted, how it is made comparable, over what it may be added. */
export interface Indicator {
  key: string;
  label: string;
  definition: string;
  kind: IndicatorKind;
  unit: string;
  source: ComponentSource | null;
  measure: Measure | null;
  numeratorKey: string | null;
  denominatorKey: string | null;
  countingMode: CountingMode;
  additive: Additivity;
  examples: WorkedExample[];
  src: string;
  note: string | null;
}

/** The counting modes that an officer may record for what a component counts: those under which its figures mean something. */
export function modesFor(source: ComponentSource, measure: Measure | null): CountingMode[] {
  if (source === 'milestone') return ['milestone'];
  if (source !== 'learners' || measure === 'active') return ['stock'];
  return measure === 'first_entered'
    ? ['annual_flow', 'cumulative', 'cumulative_distinct']
    : ['annual_flow', 'cumulative'];
}
