import { z } from 'zod';
import {
  confirmedInput,
  dayInput,
  effectiveDayProblems,
  type FieldProblem,
  optionalReasonInput,
  problem,
} from './inputs';
import { says } from './says';

/** The action whose annex lists specialties (003:256, 685-743). */
export const SPECIALTY_ACTION = 'SPECIALITES';

/** The columns of the annex, in their printed order. */
export const SPECIALTY_CATEGORIES = [
  'imagerie',
  'chirurgie_interventionnelle',
  'prevention',
  'synergie_med_paramed',
  'examens_biologiques',
  'ambulatoire',
  'industrie',
  'ia',
] as const;
export type SpecialtyCategory = (typeof SPECIALTY_CATEGORIES)[number];

/** Ticked on every row (003:745): it tells no specialty from another, and no rate counts it. */
export const AI_CATEGORY: SpecialtyCategory = 'ia';

/** What the action asks for: « référentiels de compétences » and « modules » (003:270). Each is said for itself. */
export const SPECIALTY_STAGES = ['framework_written', 'module_open'] as const;
export type SpecialtyStage = (typeof SPECIALTY_STAGES)[number];

export const SPECIALTY_EVENTS = ['declared', 'withdrawn'] as const;
export type SpecialtyEvent = (typeof SPECIALTY_EVENTS)[number];

/** A row of the annex. */
export interface Specialty {
  id: number;
  profession: string;
  /** Null: no specialty is printed on the row. */
  label: string | null;
  /** Whether its profession is in the title of the action. */
  inScope: boolean;
  aliases: readonly string[];
  src: string;
  /** The columns that the annex ticks. */
  printed: readonly SpecialtyCategory[];
}

/** What a row is called: its specialty, else its profession. */
export const specialtyName = ({ label, profession }: Pick<Specialty, 'label' | 'profession'>): string =>
  label ?? profession;

/** A cell of the annex at a stage, with the day since which it is so. */
export interface StandingCell {
  specialtyId: number;
  categoryKey: SpecialtyCategory;
  stage: SpecialtyStage;
  onDay: string;
}

const cellInput = z.object({
  specialtyId: z.int().positive(says('specialty_needed')),
  categoryKey: z.enum(SPECIALTY_CATEGORIES, says('specialty_category_needed')),
  stage: z.enum(SPECIALTY_STAGES, says('specialty_stage_needed')),
  /** Since when it is so; null takes back what was said by mistake. */
  onDay: dayInput.nullable(),
});
type CellInput = z.output<typeof cellInput>;

export const coverSpecialtiesInput = z.object({
  trainingId: z.int().positive(),
  cells: z.array(cellInput).max(1_000),
  /** The cells are all that the training covers: what stands and is not among them is taken back. */
  whole: z.boolean().default(false),
  /** Needed where something is taken back. */
  reason: optionalReasonInput,
  confirmed: confirmedInput,
});
export type CoverSpecialtiesInput = z.output<typeof coverSpecialtiesInput>;

/** What is written of a cell: a day, or that it is taken back (null). */
export interface SaidCell extends Omit<StandingCell, 'onDay'> {
  onDay: string | null;
}

const keyOf = ({ specialtyId, categoryKey, stage }: Omit<StandingCell, 'onDay'>): string =>
  `${specialtyId} ${categoryKey} ${stage}`;

/** What changes of what stands: the cells that say a new day, and those that are taken back. */
export function saidOtherwise(
  { cells, whole }: Pick<CoverSpecialtiesInput, 'cells' | 'whole'>,
  standing: readonly StandingCell[],
): SaidCell[] {
  const now = new Map(standing.map((cell) => [keyOf(cell), cell]));
  const given = new Set(cells.map(keyOf));
  const gone = whole ? standing.filter((cell) => !given.has(keyOf(cell))) : [];
  return [
    ...cells.filter((cell) => (now.get(keyOf(cell))?.onDay ?? null) !== cell.onDay),
    ...gone.map((cell) => ({ ...cell, onDay: null })),
  ];
}

