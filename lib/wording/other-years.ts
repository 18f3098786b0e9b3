import type { Span } from '@/lib/domain/period';
import type { PeriodRule } from '@/lib/domain/period-rule';
import type { ReadYears } from '@/lib/domain/read-years';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';
import { counted } from './plural';
import { layerWords } from './states';

export const readYearsWords: Readonly<Record<ReadYears, string>> = {
  civiles: 'Années civiles',
  convention: 'Années de convention',
};

/** The years in which the figures were entered: academic ones, unless a campaign asked calendar years. */
export const enteredYearsWords = (isAcademic: boolean): string =>
  isAcademic ? 'Années universitaires' : 'Années saisies';

/** « Année 2 de convention, du 1 mars 2024 au 28 février 2025 ». */
export const contractYearWords = ({ number, startsOn, endsOn }: Span & { number: number }): string =>
  `Année ${number} de convention, du ${formatDay(startsOn)} au ${formatDay(endsOn)}`;

export const OUTSIDE_YEARS = 'Hors convention';

const unreadWords = {
  no_rule: 'pas de règle de conversion',
  rules_differ: 'ses actions ont des règles différentes',
  slots_withheld: 'compté par les créneaux des sessions, ce que lisent les personnes qui suivent ces projets',
  stock: 'ne s’additionne pas d’une année à l’autre',
} as const;

/** Why a measure is read in its own periods alone. */
export const unreadText = (why: keyof typeof unreadWords, isAcademic: boolean): string =>
  `${unreadWords[why]} : lu ${isAcademic ? 'en années universitaires' : 'dans les années saisies'}`;

/** How a number of a year was made, in a word or two. */
const HOW: Readonly<Record<PeriodRule, string>> = {
  by_slot: 'par les créneaux',
  by_start: 'à l’année de la rentrée',
  prorata_days: 'au prorata des jours',
};

interface ReadLayer {
  value: { value: number | null };
  split: readonly { period: string; days: number; of: number }[];
  without: readonly string[];
}

/** What is to be known of a year beside its numbers: its rule, and what it lacks. */
export function readingWords(rule: PeriodRule | null, layers: Readonly<Record<Layer, ReadLayer>>): string {
  const shown = LAYERS.filter((layer) => layers[layer].value.value !== null);
  const without = (layer: Layer) => layers[layer].without.join(' ni ');
  const [first] = shown;
  const isSame = first !== undefined && shown.every((layer) => without(layer) === without(first));
  const lacking = (isSame ? [first] : shown).flatMap((layer) =>
    without(layer) === '' ? [] : [`${isSame ? '' : `${layerWords[layer]} `}sans ${without(layer)}`],
  );
  // The days are those of the periods: the same in each number that has them all.
  const split = shown.map((layer) => layers[layer].split).reduce((a, b) => (b.length > a.length ? b : a), []);
  const days = split.map(({ period, days: some, of }) => `${counted(some, 'jour')} sur ${of} de ${period}`);
  const how = rule !== 'prorata_days' || split.length > 0 ? rule && HOW[rule] : null;
  const made = days.length > 0 ? `${how} (${days.join(', ')})` : (how ?? 'telle que saisie');
  return [made, ...lacking].join(', ');
}

/** « 2024-2025, déclaré : 125 apprenants, les sessions en comptent 120 : non converti. » */
export const apartWords = ({
  layer,
  period,
  value,
  sessions,
}: {
  layer: Layer;
  period: string;
  value: number;
  sessions: number;
}): string =>
  `${period}, ${layerWords[layer]} : ${counted(value, 'apprenant')}, les sessions en comptent ${sessions} : non converti.`;
