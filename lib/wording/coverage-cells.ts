import type { CellState, Crossing } from '@/lib/domain/coverage-cell';

/** A mark, its words in a cell and what they mean: never a colour alone. */
export interface CellWords {
  mark: string;
  label: string;
  meaning: string;
}

export const cellStateWords: Record<CellState, CellWords> = {
  no_offer: {
    mark: '–',
    label: 'aucune formation',
    meaning: 'Aucune formation n’y est engagée ni ouverte, et une action vise cette ligne.',
  },
  reached: { mark: '✔', label: 'apprenants vérifiés', meaning: 'Des apprenants y sont vérifiés.' },
  unknown: {
    mark: '?',
    label: 'non déclaré',
    meaning:
      'Une formation y est engagée et une participation interrogée n’a rien déclaré\u00a0: ce n’est pas une absence.',
  },
  open: {
    mark: '●',
    label: 'formation ouverte',
    meaning: 'Une formation y est déclarée ou vérifiée ouverte.',
  },
  committed: {
    mark: '○',
    label: 'formation engagée',
    meaning: 'Une formation y est engagée et n’est pas encore ouverte.',
  },
};

/** In place of `no_offer` where no action aims at the row. */
export const NOT_AIMED: CellWords = {
  mark: '·',
  label: 'sans action visée',
  meaning: 'Aucune action ne vise cette ligne\u00a0: rien n’y était attendu.',
};

export const cellWords = (state: CellState, isExpected: boolean): CellWords =>
  state === 'no_offer' && !isExpected ? NOT_AIMED : cellStateWords[state];

interface CrossingWords {
  /** Its name in an address: `croisement=niveau`. */
  key: string;
  label: string;
  title: string;
  /** Of its table. */
  caption: string;
  /** What a row is. */
  row: string;
}

export const crossingWords: Record<Crossing, CrossingWords> = {
  profession: {
    ...{ key: 'profession', label: 'Profession', title: 'par profession', row: 'Profession' },
    caption: 'Professions et régions',
  },
  type: {
    ...{ key: 'type', label: 'Type de professions', title: 'par type de professions', row: 'Type' },
    caption: 'Types de professions et régions',
  },
  level: {
    ...{ key: 'niveau', label: 'Niveau de formation', title: 'par niveau', row: 'Niveau' },
    caption: 'Niveaux de formation et régions',
  },
  zone: {
    ...{ key: 'zone', label: 'Zone et action', title: 'par zone', row: 'Zone' },
    caption: 'Zones de l’action 8 et actions',
  },
};

export const ZONE_NOT_PRINTED = 'Zone annoncée, non imprimée';
