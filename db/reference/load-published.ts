import type { Layer } from '@/lib/domain/vocabulary';
import * as t from '../schema';
import type { Tx } from '../store';
import { ACTIONS } from './action-source';
import { DOCUMENTS } from './load-documents';
import { OUTCOME } from './outcome-source';
import { put } from './put';
import { centsOf, oneSource } from './source';
import { statedFigure } from './statement-source';

type Figure = typeof t.publishedFigures.$inferInsert;

interface Reading {
  componentIds: string[];
  layer: Layer;
  pooled: boolean;
  inferred: boolean;
  src: string;
}

/** What 003 and the public pages print of season 1, each with what it may be a figure of. */
export function loadPublished(tx: Tx): number {
  const figures = [...rates(), ...projectCounts(), ...programmeFigures(), universitiesInOctober2023()];
  const readings = Object.entries(READINGS).flatMap(([publishedKey, all]) =>
    all.map((reading, position) => ({ publishedKey, position, ...reading })),
  );
  return (
    put(tx, t.publishedFigures, [t.publishedFigures.key], figures) +
    put(tx, t.publishedReadings, [t.publishedReadings.publishedKey, t.publishedReadings.position], readings)
  );
}

const IN_003 = {
  seasonKey: 'S1',
  asOf: DOCUMENTS['003'].datedOn,
  asOfPrecision: DOCUMENTS['003'].precision,
  asOfInferred: true,
  documentKey: '003',
} as const;

const seasonOneActions = ACTIONS.flatMap(({ key, season1 }) => (season1 ? [{ key, season1 }] : []));

/** « Part de l'objectif atteint »: rounded to the nearest ten percent, inferred from the five values. */
const rates = (): Figure[] =>
  seasonOneActions.map(({ key, season1 }) => ({
    ...IN_003,
    key: `${key}.S1.rate`,
    actionKey: key,
    kind: 'rate',
    value: season1.achievement_pct_published / 100,
    roundedTo: 0.1,
    roundingInferred: true,
    label: "Part de l'objectif atteint",
    src: oneSource(season1.src),
  }));

const projectCounts = (): Figure[] =>
  seasonOneActions.map(({ key, season1 }) => ({
    ...IN_003,
    key: `${key}.S1.projects`,
    actionKey: key,
    kind: 'count',
    value: season1.projects,
    label: 'Nombre de projets lauréats de la saison 1',
    src: oneSource(season1.src),
  }));

const programmeFigures = (): Figure[] => [
  {
    ...IN_003,
    key: 'S1.laureates',
    actionKey: null,
    kind: 'count',
    value: OUTCOME.laureate_projects.value,
    label: 'Projets lauréats de la saison 1',
    src: OUTCOME.laureate_projects.src,
  },
  {
    ...IN_003,
    key: 'S1.aid',
    actionKey: null,
    kind: 'amount',
    value: centsOf(OUTCOME.aid_total_meur.value),
    label: "Montant d'aide global de la saison 1",
    src: OUTCOME.aid_total_meur.src,
  },
  {
    ...IN_003,
    key: 'S1.dm_top_up',
    actionKey: OUTCOME.dm_plan_top_up.action_key,
    kind: 'amount',
    value: centsOf(OUTCOME.dm_plan_top_up.amount_meur),
    label: "Abondement du plan DM (compris dans l'aide globale ou en plus : non précisé)",
    src: OUTCOME.dm_plan_top_up.src,
  },
];

/** The only count of laureate universities printed anywhere: it fits the 60 % of 003 (19 of 33 is 57.5 %). */
function universitiesInOctober2023(): Figure {
  const { figure, statement } = statedFigure('PS_INITIALE.engaged', 'universities');
  return {
    key: 'PS_INITIALE.S1.universities',
    seasonKey: 'S1',
    actionKey: 'PS_INITIALE',
    kind: 'count',
    value: figure,
    asOf: statement.date,
    asOfPrecision: 'day',
    asOfInferred: false,
    label: 'Universités engagées',
    documentKey: null,
    src: statement.source,
  };
}

const committed = (componentIds: string[], pooled: boolean, inferred: boolean, src: string): Reading => ({
  componentIds,
  layer: 'committed',
  pooled,
  inferred,
  src,
});

/**
 * What each published figure may be a figure of. Only the basis of the universities is printed (« 60 % des
 * universités à secteur santé sont lauréates », 003:150); that the others also speak of commitments is inferred.
 */
const READINGS: Record<string, Reading[]> = {
  'PS_INITIALE.S1.rate': [committed(['PS_INITIALE.S1.U'], false, false, '003:150')],
  'PS_INITIALE.S1.universities': [committed(['PS_INITIALE.S1.U'], false, true, '003:78')],
  'SPECIALISTES.S1.rate': [committed(['SPECIALISTES.S1'], false, true, '003:79')],
  'DIRECTION.S1.rate': [
    committed(['DIRECTION.S1.D', 'DIRECTION.S1.C'], true, true, '003:80'),
    committed(['DIRECTION.S1.C'], false, true, '003:80'),
  ],
  'JURISTES.S1.rate': [committed(['JURISTES.S1'], false, true, '003:81')],
  'REGLEMENTAIRE.S1.rate': [committed(['REGLEMENTAIRE.S1'], false, true, '003:82')],
};
