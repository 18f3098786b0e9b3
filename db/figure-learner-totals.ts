import { addTallies, EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import type { EnteredState, Layer } from '@/lib/domain/vocabulary';
import { addToRollup, type RollupKey } from './figure-rollups';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** A value that stands, or stood, for a line in a layer. */
export interface Standing {
  revisionId: number;
  observedOn: string;
  value: number | null;
  state: EnteredState;
}

/** The dimensions of a line that the fixed tables sum over. */
export interface LinePlace {
  seasonKey: string;
  actionKey: string;
  projectId: number;
  regionCode: string;
  levelKey: string;
  periodId: number;
  measure: string;
}

export function tallyOf(standing: Pick<Standing, 'value' | 'state'> | undefined, sign: 1 | -1 = 1): Tally {
  if (!standing) return EMPTY_TALLY;
  const { state, value } = standing;
  return {
    value: state === 'number' ? sign * (value ?? 0) : 0,
    numbers: state === 'number' ? sign : 0,
    nothings: state === 'nothing_to_report' ? sign : 0,
    notApplicables: state === 'not_applicable' ? sign : 0,
    estimates: state === 'estimate' ? sign : 0,
    estimated: state === 'estimate' ? sign * (value ?? 0) : 0,
  };
}

/** The cells of the fixed public tables (DOMAIN §8) that a line counts in, and those of its participation and term. */
export const cellsOf = (p: LinePlace, layer: Layer): RollupKey[] => {
  const common = { seasonKey: p.seasonKey, periodId: p.periodId, measure: p.measure, layer };
  return [
    { grain: 'programme', ...common },
    { grain: 'action', ...common, actionKey: p.actionKey },
    { grain: 'region', ...common, regionCode: p.regionCode },
    { grain: 'action_region', ...common, actionKey: p.actionKey, regionCode: p.regionCode },
    { grain: 'action_level', ...common, actionKey: p.actionKey, levelKey: p.levelKey },
    { grain: 'project', ...common, projectId: p.projectId },
    { grain: 'participation', ...common, actionKey: p.actionKey, projectId: p.projectId },
    {
      grain: 'term',
      ...common,
      actionKey: p.actionKey,
      regionCode: p.regionCode,
      levelKey: p.levelKey,
      projectId: p.projectId,
    },
  ];
};

/** What stands for a line in a layer today. */
export function standingOf(read: Read, lineId: number, layer: Layer): Standing | undefined {
  return prepared(
    read,
    'SELECT revision_id AS revisionId, observed_on AS observedOn, value, state FROM current_figures WHERE line_id = ? AND layer = ?',
  ).get(lineId, layer) as Standing | undefined;
}

/** Keeps what stands for a line in a layer beside its history; undefined: nothing does. */
export function setStanding(tx: Tx, lineId: number, layer: Layer, next: Standing | undefined): void {
  if (next)
    prepared(
      tx,
      `INSERT INTO current_figures (line_id, layer, revision_id, observed_on, value, state) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (line_id, layer) DO UPDATE SET revision_id = excluded.revision_id, observed_on = excluded.observed_on,
       value = excluded.value, state = excluded.state`,
    ).run(lineId, layer, next.revisionId, next.observedOn, next.value, next.state);
  else prepared(tx, 'DELETE FROM current_figures WHERE line_id = ? AND layer = ?').run(lineId, layer);
}

// « (SELECT ?) »: SQLite plans a join again for each new value of a bare parameter, ten times the cost of the look-up.
export const placeOfLine = (read: Read, lineId: number): LinePlace =>
  prepared(
    read,
    `SELECT p.season_key AS seasonKey, p.action_key AS actionKey, p.project_id AS projectId, l.region_code AS regionCode,
       l.level_key AS levelKey, l.period_id AS periodId, l.measure
     FROM figure_lines l JOIN trainings t ON t.id = l.training_id JOIN participations p ON p.id = t.participation_id
     WHERE l.id = (SELECT ?)`,
  ).get(lineId) as LinePlace;

/** Changes of standing values gathered over a whole section, then written once a series. */
export class LearnerTotals {
  private readonly deltas = new Map<string, { key: RollupKey; delta: Tally }>();

  constructor(
    private readonly tx: Tx,
    private readonly layer: Layer,
    private readonly day: string,
  ) {}

  /** Replaces what stands for a line; `next` undefined leaves nothing standing. */
  replace(lineId: number, next: Standing | undefined): void {
    const before = standingOf(this.tx, lineId, this.layer);
    if (before?.revisionId === next?.revisionId) return;
    setStanding(this.tx, lineId, this.layer, next);
    const delta = addTallies(tallyOf(before, -1), tallyOf(next));
    for (const key of cellsOf(placeOfLine(this.tx, lineId), this.layer)) {
      const name = JSON.stringify(key);
      this.deltas.set(name, { key, delta: addTallies(this.deltas.get(name)?.delta ?? EMPTY_TALLY, delta) });
    }
  }

  async write(): Promise<void> {
    for (const { key, delta } of this.deltas.values())
      if (Object.values(delta).some((n) => n !== 0)) await addToRollup(this.tx, this.day, key, delta);
    this.deltas.clear();
  }
}
