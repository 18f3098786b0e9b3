import { beforeEach, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { correctOrganisation } from '@/lib/organisation/correct-organisation';
import { correctProject } from '@/lib/project/correct-project';
import { reviseTraining } from '@/lib/project/revise-training';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { receiptsOf, submissionReceipt } from './receipt-content';
import { receiptPdf } from './receipt-pdf';
import { submitReport } from './submit-report';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await send();
});

const later = nowAt(new Date('2026-11-20T10:00:00.000Z'));

async function send(): Promise<void> {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28', { comment: 'Une cohorte de plus, née à Brest.' })],
    offers: [c.opening('2026-09-15')],
    nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
  });
  const version = (await reportHeading(read(), c.october.id))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
}

const receipt = async () => {
  const [line] = await receiptsOf(read(), c.lead, later, c.october.id);
  const { eventId = 0, fingerprint, version } = line ?? {};
  const said = await submissionReceipt(read(), c.lead, later, { reportId: c.october.id, eventId });
  expect({ fingerprint, version }).toEqual({ fingerprint: said.fingerprint, version: said.version });
  return said;
};

/** The project, the organisation of the lead and its training are called otherwise, an hour after the sending. */
async function renamed(): Promise<void> {
  await execute(
    correctProject,
    {
      projectId: c.projectId,
      acronym: 'APRÈS',
      name: 'Tout autre nom',
      ...{ status: 'running', anrReference: null, startsOn: '2024-09-01', endsOn: null, announcedOn: null },
      ...{ effectiveOn: NOW.day, reason: 'Nouveau nom' },
    },
    by(c.officer, later),
  );
  await execute(
    correctOrganisation,
    {
      organisationId: c.organisations.lead,
      ...{ version: 0, name: 'Université réunie', kind: 'university', regionCode: '53', reason: 'Fusion' },
      ...{ healthUniversity: true, healthSource: 'Liste du ministère' },
    },
    by(c.officer, later),
  );
  await execute(
    reviseTraining,
    {
      trainingId: c.trainings.law,
      ...{ title: 'Master tout autre', kind: 'track', regime: 'initial', levelKeys: ['7'] },
      regions: [{ regionCode: '53', places: 40 }, { regionCode: '52' }],
      componentIds: ['JURISTES.S1'],
    },
    by(c.lead, later),
  );
}

/** As a sending stood before names were kept with it. */
const beforeNamesWereKept = () =>
  write(async (tx) => {
    prepared(tx, 'DROP TRIGGER signed_sendings_no_delete').run();
    prepared(tx, 'DELETE FROM signed_sendings').run();
  });

/** Of this very sending, as the release before version 2 gave it out. */
const ISSUED = '7305d647a4710024b45da9a0e9dee9bd24de9755b7e471d229baf39fca7e5a3b';

it('a receipt of version 1 still verifies, and prints the names that it was signed under', async () => {
  await beforeNamesWereKept();
  const issued = await receipt();
  expect(issued).toMatchObject({ version: 1, fingerprint: ISSUED });
  await renamed();
  expect(await receipt()).toEqual(issued);
});

it('one of version 2 covers the names: another name would give another fingerprint', async () => {
  const signed = await receipt();
  expect(signed.version).toBe(2);
  expect(signed.fingerprint).not.toBe(ISSUED);
  await write(async (tx) => {
    prepared(tx, 'DROP TRIGGER signed_sendings_no_update').run();
    prepared(tx, "UPDATE signed_sendings SET names = replace(names, 'Université A', 'Université Z')").run();
  });
  expect((await receipt()).fingerprint).not.toBe(signed.fingerprint);
});

it('what is called otherwise since changes nothing of what was signed, nor of its file', async () => {
  const signed = await receipt();
  const file = await receiptPdf(signed, { demonstration: false });
  await renamed();
  const after = await receipt();
  expect(after).toEqual(signed);
  expect(after).toMatchObject({
    project: { acronym: 'ESSAI', name: 'Projet d’essai' },
    by: { organisation: 'Université A' },
  });
  const law = after.sections.find(({ sectionId }) => sectionId === c.october.law);
  expect(law?.lines).toMatchObject([
    { training: 'Master Droit du numérique en santé', organisation: 'Université A' },
  ]);
  expect(law?.offers).toMatchObject([{ organisation: 'Université A' }]);
  expect((await receiptPdf(after, { demonstration: false })).equals(file)).toBe(true);
}, 60_000);

it('the name of who sent it is not kept with it: it goes when the person is erased', async () => {
  const names = prepared(read(), 'SELECT names FROM signed_sendings').all() as { names: string }[];
  expect(names).toHaveLength(1);
  const author = (await receipt()).by.name ?? '';
  expect(author).not.toBe('');
  expect(names[0]?.names).not.toContain(author);
});
