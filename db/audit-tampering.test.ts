import { beforeEach, expect, it } from 'vitest';
import { execute } from '@/lib/command';
import { amendTarget } from '@/lib/objective/amend-target';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { auditRows } from './audit-rows';
import { LOCKS } from './locks';
import { reportHeading } from './report-rows';
import { read, write } from './store';
import { prepared } from './store-prepared';

/** Somebody holds the file, takes the locks off and changes what stands behind them. */
const tamper = (change: string) =>
  write(async (tx) => {
    for (const [name, text] of Object.entries(LOCKS))
      if (text.startsWith('CREATE TRIGGER')) prepared(tx, `DROP TRIGGER ${name}`).run();
    prepared(tx, change).run();
  });

const found = async () => [...new Set((await auditRows(read())).map(({ check }) => check))];

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28'), c.cell('mediation', '95')] });
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
  await execute(validateSection, { sectionId: c.october.law }, by(c.officer, on('2026-11-21')));
  await execute(
    amendTarget,
    {
      componentId: 'JURISTES.S2',
      event: 'amendment',
      target: 4,
      inForceFrom: '2026-11-22',
      src: 'Avenant',
      reason: 'Essai',
    },
    by(c.officer, on('2026-11-22')),
  );
});

it('finds nothing where nobody did', async () => {
  expect(await found()).toEqual([]);
});

it.each([
  ["UPDATE current_figures SET value = value + 1 WHERE layer = 'verified'", 'figure:standing (verified)'],
  ["DELETE FROM current_figures WHERE layer = 'declared'", 'figure:standing (declared)'],
  ["UPDATE current_offers SET happened_on = '2024-01-01'", 'offer:standing (committed)'],
  ["UPDATE figure_revisions SET account_id = 1 WHERE kind = 'entry'", 'figure_revisions:author'],
  ["UPDATE section_events SET at = '2026-10-20T10:00:00.000Z'", 'section_events:author'],
  ["UPDATE section_events SET known_from = '2026-11-01'", 'section_events:known'],
  ["UPDATE section_events SET known_from = '2026-12-01'", 'section_events:known'],
  ['UPDATE component_versions SET target = 3 WHERE version = 2', 'target:version (JURISTES.S2:2)'],
  ['UPDATE component_versions SET target = 7 WHERE version = 1', 'target:version (JURISTES.S2:1)'],
  ['DELETE FROM component_versions WHERE version = 2', 'target:missing (JURISTES.S2:2, journal)'],
])('finds %s', async (change, check) => {
  await tamper(change);
  expect(await found()).toContain(check);
});
