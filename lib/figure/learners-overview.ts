import type { Read } from '@/db/store';
import { type LearnerRatio, likeByLike, type Ratio } from '@/lib/domain/ratio';
import type { Value } from '@/lib/domain/value';
import { LAYERS, type Layer, MEASURES, type Measure, type SeasonKey } from '@/lib/domain/vocabulary';
import { knownReference } from './action-progress';
import { learnerContributions } from './learner-contributions';
import { learnerRatios } from './learner-ratios';
import { type Nets, publicNets, sumNets } from './net-learners';
import type { NetLayer } from './overlap-counts';
import { sumOver } from './period-sum';
import { type PublicTables, publicTables } from './public-tables';

/** Learners against what was planned (« prévus »), never against targets, which are of different things. */
export interface LearnersOfPeriods {
  planned: Value;
  declared: Value;
  verified: Value;
  /** Verified out of planned: no rate as long as some have planned and are not verified. */
  share: Ratio;
  nets: Nets;
}

export interface LearnersOverview {
  measure: Measure;
  /** The latest period that anyone declared; null where nobody has. */
  latest: (LearnersOfPeriods & { period: string }) | null;
  /** From the first period to that one. */
  cumulated: LearnersOfPeriods & { from: string | null; to: string | null };
  /** Planned over every period, those to come included. */
  plannedInAll: Value;
  /** Of every period, whatever the measure asked. */
  ratios: LearnerRatio[];
}

/** The learners of a season as known at the end of a day. Refused for a measure whose periods cannot be added. */
export async function learnersOverview(
  read: Read,
  season: SeasonKey,
  day: string,
  measure: Measure = 'entered',
): Promise<LearnersOverview> {
  const { tables, periods, at, isKnown, last, upTo } = await countedPeriods(read, season, day, measure);

  const known = await publicNets(read, day);
  const netAt = (layer: NetLayer, periodId: number) =>
    known.of({ season }, { measure, periodId, layer }, at(layer, periodId));
  const netsOver = (over: readonly { id: number }[]): Nets => {
    const sum = (layer: NetLayer) =>
      sumNets(over.map(({ id }) => ({ gross: at(layer, id), net: netAt(layer, id) })));
    return { declared: sum('declared'), verified: sum('verified') };
  };

  const contributions = await learnerContributions(read, season, day);
  const compared = (over: readonly { id: number }[], of: (layer: Layer) => Value): LearnersOfPeriods => {
    const counted = (layer: Layer) => ({
      value: of(layer),
      measure,
      contributions: new Set(over.flatMap(({ id }) => [...contributions.to({}, measure, id, layer)])),
    });
    return {
      ...{ planned: of('committed'), declared: of('declared'), verified: of('verified') },
      share: likeByLike(counted('verified'), counted('committed')),
      nets: netsOver(over),
    };
  };

  const first = upTo.find((p) => isKnown('committed')(p) || isKnown('declared')(p));
  return {
    measure,
    latest: last ? { period: last.label, ...compared([last], (layer) => at(layer, last.id)) } : null,
    cumulated: {
      from: first?.label ?? null,
      to: last?.label ?? null,
      ...compared(upTo, (layer) =>
        sumOver(
          measure,
          'periods',
          upTo.map((p) => at(layer, p.id)),
        ),
      ),
    },
    plannedInAll: sumOver(
      measure,
      'periods',
      periods.map((p) => at('committed', p.id)),
    ),
    ratios: learnerRatios([contributions], { grain: 'programme' }, programmeTotals(tables, periods)),
  };
}

/** Verified entrants from the first period to the latest one that anyone declared. */
export async function verifiedInAll(read: Read, season: SeasonKey, day: string): Promise<Value> {
  const { at, upTo } = await countedPeriods(read, season, day, 'entered');
  return sumOver(
    'entered',
    'periods',
    upTo.map(({ id }) => at('verified', id)),
  );
}

/** What is counted of the programme in each period, and the periods up to the latest one that anyone declared. */
async function countedPeriods(read: Read, season: SeasonKey, day: string, measure: Measure) {
  const tables = await publicTables(read, season, day);
  const { periods } = await knownReference(read);
  const at = (layer: Layer, periodId: number) =>
    tables.value({ grain: 'programme', layer, measure, periodId });
  const isKnown = (layer: Layer) => (p: { id: number }) => at(layer, p.id).state !== 'not_reported';
  const last = periods.findLast(isKnown('declared'));
  const upTo = periods.filter((p) => last !== undefined && p.startsOn <= last.startsOn);
  return { tables, periods, at, isKnown, last, upTo };
}

/** What anyone may see of the programme, of the measures of which something is known. */
function programmeTotals(tables: PublicTables, periods: readonly { id: number; label: string }[]) {
  return periods.flatMap((period) =>
    MEASURES.flatMap((measure) => {
      const at = (layer: Layer) => tables.value({ grain: 'programme', layer, measure, periodId: period.id });
      const values = {
        committed: at('committed'),
        declared: at('declared'),
        verified: at('verified'),
      };
      return LAYERS.some((layer) => values[layer].state !== 'not_reported')
        ? [{ measure, period: { id: period.id, label: period.label }, values }]
        : [];
    }),
  );
}
