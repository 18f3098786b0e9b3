import type { Edition } from '@/lib/domain/edition';
import { editionDetail } from '@/lib/edition/editions';
import { gapNumbersText, gapRuleWords, gapStateWords } from '@/lib/wording/gaps';
import { needed } from '../filter-values';
import { exportTable } from '../table-definition';
import { text } from '../table-fields';

export const editionGaps = exportTable({
  name: 'edition-gaps',
  file: 'edition-ecarts',
  title: 'Écarts d’une édition',
  about: 'Une ligne par écart connu ce jour-là.',
  filters: ['edition'],
  needs: ['edition'],
  audience: 'public',
}).of<Edition['gaps'][number]>({
  fields: [
    text('key', 'Identifiant', 'Le nom de l’écart.', (g) => g.key),
    text('label', 'Écart', 'De quoi il s’agit.', (g) => g.label),
    text('rule', 'Règle', 'Comment il est trouvé.', (g) => gapRuleWords[g.rule]),
    text('state', 'État', 'Le jour de l’édition.', (g) => gapStateWords[g.state]),
    text('season', 'Saison', 'Vide\u00a0: aucune en particulier.', (g) => g.season),
    text('actions', 'Actions', 'Les clés des actions touchées.', (g) => g.actions.join(', ') || null),
    text('numbers', 'Nombres', 'Ce qui s’écarte.', (g) => gapNumbersText(g.numbers)),
    text(
      'records',
      'Relevé',
      'Ses lignes dans la table des incohérences.',
      (g) => g.records.map(({ code }) => code).join(', ') || null,
    ),
  ],
  async rows(question) {
    const { edition } = await editionDetail(question.read, needed(question, 'edition'));
    return { rows: edition.gaps, day: edition.asOf };
  },
});
