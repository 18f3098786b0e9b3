import { AMOUNT_KINDS } from '@/lib/domain/vocabulary';
import { formatDay } from '@/lib/wording/dates';
import { formatCount, formatEurosInFull, formatRate } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { amountWords } from '@/lib/wording/projects';
import { aidReadingWords, formatMillions } from '@/lib/wording/season-aid';
import { statementDate } from '@/lib/wording/statements';
import { uncapitalised } from '@/lib/wording/typography';
import type { SeasonMoney } from './season-money';

export const MONEY_LINE_KINDS = ['published', 'announced', 'recorded'] as const;

/** One line of what is known of the aid of a season, in words: none of them is added to another. */
export interface MoneyLine {
  key: string;
  kind: (typeof MONEY_LINE_KINDS)[number];
  label: string;
  /** Null: nobody recorded it, which is not zero. */
  cents: number | null;
  /** « 9 lauréats », « 18 projets sur 24 ». */
  covers: string;
  /** Of the budget of the trainings, and only to give an idea. */
  share: number | null;
  source: string | null;
}

/** What documents published, what pages announced and what is recorded, side by side. */
export function seasonMoneyLines(money: SeasonMoney): MoneyLine[] {
  const { published, readings, announced, sums, projects } = money;
  const laureates = published.laureates ? counted(published.laureates.value, 'lauréat') : '';
  return [
    ...readings.map(
      ({ key, cents, share }): MoneyLine => ({
        ...{ key, kind: 'published', label: `Aide publiée${aidReadingWords[key]}`, cents, covers: laureates },
        ...{ share, source: published.aid?.source ?? null },
      }),
    ),
    ...(announced?.waves ?? []).map(
      ({ laureates: count, cents, of, minus }, index): MoneyLine => ({
        ...{ key: `wave-${index}`, kind: 'announced', cents, covers: counted(count, 'lauréat'), share: null },
        label: minus
          ? `Relève ${index + 1}, par différence : annonce du ${statementDate(of.on)} moins celle du ${statementDate(minus.on)}`
          : `Relève ${index + 1} : annonce du ${statementDate(of.on)}`,
        source: of.source,
      }),
    ),
    ...(announced
      ? [
          {
            ...{ key: 'announced', kind: 'announced' as const, label: 'Somme des annonces' },
            ...{ cents: announced.cents, covers: laureates, share: null, source: null },
          },
          {
            ...{ key: 'unexplained', kind: 'announced' as const, cents: announced.unexplained, covers: '' },
            label: 'Aide publiée moins la somme des annonces : inexpliqué',
            ...{ share: null, source: null },
          },
        ]
      : []),
    ...AMOUNT_KINDS.map(
      (kind): MoneyLine => ({
        ...{
          key: kind,
          kind: 'recorded',
          label: `Enregistré ici : ${uncapitalised(amountWords[kind].label)}`,
        },
        cents: sums[kind].cents,
        covers: `${counted(sums[kind].projects, 'projet')} sur ${formatCount(projects)}`,
        ...{ share: null, source: null },
      }),
    ),
  ];
}

/** What was published is read in millions, as it was printed; what is recorded, to the euro. */
export const amountText = ({ kind, cents }: Pick<MoneyLine, 'kind' | 'cents'>): string =>
  cents === null ? 'non renseigné' : kind === 'recorded' ? formatEurosInFull(cents) : formatMillions(cents);

/** « 46,6 %, indicatif ». */
export const shareText = (share: number | null): string | null =>
  share === null ? null : `${formatRate(share)}, indicatif`;

/** How the lines are to be read: what no source says is not decided here. */
export function seasonMoneyNote({ day, readings, budget, announced }: SeasonMoney): string {
  return [
    `Connu au ${formatDay(day)}.`,
    ...(readings.length > 1
      ? [
          'La source ne dit pas si l’abondement du plan DM est compris dans l’aide publiée : les deux lectures restent.',
        ]
      : []),
    ...(budget && readings.length > 0
      ? [
          `Les parts sont celles du budget des actions de formation (${budget.source}) ; aucune source ne dit que l’aide s’y impute.`,
        ]
      : []),
    ...(announced?.waves.some(({ minus }) => minus !== null)
      ? ['Le rang des relèves est déduit de l’ordre des annonces.']
      : []),
  ].join(' ');
}
