import { type GapNumber, gapSeverity } from '@/lib/domain/gap';
import { GAP_KINDS, GAP_STATES } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { gapList, type ReadGap } from '@/lib/gap/gap-list';
import {
  gapKindWords,
  gapNumberName,
  gapNumberText,
  gapOwnerWords,
  gapRuleWords,
  gapSeverityWords,
  gapStateWords,
  gapTitle,
} from '@/lib/wording/gaps';
import { capitalised } from '@/lib/wording/typography';
import { choice, refused } from '../filter-values';
import { exportTable } from '../table-definition';
import { number, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

interface Row {
  gap: ReadGap;
  number: GapNumber | null;
}

export const gaps = exportTable({
  name: 'gaps',
  file: 'ecarts',
  title: 'Écarts',
  about: 'Une ligne par nombre d’un écart.',
  filters: [...READING, 'action', 'kind', 'state'],
  audience: 'public',
}).of<Row>({
  fields: [
    text(
      'key',
      'Identifiant',
      'Le nom de l’écart\u00a0; une ligne par nombre de l’écart.',
      ({ gap }) => gap.key,
    ),
    text('title', 'Écart', 'De quoi il s’agit, en une ligne.', ({ gap }) => gapTitle(gap)),
    text('kind', 'Genre', 'Sa nature.', ({ gap }) => gapKindWords[gap.kind]),
    text('state', 'État', 'À expliquer, expliqué ou accepté.', ({ gap }) =>
      gap.coherent ? 'cohérent' : gapStateWords[gap.state],
    ),
    text(
      'severity',
      'Gravité',
      'Selon ce qui dépend de ses nombres\u00a0: une cible, un compte ou un montant, aucun chiffre. Vide\u00a0: cohérent.',
      ({ gap }) => (gap.coherent ? null : gapSeverityWords[gapSeverity(gap)].level),
    ),
    text('owner', 'À expliquer par', 'Qui peut en dire l’origine.', ({ gap }) =>
      gap.coherent ? null : capitalised(gapOwnerWords(gap.actions)),
    ),
    yesNo(
      'coherent',
      'Cohérent',
      'Oui\u00a0: le contrôle a été fait et n’a rien trouvé.',
      ({ gap }) => gap.coherent,
    ),
    text('season', 'Saison', 'Vide\u00a0: aucune en particulier.', ({ gap }) => gap.season),
    text(
      'actions',
      'Actions',
      'Les clés des actions qu’il touche\u00a0; vide\u00a0: tout le programme.',
      ({ gap }) => gap.actionKeys.join(', ') || null,
    ),
    text('rule', 'Règle', 'Comment il est trouvé.', ({ gap }) => gapRuleWords[gap.rule]),
    text(
      'records',
      'Relevé',
      'Ses lignes dans la table des incohérences des sources.',
      ({ gap }) => gap.codes.join(', ') || null,
    ),
    text(
      'name',
      'Nombre',
      'Ce qu’est le nombre de la ligne.',
      (r) => r.number && gapNumberName(r.number.name),
    ),
    text('of', 'De quoi', 'La composante, la lecture.', (r) => r.number?.of),
    number('value', 'Valeur', 'Un compte, une fraction, ou des euros\u00a0; vide pour une date.', (r) => {
      if (!r.number || typeof r.number.value === 'string') return null;
      return r.number.form === 'cents' ? r.number.value / 100 : r.number.value;
    }),
    text(
      'written',
      'En mots',
      'La valeur telle que le service l’écrit.',
      (r) => r.number && gapNumberText(r.number),
    ),
    text('source', 'Source', 'Le document et la ligne.', (r) => r.number?.source),
    text('dated', 'Date de la source', 'À sa précision.', (r) => r.number?.dated?.on),
    text('lastNote', 'Dernière note', 'Ce qui en a été dit en dernier.', ({ gap }) => gap.notes.at(-1)?.note),
  ],
  async rows(question) {
    const { read, actor, now, season, day, filter } = question;
    const action = filter('action');
    if (action !== undefined && !(await actionNames(read)).known(action))
      throw refused('action', 'unknown_action');
    const list = await gapList(read, actor, now, {
      season,
      day,
      action,
      kind: choice(question, 'kind', GAP_KINDS, 'unknown_gap_kind'),
      state: choice(question, 'state', GAP_STATES, 'unknown_gap_state'),
    });
    return {
      rows: [...list.gaps, ...list.coherent].flatMap((gap): Row[] =>
        gap.numbers.length === 0 ? [{ gap, number: null }] : gap.numbers.map((one) => ({ gap, number: one })),
      ),
      notes: [
        ['À expliquer', String(list.byState.to_explain)],
        ['Expliqués', String(list.byState.explained)],
        ['Acceptés', String(list.byState.accepted)],
      ],
    };
  },
});
