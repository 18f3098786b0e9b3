import type { Value } from './value';

/** What a contributor said of a period at an observation: the material of a worked example. */
export interface ExampleEntry {
  contributor: string;
  period: string;
  observedOn: string;
  value: Value;
}

/** A worked example of the catalogue: shown to officers, and run by the tests through the rule itself. */
export interface WorkedExample {
  title: string;
  entries: ExampleEntry[];
  day: string;
  target: number | null;
  baseline: number | null;
  expected: { value: Value; rate: number | null };
}
