import { cellKey, type FigureRow } from '@/lib/domain/line-address';
import type { EnteredState, Measure } from '@/lib/domain/vocabulary';
import { type Beside, NOTHING_BESIDE } from '@/lib/domain/warnings';
import { SETTLING } from './figure-settling';
import { rowColumns } from './line-address';
import { standingFigures } from './report-rows';
import { sectionSaysOf } from './section-says';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A line of learners with what was said of it. */
export interface SaidBeside extends FigureRow {
  lineId: number;
  measure: Measure;
  value: number | null;
  state: EnteredState | null;
}

export interface BesideAsked {
  sectionId: number;
  participationId: number;
  periodId: number;
  observedOn: string;
}

/** What else is known of the cells of a section in a period, by `cellKey`; a cell of which nothing is has no entry. */
export const besideIn = async (read: Read, asked: BesideAsked): Promise<Map<string, Beside>> =>
  besideOf(await former(read, asked), laterDeclared(read, asked));

/** Of the lines of the periods before, each once, and of those of later observations, the earliest first. */
export function besideOf(former: readonly SaidBeside[], later: readonly SaidBeside[]): Map<string, Beside> {
  const beside = new Map<string, Beside>();
  const put = (line: SaidBeside, with_: (known: Beside, value: number) => Partial<Beside>) => {
    if (line.state !== 'number' || line.value === null) return;
    const key = cellKey(line, line.measure);
    const known = beside.get(key) ?? NOTHING_BESIDE;
    beside.set(key, { ...known, ...with_(known, line.value) });
  };
  for (const line of former) put(line, (known, value) => ({ former: (known.former ?? 0) + value }));
  // The latest observation comes last: it is the one that stands.
  for (const line of later) put(line, (_, value) => ({ later: value }));
  return beside;
}

/** The same lines in the periods before: what this section says of them, else what is declared. */
async function former(
  read: Read,
  { sectionId, participationId, periodId }: BesideAsked,
): Promise<SaidBeside[]> {
  const before = new Set(
    (
      prepared(
        read,
        'SELECT b.id FROM periods p JOIN periods b ON b.kind = p.kind AND b.ends_on < p.starts_on WHERE p.id = ?',
      ).all(periodId) as { id: number }[]
    ).map(({ id }) => id),
  );
  if (before.size === 0) return [];
  const periodIds = [...before];
  const own = await sectionSaysOf(read, sectionId, periodIds);
  return formerOf(before, own, await standingFigures(read, participationId, 'declared', periodIds));
}

type SaidOfPeriod = SaidBeside & { periodId: number };

/** Of some periods: what a section says of each line, else what is declared of it. */
export function formerOf(
  periods: ReadonlySet<number>,
  says: readonly SaidOfPeriod[],
  declared: readonly SaidOfPeriod[],
): SaidOfPeriod[] {
  const own = says.filter((line) => periods.has(line.periodId) && line.state !== null);
  const said = new Set(own.map(({ lineId }) => lineId));
  return [...own, ...declared.filter((line) => periods.has(line.periodId) && !said.has(line.lineId))];
}

/** What later observations declared of the period, the earliest first. */
function laterDeclared(read: Read, { participationId, periodId, observedOn }: BesideAsked): SaidBeside[] {
  return prepared(
    read,
    `SELECT l.id AS lineId, ${rowColumns('l')}, l.measure, r.value, r.state
     FROM sections s JOIN reports q ON q.id = s.report_id JOIN campaigns c ON c.id = q.campaign_id
     JOIN figure_revisions r ON r.section_id = s.id JOIN figure_lines l ON l.id = r.line_id
     WHERE s.participation_id = @participationId AND c.observed_on > @observedOn AND l.period_id = @periodId
       AND r.state IS NOT NULL AND r.id = (
         SELECT max(x.id) FROM figure_revisions x WHERE x.section_id = r.section_id AND x.line_id = r.line_id
           AND x.kind <> 'acceptance' AND x.at <= (SELECT max(e.at) FROM section_events e
             WHERE e.section_id = x.section_id AND e.step IN ${SETTLING.declared}))
     ORDER BY c.observed_on, r.id`,
  ).all({ participationId, periodId, observedOn }) as SaidBeside[];
}
