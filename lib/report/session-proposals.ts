import { parseCell } from '@/lib/domain/count';
import { type FigureRow, NO_DETAILS, rowOf } from '@/lib/domain/line-address';
import { MEDIATOR_PROFESSION, type ProposalPart, type ProposalStanding } from '@/lib/domain/session-figures';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import type { EntryLine, EntrySection, EntryTraining } from './entry-section';
import type { ReportEntry } from './report-entry';

/** What the sessions count of a measure of a training in a region, proposed to the draft of a report. */
export interface SessionProposal {
  /** « certified|12|53|mediators »: what a form names it by. */
  key: string;
  sectionId: number;
  training: EntryTraining;
  regionCode: string;
  measure: Measure;
  /** Whether the section counts that measure already. */
  asked: boolean;
  /** Whom it counts. */
  part: ProposalPart;
  counted: number;
  /** What the lines of that part say together; null where none says a number. */
  typed: number | null;
  standing: ProposalStanding;
  /** The one line that would hold it, and the revision that it shows; null where several would. */
  into: { row: FigureRow; seen: number | null } | null;
}

/** Everything that the sessions count in the period of a report, beside what its draft says. */
export const sessionProposals = ({ sections }: Pick<ReportEntry, 'sections'>): SessionProposal[] =>
  sections
    .flatMap((section) =>
      Object.keys(section.sessions).flatMap((key) => {
        const [measure, trainingId, regionCode = ''] = key.split('|');
        const training = section.trainings.find(({ id }) => id === Number(trainingId));
        const known = MEASURES.find((one) => one === measure);
        return training && known ? ofPlace(section, { key, training, regionCode, measure: known }) : [];
      }),
    )
    // A measure that the report does not count is offered last, where it may be added at all.
    .filter((one) => one.asked || isOffered(one))
    .toSorted((a, b) => Number(b.asked) - Number(a.asked));

type Place = Pick<SessionProposal, 'key' | 'training' | 'regionCode' | 'measure'>;

/**
 * One proposal where a place has one line or none; two where digital mediators have a line of their own. How the others
 * are shared among several lines, only the consortium can tell.
 */
function ofPlace(section: EntrySection, place: Place): SessionProposal[] {
  const { training, regionCode, measure, key } = place;
  const lines = section.lines.filter(
    (line) => line.trainingId === training.id && line.regionCode === regionCode,
  );
  const all = section.sessions[key] ?? 0;
  const mediators = section.sessionMediators[key];
  const [theirs, others] = [lines.filter(isOfMediators), lines.filter((line) => !isOfMediators(line))];
  const of = (part: ProposalPart, counted: number, own: readonly EntryLine[]): SessionProposal => {
    const said = own.flatMap((line) => numberIn(line, measure) ?? []);
    const typed = said.length === 0 ? null : said.reduce((sum, value) => sum + value, 0);
    const into = own.length > 0 ? onlyLine(own, measure) : part === 'all' ? newLine(place) : null;
    const writable =
      into === null ? 'shared' : training.editable ? (typed === null ? 'blank' : 'other') : 'locked';
    return {
      ...{ ...place, key: `${key}|${part}`, sectionId: section.id, part, counted, typed, into },
      asked: section.measures.includes(measure),
      standing: typed === counted ? 'equal' : writable,
    };
  };
  return lines.length > 1 && theirs.length === 1 && mediators !== undefined
    ? [of('mediators', mediators, theirs), of('others', all - mediators, others)]
    : [of('all', all, lines)];
}

const isOfMediators = ({ professionKey }: FigureRow): boolean => professionKey === MEDIATOR_PROFESSION;

function numberIn({ cells }: EntryLine, measure: Measure): number | null {
  const parsed = parseCell(cells[measure]?.text ?? '');
  return parsed.ok && parsed.cell.state === 'number' ? parsed.cell.value : null;
}

function onlyLine([only, ...more]: readonly EntryLine[], measure: Measure): SessionProposal['into'] {
  return only && more.length === 0 ? { row: rowOf(only), seen: only.cells[measure]?.seen ?? null } : null;
}

/** Where there is no line yet, the one that a training of one level and one profession has. */
function newLine({ training, regionCode }: Place): SessionProposal['into'] {
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
