import { z } from 'zod';
import { lastRevisions } from '@/db/report-revisions';
import { touchReport } from '@/db/reports';
import { read } from '@/db/store';
import { can } from '@/lib/access/policy';
import { type Command, execute, type Request, refuseUnlessKey, repeatedResult } from '@/lib/command';
import { cellText } from '@/lib/domain/count';
import { parseReportMark, reportMark } from '@/lib/domain/report-mark';
import type { Measure } from '@/lib/domain/vocabulary';
import { type FieldRefusal, Refusal } from '@/lib/refusal';
import { appendEntries, type PlacedEntries, placeEntries, touchedBy } from '@/lib/report/placed-entries';
import { tellEnteredOnBehalf } from '@/lib/section/lead-messages';
import {
  type FoundReport,
  findReport,
  ownLine,
  refuseUnlessEnterable,
  refuseUnlessOpen,
} from '@/lib/section/report-found';
import { fileProblemText } from '@/lib/wording/file-problems';
import { apiRows, pathOf } from './api-rows';
import { fileWarnings } from './file-warnings';
import { CELL_CHANGES, type CellChange } from './import-plan';
import { readSending } from './read-sending';
import { type PlacedFile, placeRows } from './row-placement';
import { refuseUnlessMayEnter } from './start-import';

export interface PutAnswer {
  dryRun: boolean;
  changes: Record<CellChange, number>;
  totals: { measure: Measure; period: string; sent: number; before: number; after: number }[];
  conflicts: { path: string; yours: string; theirs: string; seen: string }[];
  /** What is to be justified or corrected before the report is sent. */
  warnings: { path: string; code: string; message: string }[];
  /** The mark of what the report holds now. */
  revision: string;
}

const NAME = 'enter-figures';
/** Cells between two pauses of a write: other requests are answered in between. */
const STRIDE = 250;
const pause = (index: number): Promise<void> =>
  index % STRIDE === 0 ? new Promise((resolve) => setImmediate(resolve)) : Promise.resolve();

interface Sending {
  reportId: number;
  /** The body as it came: with the report, what an idempotency key stands for. */
  text: string;
  body: unknown;
  dryRun: boolean;
}

/**
 * Enters what a program sends, wholly or not at all, by the placing, the rules and the words of a file. All problems
 * are refused together (`invalid`, with paths as `cells.12.value`), and all conflicts together with both values
 * (`conflict`). A dry run answers the same without writing. Without a key a sending is refused: a program that hears
 * no answer must be able to ask again.
 */
export async function putFigures(
  { reportId, text, body, dryRun }: Sending,
  { idempotencyKey, ...request }: Request,
): Promise<PutAnswer> {
  const actor = await refuseUnlessMayEnter(reportId, request);
  const { now, door } = request;
  const key = refuseUnlessKey(idempotencyKey);
  const sent = `${reportId}\n${text}`;
  const known = await repeatedResult<PutAnswer>(read(), {
    accountId: actor.accountId,
    command: NAME,
    ...{ key, sent },
  });
  // What was answered before warnings were said is answered so again.
  if (known) return { ...known.result, warnings: known.result.warnings ?? [] };

  const { data, indexes, problems: shape } = readSending(body);
  const mark = shape.some(({ path }) => path === 'since') ? undefined : markOf(data.since, shape);
  const found = await findReport({ tx: read(), actor, now, door }, reportId);
  if (!found) throw new Refusal('missing', 'not_found');
  const placing = { read: read(), actor, now, ...found, mark, pause };
  const placed = await placeRows(placing, apiRows(data, indexes));
  refuseProblems(placed, shape);

  const changes = changesOf(placed);
  const totals = placed.totals.map(({ measure, period, file, before, after }) => ({
    ...{ measure, period, sent: file, before, after },
  }));
  const conflicts = conflictsOf(placed);
  const warnings = (await fileWarnings(read(), found.report, placed.cells)).map(
    ({ place, code, params }) => ({
      ...{ path: place ? pathOf(place) : '', code, message: fileProblemText({ code, params }) },
    }),
  );
  if (dryRun) {
    const revision = reportMark(await lastRevisions(read(), reportId));
    return { dryRun, changes, totals, conflicts, warnings, revision };
  }
  if (conflicts.length > 0)
    throw new Refusal(
      'conflict',
      'values_changed',
      {},
      conflicts.map(({ path, yours, theirs, seen }) => ({
        ...{ path, code: 'changed_meanwhile', params: { mine: yours, theirs, seen } },
      })),
    );
  const answer = { dryRun, changes, totals, conflicts, warnings };
  return execute(command(placed, answer), { reportId }, { ...request, idempotencyKey: key, sent });
}

