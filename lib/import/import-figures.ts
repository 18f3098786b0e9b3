import type { ImportRow } from '@/db/imports';
import { touchReport } from '@/db/reports';
import { can } from '@/lib/access/policy';
import { type Command, execute, type Request } from '@/lib/command';
import type { CellInput, OfferInput } from '@/lib/domain/figure';
import { rowOf } from '@/lib/domain/line-address';
import { Refusal } from '@/lib/refusal';
import { appendEntries, type PlacedEntries, placeEntries, touchedBy } from '@/lib/report/placed-entries';
import { tellEnteredOnBehalf } from '@/lib/section/lead-messages';
import {
  type FoundReport,
  findReport,
  ownLine,
  refuseUnlessEnterable,
  refuseUnlessOpen,
} from '@/lib/section/report-found';
import { type Decided, decide, type ImportChoices, type ImportPlan, importChoices } from './import-choices';
import { keptCell, type PlacedCell, type PlacedOffer } from './import-plan';
import { type ImportResult, resultOf } from './import-result';
import { allKept } from './item-file';
import { commitJob, type Progress, pausing, publishJob } from './job-publication';
import { refuseIfMoved } from './moved-values';
import { ownJob } from './own-job';
import { byImport } from './taken-file';

export interface Imported {
  importId: number;
  reportId: number;
  revisions: number;
  offers: number;
  /** Conflicts in which the report's value was kept. */
  kept: number;
}

/**
 * Publishes a previewed file into the draft: in one transaction, wholly or not at all. Refused where a conflict has no
 * choice, where anything that the preview showed has changed since (`values_changed`: the job then waits to be compared
 * again), and by the rules of the form.
 * The same job published twice is published once.
 */
export async function importFigures(
  raw: unknown,
  request: Request,
  onProgress: Progress = () => undefined,
): Promise<Imported> {
  const parsed = importChoices.safeParse(raw);
  return publishJob(
    { importId: parsed.data?.importId, request },
    (job) => planOf(resultOf(job)),
    (plan) => execute(publish(plan, onProgress), raw, byImport(request)),
  );
}

async function planOf(result: ImportResult | undefined): Promise<ImportPlan | undefined> {
  if (!result) return undefined;
  const { cells, offers } = result;
  return {
    cells: cells ? (await allKept<PlacedCell>('imports', cells)).map(keptCell) : [],
    offers: offers ? await allKept<PlacedOffer>('imports', offers) : [],
    digest: digestOf(result),
  };
}

const digestOf = ({ cells, offers }: ImportResult): string =>
  `${cells?.sha256 ?? ''}|${offers?.sha256 ?? ''}`;

type Found = FoundReport & { job: ImportRow; entries: PlacedEntries; decided: Decided };

/**
 * The command of one plan, which was read from its files before: no file is read inside a write. Without a plan it only
 * answers for a job that is already published.
 */
function publish(
  plan: ImportPlan | undefined,
  onProgress: Progress,
): Command<ImportChoices, Found, Imported> {
  const size = plan?.cells.length ?? 0;
  // Each cell is checked, then written.
  const pauseFrom = (from: number) => pausing((index) => onProgress(from + index, 2 * size));
  return {
    name: 'import-figures',
    permission: 'figures.enter',
    input: importChoices,

    async find(circumstances, input) {
      const { actor } = circumstances;
      const job = await ownJob(circumstances, input.importId, 'report');
      const found = job?.reportId ? await findReport(circumstances, job.reportId) : undefined;
      if (!job || !found) return undefined;
      if (!can(actor, 'project.read', found.target)) return undefined;
      if (job.state === 'committed') {
        const target = { ...found.target, ...ownLine(actor, found) };
        return { ...found, target, job, decided: NOTHING_DECIDED, entries: NOTHING };
      }
      const result = resultOf(job);
      if (!plan || job.state !== 'committing' || !result || digestOf(result) !== plan.digest)
        throw new Refusal('conflict', 'import_not_ready');
      const decided = decide(plan, input);
      if (result.problems) throw new Refusal('invalid', 'import_has_problems');
      for (const { sectionId } of [...decided.cells, ...decided.offers]) {
        const section = found.report.sections.find(({ id }) => id === sectionId);
        if (!section) return undefined;
        refuseUnlessOpen(found.report, section, circumstances.now.day);
        refuseUnlessEnterable(section);
      }
      const entries = await placeEntries(circumstances, found.report, inputOf(decided), pauseFrom(0));
      const touched = touchedBy(entries);
      const nothing = entries.cells.length + entries.offers.length === 0;
      const target = { ...found.target, ...(nothing ? ownLine(actor, found) : touched) };
      return { ...found, job, decided, entries, target };
    },

    async run(circumstances, { importId }, { report, job, decided, entries }) {
      const { tx } = circumstances;
      const reportId = report.id;
      const result = resultOf(job);
      if (job.state === 'committed') {
        const { revisions = 0, offers = 0, kept = 0 } = result?.written ?? {};
        return { result: { importId, reportId, revisions, offers, kept }, journal: null };
      }
      await refuseIfMoved(circumstances, decided.stay, pauseFrom(0));
      const pause = pauseFrom(size);
      const { written } = await appendEntries(circumstances, report, entries, 'entry', null, pause);
      const revisions = written.revisions.length;
      const offers = written.offerRevisions.length;
      const saved = { revisions, offers, kept: decided.kept };
      await commitJob(circumstances, importId, result && { ...result, written: saved });
      if (revisions + offers > 0) {
        await touchReport(tx, reportId);
        await tellEnteredOnBehalf(circumstances, report);
      }
      return {
        result: { importId, reportId, ...saved },
        journal: {
          subject: `report:${reportId}`,
          projectId: report.projectId,
          references: { import: importId, ...written },
        },
      };
    },
  };
}

const NOTHING: PlacedEntries = { cells: [], offers: [] };
const NOTHING_DECIDED: Decided = { cells: [], offers: [], stay: { cells: [], offers: [] }, kept: 0 };

const inputOf = ({ cells, offers }: Decided): { cells: CellInput[]; offers: OfferInput[] } => ({
  cells: cells.map((cell) => ({
    ...rowOf(cell),
    periodId: cell.periodId,
    measure: cell.measure,
    text: cell.text,
    seen: cell.seen,
    ...(cell.comment !== undefined && { comment: cell.comment }),
  })),
  offers: offers.map(({ offer }) => offer),
});
