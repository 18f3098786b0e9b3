import { isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import * as t from '../schema';
import type { Tx } from '../store';
import programmeFile from './programme.json';
import { put } from './put';
import { readFile, seasonKey } from './source';

const programme = readFile(
  'programme.json',
  z.object({
    seasons: z.array(
      z.object({
        key: seasonKey,
        number: z.number().int(),
        opened: z.iso.date().nullable(),
        opened_src: z.string().optional(),
        new_actions_launch: z
          .object({ value: z.string().regex(/^\d{4}-\d{2}$/), src: z.string() })
          .optional(),
        releves: z.array(
          z.object({ number: z.number().int(), cutoff_date: z.iso.date().nullable(), src: z.string() }),
        ),
      }),
    ),
  }),
  programmeFile,
);

const SEASON_NOTES: Record<SeasonKey, string | null> = {
  S1: null,
  S2: 'Le jour d’ouverture n’est pas imprimé : septembre 2023 est le mois de lancement des nouvelles actions (003:90). Une page publique du 20 juin 2023 annonce des relèves au fil de l’eau ; 003 ne donne aucune date de relève.',
};

/** What 003 and 004 do not print about a round, by « saison.numéro ». Two public pages, two dates: both are kept. */
const ROUND_NOTES: Record<string, string> = {
  'S1.1': 'Date prévue à l’ouverture de l’appel.',
  'S1.2': 'Date prévue à l’ouverture de l’appel.',
  'S1.3':
    'Existence déduite de « trois premières relèves » (003:73), sans date imprimée. Deux pages publiques donnent deux dates : 31 octobre 2022 et 2 novembre 2022.',
};

export function loadSeasons(tx: Tx): number {
  const seasons = programme.seasons.map((s) => ({
    key: s.key,
    number: s.number,
    openedOn: s.opened ?? s.new_actions_launch?.value ?? null,
    openedPrecision: s.opened ? ('day' as const) : ('month' as const),
    src: s.opened_src ?? s.new_actions_launch?.src ?? null,
    note: SEASON_NOTES[s.key],
  }));
  const rounds = programme.seasons.flatMap((s) =>
    s.releves.map((round) => ({
      seasonKey: s.key,
      number: round.number,
      cutoffOn: round.cutoff_date,
      src: round.src,
      note: ROUND_NOTES[`${s.key}.${round.number}`] ?? null,
    })),
  );
  return (
    put(tx, t.seasons, [t.seasons.key], seasons) +
    put(tx, t.intakeRounds, [t.intakeRounds.seasonKey, t.intakeRounds.number], rounds.filter(isOurs(tx)))
  );
}

/** A round that an officer corrected on a screen keeps what he wrote. */
function isOurs(tx: Tx): (round: { seasonKey: string; number: number }) => boolean {
  const corrected = tx
    .select({ seasonKey: t.intakeRounds.seasonKey, number: t.intakeRounds.number })
    .from(t.intakeRounds)
    .where(isNotNull(t.intakeRounds.accountId))
    .all();
  return ({ seasonKey, number }) =>
    !corrected.some((one) => one.seasonKey === seasonKey && one.number === number);
}