/** What a cell was when it was read; a mark that is none is one problem more. */
function markOf(since: string | undefined, problems: FieldRefusal[]) {
  if (since === undefined) return undefined;
  const mark = parseReportMark(since);
  if (!mark) problems.push({ path: 'since', code: 'unknown_mark', params: {} });
  return mark;
}

function refuseProblems({ problems }: PlacedFile, shape: readonly FieldRefusal[]): void {
  if (problems.length === 0 && shape.length === 0) return;
  const fields: FieldRefusal[] = [
    ...shape,
    ...problems.map(({ place, code, params }) => ({
      ...{ path: place ? pathOf(place) : '', code, params },
    })),
  ];
  throw new Refusal('invalid', 'invalid_input', {}, fields);
}

function changesOf({ cells, offers }: PlacedFile): PutAnswer['changes'] {
  const all = [...cells, ...offers];
  const [created, changed, cleared, unchanged, conflict] = CELL_CHANGES.map(
    (change) => all.filter((item) => item.change === change).length,
  );
  return {
    created: created ?? 0,
    changed: changed ?? 0,
    cleared: cleared ?? 0,
    unchanged: unchanged ?? 0,
    conflict: conflict ?? 0,
  };
}

const conflictsOf = ({ cells, offers }: PlacedFile): PutAnswer['conflicts'] => [
  ...cells.flatMap(({ place, change, text, now, atDownload }) =>
    change === 'conflict'
      ? [
          {
            path: pathOf(place),
            yours: cellText(text),
            theirs: cellText(now),
            seen: atDownload ? cellText(atDownload) : '',
          },
        ]
      : [],
  ),
  ...offers.flatMap(({ place, change, offer, now, atDownload = '' }) =>
    change === 'conflict'
      ? [{ path: pathOf(place), yours: offer.happenedOn, theirs: now, seen: atDownload }]
      : [],
  ),
];

const input = z.object({ reportId: z.int().positive() });
type Found = FoundReport & { entries: PlacedEntries };

/** The write of what was placed: rights and rules are asked again inside it, and what moved since is a conflict. */
function command(
  { cells, offers }: PlacedFile,
  answer: Omit<PutAnswer, 'revision'>,
): Command<z.infer<typeof input>, Found, PutAnswer> {
  const written = {
    cells: cells
      .filter(({ change }) => change !== 'unchanged')
      .map(
        ({
          place: _,
          sectionId: __,
          change: ___,
          now: ____,
          atDownload: _____,
          nowComment: ______,
          ...cell
        }) => cell,
      ),
    offers: offers.filter(({ change }) => change !== 'unchanged').map(({ offer }) => offer),
  };
  return {
    name: NAME,
    permission: 'figures.enter',
    input,
    async find(circumstances, { reportId }) {
      const found = await findReport(circumstances, reportId);
      if (!found || !can(circumstances.actor, 'project.read', found.target)) return undefined;
      const entries = await placeEntries(circumstances, found.report, written, pause);
      const touched =
        entries.cells.length + entries.offers.length > 0
          ? touchedBy(entries)
          : ownLine(circumstances.actor, found);
      return { ...found, entries, target: { ...found.target, ...touched } };
    },
    async run(circumstances, { reportId }, { report, entries }) {
      const { tx, now } = circumstances;
      for (const { section } of [...entries.cells, ...entries.offers]) {
        refuseUnlessOpen(report, section, now.day);
        refuseUnlessEnterable(section);
      }
      const { written: revisions } = await appendEntries(
        circumstances,
        report,
        entries,
        'entry',
        null,
        pause,
      );
      const saved = revisions.revisions.length + revisions.offerRevisions.length;
      if (saved > 0) {
        await touchReport(tx, reportId);
        await tellEnteredOnBehalf(circumstances, report);
      }
      const result = { ...answer, revision: reportMark(await lastRevisions(tx, reportId)) };
      const { projectId } = report;
      const journal = { subject: `report:${reportId}`, projectId, references: { ...revisions, answers: [] } };
      return { result, journal: saved === 0 ? null : journal };
    },
  };
}
