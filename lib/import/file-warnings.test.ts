import { expect, it } from 'vitest';
import { read } from '@/db/store';
import { NO_DETAILS } from '@/lib/domain/line-address';
import { findReport } from '@/lib/section/report-found';
import { consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { fileWarnings } from './file-warnings';
import type { PlacedCell } from './import-plan';

it('looks at a long file with others answered in between, and names each surprising cell once', async () => {
  await programmeDatabase();
  const c = await consortium();
  const found = await findReport(
    { tx: read() as never, actor: c.lead, now: NOW, door: 'import' },
    c.october.id,
  );
  if (!found) throw new Error('no report');
  const cells = Array.from(
    { length: 4_000 },
    (_, index): PlacedCell => ({
      ...{
        trainingId: c.trainings.law,
        regionCode: '52',
        levelKey: '7',
        professionKey: 'other',
        ...NO_DETAILS,
      },
      ...{ professionOther: `Métier ${index >> 1}`, sectionId: c.october.law, periodId: c.periodId },
      measure: index % 2 === 0 ? 'entered' : 'validated',
      text: { state: 'number', value: index === 3 ? 9 : 5 },
      place: { sheet: 'Effectifs', row: 2 + (index >> 1), column: index % 2 === 0 ? 'I' : 'J' },
      now: { state: null, value: null },
      seen: null,
      change: 'created',
    }),
  );
  let turns = 0;
  const tick = () => {
    turns += 1;
    waiting = setImmediate(tick);
  };
  let waiting = setImmediate(tick);
  const warnings = await fileWarnings(read(), found.report, cells);
  clearImmediate(waiting);
  expect(warnings.map(({ place, params }) => [place, params.value ?? null])).toMatchObject([
    [{ row: 3, column: 'J' }, expect.anything()],
  ]);
  expect(turns).toBeGreaterThanOrEqual(8);
});
