import { beforeEach, expect, test } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { acceptModified } from './accept-modified';
import { reportEntry } from './report-entry';
import { sectionAcceptance, sectionCorrection } from './section-correction';
import { submitReport } from './submit-report';

let c: Consortium;
let seen: number | null;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  const { standing } = await enter(
    c.lead,
    c.october.id,
    { cells: [c.cell('law', '28'), c.cell('mediation', '90')], offers: [c.opening('2025-09-01')] },
    on('2026-11-02'),
  );
  seen = standing.cells[0] ?? null;
  const version = (await reportHeading(read(), c.october.id))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, on('2026-11-03')));
});

const correction = (actor = c.lead) => sectionCorrection(read(), actor, NOW, c.october.law);
const acceptance = (actor = c.officer) => sectionAcceptance(read(), actor, NOW, c.october.law);

test('a validated section shows its values to whoever may correct it, and to nobody else', async () => {
  expect(await refusedWith(correction()), 'not validated yet').toBe('not_found');
  await execute(validateSection, { sectionId: c.october.law }, by(c.officer));
  for (const actor of [
    c.reader,
    c.contributor,
    c.stranger,
    await officerOf('CONTINUE'),
    await account('admin'),
  ])
    expect(await refusedWith(correction(actor))).toBe('not_found');
  for (const actor of [c.lead, c.officer]) {
    const { lines, offers } = await correction(actor);
    expect(lines).toMatchObject([
      { measure: 'entered', text: '28', verified: { value: 28 }, planned: 30, seen, isEarlierPeriod: false },
    ]);
    expect(offers).toMatchObject([{ text: '2025-09-01', verifiedOn: '2025-09-01' }]);
  }
});

test('an acceptance is offered to the officer of the action, not for his own entry, while it is sent', async () => {
  for (const actor of [c.lead, await officerOf('CONTINUE')])
    expect(await refusedWith(acceptance(actor))).toBe('not_found');
  expect((await acceptance()).lines).toMatchObject([{ text: '28', seen }]);
  const cells = [c.cell('law', '27', { seen, comment: 'Liste d’émargement' })];
  await execute(acceptModified, { sectionId: c.october.law, cells }, by(c.officer));
  expect(await refusedWith(acceptance())).toBe('not_found');
});

test('after an acceptance the consortium reads both values, and corrects its own', async () => {
  const cells = [c.cell('law', '27', { seen, comment: 'Liste d’émargement' })];
  await execute(acceptModified, { sectionId: c.october.law, cells }, by(c.officer));
  const entry = await reportEntry(read(), c.lead, NOW, c.october.id);
  const law = entry.sections.find(({ id }) => id === c.october.law);
  expect(law?.lines[0]?.cells.entered).toMatchObject({
    text: '28',
    accepted: { value: 27, state: 'number', reason: 'Liste d’émargement' },
  });
  expect(law).toMatchObject({ correctable: true, stillVerifiedSince: null });
  expect((await correction()).lines[0]).toMatchObject({
    text: '28',
    accepted: { value: 27 },
    verified: { value: 27 },
  });
});
