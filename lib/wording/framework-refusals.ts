import type { FrameworkRefusalCode } from '@/lib/domain/framework/refusal-codes';
import type { Params } from '@/lib/refusal';
import { frameworkNameOf } from './frameworks';
import { minutesWords } from './minutes';
import { formatCount } from './numbers';
import { dayOf } from './refusal-params';

const positionOf = ({ position }: Params) => (position ? `« ${position} »` : 'Cette place');

/** What a framework, or what a training covers of it, is refused for. */
export const frameworkRefusals: Record<FrameworkRefusalCode, (p: Params) => string> = {
  framework_unknown: () => 'Ce référentiel n’existe pas : choisissez l’un des sept de la liste.',
  framework_not_of_action: (p) =>
    `Ce référentiel ne concerne pas l’action n° ${p.action ?? ''} (${p.src ?? '003'}) : « ${frameworkNameOf(p.framework)} ».`,
  framework_has_title: () =>
    'Le titre de ce référentiel est imprimé dans le document : il ne s’attribue pas.',
  framework_title_unknown: () =>
    'Choisissez l’un des titres imprimés dans la liste des annexes (003:523-524).',
  framework_title_taken: (p) =>
    `Ce titre est attribué à « ${frameworkNameOf(p.framework)} » à partir du ${dayOf(p)} : un titre imprimé ne va, un même jour, qu’à un tableau. Reprenez d’abord l’autre attribution.`,
  framework_title_unchanged: () => 'Ce tableau a déjà ce titre à cette date : il n’y a rien à enregistrer.',
  framework_decided_since: (p) =>
    `Une autre décision vaut depuis le ${dayOf(p)} : une décision d’un jour antérieur ne changerait rien. Choisissez ce jour, ou un jour suivant.`,
  competence_unknown: () => 'Indiquez la place de la compétence dans son référentiel, par exemple 4.1.',
  competence_of_other_framework: (p) =>
    `${positionOf(p)} n’est la place d’aucune compétence de « ${frameworkNameOf(p.framework)} » : un même numéro ne désigne pas la même compétence d’un référentiel à l’autre.`,
  competence_twice: (p) => `${positionOf(p)} est donnée deux fois pour ce référentiel : gardez-en une.`,
  minutes_not_whole: () =>
    'Cette durée ne se lit pas : écrivez par exemple 2 ou 1,5 (heures), 1 h 30, ou 45 min ; par programme, un nombre entier de minutes à partir de 1. Sans durée connue, laissez vide.',
  minutes_without_competence: () =>
    'Une durée est indiquée pour une compétence qui n’est pas cochée : cochez-la, ou effacez la durée.',
  minutes_over_training: (p) =>
    `${minutesWords(Number(p.minutes ?? 0))} de compétences pour une formation de ${formatCount(Number(p.hours ?? 0))} h, pour « ${frameworkNameOf(p.framework)} » : corrigez les durées, ou les heures de la formation.`,
  assessment_unknown: () => 'Dites si la compétence est évaluée par Pix+, autrement, ou pas du tout.',
  coverage_changed_meanwhile: () =>
    'Quelqu’un a modifié les compétences de cette formation depuis que vous avez ouvert la page. Ce que vous avez coché est gardé : comparez, puis enregistrez de nouveau.',
  profession_unknown: () => 'Choisissez une profession de la liste imprimée (003:759-809).',
  profession_link_unchanged: () => 'Ce lien est déjà ainsi à cette date : il n’y a rien à enregistrer.',
};
