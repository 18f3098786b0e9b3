import { agreementRows, type VersionRow } from '@/db/money-rows';
import { amendAgreement } from '@/lib/money/amend-agreement';
import { recordAgreement } from '@/lib/money/record-agreement';
import { formatDay } from '@/lib/wording/dates';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { Texts } from './row-mark';

const SHEET = 'Conventions';

export const agreementTexts = (one: VersionRow, project: string, words: FileWords): Texts => ({
  project,
  kind: shown('agreementKind', one.kind, words),
  number: fileText(one.number ?? ''),
  signedOn: one.signedOn,
  effectiveOn: one.effectiveOn,
  startsOn: one.startsOn,
  endsOn: one.endsOn,
  launchEndsOn: one.launchEndsOn ?? '',
  aidCents: shown('amount', one.aidCents, words),
  totalCostCents: shown('amount', one.totalCostCents, words),
  eligibleBaseCents: shown('amount', one.eligibleBaseCents, words),
  source: fileText(one.source),
  reason: fileText(one.reason ?? ''),
});

/** Records the agreement of each project, then what amends it, in the order of their signatures. */
export async function writeAgreements(run: FileRun): Promise<void> {
  const signed: { row: FileRow; signedOn: string }[] = [];
  for await (const row of run.rows(SHEET)) {
    const signedOn = row.needed('signedOn', 'day');
    if (signedOn) signed.push({ row, signedOn });
    else projectOf(run, row);
  }
  for (const { row, signedOn } of signed.toSorted((a, b) => a.signedOn.localeCompare(b.signedOn)))
    await write(run, row, signedOn);
}

async function write(run: FileRun, row: FileRow, signedOn: string): Promise<void> {
  const project = projectOf(run, row);
  const kind = row.value('kind', 'agreementKind') ?? 'agreement';
  const terms = {
    number: row.value('number', 'text') ?? null,
    effectiveOn: row.value('effectiveOn', 'day') ?? null,
    startsOn: row.needed('startsOn', 'day') ?? '',
    endsOn: row.needed('endsOn', 'day') ?? '',
    launchEndsOn: row.value('launchEndsOn', 'day') ?? null,
    aidCents: row.needed('aidCents', 'amount') ?? 0,
    totalCostCents: row.value('totalCostCents', 'amount') ?? null,
    eligibleBaseCents: row.value('eligibleBaseCents', 'amount') ?? null,
    source: row.value('source', 'text') ?? '',
  };
  if (row.failed || !project) return;
  const versions = agreementRows(run.circumstances.tx, {
    ids: [project.id],
    day: run.circumstances.now.day,
  });
  const known = versions.find((one) =>
    row.mark?.id ? one.id === row.mark.id : one.signedOn === signedOn && one.kind === kind,
  );
  const now = known && agreementTexts(known, project.slug, run.words);
  if (run.isUntouched(row, now)) return;
  if (now) {
    // What stands is refused where the row says otherwise, and left where it says the same.
    if (run.differences(row, now).length === 0) run.stays(row);
    return;
  }
  const input = { projectId: project.id, signedOn, ...terms };
  const of = { rows: [row], at: (path: string) => [row, path.split('.')[0] || null] as const };
  const done =
    kind === 'agreement'
      ? await run.perform(recordAgreement, input, of)
      : await run.perform(amendAgreement, { ...input, kind, reason: row.text('reason') }, of);
  if (done)
    run.did(
      row,
      'created',
      `${project.acronym}, ${shown('agreementKind', kind, run.words)} du ${formatDay(signedOn)}`,
    );
}
