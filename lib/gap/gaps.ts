import { type GapNoteRow, gapNotesAt } from '@/db/gap-notes';
import { discrepancies } from '@/db/reference';
import type { Read } from '@/db/store';
import {
  type FoundGap,
  fingerprintOf,
  type GapNote,
  type GapRule,
  type GapStanding,
  standingOf,
} from '@/lib/domain/gap';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';
import { recordedSeasons } from '@/lib/figure/seasons';
import { gapsOfDepartures } from './gap-departures';
import { gapsOfDocuments } from './gap-documents';
import { gapsOfFigures } from './gap-figures';

/** A line of the table of discrepancies: the finding, and what is done with it. */
export interface DiscrepancyRecord {
  code: string;
  kind: string;
  finding: string;
  treatment: string;
  position: string;
}

/** A disagreement that the service finds and never settles by itself: its numbers, its state, what was said of it. */
export interface Gap extends FoundGap, GapStanding {
  fingerprint: string;
  /** The actions that it touches, with the numbers of its season, else of the latest that each is in. */
  actions: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'>[];
  /** The components that it touches, as the records label them. */
  components: { id: string; label: string }[];
  records: DiscrepancyRecord[];
  /** Oldest first, without their authors. */
  notes: GapNote[];
}

/** What nobody has explained yet, or whose numbers have moved since. */
export const isUnresolved = ({ coherent, state }: Pick<Gap, 'coherent' | 'state'>): boolean =>
  !coherent && state === 'to_explain';

/**
 * Every public gap at the end of a day: of a season with those of no season in particular, or all. Coherent checks
 * are among them. What a single entry shows is not: see `gapsFor`.
 */
export function publicGaps(read: Read, day: string, season?: SeasonKey): Promise<Gap[]> {
  return remember(read, 'public-gaps', { day, season: season ?? '' }, async () => {
    const ofFigures: FoundGap[] = [];
    for (const one of season ? [season] : recordedSeasons(read))
      ofFigures.push(...(await gapsOfFigures(read, one, day)));
    const ofRest = [...(await gapsOfDocuments(read, day)), ...(await gapsOfDepartures(read, day))].filter(
      (gap) => season === undefined || gap.season === null || gap.season === season,
    );
    return withStandings(read, [...ofFigures, ...ofRest], day);
  });
}

/**
 * The gaps that touch an action: those of its figures and of its members in a season, and those of the documents
 * whatever the season.
 */
export async function gapsOfAction(
  read: Read,
  actionKey: string,
  day: string,
  season: SeasonKey,
): Promise<Gap[]> {
  const departures = (await gapsOfDepartures(read, day)).filter((gap) => gap.season === season);
  const found = [
    ...(await gapsOfFigures(read, season, day)),
    ...(await gapsOfDocuments(read, day)),
    ...departures,
  ];
  const own = found.filter(({ actionKeys, coherent }) => !coherent && actionKeys.includes(actionKey));
  return withStandings(read, own, day);
}

/** Numbers that a rule found come before what was read in the documents. */
const ORDER: readonly GapRule[] = [
  'published_rate',
  'published_count',
  'merged_organisations',
  'statement_sum',
  'document_targets',
  'statement_target',
  'dated_amounts',
  'several_dates',
  'announced_printed',
  'member_left',
  'over_capacity',
  'first_over_entered',
  'over_population',
  'whole_count',
  'recorded',
];

/** Gives each gap its records and its state on a day. */
export async function withStandings(read: Read, found: readonly FoundGap[], day: string): Promise<Gap[]> {
  const notes = Map.groupBy(await gapNotesAt(read, day), ({ gapKey }) => gapKey);
  const table = await discrepancyTable(read);
  const names = await actionNames(read);
  const labels = new Map((await knownReference(read)).components.map(({ id, label }) => [id, label]));
  const latest = new Map(names.list().map((name) => [name.key, name]));
  return found
    .map((gap): Gap => {
      const fingerprint = fingerprintOf(gap.numbers);
      const records = gap.codes.flatMap((code) => table.get(code) ?? []);
      const own = (notes.get(gap.key) ?? []).map(withoutKey);
      const settled = gap.rule === 'recorded' && records.every(isSettled);
      return {
        ...gap,
        ...standingOf(own, fingerprint, settled),
        fingerprint,
        actions: gap.actionKeys
          .flatMap((key) => {
            const own = names.all.find((name) => name.key === key && name.season === gap.season);
            return own ?? latest.get(key) ?? [];
          })
          .map(({ key, season, number, shortTitle }) => ({ key, season, number, shortTitle })),
        components: gap.touches.components.map((id) => ({ id, label: labels.get(id) ?? id })),
        records: records.map(({ chapter: _, ...record }) => record),
        notes: own,
      };
    })
    .sort((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule));
}

const withoutKey = ({ gapKey: _, ...note }: GapNoteRow): GapNote => note;

interface TableLine extends DiscrepancyRecord {
  /** « C. Objectifs et bilan de la saison 1 ». */
  chapter: string;
}

/**
 * A trap of reading, a gap in a source, a broken reference, or a name that changed is settled by its treatment; two
 * values, or two meanings of a figure, are for a person to explain.
 */
const isSettled = ({ kind, chapter }: TableLine): boolean =>
  !['conflit', 'ambiguïté'].includes(kind) || !['A', 'C', 'D', 'Z'].includes(chapter.slice(0, 1));

const discrepancyTable = (read: Read): Promise<Map<string, TableLine>> =>
  remember(read, 'discrepancies', {}, async () => {
    const all = await discrepancies(read);
    return new Map(
      all.map(({ code, kind, finding, treatment, position, chapter }) => [
        code,
        { code, kind, finding, treatment, position, chapter },
      ]),
    );
  });
