import type { EnteredState, LevelKey, Measure } from '@/lib/domain/vocabulary';
import { MEASURES_ENTERED, PARTICIPATIONS, type Shape, YEARS } from './shape';

/** What a cell of the public tables is made of: its total is drawn once, and shared by the lines under it. */
export interface Group {
  index: number;
  participation: number;
  regionCode: string;
  levelKey: LevelKey;
  measure: Measure;
}

export interface PlannedLine {
  /** From 0, over the whole year. */
  rank: number;
  /** From 0 too, training by training, as a consortium writes them: what is read together stands together. */
  position: number;
  group: Group;
  training: number;
  profession: number;
}

export interface Entry {
  value: number | null;
  state: EnteredState;
}

const LEVELS: LevelKey[] = ['5', '6', '7'];
const SHARE: Record<string, number> = { entered: 1, first_entered: 0.8, validated: 0.6, certified: 0.3 };
/** Of the mediators the certification comes first: who validates was certified. */
const SHARE_OF_MEDIATORS: Record<string, number> = { ...SHARE, validated: 0.3, certified: 0.6 };

export const GROUPS: Group[] = PARTICIPATIONS.flatMap(({ index, regions }) =>
  regions.flatMap((regionCode, i) =>
    MEASURES_ENTERED.map((measure) => ({
      participation: index,
      regionCode,
      levelKey: LEVELS[(index + i) % LEVELS.length] ?? 'na',
      measure,
    })),
  ),
).map((group, index) => ({ ...group, index }));

/** A draw in [0, 1[ that depends on its numbers alone: the same database on every machine. */
function draw(...numbers: number[]): number {
  let hash = 0x811c9dc5;
  for (const n of numbers) {
    hash = Math.imul(hash ^ n, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x45d9f3b);
  }
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

export class Plan {
  /** The lines of each participation, the same every year. */
  readonly lines: PlannedLine[][] = PARTICIPATIONS.map(() => []);

  constructor(readonly shape: Shape) {
    for (let rank = 0; rank < shape.linesPerYear; rank += 1) {
      const group = GROUPS[rank % GROUPS.length];
      if (!group) throw new Error('No group of lines.');
      const copy = Math.floor(rank / GROUPS.length);
      this.lines[group.participation]?.push({
        rank,
        position: 0,
        group,
        training: copy % shape.trainingsPerParticipation,
        profession: Math.floor(copy / shape.trainingsPerParticipation),
      });
    }
    let position = 0;
    for (const lines of this.lines)
      for (const line of lines.sort((a, b) => a.training - b.training || a.rank - b.rank))
        line.position = position++;
  }

  planned(line: PlannedLine, year: number): number {
    return this.part(line, Math.round(this.total(line.group, year) * 1.2));
  }

  /** What a line declares at the nth campaign of a year (from 0): it never falls from one to the next. */
  actual(line: PlannedLine, year: number, campaign: number): Entry {
    const state = stateOf(line, year);
    if (state === 'nothing_to_report' || state === 'not_applicable') return { state, value: null };
    const reached = (campaign + 1) / this.shape.campaignsPerYear;
    return { state, value: this.part(line, Math.floor(this.total(line.group, year) * reached)) };
  }

  /** One group in eight is small, so that secrecy has cells to hide. */
  private total({ index, participation, measure }: Group, year: number): number {
    const isOfMediators = PARTICIPATIONS[participation]?.action === 'MEDIATEURS';
    const share = (isOfMediators ? SHARE_OF_MEDIATORS : SHARE)[measure] ?? 1;
    const family = Math.floor(index / MEASURES_ENTERED.length);
    const size = draw(family, 1) < 0.125 ? 8 : 30 + 370 * draw(family, 2) ** 2;
    return Math.floor(size * (0.6 + 0.4 * draw(family, YEARS.indexOf(year), 3)) * share);
  }

  private part({ rank, group }: PlannedLine, total: number): number {
    // As many for each measure of a place: a part is not larger than its whole on any line.
    const first = group.index - (group.index % MEASURES_ENTERED.length);
    const lines = Math.ceil((this.shape.linesPerYear - first) / GROUPS.length);
    const copy = Math.floor(rank / GROUPS.length);
    return Math.floor(total / lines) + (copy < total % lines ? 1 : 0);
  }
}

function stateOf({ rank }: PlannedLine, year: number): EnteredState {
  // The same for each measure of a line, as consortia answer.
  const drawn = draw(Math.floor(rank / MEASURES_ENTERED.length), year, 4);
  if (drawn < 0.02) return 'nothing_to_report';
  if (drawn < 0.04) return 'not_applicable';
  return drawn < 0.05 ? 'estimate' : 'number';
}
