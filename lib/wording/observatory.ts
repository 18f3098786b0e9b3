import type { SourcedFact } from '@/lib/domain/observatory/fact';
import type {
  DeviceCompetenceFamily,
  FactQualifier,
  FactTopic,
  JobStanding,
  LinkNature,
  LinkState,
  LinkTarget,
  StudyTrainingKind,
} from '@/lib/domain/observatory/vocabulary';
import { formatAtPrecision } from './dates';
import { formatCount } from './numbers';
import { counted } from './plural';
import { capitalised, french } from './typography';

export const jobStandingWords: Record<JobStanding, string> = {
  sheet: 'métier en émergence (panorama de l’Anap)',
  new: 'nouveau métier (étude sur les dispositifs connectés)',
  existing: 'métier existant qui change (étude sur les dispositifs connectés)',
};

export const factTopicWords: Record<FactTopic, string> = {
  job: 'métier en émergence',
  market: 'marché du dispositif médical',
  survey: 'enquête auprès des acteurs',
  recruitment: 'recrutement',
  trainings: 'offre de formation',
  recommendation: 'recommandation',
  other: 'autre',
};

export const factQualifierWords: Record<FactQualifier, string> = {
  '=': 'égal à',
  '≈': 'environ',
  '>': 'plus de, ou au moins',
  '<': 'moins de',
  between: 'entre deux valeurs',
};

export const linkNatureWords: Record<LinkNature, string> = {
  trains_for: 'forme à ce métier',
  requires: 'requise pour ce métier',
  close_to: 'proche de ce métier',
};

export const linkStateWords: Record<LinkState, string> = {
  proposed: 'proposé',
  confirmed: 'confirmé',
  withdrawn: 'retiré',
};

export const linkTargetWords: Record<LinkTarget, string> = {
  training: 'formation',
  competence: 'compétence d’un référentiel',
  profession: 'profession de l’appel',
  finding: 'constat d’un diagnostic',
  device_competence: 'compétence de l’étude',
};

export const studyTrainingKindWords: Record<StudyTrainingKind, string> = {
  initiale: 'formation initiale',
  continue: 'formation continue',
  'en ligne': 'en ligne',
};

export const deviceFamilyWords: Record<DeviceCompetenceFamily, string> = {
  métier: 'métier',
  transversale: 'transversale',
  comportementale: 'comportementale',
};

/** The letters of the study, put in order by us: the study does not tie its figures to them. */
export const relevanceWords: Record<1 | 2 | 3 | 4, string> = {
  1: 'très fort',
  2: 'fort',
  3: 'moyen',
  4: 'faible',
};

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });
const isWhole = (value: number): boolean => Number.isInteger(value);
/** « année », « année (1er janvier) »: which year it is; « années » counts them. */
const YEAR = /^année(?!s)/;
/** Signs stand after any number as they are; words take their plural. */
const SIGNS = ['%', 'Md€', 'fois/an'];

/** « plus de 90 000 emplois », « entre 5 et 8 heures », « 1 professionnel sur 2 », null where no number is printed. */
export function factValue(
  fact: Pick<SourcedFact, 'value' | 'upper' | 'printed' | 'unit' | 'qualifier' | 'qualifierWords'>,
): string | null {
  const { value, upper, printed, unit, qualifier, qualifierWords } = fact;
  const before =
    qualifierWords ??
    { '=': '', '≈': 'environ', '>': 'plus de', '<': 'moins de', between: 'entre' }[qualifier];
  if (value === null) return printed === null ? null : french([before, printed].filter(Boolean).join(' '));
  const number = `${measured(value, upper === null ? unit : null)}${upper === null ? '' : ` et ${measured(upper, unit)}`}`;
  return french([before, number].filter(Boolean).join(' '));
}

function measured(value: number, unit: string | null): string {
  if (unit !== null && YEAR.test(unit)) return `${value}${unit.slice('année'.length)}`;
  const text = isWhole(value) ? formatCount(value) : number.format(value);
  if (unit === null) return text;
  if (SIGNS.includes(unit)) return `${text} ${unit}`;
  if (unit === 'niveau') return `niveau ${text}`;
  const [first = '', ...rest] = unit.split(' ');
  if (!isWhole(value)) return `${text} ${unit}`;
  return [counted(value, first, first.endsWith('s') ? first : `${first}s`), ...rest].join(' ');
}

/** « 2019 (déduit) », « février à avril 2021 » as the document writes days; null where nothing dates it. */
export function factDated({
  dated,
  datedInferred,
}: Pick<SourcedFact, 'dated' | 'datedInferred'>): string | null {
  if (dated === null) return null;
  const [from, to] = dated.split('/').map(atPrecision);
  return `${to ? `${from} à ${to}` : from}${datedInferred ? ' (date déduite)' : ''}`;
}

const atPrecision = (text: string): string =>
  formatAtPrecision(text, text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day');

/** A fact in one sentence, as it is copied into a committee. */
export function factSentence(fact: SourcedFact): string {
  const value = factValue(fact);
  const dated = factDated(fact);
  const words = [
    value === null ? capitalised(fact.label) : `${capitalised(fact.label)} : ${value}`,
    dated && `(${dated})`,
  ]
    .filter(Boolean)
    .join(' ');
  return french([`${words}.`, fact.base && `Base : ${fact.base}.`, fact.detail].filter(Boolean).join(' '));
}

/** The country of a job, in words: what the document does not name is said. */
export const jobPlace = ({ country, place }: { country: string | null; place: string | null }): string => {
  if (country !== null)
    return place !== null && !place.toLocaleLowerCase('fr').includes(country.toLocaleLowerCase('fr'))
      ? `${country} (imprimé « ${place} »)`
      : country;
  return place === null ? 'non imprimé dans la source' : `aucun pays nommé (imprimé « ${place} »)`;
};
