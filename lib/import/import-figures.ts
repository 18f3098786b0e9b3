import { z } from 'zod';
import { findLine, lastRevision } from '@/db/figures';
import { findImport, type ImportRow, moveImport } from '@/db/imports';
import { lastOffer } from '@/db/offers';
import { touchReport } from '@/db/reports';
import { read } from '@/db/store';
import { can } from '@/lib/access/policy';
import { type Circumstances, type Command, execute, keepRecord, type Request } from '@/lib/command';
import { cellText } from '@/lib/domain/count';
import type { CellInput, OfferInput } from '@/lib/domain/figure';
import { type FieldRefusal, isRefusal, Refusal } from '@/lib/refusal';
import { appendEntries, type PlacedEntries, placeEntries, touchedBy } from '@/lib/report/placed-entries';
import { tellEnteredOnBehalf } from '@/lib/section/lead-messages';
import {
  type FoundReport,
  findReport,
  ownLine,
  refuseUnlessEnterable,
  refuseUnlessOpen,
} from '@/lib/section/report-found';
import type { CellChange, PlacedCell, PlacedOffer } from './import-plan';
import { type ImportResult, resultOf } from './import-result';
import { allKept } from './item-file';

/** Whose value a conflict takes: that of the file, or the one that stands in the report. */
export const CHOICES = ['mine', 'theirs'] as const;
export type Choice = (typeof CHOICES)[number];

export const importChoices = z.object({
  importId: z.int().positive(),
  /** For every conflict that has no choice of its own. */
  all: z.enum(CHOICES).optional(),
  /** By the position of a conflict in its list: `cell-3`, `offer-0`. */
  choices: z.record(z.string().regex(/^(?:cell|offer)-\d{1,7}$/), z.enum(CHOICES)).default({}),
});
export type ImportChoices = z.infer<typeof importChoices>;

export interface Imported {
  importId: number;
  reportId: number;
  revisions: number;
  offers: number;
  /** Conflicts in which the report's value was kept. */
  kept: number;
}

/** A plan as it was previewed, in the order of its lists. */
interface ImportPlan {
  cells: PlacedCell[];
  offers: PlacedOffer[];
  /** The files that it was read from: a job read again meanwhile has others. */
  digest: string;
}

/** What publishing a plan writes, and what it must find unchanged. */
interface Decided {
  cells: PlacedCell[];
  offers: PlacedOffer[];
  stay: Pick<ImportPlan, 'cells' | 'offers'>;
  kept: number;
}

/** Cells between two pauses of the write: other requests are answered in between. */
const STRIDE = 250;

/** Tells how far a write is: cells checked, then written, of twice those of the plan. */
export type Progress = (done: number, total: number) => void;

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
  const job = parsed.success ? await findImport(read(), parsed.data.importId) : undefined;
  const mine = job !== undefined && job.accountId === request.actor?.accountId;
  const result = job && mine && job.state === 'previewed' ? resultOf(job) : undefined;
  if (!job || !result) return execute(publish(undefined, onProgress), raw, by(request));
  const plan = await planOf(result);
  // Seen by the other tabs; the write itself settles it, or gives it back.
  const taken = await keepRecord.moveImport(job.id, ['previewed'], 'committing');
  try {
    return await execute(publish(plan, onProgress), raw, by(request));
  } catch (error) {
    // What moved since the preview is to be seen before anything is published: the job is compared again.
    const next = isRefusal(error) && error.code === 'values_changed' ? 'waiting' : 'previewed';
    if (taken) await keepRecord.moveImport(job.id, ['committing'], next).catch(() => false);
    throw error;
  }
}

const by = (request: Request): Request => ({
  ...request,
  door: request.door === 'form' ? 'import' : request.door,
});

