import { beforeEach, expect, test } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { loadPopulation } from '@/lib/population/load-population';
import { supersedePopulation } from '@/lib/population/supersede-population';
import { isRefusal } from '@/lib/refusal';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { acceptModified } from './accept-modified';
import { correctSection } from './correct-section';
import { reportSummary } from './report-summary';
import { sectionCorrection } from './section-correction';
import { submitReport } from './submit-report';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  // June declared 3 entrants in Bretagne, where the law training has 40 places.
  await enter(
    c.lead,
    c.june.id,
    { cells: [c.cell('law', '3'), c.cell('mediation', '90')] },
    on('2026-07-01'),
  );
  await submit(c.june.id, '2026-07-01');
});

async function submit(reportId: number, day = NOW.day): Promise<string[]> {
  const version = (await reportHeading(read(), reportId))?.version ?? 0;
  try {
    await execute(submitReport, { reportId, version }, by(c.lead, day === NOW.day ? NOW : on(day)));
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return answerOfRefusal(error).fields.map(({ code, message }) => `${code}: ${message}`);
  }
}

const fill = (...cells: Record<string, unknown>[]) =>
  enter(c.lead, c.october.id, {
    cells,
    nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
  });

test('a tenfold jump asks for its reason, with its numbers in a French sentence', async () => {
  const { standing } = await fill(c.cell('law', '36'));
  const [refused, ...others] = await submit(c.october.id);
  expect(others).toEqual([]);
  expect(refused).toMatch(/^warning_needs_reason: Entrants\u00a0: 36, dix fois plus que 3 /);
  await fill(c.cell('law', '36', { seen: standing.cells[0], comment: 'Toute la promotion' }));
  expect(await submit(c.october.id)).toEqual([]);
});

test('a reason speaks of its value: another one is asked again, whatever its comment', async () => {
  const said = { comment: 'Toute la promotion' };
  const first = await fill(c.cell('law', '36', said));
  const again = await fill(c.cell('law', '360', { ...said, seen: first.standing.cells[0] }));
  // Ten times more than 3, and more than the places: neither was there when the comment was written.
  expect((await submit(c.october.id)).map((line) => line.split(' Dites ')[0])).toEqual([
    expect.stringMatching(/360, dix fois plus que 3 /),
    expect.stringMatching(/360 entrants pour 40 places/),
  ]);
  const [law] = (await reportSummary(read(), c.lead, NOW, c.october.id)).sections;
  expect(law?.problems).toMatchObject([
    { code: 'warning', outdated: true },
    { code: 'warning', outdated: true },
  ]);
  const back = await fill(c.cell('law', '36', { ...said, seen: again.standing.cells[0] }));
  expect(back.answered).toEqual([null]);
  expect(await submit(c.october.id)).toEqual([]);
});

test('another comparison is asked again; the same comment put right answers for it', async () => {
  const { standing } = await fill(
    c.cell('law', '20'),
    c.cell('law', '21', { measure: 'validated', comment: 'Un redoublant' }),
  );
  const fewer = await fill(c.cell('law', '12', { seen: standing.cells[0] }));
  expect((await submit(c.october.id)).map((line) => line.replace(/ Dites .*/, ''))).toEqual([
    'warning_needs_reason: 21 ayant validé pour 12 entrants sur la même ligne, périodes précédentes comprises.',
  ]);
  expect(fewer.answered).toEqual([null]);
  const comment = 'Un redoublant, et huit équivalences';
  const put = await fill(c.cell('law', '21', { measure: 'validated', comment, seen: standing.cells[1] }));
  expect(put.answered).toEqual([[{ code: 'validated_over_entered', value: 21, against: 12 }]]);
  expect(await submit(c.october.id)).toEqual([]);
});

test('a sent section keeps its reasons; sent back, only what changes is asked again', async () => {
  const first = await fill(
    c.cell('law', '36', { comment: 'Toute la promotion' }),
    c.cell('law', '5', { measure: 'validated' }),
  );
  expect(await submit(c.october.id)).toEqual([]);
  await execute(returnSection, { sectionId: c.october.law, reason: 'Les validations' }, by(c.officer));
  await fill(c.cell('law', '6', { measure: 'validated', seen: first.standing.cells[1] }));
  expect(await submit(c.october.id)).toEqual([]);
});

