import type { CountedFigure } from '@/lib/domain/figure-address';
import type {
  FoundGap,
  GapNumberName,
  GapRule,
  GapSeverity,
  NumberForm,
  PlainNumber,
} from '@/lib/domain/gap';
import type { GapKind, GapState } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';
import { formatCount, formatEuros, formatRate } from './numbers';
import { mergedWords } from './organisations';
import { counted } from './plural';
import { statementSubject } from './statements';
import { capitalised, french } from './typography';

export const gapStateWords: Record<GapState, string> = {
  to_explain: 'à expliquer',
  explained: 'expliqué',
  accepted: 'accepté',
};

/** What a state means, beside the choice of it. */
export const gapStateMeanings: Record<GapState, string> = {
  to_explain: 'personne ne sait encore d’où vient l’écart',
  explained: 'l’origine de l’écart est connue et dite dans la note',
  accepted: 'l’écart reste, et il est assumé',
};

export const gapKindWords: Record<GapKind, string> = {
  rate: 'Taux publiés et taux calculés',
  count: 'Nombres publiés et nombres enregistrés',
  source: 'Documents qui se contredisent',
  no_whole_count: 'Taux qu’aucun compte entier ne donne',
  capacity: 'Effectifs au-delà de la capacité',
  parts: 'Parties plus grandes que leur tout',
  population: 'Apprenants plus nombreux que la population',
  departure: 'Départs dont les suites restent à dire',
};

/** The rule that finds a gap, in a sentence that a reader can check. */
export const gapRuleWords: Record<GapRule, string> = {
  published_rate:
    'Le taux publié est comparé au taux engagé, lecture par lecture. Il est cohérent si l’un des taux calculés s’en écarte de moins d’un demi-pas d’arrondi.',
  published_count:
    'Le nombre imprimé est comparé à celui qui est enregistré. Un nombre pas encore saisi n’est pas un écart.',
  dated_amounts: 'Un même budget porte plusieurs montants, chacun à la date de son document.',
  statement_target: 'Une page publique donne un autre objectif que l’appel, pour la même chose comptée.',
  document_targets: 'Deux documents de l’appel fixent à l’action des cibles dont le total diffère.',
  statement_sum:
    'Les annonces qui couvrent ensemble exactement les lauréats publiés sont additionnées, et comparées à l’aide publiée.',
  announced_printed: 'Le nombre annoncé est comparé au nombre de lignes imprimées.',
  several_dates: 'Une déclaration publique donne plusieurs dates au même événement.',
  whole_count:
    'La cible est multipliée par le taux publié : le produit doit être un compte entier. Les comptes qui conviennent à l’arrondi sont donnés.',
  member_left:
    'Un membre a quitté le consortium, et personne n’a encore dit ce que devient ce qu’il avait engagé : retiré, repris par un autre membre, ou terminé. D’ici là, cela reste compté dans l’engagé, et ses lignes ne sont demandées à personne.',
  merged_organisations:
    'La cible compte les universités telles qu’elles étaient imprimées ; celles qui ont fusionné depuis comptent pour une, à partir du jour de la fusion. La cible reste comme elle est imprimée.',
  over_capacity:
    'Les entrants déclarés ou vérifiés d’une formation, dans une région et une période, sont comparés à ses places.',
  first_over_entered:
    'Sur chaque ligne, les primo-entrants sont comparés aux entrants : un primo-entrant est aussi un entrant. Une case vide ne prouve rien.',
  over_population:
    'Les entrants vérifiés d’un projet, d’un métier dans une région et une période, sont comparés à chaque population chargée de même nature, à moins de 24 mois. Plus d’entrants que de personnes : l’un des deux nombres est faux, ou des personnes comptent deux fois.',
  recorded: 'Relevé à la lecture des documents ; rien n’est calculé.',
};

