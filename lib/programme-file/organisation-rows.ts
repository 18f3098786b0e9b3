import type { OrganisationNow } from '@/db/programme-file';
import { correctOrganisation } from '@/lib/organisation/correct-organisation';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { Texts } from './row-mark';

const SHEET = 'Organisations';

export const organisationTexts = (one: OrganisationNow, words: FileWords): Texts => ({
  name: fileText(one.name),
  kind: shown('organisationKind', one.kind, words),
  regionCode: shown('region', one.regionCode, words),
  healthUniversity: shown('yesNo', one.healthUniversity, words),
  healthSource: fileText(one.healthSource ?? ''),
  uai: shown('texts', one.uai, words),
  siret: shown('texts', one.siret, words),
});

/** Records the organisations that are new, corrects those that a row says otherwise. */
export async function writeOrganisations(run: FileRun): Promise<void> {
  for await (const row of run.rows(SHEET)) {
    const known = knownOf(run, row);
    if (row.failed || run.isUntouched(row, known && organisationTexts(known, run.words))) continue;
    await (known ? correct(run, row, known) : create(run, row));
  }
}

/** By its mark, else by its name; where it has none, by an identifier: another name is another organisation. */
function knownOf(run: FileRun, row: FileRow): OrganisationNow | undefined {
  if (row.mark?.id) {
    const found = run.known.organisation(row.mark.id);
    if (!found) row.refuse(null, 'unknown_mark');
    return found;
  }
  if (!row.isBlank('name')) return run.known.organisationNamed(row.text('name'));
  const identifiers = [...(row.value('uai', 'texts') ?? []), ...(row.value('siret', 'texts') ?? [])];
  return identifiers.map((one) => run.known.organisationNamed(one)).find((found) => found !== undefined);
}

/** What a row says, over what stands: blank leaves it, « effacer » takes it away. */
function saidOver(row: FileRow, known: OrganisationNow | undefined) {
  const over = <Value>(said: Value | null | undefined, stood: Value, cleared: Value): Value =>
    said === undefined ? stood : (said ?? cleared);
  return {
    name: over(row.value('name', 'text'), known?.name ?? '', ''),
    kind: over(row.value('kind', 'organisationKind'), known?.kind, undefined),
    regionCode: over(row.value('regionCode', 'region'), known?.regionCode ?? null, null),
    healthUniversity: over(row.value('healthUniversity', 'yesNo'), known?.healthUniversity ?? false, false),
    healthSource: over(row.value('healthSource', 'text'), known?.healthSource ?? null, null),
    uai: over(row.value('uai', 'texts'), known?.uai ?? [], []),
    siret: over(row.value('siret', 'texts'), known?.siret ?? [], []),
  };
}

/** What stands for a field that cannot be read, while the others are looked at. */
const STAND_INS = { name: 'Sans nom lisible', kind: 'university' };
const of = (row: FileRow) => ({
  rows: [row],
  at: (path: string) => [row, path.split('.')[0] || null] as const,
  standIns: STAND_INS,
});

async function create(run: FileRun, row: FileRow): Promise<void> {
  const name = row.text('name');
  const said = saidOver(row, undefined);
  const made = await run.perform(createOrganisation, said, of(row));
  if (!made) return run.fail(row, `organisation ${name}`);
  run.known.putOrganisation({
    ...{ id: made.organisationId, academy: null, reconstruction33: null, reconstructionNote: null },
    ...{ origin: 'recorded', search: '', version: 0, withdrawnFrom: null },
    ...said,
    kind: said.kind ?? 'university',
  });
  run.did(row, 'created', name);
}

async function correct(run: FileRun, row: FileRow, known: OrganisationNow): Promise<void> {
  const details = run.differences(row, organisationTexts(known, run.words));
  const said = saidOver(row, known);
  if (row.failed) return;
  if (details.length === 0) return run.stays(row);
  const { version } = known;
  const input = { ...said, organisationId: known.id, reason: row.value('reason', 'text') ?? null, version };
  const done = await run.perform(correctOrganisation, input, of(row));
  if (!done) return;
  run.known.putOrganisation({ ...known, ...said, kind: said.kind ?? known.kind, version: done.version });
  run.did(row, 'changed', known.name, details);
}
