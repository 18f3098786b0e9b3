import type { LeftOutReason } from '@/lib/domain/left-out';
import { MEASURES } from '@/lib/domain/vocabulary';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';
import type { LeftOut } from './explanation';
import type { AnyExplanation } from './explanation-words';

/** Why a line, an opening or a participation is not in a figure, in two or three words for a table. */
export const leftOutNames: Record<LeftOutReason, string> = {
  draft: 'brouillon, non envoyé',
  not_validated: 'déclaré, pas encore vérifié',
  estimate: 'estimation',
  not_applicable: 'sans objet',
  nothing_to_report: 'rien à déclarer',
  other_measure: 'autre mesure',
  other_period: 'autre période',
  duplicate: 'déjà compté',
  silent: 'sans réponse',
  not_opened: 'engagé, ouverture non déclarée',
  taken_back: 'engagement retiré',
  other_component: 'autre composante',
  replaced: 'remplacé par une observation plus récente',
  other_season: 'autre saison',
  no_amount: 'sans montant annoncé',
};

type Counted = 'lines' | 'facts' | 'things';

const countedOf = (explanation: AnyExplanation): Counted => {
  if (explanation.kind === 'learners') return 'lines';
  if (explanation.kind === 'component')
    return explanation.component.source === 'learners' ? 'lines' : 'facts';
  return explanation.what === 'trainings' ? 'facts' : 'things';
};

/** One thing left out of a figure and why, in a sentence. */
export function leftOutWords(left: LeftOut, explanation: AnyExplanation): string {
  const named = left.names.length > 0 ? ` : ${distinct(left.names).join(' ; ')}` : '';
  return french(`${sentences[left.reason](left, countedOf(explanation))}${isNamed(left) ? named : ''}.`);
}

// These name what they speak of inside their own sentence.
const isNamed = ({ reason }: LeftOut) =>
  !['other_measure', 'other_period', 'duplicate', 'estimate'].includes(reason);

const distinct = (names: readonly string[]): string[] => [...new Set(names)];
const is = (count: number | null, one: string, several: string) => ((count ?? 0) > 1 ? several : one);

const sentences: Record<LeftOutReason, (left: LeftOut, of: Counted) => string> = {
  draft: ({ count }, of) =>
    `${counted(count ?? 0, of === 'facts' ? 'ouverture' : 'saisie')} ${is(count, 'enregistrée et non envoyée', 'enregistrées et non envoyées')} : un brouillon ne compte nulle part (visible des personnes qui suivent ces projets)`,
  not_validated: ({ count, value }, of) => {
    if (of === 'facts')
      return `${counted(count ?? 0, 'ouverture')} ${is(count, 'déclarée, pas encore vérifiée', 'déclarées, pas encore vérifiées')}`;
    const worth = value?.value == null ? '' : ` (${valueInWords(value)} déclarés en tout)`;
    return `${counted(count ?? 0, of === 'lines' ? 'participation' : 'volet')} ${is(count, 'a envoyé', 'ont envoyé')} des valeurs qui ne sont pas encore vérifiées${worth}`;
  },
  estimate: ({ count, value }) =>
    `${counted(count ?? 0, 'ligne')} ${is(count, 'estimée', 'estimées')}${value?.value == null ? '' : ` (${formatCount(value.value)} en tout)`} : une estimation est montrée, jamais comptée comme atteinte`,
  not_applicable: ({ count }) => `${counted(count ?? 0, 'ligne')} « sans objet »`,
  nothing_to_report: ({ count }) =>
    `${counted(count ?? 0, 'ligne')} « rien à déclarer » : cela ne vaut pas zéro`,
  other_measure: ({ names, value }) =>
    `${measureName(names[0])} : ${value ? valueInWords(value) : ''} – une mesure n’est jamais ajoutée à une autre`,
  other_period: ({ names, value }) =>
    `Période ${names[0] ?? ''} : ${value ? valueInWords(value) : ''} – ce chiffre est celui d’une seule période`,
  duplicate: ({ names }) =>
    `Compté une fois, bien qu’il figure à ${formatCount(names.length)} endroits : ${names.join(' ; ')}`,
  silent: ({ count }, of) =>
    `${counted(count ?? 0, 'participation')} ${is(count, 'interrogée n’a', 'interrogées n’ont')} rien envoyé dans la campagne des chiffres${of === 'lines' ? ' (ce qu’une campagne antérieure a établi reste compté)' : ''}`,
  not_opened: ({ count }) => `${counted(count ?? 0, 'engagement')} dont l’ouverture n’est pas déclarée`,
  taken_back: ({ count }) => `${counted(count ?? 0, 'engagement')} ${is(count, 'retiré', 'retirés')}`,
  other_component: ({ count }) =>
    `${counted(count ?? 0, 'formation')} de l’action ${is(count, 'ne compte', 'ne comptent')} pas pour cette composante`,
  replaced: ({ count }) => `${counted(count ?? 0, 'valeur')} d’observations plus anciennes`,
  other_season: ({ count }) =>
    `${counted(count ?? 0, 'projet')} des deux saisons, ${is(count, 'compté', 'comptés')} dans la première`,
  no_amount: ({ count }) => `${counted(count ?? 0, 'projet')} sans montant annoncé : ce n’est pas zéro`,
};

const measureName = (key: string | undefined): string => {
  const measure = MEASURES.find((one) => one === key);
  return measure ? measureWords[measure].label : '';
};