test('a comment of a number that nothing surprises answers for nothing later', async () => {
  const { standing, answered } = await fill(c.cell('law', '12', { comment: 'Comptés le 31' }));
  expect(answered).toEqual([[]]);
  await fill(c.cell('law', '2', { comment: 'Comptés le 31', seen: standing.cells[0] }));
  // It falls under the 3 of June, and under a tenth of the 30 that were planned.
  expect((await submit(c.october.id)).map((line) => line.split(':')[0])).toEqual([
    'fall_needs_reason',
    'warning_needs_reason',
  ]);
});

test('more validated than entered, and more entered than places, each on its line', async () => {
  const level8 = { levelKey: '8', measure: 'entered' };
  await fill(c.cell('law', '20'), c.cell('law', '21', { measure: 'validated' }), c.cell('law', '25', level8));
  expect((await submit(c.october.id)).map((line) => line.replace(/ Dites .*/, ''))).toEqual([
    'warning_needs_reason: 21 ayant validé pour 20 entrants sur la même ligne, périodes précédentes comprises.',
    'warning_needs_reason: 45 entrants pour 40 places dans cette région.',
  ]);
});

test('the page says what the command refuses, and what was said of the rest', async () => {
  await fill(c.cell('law', '2'), c.cell('law', '45', { levelKey: '8', comment: 'Deux groupes' }));
  const [law] = (await reportSummary(read(), c.lead, NOW, c.october.id)).sections;
  expect(law?.problems).toMatchObject([
    { code: 'warning', warning: { code: 'fall', value: 2, against: 3 } },
    { code: 'warning', warning: { code: 'far_below', value: 2, against: 30 } },
  ]);
  expect(law?.warnings.map(({ code, reasons }) => [code, reasons])).toEqual([
    ['fall', []],
    ['far_below', []],
    ['over_training_plan', ['Deux groupes']],
    ['over_capacity', ['Deux groupes']],
  ]);
  expect((await submit(c.october.id)).map((line) => line.split(':')[0])).toEqual([
    'fall_needs_reason',
    'warning_needs_reason',
  ]);
});

test('an estimate, « rien » and « so » are no surprise; a returned section is asked again', async () => {
  await fill(c.cell('law', '~400'));
  expect(await submit(c.october.id)).toEqual([]);
  await execute(returnSection, { sectionId: c.october.law, reason: 'Un nombre' }, by(c.officer));
  const [shown] = (await reportSummary(read(), c.lead, NOW, c.october.id)).sections;
  await fill(c.cell('law', '400', { seen: shown?.lines[0]?.cells.entered?.seen }));
  expect((await submit(c.october.id)).map((line) => line.split(':')[0])).toEqual([
    'warning_needs_reason',
    'warning_needs_reason',
  ]);
});

test('the page shows the values of other periods that are sent with a section', async () => {
  const earlier = { periodId: c.previousPeriodId, comment: 'Rattrapage' };
  await fill(c.cell('law', '4'), c.cell('law', '12', earlier));
  const [law] = (await reportSummary(read(), c.lead, NOW, c.october.id)).sections;
  expect(law?.otherPeriods).toMatchObject([
    { period: '2024-2025', measure: 'entered', text: '12', comment: 'Rattrapage' },
  ]);
});

const refusals = async (write: Promise<unknown>): Promise<string[]> => {
  const error = await write.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return isRefusal(error) ? answerOfRefusal(error).fields.map(({ path, code }) => `${path}: ${code}`) : [];
};

test('more first entrants than entrants are put right: no comment sends them, and a blank proves nothing', async () => {
  const first = { measure: 'first_entered', comment: 'Vu avec la scolarité' };
  const alone = await fill(c.cell('law', '21', first));
  const { standing } = await fill(c.cell('law', '20'));
  expect(await submit(c.october.id)).toEqual([
    expect.stringMatching(
      /^first_over_entered: 21 primo-entrants pour 20 entrants .* Corrigez l’un des deux/,
    ),
  ]);
  await fill(c.cell('law', '', { seen: standing.cells[0] }));
  expect(await submit(c.october.id)).toEqual([]);
  expect(alone.answered).toEqual([[]]);
});

