import { type PaymentRow, paymentRows } from '@/db/money-rows';
import { recordPayment } from '@/lib/money/record-payment';
import { formatDay } from '@/lib/wording/dates';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { Texts } from './row-mark';

const SHEET = 'Versements';

export const paymentTexts = (one: PaymentRow, project: string, words: FileWords): Texts => ({
  project,
  tranche: one.tranche === null ? '' : String(one.tranche),
  paidOn: one.paidOn,
  cents: shown('amount', one.cents, words),
  source: fileText(one.source),
});

/** Records what was paid, in the order of their days. Two rows that say the same are two payments, as two recorded ones are. */
export async function writePayments(run: FileRun): Promise<void> {
  const paid: { row: FileRow; paidOn: string }[] = [];
  for await (const row of run.rows(SHEET)) {
    const paidOn = row.needed('paidOn', 'day');
    if (paidOn) paid.push({ row, paidOn });
    else projectOf(run, row);
  }
  const said = new Set(paid.flatMap(({ row }) => row.mark?.id ?? []));
  for (const { row, paidOn } of paid.toSorted((a, b) => a.paidOn.localeCompare(b.paidOn)))
    await write(run, row, paidOn, said);
}

/** `said`: the payments of which a row of the file spoke already. */
async function write(run: FileRun, row: FileRow, paidOn: string, said: Set<number>): Promise<void> {
  const project = projectOf(run, row);
  const tranche = row.value('tranche', 'whole') ?? null;
  const cents = row.needed('cents', 'amount');
  const source = row.value('source', 'text') ?? '';
  if (row.failed || !project || cents === undefined) return;
  const { tx, now } = run.circumstances;
  const known = paymentRows(tx, { ids: [project.id], day: now.day }).find((one) =>
    row.mark?.id
      ? one.id === row.mark.id
      : !said.has(one.id) && one.paidOn === paidOn && one.cents === cents && one.tranche === tranche,
  );
  if (known) said.add(known.id);
  const texts = known && paymentTexts(known, project.slug, run.words);
  if (run.isUntouched(row, texts)) return;
  if (texts) {
    if (run.differences(row, texts).length === 0) run.stays(row);
    return;
  }
  const done = await run.perform(
    recordPayment,
    { projectId: project.id, tranche, cents, paidOn, source },
    { rows: [row], at: (path) => [row, path || null] },
  );
  if (!done) return;
  said.add(done.paymentId);
  run.did(row, 'created', `${project.acronym}, versement du ${formatDay(paidOn)}`);
}
