import type { CommitteeRefusalCode } from '@/lib/domain/committee-refusal-codes';
import { COMMITTEE_EVENTS } from '@/lib/domain/vocabulary';
import type { Params } from '@/lib/refusal';
import { eventWords } from './committees';
import { formatDay } from './dates';

type Sentences = Record<CommitteeRefusalCode, (p: Params) => string>;

/** What a committee, a note, a decision or what became of it is refused for. */
export const committeeRefusals: Sentences = {
  committee_title_needed: () => 'Donnez un titre au comité, par exemple « COPIL d’octobre 2026 ».',
  committee_to_come: () => 'Ce jour est à venir : un comité se consigne une fois tenu.',
  committee_exists: (p) =>
    `Ce comité est déjà consigné${p.title ? ` : « ${p.title} »` : ''}. Retrouvez-le dans la liste, ou changez le titre.`,
  committee_action_elsewhere: (p) =>
    `Cette action n’est pas de la saison choisie : ${p.action ?? ''}. Décochez-la, ou choisissez l’autre saison.`,
  committee_has_entries: () =>
    'Ce comité a des notes, des décisions ou des faits cités : retirez-les d’abord, un par un, avec leur motif.',
  committee_unchanged: () => 'Rien n’a changé : corrigez le jour ou le titre, ou cochez le retrait.',
  committee_words_needed: () => 'Écrivez la note ou la décision, en une phrase au moins.',
  committee_words_too_long: () => 'Ce texte dépasse 2 000 caractères : gardez l’essentiel.',
  entry_kind_needed: () => 'Dites si c’est une décision ou une note.',
  entry_unchanged: () => 'Rien n’a changé : corrigez le texte, ou cochez le retrait.',
  about_unknown: () =>
    'Ce chiffre n’est pas de ceux dont ce comité peut parler : choisissez-le dans la liste.',
  responsible_too_long: () => 'Ce responsable est trop long : 120 caractères au plus.',
  note_without_due: () =>
    'Une note n’a ni responsable ni échéance : choisissez « Décision », ou videz ce champ.',
  due_before_committee: (p) =>
    `Cette échéance précède le comité${typeof p.day === 'string' ? `, du ${formatDay(p.day)}` : ''} : choisissez un jour à partir du sien.`,
  outcome_needed: () => 'Dites ce que la décision est devenue.',
  new_sentence_needed: () => 'Écrivez la phrase qui remplace la décision.',
  sentence_unchanged: () =>
    'C’est déjà ce que dit la décision : changez la phrase, le responsable ou l’échéance.',
  decision_moved: (p) => {
    const event = COMMITTEE_EVENTS.find((known) => known === p.event);
    const said = event ? `« ${eventWords[event]} »` : 'autre chose';
    const words = typeof p.words === 'string' && p.words !== '' ? ` : « ${p.words} »` : '';
    return `Entre-temps, quelqu’un d’autre a écrit ${said}${words}. Ce que vous avez tapé est gardé : relisez-le, puis renvoyez-le s’il vaut toujours.`;
  },
  not_a_decision: () => 'C’est une note : seule une décision a une suite.',
};