async function planOf(result: ImportResult): Promise<ImportPlan> {
  const { cells, offers } = result;
  return {
    cells: cells ? await allKept<PlacedCell>('imports', cells) : [],
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
  const total = 2 * size;
  const pauseFrom = (from: number) => async (index: number) => {
    if (index % STRIDE !== 0) return;
    onProgress(from + index, total);
    await new Promise<void>((resolve) => setImmediate(resolve));
  };
  return {
    name: 'import-figures',
    permission: 'figures.enter',
    input: importChoices,

    async find(circumstances, input) {
      const { tx, actor } = circumstances;
      const job = await findImport(tx, input.importId);
      const found = job && (await findReport(circumstances, job.reportId));
      if (!job || !found || job.accountId !== actor.accountId) return undefined;
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
      const { tx, now } = circumstances;
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
      const moved = await moveImport(tx, importId, ['committing'], 'committed', {
        ...(result && { result: { ...result, written: saved } }),
        finishedAt: now.instant,
      });
      if (!moved) throw new Refusal('conflict', 'import_not_ready');
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

/** Sorts a plan by what the person chose; a conflict without a choice refuses the whole. */
function decide(plan: ImportPlan, { all, choices }: ImportChoices): Decided {
  const undecided: FieldRefusal[] = [];
  let kept = 0;
  const chosen = <Item extends { change: CellChange }>(items: readonly Item[], prefix: 'cell' | 'offer') => {
    const written: Item[] = [];
    const stay: Item[] = [];
    for (const [index, item] of items.entries()) {
      const choice = choices[`${prefix}-${index}`] ?? all;
      if (item.change === 'unchanged') stay.push(item);
      else if (item.change !== 'conflict' || choice === 'mine') written.push(item);
      else if (choice === 'theirs') {
        stay.push(item);
        kept += 1;
      } else undecided.push({ path: `${prefix}-${index}`, code: 'choice_needed', params: {} });
    }
    return { written, stay };
  };
  const cells = chosen(plan.cells, 'cell');
  const offers = chosen(plan.offers, 'offer');
  if (undecided.length > 0) throw new Refusal('conflict', 'choices_needed', {}, undecided.slice(0, 1000));
  return {
    cells: cells.written,
    offers: offers.written,
    stay: { cells: cells.stay, offers: offers.stay },
    kept,
  };
}

const inputOf = ({ cells, offers }: Decided): { cells: CellInput[]; offers: OfferInput[] } => ({
  cells: cells.map((cell) => ({
    trainingId: cell.trainingId,
    regionCode: cell.regionCode,
    periodId: cell.periodId,
    levelKey: cell.levelKey,
    professionKey: cell.professionKey,
    professionOther: cell.professionOther,
    measure: cell.measure,
    text: cell.text,
    seen: cell.seen,
    ...(cell.comment !== undefined && { comment: cell.comment }),
  })),
  offers: offers.map(({ offer }) => offer),
});

/** What the preview called unchanged, or kept, must still stand: else the totals that were shown would be wrong. */
async function refuseIfMoved(
  { tx }: Circumstances,
  { cells, offers }: Pick<ImportPlan, 'cells' | 'offers'>,
  pause: (index: number) => Promise<void>,
): Promise<void> {
  const moved: FieldRefusal[] = [];
  for (const [index, cell] of cells.entries()) {
    await pause(index);
    const lineId = await findLine(tx, { ...cell, nature: 'actual' });
    const last = lineId === undefined ? undefined : await lastRevision(tx, cell.sectionId, lineId);
    if ((last?.id ?? null) === cell.seen) continue;
    const theirs = last ? cellText(last) : '';
    const params = { mine: cellText(cell.text), theirs, seen: last?.id ?? null };
    moved.push({ path: `cells.${index}`, code: 'changed_meanwhile', params });
  }
  for (const [index, { sectionId, offer }] of offers.entries()) {
    const last = await lastOffer(tx, sectionId, offer);
    if ((last?.id ?? null) === offer.seen) continue;
    const params = { mine: offer.happenedOn, theirs: last?.happenedOn ?? '', seen: last?.id ?? null };
    moved.push({ path: `offers.${index}`, code: 'changed_meanwhile', params });
  }
  if (moved.length > 0) throw new Refusal('conflict', 'values_changed', {}, moved);
}