test('a cohort validates after it entered: periods are summed, those that the report brings too', async () => {
  const earlier = { periodId: c.previousPeriodId, comment: 'Rattrapage' };
  await fill(c.cell('law', '8', earlier), c.cell('law', '12'), c.cell('law', '20', { measure: 'validated' }));
  expect(await submit(c.october.id)).toEqual([]);
  const [law] = (await reportSummary(read(), c.lead, NOW, c.october.id)).sections;
  expect(law?.warnings).toEqual([]);
});

test('an earlier observation is not corrected above a later one without a word', async () => {
  await fill(c.cell('law', '12'));
  expect(await submit(c.october.id)).toEqual([]);
  await execute(validateSection, { sectionId: c.june.law }, by(c.officer));
  const { lines } = await sectionCorrection(read(), c.lead, NOW, c.june.law);
  const correct = (more: Record<string, unknown>) =>
    execute(
      correctSection,
      {
        sectionId: c.june.law,
        cells: [c.cell('law', '13', { seen: lines[0]?.seen, ...more })],
        reason: 'Recomptés',
      },
      by(c.lead),
    );
  expect(await refusals(correct({}))).toEqual(['cells.0.comment: warning_needs_reason']);
  await correct({ comment: 'Une démission entre juin et octobre' });
  const [first] = (await reportSummary(read(), c.lead, NOW, c.june.id)).sections;
  expect(first?.warnings).toMatchObject([{ code: 'over_later', value: 13, against: 12 }]);
});

test('a correction that makes a line contradict itself is refused, whichever of its numbers it changes', async () => {
  await fill(c.cell('law', '20'), c.cell('law', '18', { measure: 'first_entered' }));
  expect(await submit(c.october.id)).toEqual([]);
  await execute(validateSection, { sectionId: c.october.law }, by(c.officer));
  const { lines } = await sectionCorrection(read(), c.lead, NOW, c.october.law);
  const seen = lines.find(({ measure }) => measure === 'entered')?.seen;
  const cells = [c.cell('law', '17', { seen, comment: 'Trois désinscriptions' })];
  const input = { sectionId: c.october.law, cells, reason: 'Recomptés' };
  expect(await refusals(execute(correctSection, input, by(c.lead)))).toEqual([
    'cells.0.text: first_over_entered',
  ]);
});

test('an officer does not accept fewer entrants than first entrants', async () => {
  const { standing } = await fill(c.cell('law', '20'), c.cell('law', '18', { measure: 'first_entered' }));
  expect(await submit(c.october.id)).toEqual([]);
  const accept = (...cells: unknown[]) =>
    execute(acceptModified, { sectionId: c.october.law, cells }, by(c.officer));
  const comment = 'Liste d’émargement';
  const entered = c.cell('law', '17', { comment, seen: standing.cells[0] });
  expect(await refusals(accept(entered))).toEqual(['cells.0.text: first_over_entered']);
  const first = c.cell('law', '17', { comment, measure: 'first_entered', seen: standing.cells[1] });
  expect(await refusals(accept(entered, first))).toEqual([]);
});

test('more entrants than people of the profession in the region ask for their reason, while the population stands', async () => {
  const { seriesId } = await execute(
    loadPopulation,
    {
      ...{ title: 'Étudiants en soins infirmiers', unit: 'students_enrolled', basis: 'Inscrits.' },
      ...{ datedOn: '2024-10', source: 'Enquête d’essai' },
      lines: [{ regionCode: '53', levelKey: null, professionId: 16, text: '15' }],
    },
    by(c.officer),
  );
  await fill(c.cell('law', '3'), c.cell('law', '16', { professionKey: '16' }));
  const over = '16 entrants, plus que les 15 personnes que compte la population connue';
  expect(await submit(c.october.id)).toEqual([expect.stringContaining(over)]);
  const [law] = (await reportSummary(read(), c.lead, NOW, c.october.id)).sections;
  expect(law?.warnings.map(({ code }) => code)).toEqual(['over_population']);
  await execute(supersedePopulation, { seriesId, reason: 'Chargée par erreur' }, by(c.officer));
  expect(await submit(c.october.id)).toEqual([]);
});
