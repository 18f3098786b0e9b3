import type { CoverageMatrix } from '@/lib/coverage/coverage-matrix';
import { coverageWords } from '@/lib/wording/coverage';
import { ZONE_NOT_PRINTED } from '@/lib/wording/coverage-cells';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import type { CrossedRow } from './crossing-table';

export const rowLabel = (
  by: CoverageMatrix['by'],
  { key, label }: { key: string; label: string | null },
): string => {
  const words = label === null ? ZONE_NOT_PRINTED : french(label);
  return by === 'zone' ? `${key}. ${words}` : words;
};

export const crossedRows = ({ by, rows }: CoverageMatrix): CrossedRow[] =>
  rows.map(({ key, label, group, isExpected, cells }) => ({
    ...{ key, isExpected },
    label: rowLabel(by, { key, label }),
    group: group && french(group),
    cells: cells.map(({ state, projects }) => ({ state, projects })),
  }));

const APART: Record<CoverageMatrix['by'], [one: string, several: string]> = {
  profession: [
    'formation offerte ne dit pas à quelles professions',
    'formations offertes ne disent pas à quelles professions',
  ],
  type: [
    'formation offerte ne dit pas à quelles professions',
    'formations offertes ne disent pas à quelles professions',
  ],
  level: ['formation offerte ne dit pas son niveau', 'formations offertes ne disent pas leur niveau'],
  zone: [
    'formation offerte est dans une région sans zone imprimée',
    'formations offertes sont dans des régions sans zone imprimée',
  ],
};

/** The day, the empty cells, who answered and what stands in no cell. */
export function matrixNote(
  { by, isFull, counts, cells, white, apart, reachedApart, answers }: CoverageMatrix,
  day: string,
): string {
  const [one, several] = APART[by];
  const unexpected = counts.no_offer - white;
  return french(
    [
      `Situation connue au ${formatDay(day)}.`,
      `${formatCount(counts.no_offer)} cases vides sur ${formatCount(cells)}, dont ${formatCount(white)} où une formation était attendue${unexpected > 0 ? ` et ${formatCount(unexpected)} que rien ne faisait attendre` : ''}.`,
      ...(isFull
        ? [
            `${capitalised(coverageWords(answers))} dans la campagne des chiffres de chaque action. Apprenants et déclarations : ceux des projets que vous lisez.`,
          ]
        : []),
      ...(apart > 0
        ? [
            `${formatCount(apart)} ${apart > 1 ? several : one} : elle${apart > 1 ? 's' : ''} n’${apart > 1 ? 'ont' : 'a'} pas de case.`,
          ]
        : []),
      ...(reachedApart > 0
        ? [
            `Des apprenants vérifiés de ${counted(reachedApart, 'région')} n’ont pas de case non plus : « autre », « sans objet ».`,
          ]
        : []),
      'Un projet peut compter dans plusieurs cases.',
    ].join(' '),
  );
}
