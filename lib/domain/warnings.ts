import { type FigureRow, rowKey } from './line-address';
import { chainOf } from './measures-within';
import type { Measure } from './vocabulary';

/** What else is known of a cell, beside its plan and its former value. */
export interface Beside {
  /** What a later observation declared of the same period. */
  later: number | null;
  /** The sum of the periods before, of the same line: a cohort validates in a later period than it enters. */
  former: number | null;
}

export const NOTHING_BESIDE: Beside = { later: null, former: null };

/** A declared number with what it may be compared with. */
export interface WarnedCell extends FigureRow {
  measure: Measure;
  /** null where the cell holds no number: then nothing is said of it. */
  value: number | null;
  before: number | null;
  planned: number | null;
  beside: Beside;
}

export const WARNING_CODES = [
  'first_over_entered',
  'tenfold',
  'over_training_plan',
  'over_training',
  'incomparable',
  'far_below',
  'fall',
  'over_later',
  'validated_over_entered',
  'certified_over_validated',
  'certified_over_entered',
  'validated_over_certified',
  'over_capacity',
  'differs_from_sessions',
  'over_population',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** What no reason answers for: who is counted for the first time entered. One of the two numbers is wrong. */
export const isError = (code: WarningCode): boolean => code === 'first_over_entered';

/** What a written reason answers for: one kind of warning or, of what was sent before that was noted, any. */
export type AnsweredCode = WarningCode | 'any';

/** Something to look at: it keeps no value out, and is justified by a comment (an error: corrected) before the section is sent. */
export interface Warning {
  code: WarningCode;
  row: FigureRow;
  measure: Measure;
  value: number;
  /** The number it is set against: before, later, planned, the whole, places, people, or what the sessions count. */
  against: number;
}

/** Places by training and delivery region: « 12|53 » → 40. Those not known are absent. */
export type Places = ReadonlyMap<string, number>;
export const placeKey = (place: { trainingId: number; regionCode: string }) =>
  `${place.trainingId}|${place.regionCode}`;

export const placesOf = (
  trainings: readonly { id: number; regions: readonly { code: string; places: number | null }[] }[],
): Places =>
  new Map(
    trainings.flatMap(({ id, regions }) =>
      regions.flatMap(({ code, places }) =>
        places === null ? [] : [[placeKey({ trainingId: id, regionCode: code }), places] as const],
      ),
    ),
  );

/**
 * What the sessions held by the observation count in the period, by measure, training and delivery region:
 * « certified|12|53 » → 18. Where no session counts anybody there is no entry: nothing is said of that place.
 */
export type CountedInSessions = ReadonlyMap<string, number>;
export const sessionKey = (measure: Measure, place: { trainingId: number; regionCode: string }) =>
  `${measure}|${placeKey(place)}`;

/**
 * How many people of a profession a population of like bases gives in a delivery region of a training, of a level where
 * it has levels: « 12|53|6|16 » → 1 800, « 12|53||16 » without. A secret or missing number has no entry.
 */
export type People = ReadonlyMap<string, number>;
export const peopleKey = (place: {
  trainingId: number;
  regionCode: string;
  levelKey: string | null;
  professionId: number | string;
}) => `${placeKey(place)}|${place.levelKey ?? ''}|${place.professionId}`;

/** The people that a line may be of: those of its level, else those of all levels together. */
const peopleOf = (people: People, { professionKey, ...row }: FigureRow): number | undefined =>
  people.get(peopleKey({ ...row, professionId: professionKey })) ??
  people.get(peopleKey({ ...row, levelKey: null, professionId: professionKey }));

/** Warnings about a training in a region, whatever the lines there: any cell of that measure there may answer for them. */
export const isOfPlace = (code: WarningCode): boolean =>
  code === 'over_capacity' || code === 'differs_from_sessions';

/** What the cells of a section stand on. */
export interface Ground {
  actionKey: string;
  places: Places;
  sessions: CountedInSessions;
  people: People;
  /** The share of the period that had elapsed on the day of the observation; 1 of a period that is over. */
  elapsed: number;
}

/** Under this number a tenfold jump says nothing: 1 to 10 is an ordinary start. */
const JUMP_FROM = 20;
/** A first number of which nothing at all is known to compare it with is looked at from here on. */
const LARGE = 1000;
/** From half of its period on, who enters is known; who validates is known at its end. */
const KNOWN_FROM: Record<Measure, number> = {
  entered: 0.5,
  first_entered: 0.5,
  made_aware: 0.5,
  active: 0.5,
  validated: 1,
  certified: 1,
};

/** What an officer should look at, and a lead check before sending, of cells of one section and one period. */
export function warningsOf(
  cells: readonly WarnedCell[],
  { actionKey, places, sessions, people, elapsed }: Ground,
): Warning[] {
  const warnings: Warning[] = [];
  // A cell that holds no number is neither a part nor a whole.
  const keys = new Map(cells.flatMap((cell) => (cell.value === null ? [] : [[cell, rowKey(cell)] as const])));
  const rows = Map.groupBy(keys.keys(), (cell) => keys.get(cell) ?? '');
  const trainings = Map.groupBy(cells, ({ trainingId }) => trainingId);
  const sums = new Map<number, TrainingSums>();
  const said = new Map<string, { first: WarnedCell; sum: number }>();
  for (const cell of cells) {
    const { value, before, planned, measure, beside } = cell;
    if (value === null) continue;
    const say = (code: WarningCode, against: number, shown = value) =>
      warnings.push({ code, row: cell, measure, value: shown, against });
    const reference = before || planned || beside.former;
    if (before !== null && value < before) say('fall', before);
    if (beside.later !== null && value > beside.later) say('over_later', beside.later);
    if (reference && value >= JUMP_FROM && value >= 10 * reference) say('tenfold', reference);
    if (!reference && value >= JUMP_FROM) {
      const { trainingId } = cell;
      const known = sums.get(trainingId) ?? sumsOf(trainings.get(trainingId) ?? [], places);
      sums.set(trainingId, known);
      const first = firstOf(measure, value, known);
      if (first) say(first.code, first.against);
    }
    if (planned !== null && planned >= JUMP_FROM && elapsed >= KNOWN_FROM[measure] && 10 * value < planned)
      say('far_below', planned);
    const most = measure === 'entered' ? peopleOf(people, cell) : undefined;
    if (most !== undefined && value > most) say('over_population', most);
    const excess = excessOf(cell, rows.get(keys.get(cell) ?? '') ?? [], actionKey);
    if (excess) say(excess.code, excess.whole, excess.part);
    if (measure !== 'entered' && sessions.size === 0) continue;
    const place = sessionKey(measure, cell);
    const known = said.get(place);
    said.set(place, { first: known?.first ?? cell, sum: (known?.sum ?? 0) + value });
  }
  for (const [key, { first, sum }] of said) {
    const { measure } = first;
    const capacity = measure === 'entered' ? places.get(placeKey(first)) : undefined;
    if (capacity !== undefined && sum > capacity)
      warnings.push({ code: 'over_capacity', row: first, measure, value: sum, against: capacity });
    const counted = sessions.get(key);
    if (counted !== undefined && sum !== counted)
      warnings.push({ code: 'differs_from_sessions', row: first, measure, value: sum, against: counted });
  }
  return warnings;
}

/**
 * A part that is larger than its whole, on one line. First entrants are entrants of the same period; who validates or is
 * certified entered in this period or before, so all periods up to this one are summed. A whole that is blank proves
 * nothing, and neither do periods before of which only the part is known.
 */
function excessOf(
  { measure, value, beside }: WarnedCell,
  line: readonly WarnedCell[],
  actionKey: string,
): { code: WarningCode; part: number; whole: number } | undefined {
  if (value === null) return undefined;
  const numberOf = (whole: Measure) => line.find((cell) => cell.measure === whole && cell.value !== null);
  if (measure === 'first_entered') {
    const entered = numberOf('entered')?.value ?? null;
    return entered !== null && value > entered
      ? { code: 'first_over_entered', part: value, whole: entered }
      : undefined;
  }
  const chain = chainOf(actionKey);
  const at = chain.indexOf(measure);
  const whole =
    at < 0
      ? undefined
      : chain
          .slice(at + 1)
          .map(numberOf)
          .find((cell) => cell !== undefined);
  if (!whole || whole.value === null || (beside.former !== null && whole.beside.former === null))
    return undefined;
  const sums = { part: value + (beside.former ?? 0), whole: whole.value + (whole.beside.former ?? 0) };
  const code = WARNING_CODES.find((known) => known === `${measure}_over_${whole.measure}`);
  return code && sums.part > sums.whole ? { code, ...sums } : undefined;
}

interface TrainingSums {
  planned: ReadonlyMap<Measure, number>;
  typed: ReadonlyMap<Measure, number>;
  /** The largest number known of the training beside those that are typed. */
  known: number;
}

/** What a training is known by, summed once: each of its first numbers is set against it. */
function sumsOf(training: readonly WarnedCell[], places: Places): TrainingSums {
  const planned = new Map<Measure, number>();
  const typed = new Map<Measure, number>();
  const former = new Map<Measure, number>();
  const add = (sums: Map<Measure, number>, measure: Measure, value: number | null) =>
    sums.set(measure, (sums.get(measure) ?? 0) + (value ?? 0));
  for (const cell of training) {
    add(planned, cell.measure, cell.planned);
    add(typed, cell.measure, cell.value);
    add(former, cell.measure, cell.beside.former);
  }
  const regions = [...new Set(training.map(placeKey))];
  const seats = regions.reduce((sum, place) => sum + (places.get(place) ?? 0), 0);
  return { planned, typed, known: Math.max(seats, ...planned.values(), ...former.values()) };
}

/**
 * A first number, neither planned nor declared before on its line: set against all that is planned of its measure in its
 * training, else against the largest number known of the training. Numbers that were just typed prove little of one
 * another, so that large ones of a training of which nothing else is known are looked at.
 */
function firstOf(
  measure: Measure,
  value: number,
  { planned, typed, known }: TrainingSums,
): { code: WarningCode; against: number } | undefined {
  const plan = planned.get(measure) ?? 0;
  if (plan > 0) return value > plan ? { code: 'over_training_plan', against: plan } : undefined;
  const others = [...typed].map(([other, sum]) => (other === measure ? 0 : sum));
  const against = known || Math.max(0, ...others);
  if (against > 0 && value >= 10 * against) return { code: 'over_training', against };
  return known === 0 && value >= LARGE ? { code: 'incomparable', against: LARGE } : undefined;
}