const numberNames: Record<GapNumberName, string> = {
  published: 'publié',
  computed: 'calculé',
  recorded: 'enregistré',
  committed: 'engagé',
  target: 'cible',
  amount: 'montant',
  stated: 'page publique',
  stated_per_year: 'page publique, par an',
  document_total: 'total du document',
  sum: 'somme des annonces',
  part: 'annonce',
  difference: 'différence',
  top_up: 'abondement du plan DM',
  announced: 'annoncé',
  printed: 'imprimé',
  date: 'date',
  exact: 'cible × taux publié',
  fitting: 'compte qui convient à l’arrondi',
  declared: 'déclaré',
  verified: 'vérifié',
  places: 'places',
  population: 'population',
  first_entrants: 'primo-entrants',
  entrants: 'entrants',
  left_on: 'parti le',
  trainings_left: 'formations sans suite',
  universities_left: 'universités sans suite',
  merged: 'universités qui ont fusionné',
  before_merger: 'engagé sans la fusion',
};

export const gapNumberName = (name: GapNumberName): string => numberNames[name];

const decimals = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

const forms: Record<NumberForm, (value: number) => string> = {
  count: (value) => formatCount(value).replace('-', '−'),
  rate: formatRate,
  cents: (value) => formatEuros(value).replace('-', '−'),
  decimal: (value) => decimals.format(value),
  day: String,
};

export const gapNumberText = ({ form, value }: PlainNumber): string =>
  typeof value === 'string' ? formatDay(value) : forms[form](value);

/** « publié 60,0 %, engagé 19, cible 33, calculé 57,5 % ». */
export const gapNumbersText = (numbers: readonly PlainNumber[]): string =>
  french(numbers.map((number) => `${numberNames[number.name]} ${gapNumberText(number)}`).join(', '));

/** How grave a gap is, and beside it what depends on it. */
export const gapSeverityWords: Record<GapSeverity, { level: string; why: string }> = {
  target: { level: 'forte', why: 'une cible en dépend' },
  count: { level: 'moyenne', why: 'un compte ou un montant en dépend' },
  reading: { level: 'faible', why: 'aucun chiffre n’en dépend' },
};

const list = new Intl.ListFormat('fr-FR');

/** Who is to say where a gap comes from, as it stands inside a sentence. */
export const gapOwnerWords = (actions: readonly { number: number }[]): string => {
  const numbers = actions.map(({ number }) => `n° ${number}`);
  if (numbers.length === 0) return 'tout chargé de programme';
  return french(`chargés de programme, action${numbers.length > 1 ? 's' : ''} ${list.format(numbers)}`);
};

export const gapMarkLabel = (gaps: number): string =>
  gaps === 1 ? 'écart à expliquer' : `${counted(gaps, 'écart')} à expliquer`;

type Named = Pick<FoundGap, 'rule' | 'label' | 'numbers' | 'coherent'> & {
  actions: readonly { number: number }[];
};

/** What a gap is about, in one line: « Action n° 1 – Universités à secteur santé : cible 33, ailleurs 36 ». */
export function gapTitle(gap: Named): string {
  const [action, ...others] = gap.actions;
  const one = action && others.length === 0 && gap.rule !== 'recorded';
  return french(`${one ? `Action n° ${action.number} – ` : ''}${titles[gap.rule](gap)}`);
}

/** What was read in the sources is named by its finding: its code says nothing to who has no table of them. */
export const gapRecorded = ({
  rule,
  records,
}: Pick<FoundGap, 'rule'> & { records: readonly { finding: string }[] }): string | undefined =>
  rule === 'recorded' ? french(records.map(({ finding }) => finding).join(' ')) : undefined;

const textOf = ({ numbers }: Named, name: GapNumberName): string => {
  const found = numbers.find((number) => number.name === name);
  return found ? gapNumberText(found) : 'inconnu';
};

const textsOf = ({ numbers }: Named, ...names: GapNumberName[]): string =>
  numbers
    .filter(({ name }) => names.includes(name))
    .map(gapNumberText)
    .join(', ');

