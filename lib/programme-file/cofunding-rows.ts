import { fold } from '@/lib/domain/fold';
import type { Pledge } from '@/lib/domain/money/cofunding';
import { pledgeCofunding } from '@/lib/money/pledge-cofunding';
import { moneyOfProject } from '@/lib/money/project-money';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { Texts } from './row-mark';

const SHEET = 'Cofinancements';

export const pledgeTexts = (one: Pledge, project: string, words: FileWords): Texts => ({
  project,
  funderKind: shown('funderKind', one.funderKind, words),
  funder: fileText(one.funder),
  state: shown('pledgeState', one.state, words),
  cents: shown('amount', one.cents, words),
  datedOn: one.datedOn,
  shown: shown('yesNo', one.shown, words),
  source: fileText(one.source),
});

/** Records the last word on each funder: one that says otherwise follows the one before. */
export async function writePledges(run: FileRun): Promise<void> {
  for await (const row of run.rows(SHEET)) await write(run, row);
}

async function write(run: FileRun, row: FileRow): Promise<void> {
  const project = projectOf(run, row);
  const funderKind = row.needed('funderKind', 'funderKind');
  const funder = row.needed('funder', 'text');
  const given = {
    state: row.needed('state', 'pledgeState'),
    cents: row.needed('cents', 'amount'),
    datedOn: row.needed('datedOn', 'day'),
    source: row.value('source', 'text') ?? '',
  };
  const isShown = row.value('shown', 'yesNo');
  if (row.failed || !project || !funderKind || funder === undefined) return;
  const { tx, now } = run.circumstances;
  const known = moneyOfProject(tx, project.id, now.day).pledges.find(
    (one) => one.funderKind === funderKind && fold(one.funder) === fold(funder),
  );
  const texts = known && pledgeTexts(known, project.slug, run.words);
  if (run.isUntouched(row, texts)) return;
  const details = texts ? run.differences(row, texts) : [];
  if (known && details.length === 0) return run.stays(row);
  const done = await run.perform(
    pledgeCofunding,
    { projectId: project.id, funderKind, funder, ...given, shown: isShown ?? known?.shown ?? false },
    { rows: [row], at: (path) => [row, path || null] },
  );
  if (done)
    run.did(
      row,
      known ? 'changed' : 'created',
      `${project.acronym}, ${funder}`,
      details.map(({ heading, before, after }) => ({ heading, before, after })),
    );
}
