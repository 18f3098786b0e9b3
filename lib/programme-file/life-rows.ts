import { openCommitments } from '@/db/project-ending';
import { lifeEventsOf, type RecordedEvent } from '@/db/project-life';
import { commitmentKey, isEnding, LIFE_EVENTS, type LifeEvent } from '@/lib/domain/project-life';
import { recordProjectEvent } from '@/lib/project/record-project-event';
import { formatDay } from '@/lib/wording/dates';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { Texts } from './row-mark';

const SHEET = 'Vie des projets';

type Event = RecordedEvent & { kind: LifeEvent };

/** Of the life of a project what a file says: its decision comes with its row, an older correction has no event. */
export const saidByFile = (events: readonly RecordedEvent[]): Event[] =>
  events.flatMap((event) => {
    const kind = LIFE_EVENTS.find((one) => one === event.kind);
    return kind ? { ...event, kind } : [];
  });

export const lifeTexts = (
  one: Pick<Event, 'kind' | 'effectiveOn' | 'source'>,
  project: string,
  words: FileWords,
): Texts => ({
  project,
  kind: shown('lifeEvent', one.kind, words),
  effectiveOn: one.effectiveOn,
  source: fileText(one.source ?? ''),
});

interface Happened {
  row: FileRow;
  effectiveOn: string;
}

/** By day; what happened on one day in the order of a life: a project is signed, then started. */
const inOrder = (a: Happened, b: Happened): number =>
  a.effectiveOn.localeCompare(b.effectiveOn) || stepOf(a) - stepOf(b);

function stepOf({ row }: Happened): number {
  const kind = row.value('kind', 'lifeEvent');
  return kind ? LIFE_EVENTS.indexOf(kind) : LIFE_EVENTS.length;
}

/** Records what happened to projects, in the order of the days, after all that they commit and were paid. */
export async function writeLife(run: FileRun): Promise<void> {
  const happened: Happened[] = [];
  for await (const row of run.rows(SHEET)) {
    const effectiveOn = row.needed('effectiveOn', 'day');
    if (effectiveOn) happened.push({ row, effectiveOn });
    else projectOf(run, row);
  }
  for (const { row, effectiveOn } of happened.toSorted(inOrder)) await write(run, row, effectiveOn);
}

async function write(run: FileRun, row: FileRow, effectiveOn: string): Promise<void> {
  const project = projectOf(run, row);
  const kind = row.needed('kind', 'lifeEvent');
  const holds = row.value('holds', 'yesNo') ?? undefined;
  const source = row.value('source', 'text') ?? '';
  if (row.failed || !project || !kind) return;
  const { tx } = run.circumstances;
  const known = saidByFile(lifeEventsOf(tx, [project.id])).find((one) =>
    row.mark?.id ? one.id === row.mark.id : one.kind === kind && one.effectiveOn === effectiveOn,
  );
  const texts = known && lifeTexts(known, project.slug, run.words);
  if (run.isUntouched(row, texts)) return;
  if (texts) {
    if (run.differences(row, texts).length === 0) run.stays(row);
    return;
  }
  const left = isEnding(kind) ? openCommitments(tx, project.id) : [];
  // An end says what becomes of what nobody opened: nothing is taken out, or kept, by an empty cell.
  if (left.length > 0 && holds === undefined) row.needed('holds', 'yesNo');
  const done = await run.perform(
    recordProjectEvent,
    {
      ...{ projectId: project.id, kind, effectiveOn, source, reason: row.text('reason') || null },
      commitments: left.map((one) => ({ key: commitmentKey(one), holds: holds ?? true })),
    },
    { rows: [row], at: (path) => [row, path.split('.')[0] || null] },
  );
  if (done)
    run.did(
      row,
      'created',
      `${project.acronym}, ${shown('lifeEvent', kind, run.words)} du ${formatDay(effectiveOn)}`,
    );
}