/** What is wrong with the cells that are said, each beside its field. */
export function cellProblems(
  { cells, whole, reason }: CoverSpecialtiesInput,
  {
    standing,
    specialties,
    today,
  }: { standing: readonly StandingCell[]; specialties: readonly Specialty[]; today: string },
): FieldProblem[] {
  const known = new Set(specialties.map(({ id }) => id));
  const now = new Set(standing.map(keyOf));
  const first = new Map<string, number>();
  const problems = cells.flatMap((cell, index): FieldProblem[] => {
    const at = (field: keyof CellInput) => `cells.${index}.${field}`;
    const key = keyOf(cell);
    if (!known.has(cell.specialtyId)) return [problem(at('specialtyId'), 'unknown_specialty')];
    if (first.has(key)) return [problem(at('categoryKey'), 'specialty_twice')];
    first.set(key, index);
    if (cell.onDay === null) return now.has(key) ? [] : [problem(at('onDay'), 'specialty_not_declared')];
    if (cell.onDay > today) return [problem(at('onDay'), 'specialty_day_to_come')];
    return effectiveDayProblems(at('onDay'), cell.onDay, today);
  });
  const takesBack = saidOtherwise({ cells, whole }, standing).some(({ onDay }) => onDay === null);
  return takesBack && !reason && problems.length === 0 ? [problem('reason', 'reason_needed')] : problems;
}

/** What surprises: a row outside the action, a column that the annex does not tick. Said once a row of the annex. */
export function cellWarnings(
  cells: readonly CellInput[],
  { standing, specialties }: { standing: readonly StandingCell[]; specialties: readonly Specialty[] },
): FieldProblem[] {
  const known = new Map(specialties.map((one) => [one.id, one]));
  const now = new Set(standing.map(keyOf));
  const warnings = new Map<string, FieldProblem>();
  for (const [index, cell] of cells.entries()) {
    const specialty = known.get(cell.specialtyId);
    if (!specialty || cell.onDay === null || now.has(keyOf(cell))) continue;
    const named = { specialty: specialtyName(specialty), src: specialty.src };
    const warn = (field: keyof CellInput, code: 'specialty_out_of_scope' | 'category_not_printed') => {
      const key = `${specialty.id} ${code}`;
      if (!warnings.has(key)) warnings.set(key, problem(`cells.${index}.${field}`, code, named));
    };
    if (!specialty.inScope) warn('specialtyId', 'specialty_out_of_scope');
    if (!specialty.printed.includes(cell.categoryKey)) warn('categoryKey', 'category_not_printed');
  }
  return [...warnings.values()];
}

/** How many of how many. */
export interface Share {
  covered: number;
  of: number;
}

/** What some trainings cover of the annex at one stage, of the rows in scope alone. */
export interface SpecialtyCoverage {
  /** Rows with one printed cell or more. */
  rows: Share;
  /** Printed cells, artificial intelligence left out. */
  cells: Share;
  /** The column of artificial intelligence. */
  ai: Share;
  /** Cells that were said and count nowhere above: not printed on their row, or of a row outside the action. */
  outside: number;
}

/** Every cell once, however many trainings cover it. */
export function coverageOf(
  specialties: readonly Specialty[],
  covered: readonly Pick<StandingCell, 'specialtyId' | 'categoryKey'>[],
): SpecialtyCoverage {
  const scope = specialties.filter(({ inScope }) => inScope);
  const said = new Set(covered.map(({ specialtyId, categoryKey }) => `${specialtyId} ${categoryKey}`));
  const printed = scope.flatMap(({ id, printed }) => printed.map((key) => ({ key, name: `${id} ${key}` })));
  const counted = printed.filter(({ name }) => said.has(name));
  const share = (isAi: boolean): Share => ({
    covered: counted.filter(({ key }) => (key === AI_CATEGORY) === isAi).length,
    of: printed.filter(({ key }) => (key === AI_CATEGORY) === isAi).length,
  });
  return {
    rows: {
      covered: scope.filter(({ id, printed }) => printed.some((key) => said.has(`${id} ${key}`))).length,
      of: scope.length,
    },
    cells: share(false),
    ai: share(true),
    outside: said.size - counted.length,
  };
}
