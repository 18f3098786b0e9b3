import { parseCell } from '@/lib/domain/count';
import { type FigureRow, NO_DETAILS, rowOf } from '@/lib/domain/line-address';
import type { ProposalStanding } from '@/lib/domain/session-figures';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import type { EntryLine, EntrySection, EntryTraining } from './entry-section';
import type { ReportEntry } from './report-entry';

/** What the sessions count of a measure of a training in a region, proposed to the draft of a report. */
export interface SessionProposal {
  /** « certified|12|53 »: what a form names it by. */
  key: string;
  sectionId: number;
  training: EntryTraining;
  regionCode: string;
  measure: Measure;
  counted: number;
  /** What the lines of that place say together; null where none says a number. */
  typed: number | null;
  standing: ProposalStanding;
  /** The one line that would hold it, and the revision that it shows; null where several would. */
  into: { row: FigureRow; seen: number | null } | null;
}

/** Everything that the sessions count in the period of a report, beside what its draft says. */
export const sessionProposals = ({ sections }: Pick<ReportEntry, 'sections'>): SessionProposal[] =>
  sections.flatMap((section) =>
    Object.entries(section.sessions).flatMap(([key, counted]) => {
      const [measure, trainingId, regionCode = ''] = key.split('|');
      const training = section.trainings.find(({ id }) => id === Number(trainingId));
      const known = MEASURES.find((one) => one === measure);
      return training && known
        ? [proposal(section, { key, training, regionCode, measure: known, counted })]
        : [];
    }),
  );

function proposal(
  section: EntrySection,
  given: Pick<SessionProposal, 'key' | 'training' | 'regionCode' | 'measure' | 'counted'>,
): SessionProposal {
  const { training, regionCode, measure, counted } = given;
  const lines = section.lines.filter(
    (line) => line.trainingId === training.id && line.regionCode === regionCode,
  );
  const said = lines.flatMap((line) => numberIn(line, measure) ?? []);
  const typed = said.length === 0 ? null : said.reduce((sum, value) => sum + value, 0);
  const into = intoOf(lines, given);
  const differing = typed === null ? 'blank' : 'other';
  const writable = into === null ? 'shared' : training.editable ? differing : 'locked';
  return { ...given, sectionId: section.id, typed, into, standing: typed === counted ? 'equal' : writable };
}

function numberIn({ cells }: EntryLine, measure: Measure): number | null {
  const parsed = parseCell(cells[measure]?.text ?? '');
  return parsed.ok && parsed.cell.state === 'number' ? parsed.cell.value : null;
}

/** The one line of the place; where there is none yet, the one that a training of one level and one profession has. */
function intoOf(
  lines: readonly EntryLine[],
  { training, regionCode, measure }: Pick<SessionProposal, 'training' | 'regionCode' | 'measure'>,
): SessionProposal['into'] {
  const [only, ...more] = lines;
  if (more.length > 0) return null;
  if (only) return { row: rowOf(only), seen: only.cells[measure]?.seen ?? null };
  const [levelKey, ...levels] = training.levelKeys;
  const [profession, ...professions] = training.professionIds;
  if (levelKey === undefined || levels.length > 0 || professions.length > 0) return null;
  return {
    row: {
      ...{ trainingId: training.id, regionCode, levelKey, ...NO_DETAILS },
      ...{ professionKey: profession === undefined ? 'na' : String(profession), professionOther: '' },
    },
    seen: null,
  };
}

/** Those that a reader may take over. */
export const isOffered = ({ standing }: Pick<SessionProposal, 'standing'>): boolean =>
  standing === 'blank' || standing === 'other';
