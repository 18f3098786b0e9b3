import type { NoRateReason } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import type { Nets } from '@/lib/figure/net-learners';
import { noRateReasons } from '@/lib/wording/reasons';
import { stateWords } from '@/lib/wording/states';
import { capitalised } from '@/lib/wording/typography';

/** What a cell holds: each kind is typed in a workbook, and written in one way in a CSV. */
export const COLUMN_KINDS = [
  'text',
  'count',
  'number',
  'rate',
  'euros',
  'day',
  'instant',
  'yes_no',
  'state',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Text, a number, a day as YYYY-MM-DD, an instant in ISO; null is a blank cell, never zero. */
export type Cell = string | number | boolean | null;

export interface TableColumn {
  key: string;
  /** The heading of the column. */
  label: string;
  kind: ColumnKind;
  /** Its entry of the data dictionary. */
  about: string;
}

/** One thing of a row, in one or several columns. */
export interface Field<Row> {
  columns: readonly TableColumn[];
  cells(row: Row): readonly Cell[];
}

type Simple = <Row>(
  key: string,
  label: string,
  about: string,
  of: (row: Row) => Cell | undefined,
) => Field<Row>;

export const simple =
  (kind: ColumnKind): Simple =>
  (key, label, about, of) => ({
    columns: [{ key, label, kind, about }],
    cells: (row) => [of(row) ?? null],
  });

export const text = simple('text');
/** A whole number of things or people. */
export const count = simple('count');
export const number = simple('number');
/** A fraction, never capped nor rounded. */
export const rate = simple('rate');
export const day = simple('day');
export const instant = simple('instant');
export const yesNo = simple('yes_no');

/** An amount in cents, written in euros. */
export const euros = <Row>(
  key: string,
  label: string,
  about: string,
  of: (row: Row) => number | null | undefined,
): Field<Row> => ({
  columns: [{ key, label: `${label} (€)`, kind: 'euros', about }],
  cells: (row) => {
    const cents = of(row);
    return [cents === null || cents === undefined ? null : cents / 100];
  },
});

/** What the column of a state says of a number that is one; the other words are those of the screens. */
export const NUMBER_WORD = 'nombre';
const stateWord = (state: Value['state']): string =>
  state === 'number' ? NUMBER_WORD : state === 'not_reported' ? 'non renseigné' : stateWords[state];

/** A value and its state, in two columns: a blank number is never zero, and its state says what it is. */
export const figure = <Row>(
  key: string,
  label: string,
  about: string,
  of: (row: Row) => Value | null | undefined,
): Field<Row> => ({
  columns: [
    { key, label, kind: 'count', about },
    {
      key: `${key}State`,
      label: `${label} – état`,
      kind: 'state',
      about: `L’état de « ${label} ».`,
    },
  ],
  cells: (row) => {
    const value = of(row);
    if (!value) return [null, stateWord('not_reported')];
    const shown = value.state === 'number' || value.state === 'estimate';
    return [shown ? value.value : null, stateWord(value.state)];
  },
});

/** A rate, and in words why there is none. */
export const ratedOf = <Row>(
  key: string,
  label: string,
  about: string,
  of: (row: Row) => { rate: number | null; reason: NoRateReason | null },
): Field<Row> => ({
  columns: [
    { key, label, kind: 'rate', about },
    {
      key: `${key}Reason`,
      label: `${label} – sans taux`,
      kind: 'text',
      about: `Pourquoi «\u00a0${label}\u00a0» n’est pas calculé\u00a0; vide s’il l’est.`,
    },
  ],
  cells: (row) => {
    const { rate: fraction, reason } = of(row);
    return [fraction, fraction === null && reason ? noRateReasons[reason] : null];
  },
});

export const LAYER_LABELS: Readonly<Record<Layer, string>> = {
  committed: 'Engagé',
  declared: 'Déclaré',
  verified: 'Vérifié',
};

const layerAbout: Readonly<Record<Layer, string>> = {
  committed: 'Ce que les lauréats ont promis (engagé, ou prévu).',
  declared: 'Ce qui a été envoyé dans un rapport, non vérifié.',
  verified: 'Ce qui a été validé par le programme.',
};

/** The three layers, each with its state. */
export const figuresByLayer = <Row>(of: (row: Row) => Record<Layer, Value>): Field<Row>[] =>
  LAYERS.map((layer) => figure<Row>(layer, LAYER_LABELS[layer], layerAbout[layer], (row) => of(row)[layer]));

/** The rates of the three layers, each with the reason where there is none. */
export const ratesByLayer = <Row>(
  of: (row: Row) => {
    rates: Record<Layer, number | null>;
    reasons: Record<Layer, NoRateReason | null>;
  },
): Field<Row>[] =>
  LAYERS.map((layer) =>
    ratedOf<Row>(
      `${layer}Rate`,
      `Taux ${LAYER_LABELS[layer].toLocaleLowerCase('fr')}`,
      `${capitalised(LAYER_LABELS[layer])} rapporté au visé\u00a0: une fraction, ni plafonnée ni arrondie.`,
      (row) => ({ rate: of(row).rates[layer], reason: of(row).reasons[layer] }),
    ),
  );

/** What becomes of the sums once each person counts once: a range, or why there is none. */
export const netFields = <Row>(of: (row: Row) => Nets): Field<Row>[] =>
  (['declared', 'verified'] as const).map((layer) => {
    const label = `${LAYER_LABELS[layer]}, net`;
    return {
      columns: [
        {
          key: `${layer}NetLow`,
          label: `${label} – au moins`,
          kind: 'count',
          about: 'Le moins de personnes distinctes, une fois ôtés les doubles comptes déclarés.',
        },
        {
          key: `${layer}NetHigh`,
          label: `${label} – au plus`,
          kind: 'count',
          about: 'Le plus de personnes distinctes\u00a0; égal au moins où le net est exact.',
        },
        {
          key: `${layer}NetState`,
          label: `${label} – état`,
          kind: 'text',
          about: 'exact, fourchette, masqué, ou aucun double compte déclaré.',
        },
      ],
      cells: (row) => {
        const net = of(row)[layer];
        if (!net) return [null, null, 'aucun double compte déclaré'];
        if (net.state === 'hidden') return [null, null, stateWords.hidden];
        return [net.low, net.high, net.exact ? 'exact' : 'fourchette'];
      },
    };
  });
