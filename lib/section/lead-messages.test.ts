import { beforeEach, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { addMinutes } from '@/lib/domain/message';
import { nowAt } from '@/lib/domain/time';
import { acceptModified } from '@/lib/report/accept-modified';
import { correctSection } from '@/lib/report/correct-section';
import { submitReport } from '@/lib/report/submit-report';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { returnSection } from './return-section';
import { validateSection } from './validate-section';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const after = (minutes: number) => nowAt(new Date(addMinutes(NOW.instant, minutes)));
const told = () =>
  read()
    .select()
    .from(t.messages)
    .all()
    .map(({ kind, accountId }) => [kind, accountId]);
const toLeads = () => told().filter(([, accountId]) => accountId === c.lead.accountId);
const toOthers = () => told().filter(([, accountId]) => accountId !== c.lead.accountId);
const version = () =>
  read()
    .select()
    .from(t.reports)
    .all()
    .find(({ id }) => id === c.october.id)?.version;
const seenOfLaw = () => read().select().from(t.figureRevisions).all().at(-1)?.id ?? null;

async function sent(): Promise<void> {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28')],
    nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
  });
  await execute(submitReport, { reportId: c.october.id, version: version() }, by(c.lead, after(1)));
}

it('the leads are told of a return, the officers of what arrived, and nobody else', async () => {
  await sent();
  await execute(returnSection, { sectionId: c.october.law, reason: 'Précisez' }, by(c.officer, after(2)));
  expect(toLeads()).toEqual([
    ['submission_receipt', c.lead.accountId],
    ['section_returned', c.lead.accountId],
  ]);
  expect(toOthers()).toEqual([
    ['sections_arrived', c.officer.accountId],
    ['sections_arrived', c.colleague.accountId],
  ]);
});

it('they are told of an acceptance with another value, of a validation and of an officer’s correction, not of their own', async () => {
  await sent();
  await execute(
    acceptModified,
    { sectionId: c.october.law, cells: [c.cell('law', '27', { seen: seenOfLaw(), comment: 'Un doublon' })] },
    by(c.officer, after(2)),
  );
  const corrected = (actor: typeof c.officer, value: string, minutes: number) =>
    execute(
      correctSection,
      {
        sectionId: c.october.law,
        reason: 'Erreur',
        cells: [c.cell('law', value, { seen: seenOfLaw(), comment: 'Recompté' })],
      },
      by(actor, after(minutes)),
    );
  await corrected(c.lead, '26', 3);
  await execute(validateSection, { sectionId: c.october.law }, by(c.officer, after(4)));
  await corrected(c.officer, '25', 5);
  expect(toLeads().slice(1)).toEqual([
    ['section_accepted_modified', c.lead.accountId],
    ['section_validated', c.lead.accountId],
    ['section_corrected', c.lead.accountId],
  ]);
});

it('what an officer enters is told once a report and a day', async () => {
  for (const [index, value] of ['10', '11', '12'].entries())
    await enter(
      c.officer,
      c.october.id,
      { cells: [c.cell('law', value, { seen: index === 0 ? null : seenOfLaw() })] },
      after(index),
    );
  expect(told()).toEqual([['entered_on_behalf', c.lead.accountId]]);
});

it('those who enter for an organisation whose lines are in it receive the receipt too, and nobody else of the project', async () => {
  const { partner, stranger } = c.organisations;
  const leadThere = await account('lead', { organisationId: partner });
  const others = [
    await account('reader', { organisationId: partner }),
    await account('contributor', { organisationId: stranger }),
  ].map(({ accountId }) => accountId);
  const receipts = () => told().flatMap(([kind, to]) => (kind === 'submission_receipt' ? [to] : []));
  await enter(c.contributor, c.october.id, {
    cells: [c.cell('mediation', '90', { measure: 'first_entered' })],
  });
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
  await execute(submitReport, { reportId: c.october.id, version: version() }, by(c.lead, after(1)));
  expect(receipts()).toHaveLength(3);
  expect(new Set(receipts())).toEqual(
    new Set([c.lead.accountId, c.contributor.accountId, leadThere.accountId]),
  );
  expect(receipts()).not.toEqual(expect.arrayContaining(others));
});

it('a partner without a line in what was sent receives no receipt', async () => {
  await sent();
  expect(told()).not.toContainEqual(['submission_receipt', c.contributor.accountId]);
});