const titles: Record<GapRule, (gap: Named) => string> = {
  published_rate: (gap) =>
    `taux publié ${textOf(gap, 'published')}, taux engagé calculé ${textsOf(gap, 'computed').replaceAll(', ', ' ou ')}`,
  published_count: (gap) =>
    `${gap.label} : publié ${textOf(gap, 'published')}, enregistré ${textOf(gap, 'recorded')}`,
  dated_amounts: (gap) => `${gap.label} : ${textsOf(gap, 'amount')}`,
  statement_target: (gap) =>
    `${capitalised(gap.label)} : cible ${textOf(gap, 'target')}, ailleurs ${statedTexts(gap)}`,
  document_targets: (gap) => `deux cibles selon le document : ${targetTexts(gap)}`,
  statement_sum: (gap) =>
    `${gap.label} : annonces de ${textsOf(gap, 'part').replaceAll(', ', ' et ')}, soit ${textOf(gap, 'sum')}, et ${textOf(gap, 'published')} publiés`,
  announced_printed: (gap) =>
    `${gap.label} : ${textOf(gap, 'announced')} annoncées, ${textOf(gap, 'printed')} imprimées`,
  several_dates: (gap) => `${statementSubject(gap.label)} : ${textsOf(gap, 'date').replaceAll(', ', ' ou ')}`,
  whole_count: (gap) => `${textOf(gap, 'published')} de ${wholeTexts(gap)}`,
  member_left: (gap) => `${gap.label} : parti le ${textOf(gap, 'left_on')}, ${leftTexts(gap)} sans suite`,
  merged_organisations: (gap) =>
    `${mergers(gap)} : engagé ${textOf(gap, 'committed')} au lieu de ${textOf(gap, 'before_merger')}, cible ${textOf(gap, 'target')} comme imprimée`,
  over_capacity: ({ label, numbers }) => `${label} : ${gapNumbersText(numbers)}`,
  first_over_entered: ({ label, numbers }) => `${label} : ${gapNumbersText(numbers)}`,
  over_population: ({ label, numbers }) => `${label} : ${gapNumbersText(numbers)}`,
  recorded: ({ label }) => `Relevé des sources, ${label}`,
};

/** « une université et 2 formations », « 1 formation ». */
const leftTexts = ({ numbers }: Named): string =>
  list.format(
    numbers.flatMap(({ name, value }) => {
      if (name === 'universities_left') return counted(Number(value), 'université');
      return name === 'trainings_left' ? counted(Number(value), 'formation') : [];
    }),
  );

/** « 2 universités ont fusionné le 1er janvier 2025, et 3 universités ont fusionné le 1er mars 2026 ». */
function mergers({ numbers }: Named): string {
  const days = numbers.flatMap(({ name, value }) => (name === 'date' ? [String(value)] : []));
  const counts = numbers.flatMap(({ name, value }) => (name === 'merged' ? [Number(value)] : []));
  return list.format(counts.map((count, index) => mergedWords(count, days[index] ?? '')));
}

const statedTexts = ({ numbers }: Named): string =>
  numbers
    .filter(({ name }) => name === 'stated' || name === 'stated_per_year')
    .map((number) => `${gapNumberText(number)}${number.name === 'stated_per_year' ? ' par an' : ''}`)
    .join(' ou ');

/** « 3 + 2, puis 7 ». */
function targetTexts({ numbers }: Named): string {
  const documents = Map.groupBy(
    numbers.filter(({ name }) => name === 'target'),
    ({ source }) => source?.slice(0, 3),
  );
  return [...documents.values()].map((targets) => targets.map(gapNumberText).join(' + ')).join(', puis ');
}

/** « 6 = 4,8, de 5 = 4 ». */
function wholeTexts({ numbers }: Named): string {
  const targets = numbers.filter(({ name }) => name === 'target');
  const products = numbers.filter(({ name }) => name === 'exact');
  return targets
    .map((target, index) => {
      const product = products[index];
      return `${gapNumberText(target)} = ${product ? gapNumberText(product) : 'inconnu'}`;
    })
    .join(' ; de ');
}

/** The figures of a season that are counted, as a link names them. */
export const countedFigureWords: Record<CountedFigure, string> = {
  laureates: 'projets lauréats',
  participations: 'participations aux actions',
  aid: 'aide annoncée',
  regions: 'territoires atteints',
  reports: 'rapports reçus',
  trainings: 'formations',
};
