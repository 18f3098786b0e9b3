import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import { standingOffers } from './figure-standing';
import { knownAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A university that an action of a season counts, as it was committed or declared: not its successor. */
export interface CountedUniversity {
  seasonKey: SeasonKey;
  actionKey: string;
  organisationId: number;
}

/** The universities that stand in a layer at the end of a day, each once in an action of a season. */
export const countedUniversities = (read: Read, layer: Layer, day: string): CountedUniversity[] =>
  prepared(
    read,
    `SELECT DISTINCT p.season_key AS seasonKey, p.action_key AS actionKey, w.organisation_id AS organisationId
     FROM (${standingOffers(layer)}) w JOIN participations p ON p.id = w.participation_id
     WHERE w.rank = 1 AND w.subject = 'university' AND w.happened_on IS NOT NULL AND ${knownAt('p')}`,
  ).all({ day }) as CountedUniversity[];
