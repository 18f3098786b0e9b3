import { type GapNumber, gapSeverity } from '@/lib/domain/gap';
import { type Field, number, text } from '@/lib/export/table-fields';
import type { ReadGap } from '@/lib/gap/gap-list';
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
import { capitalised, french } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import { originName } from './figure-sources';
import { type CommitteeSheet, sourcedSheet } from './sheet';

interface Row {
  gap: ReadGap;
  number: GapNumber | null;
}

const FIELDS: readonly Field<Row>[] = [
  text('title', 'Écart', 'De quoi il s’agit, en une ligne.', ({ gap }) => gapTitle(gap)),
  text('state', 'État', 'À expliquer, expliqué ou accepté.', ({ gap }) =>
    capitalised(gapStateWords[gap.state]),
  ),
  text('severity', 'Gravité', 'Selon ce qui dépend de ses nombres.', ({ gap }) => {
    const { level, why } = gapSeverityWords[gapSeverity(gap)];
    return `${capitalised(level)}\u00a0: ${why}`;
  }),
  text('kind', 'Genre', 'Sa nature.', ({ gap }) => gapKindWords[gap.kind]),
  text('season', 'Saison', 'Vide\u00a0: aucune en particulier.', ({ gap }) => gap.season),
  text('owner', 'À expliquer par', 'Qui peut en dire l’origine.', ({ gap }) =>
    capitalised(gapOwnerWords(gap.actions)),
  ),
  text(
    'name',
    'Nombre',
    'Ce qu’est le nombre de la ligne.',
    (row) => row.number && gapNumberName(row.number.name),
  ),
  text('of', 'De quoi', 'La composante, la lecture.', (row) => row.number?.of && french(row.number.of)),
  number('value', 'Valeur', 'Un compte, une fraction, ou des euros\u00a0; vide pour une date.', (row) => {
    if (!row.number || typeof row.number.value === 'string') return null;
    return row.number.form === 'cents' ? row.number.value / 100 : row.number.value;
  }),
  text(
    'written',
    'En mots',
    'La valeur telle que le service l’écrit.',
    (row) => row.number && gapNumberText(row.number),
  ),
  text('dated', 'Date de la source', 'À sa précision.', (row) => row.number?.dated?.on),
  text('note', 'Dernière note', 'Ce qui en a été dit en dernier.', ({ gap }) => gap.notes.at(-1)?.note),
  text('rule', 'Règle', 'Comment il est trouvé.', ({ gap }) => gapRuleWords[gap.rule]),
];

/** What does not concord: one row a number. */
export const gapSheet = ({ asked, gaps }: CommitteeReport): CommitteeSheet =>
  sourcedSheet<Row>(
    { name: 'Écarts', about: 'Une ligne par nombre d’un écart, ceux à expliquer d’abord.', fields: FIELDS },
    gaps.shown.flatMap((gap) =>
      (gap.numbers.length === 0 ? [null] : gap.numbers).map((one) => ({
        row: { gap, number: one },
        of: {
          source: [one?.source, originName('gaps')].filter(Boolean).join('\u00a0; '),
          asOf: asked.day,
          coverage: null,
          why: null,
        },
      })),
    ),
  );
