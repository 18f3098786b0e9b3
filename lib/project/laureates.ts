import { laureateReferences } from '@/db/reference';
import type { Read } from '@/db/store';
import { actionNames } from '@/lib/figure/action-names';
import { remember } from '@/lib/figure/memory';
import { regionNames } from '@/lib/figure/region-names';

/** A publicly known laureate as a record of the sources: it is in no count and carries no figure. */
export interface KnownLaureate {
  id: string;
  acronym: string | null;
  name: string | null;
  lead: string | null;
  season: string | null;
  seasonInferred: boolean;
  round: number | null;
  regions: string[];
  territory: string | null;
  /** To the precision of the page: `2023`, `2023-01` or `2023-01-01`. */
  start: string | null;
  end: string | null;
  actions: string[];
  actionsInferred: boolean;
  partners: string[];
  /** Set for a record that is not a laureate: a candidate. */
  status: string | null;
  /** How the record was read, where the pages do not say it themselves. */
  remarks: string[];
  sources: string[];
}

// The other notes give figures (aid, budget, learners): these stay on the pages that print them.
const SAYS_HOW_IT_WAS_READ = /déduite?s?\b|lauréat|lecture|lue dans/i;

/** The publicly known laureates, and a candidate, in the order of the file. */
export function knownLaureates(read: Read): Promise<KnownLaureate[]> {
  return remember(read, 'known-laureates', {}, async () => {
    const { byCode } = await regionNames(read);
    const actions = await actionNames(read);
    const shortTitles = new Map(actions.all.map(({ key, shortTitle }) => [key, shortTitle]));
    return (await laureateReferences(read)).map(({ facts, ...row }) => ({
      id: row.id,
      acronym: row.acronym,
      name: row.name,
      lead: row.leadName,
      season: row.seasonKey,
      seasonInferred: facts.seasonInferred,
      round: facts.round,
      regions: [row.regionCode, ...facts.otherRegionCodes].flatMap((code) =>
        code ? (byCode.get(code)?.name ?? []) : [],
      ),
      territory: facts.territory,
      start: facts.start,
      end: facts.end,
      actions: (facts.actionKeys ?? []).flatMap((key) => shortTitles.get(key) ?? []),
      actionsInferred: facts.actionsInferred,
      partners: facts.partners,
      status: facts.status,
      remarks: facts.notes.flatMap(({ text }) => (SAYS_HOW_IT_WAS_READ.test(text) ? [text] : [])),
      sources: facts.sources,
    }));
  });
}
