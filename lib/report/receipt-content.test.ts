import { beforeEach, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { deliverMessages } from '@/lib/mail/deliver';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { mailServer } from '@/test/mail-server';
import { refusedWith } from '@/test/refused';
import { recallReport } from './recall-report';
import { receiptsOf, submissionReceipt } from './receipt-content';
import { receiptPdf } from './receipt-pdf';
import { receiptInThread } from './receipt-thread';
import { submitReport } from './submit-report';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const later = nowAt(new Date('2026-11-20T10:00:00.000Z'));
const latest = nowAt(new Date('2026-11-20T11:00:00.000Z'));

async function send(value: string, now = NOW, seen: number | null = null): Promise<number> {
  const { revisions } = await enter(
    c.lead,
    c.october.id,
    {
      cells: [c.cell('law', value, { comment: 'Une cohorte de plus, née à Brest.', seen })],
      offers: seen === null ? [c.opening('2026-09-15')] : [],
      nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
    },
    now,
  );
  await execute(submitReport, { reportId: c.october.id, version: await version() }, by(c.lead, now));
  return revisions[0] ?? 0;
}
const version = async () => (await reportHeading(read(), c.october.id))?.version;
const receipt = async (actor: Parameters<typeof submissionReceipt>[1], index = 0, now = latest) => {
  const eventId = (await receiptsOf(read(), c.lead, now, c.october.id)).at(index)?.eventId ?? 0;
  return submissionReceipt(read(), actor, now, { reportId: c.october.id, eventId });
};

it('says what was sent, by whom, when, with totals, openings and a fingerprint', async () => {
  await send('28');
  const said = await receipt(c.lead);
  expect(said.sections).toHaveLength(2);
  const law = said.sections.find(({ sectionId }) => sectionId === c.october.law);
  expect(law?.lines).toMatchObject([
    { value: 28, state: 'number', comment: 'Une cohorte de plus, née à Brest.' },
  ]);
  expect(law?.totals).toEqual([{ measure: 'entered', value: 28, estimated: null, cells: 1 }]);
  expect(law?.offers).toMatchObject([{ happenedOn: '2026-09-15' }]);
  expect(said.sections.find(({ sectionId }) => sectionId === c.october.mediation)?.nothingToReport).toBe(
    true,
  );
  expect(said.by.organisation).toBe('Université A');
  expect(said.at).toBe(NOW.instant);
  expect(said.fingerprint).toMatch(/^[0-9a-f]{64}$/);
});

it('keeps saying what was sent then, once the report was recalled, changed and sent again', async () => {
  const seen = await send('28');
  const before = await receipt(c.lead);
  await execute(recallReport, { reportId: c.october.id, version: await version() }, by(c.lead, later));
  await send('31', later, seen);
  const [again, first] = await receiptsOf(read(), c.lead, latest, c.october.id);
  expect(first?.fingerprint).toBe(before.fingerprint);
  expect(again?.fingerprint).not.toBe(before.fingerprint);
  expect((await receipt(c.lead, 1)).sections[0]?.lines[0]?.value).toBe(28);
  expect((await receipt(c.lead, 0)).sections[0]?.lines[0]?.value).toBe(31);
});

it('is for the members of the project and its officers, not for observers or strangers', async () => {
  await send('28');
  const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }], endsOn: '2027-01-01' });
  for (const actor of [c.reader, c.contributor, c.officer])
    expect(await refusedWith(receipt(actor))).toBeUndefined();
  for (const actor of [null, c.stranger, observer, await account('admin')])
    expect(await refusedWith(receipt(actor))).toBe('not_found');
  expect(await refusedWith(receiptsOf(read(), observer, latest, c.october.id))).toBe('not_found');
  expect(
    await refusedWith(submissionReceipt(read(), c.lead, latest, { reportId: c.june.id, eventId: 1 })),
  ).toBe('not_found');
});

it('goes to every lead by e-mail with its PDF, once, however often it is sent', async () => {
  const other = await account('lead', { organisationId: c.organisations.lead });
  const server = await mailServer();
  await send('28');
  await deliverMessages(later);
  await deliverMessages(latest);
  expect(server.received.map(({ to }) => to).toSorted()).toEqual(
    [c.lead.email, other.email].map((email) => expect.stringContaining(email)),
  );
  const [file] = server.received[0]?.attachments ?? [];
  expect(file?.name).toMatch(/^accuse-de-reception-ESSAI-2026-11-20-\d+\.pdf$/);
  expect(file?.content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(server.received[0]?.text).not.toContain('28');
}, 60_000);

it('is a tagged document in French, the same file for the same content', async () => {
  await send('28');
  const said = await receipt(c.lead);
  const make = async () => (await receiptPdf(said, { demonstration: true })).toString('latin1');
  const pdf = await make();
  expect(await make()).toBe(pdf);
  const inThread = await receiptInThread(said, { demonstration: true });
  expect(inThread.toString('latin1')).toBe(pdf);
  expect(pdf).toContain('/Lang (fr-FR)');
  expect(pdf).toContain('/Marked true');
  expect(pdf).toContain('/DisplayDocTitle true');
}, 60_000);
