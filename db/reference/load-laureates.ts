import * as t from '../schema';
import type { Tx } from '../store';
import { inFrenchIfKnown } from './french';
import { laureateFacts } from './laureate-facts';
import { LAUREATES } from './laureate-source';
import { put } from './put';

/** The publicly known laureates, and one candidate: what is known and nothing more; they are never counted. */
export function loadLaureates(tx: Tx): number {
  const rows = LAUREATES.map((l, position) => ({
    id: l.id,
    position,
    acronym: l.acronym,
    name: l.name && inFrenchIfKnown(l.name),
    leadName: l.lead,
    regionCode: l.region_code,
    seasonKey: l.season && (`S${l.season}` as const),
    facts: laureateFacts(l),
  }));
  return put(tx, t.laureateReferences, [t.laureateReferences.id], rows);
}
