import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { rollupsAt } from '@/db/figure-rollups';
import { reportHeading, sectionsOfReport } from '@/db/report-rows';
import { read } from '@/db/store';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { tallyValue } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { openReview } from '@/lib/section/open-review';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { acceptModified } from './accept-modified';
import { correctSection } from './correct-section';
import { recallReport } from './recall-report';
import { submitReport } from './submit-report';

let path: string;
let c: Consortium;
beforeEach(async () => {
  path = await programmeDatabase();
  c = await consortium();
});

const submit = async (reportId: number, actor = c.lead, now: Now = NOW) => {
  const version = (await reportHeading(read(), reportId))?.version ?? 0;
  return execute(submitReport, { reportId, version }, by(actor, now));
};
const validate = (sectionId: number, actor = c.officer, now: Now = NOW) =>
  execute(validateSection, { sectionId }, by(actor, now));

const at = async (layer: Layer, grain: 'action' | 'region' | 'component' = 'action', day = NOW.day) => {
  const rows = await rollupsAt(read(), grain, day, {
    ...(grain === 'region' ? { regionCode: '53' } : { actionKey: 'JURISTES' }),
    measure: grain === 'component' ? 'offer' : 'entered',
  });
  const row = rows.find((r) => r.layer === layer);
  return row ? tallyValue(row.tally) : null;
};
const number = (value: number) => ({ state: 'number', value });

const bothSections = { cells: () => [c.cell('law', '28'), c.cell('mediation', '90')] };

test('a draft shows nowhere, sending moves déclaré, validating moves vérifié, each from its day on', async () => {
  await enter(
    c.lead,
    c.october.id,
    { cells: bothSections.cells(), offers: [c.opening('2025-09-01')] },
    on('2026-11-01'),
  );
  expect([await at('declared'), await at('verified')]).toEqual([null, null]);

  await submit(c.october.id, c.lead, on('2026-11-05'));
  expect([await at('declared'), await at('declared', 'region'), await at('declared', 'component')]).toEqual([
    number(28),
    number(28),
    number(1),
  ]);
  expect([await at('verified'), await at('verified', 'component')]).toEqual([null, null]);

  await validate(c.october.law, c.officer, on('2026-11-10'));
  expect([await at('verified'), await at('verified', 'region'), await at('verified', 'component')]).toEqual([
    number(28),
    number(28),
    number(1),
  ]);
  expect(await at('declared', 'action', '2026-11-04')).toBeNull();
  expect(await at('verified', 'action', '2026-11-09')).toBeNull();
});

test('a returned section keeps what it declared while it is reworked, then moves', async () => {
  await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  await execute(returnSection, { sectionId: c.october.law, reason: 'À vérifier' }, by(c.officer));
  const seen =
    (await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] })).standing.cells[0] ?? null;
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '31', { seen })] });
  expect(await at('declared')).toEqual(number(28));
  await submit(c.october.id);
  expect(await at('declared')).toEqual(number(31));
});

test('blank, 0, « rien », « so » and an estimate are different answers', async () => {
  const submitted = async (text: string, more: { comment?: string } = {}) => {
    const cells = [c.cell('law', text, { seen: last, ...more })];
    const seen = (await enter(c.lead, c.october.id, { cells })).standing.cells[0];
    last = seen ?? null;
    await enter(c.lead, c.october.id, {
      nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
    });
    await submit(c.october.id);
    const value = await at('declared');
    await execute(recallReport, { reportId: c.october.id }, by(c.lead));
    return value;
  };
  let last: number | null = null;
  // Thirty were planned: nobody is surprising.
  expect(await submitted('0', { comment: 'Personne ne s’est inscrit' })).toEqual(number(0));
  expect(await submitted('rien')).toEqual({ state: 'nothing_to_report', value: null });
  expect(await submitted('so')).toEqual({ state: 'not_applicable', value: null });
  expect(await submitted('~25')).toEqual({ state: 'estimate', value: 25 });
  await enter(c.lead, c.october.id, { offers: [c.opening('2025-09-01')] });
  expect(await submitted('')).toEqual({ state: 'not_reported', value: null });
});

test('a blank leaves the earlier observation standing', async () => {
  await enter(c.lead, c.june.id, { cells: bothSections.cells() }, on('2026-07-01'));
  await submit(c.june.id, c.lead, on('2026-07-01'));
  await enter(c.lead, c.october.id, {
    nothingToReport: [c.october.law, c.october.mediation].map((sectionId) => ({ sectionId, nothing: true })),
  });
  await submit(c.october.id);
  expect(await at('declared')).toEqual(number(28));
});

test('two people on the same cell: both values come back, and nothing is written', async () => {
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28', { comment: 'Un abandon' })] });
  const failure = await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '30'), c.cell('mediation', '5')],
  }).catch((error) => error);
  expect(failure).toMatchObject({ kind: 'conflict', code: 'values_changed' });
  expect(failure.fields).toMatchObject([
    { path: 'cells.0', params: { mine: '30', theirs: '28', theirComment: 'Un abandon' } },
  ]);
  const mine = {
    cells: [c.cell('law', '30', { seen: failure.fields[0].params.seen }), c.cell('mediation', '5')],
  };
  expect((await enter(c.lead, c.october.id, mine)).saved).toBe(2);
});

test('a save answers what each cell shows now', async () => {
  const first = await enter(c.lead, c.october.id, { cells: [c.cell('law', ''), c.cell('mediation', '5')] });
  expect(first).toMatchObject({ saved: 1, at: NOW.instant });
  expect(first.standing.cells).toEqual([null, first.revisions[0]]);
});

test('a comment is kept with an unchanged value, replaced, and taken away', async () => {
  const cell = (given: Record<string, unknown>) =>
    enter(c.lead, c.october.id, { cells: [c.cell('law', '28', given)] });
  const noted = await cell({ comment: 'Liste du 3 novembre' });
  const seen = noted.standing.cells[0];
  expect((await cell({ seen })).saved).toBe(0);
  expect((await cell({ seen, comment: 'Liste du 3 novembre' })).saved).toBe(0);
  const erased = await cell({ seen, comment: '' });
  expect(erased.saved).toBe(1);
  expect((await cell({ seen: erased.standing.cells[0], comment: '' })).saved).toBe(0);
});

test('a contributor writes the lines of his organisation alone', async () => {
  expect(
    await refusedWith(enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '5')] })),
  ).toBeUndefined();
  expect(await refusedWith(enter(c.contributor, c.october.id, { cells: [c.cell('law', '5')] }))).toBe(
    'not_allowed',
  );
  expect(await refusedWith(enter(c.contributor, c.october.id, { offers: [c.opening('2025-09-01')] }))).toBe(
    'not_allowed',
  );
  expect(await refusedWith(enter(c.reader, c.october.id, { cells: [c.cell('mediation', '5')] }))).toBe(
    'not_allowed',
  );
});

test('« rien à déclarer » of a section is said for all who declare there', async () => {
  const nothing = (sectionId: number) => ({ nothingToReport: [{ sectionId, nothing: true }] });
  expect(await refusedWith(enter(c.contributor, c.october.id, nothing(c.october.law)))).toBe('not_allowed');
  // Not even beside a line of his own.
  const both = { cells: [c.cell('mediation', '5')], ...nothing(c.october.law) };
  expect(await refusedWith(enter(c.contributor, c.october.id, both))).toBe('not_allowed');
  expect(await refusedWith(enter(c.contributor, c.october.id, nothing(c.october.mediation)))).toBeUndefined();
});

test('a section with values does not also say that it has nothing to report', async () => {
  await enter(c.lead, c.october.id, {
    cells: bothSections.cells(),
    nothingToReport: [{ sectionId: c.october.law, nothing: true }],
  });
  expect(await refusedWith(submit(c.october.id))).toBe('nothing_contradicted');
});

test('a stranger’s report does not exist; sending is the lead’s', async () => {
  expect(await refusedWith(enter(c.stranger, c.october.id, { cells: [c.cell('law', '5')] }))).toBe(
    'not_found',
  );
  expect(await refusedWith(submit(c.october.id, c.stranger))).toBe('not_found');
  expect(await refusedWith(submit(c.october.id, c.contributor))).toBe('not_allowed');
  expect(await refusedWith(submit(c.october.id, c.officer))).toBe('not_allowed');
});

test('a report is sent once: the same key is the same sending, another finds it sent', async () => {
  await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  const request = { ...by(c.lead), idempotencyKey: 'a-key' };
  const input = { reportId: c.october.id, version };
  const [once, again] = await Promise.all([
    execute(submitReport, input, request),
    execute(submitReport, input, request),
  ]);
  expect(again).toEqual(once);
  expect(await refusedWith(execute(submitReport, input, by(c.lead)))).toBe('already_submitted');
});

test('what the lead signs is what he saw', async () => {
  await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '95', { regionCode: '52' })] });
  expect(await refusedWith(execute(submitReport, { reportId: c.october.id, version }, by(c.lead)))).toBe(
    'report_changed',
  );
});

test('an empty section and an unexplained fall keep a report from being sent', async () => {
  expect(await refusedWith(submit(c.october.id))).toBe('nothing_entered');
  await enter(c.lead, c.june.id, { cells: bothSections.cells() }, on('2026-07-01'));
  await submit(c.june.id, c.lead, on('2026-07-01'));
  const { standing } = await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '20'), c.cell('mediation', '95')],
  });
  expect(await refusedWith(submit(c.october.id))).toBe('fall_needs_reason');
  const explained = c.cell('law', '20', { seen: standing.cells[0], comment: 'Huit abandons' });
  await enter(c.lead, c.october.id, { cells: [explained] });
  expect(await refusedWith(submit(c.october.id))).toBeUndefined();
});

test('an officer who entered on behalf does not validate; his colleague does', async () => {
  await enter(c.officer, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  expect(await refusedWith(validate(c.october.law))).toBe('own_entry');
  expect(await refusedWith(validate(c.october.law, c.colleague))).toBeUndefined();
});

test('the value that an officer gave in an acceptance is no entry of his: he may validate later', async () => {
  const { standing } = await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  const accepted = c.cell('law', '27', { seen: standing.cells[0], comment: 'Liste d’émargement' });
  await execute(acceptModified, { sectionId: c.october.law, cells: [accepted] }, by(c.officer));
  expect([await at('declared'), await at('verified')]).toEqual([number(28), number(27)]);
  const corrected = c.cell('law', '29', { seen: (standing.cells[1] ?? 0) + 1 });
  await execute(
    correctSection,
    { sectionId: c.october.law, cells: [corrected], reason: 'Un oubli' },
    by(c.lead),
  );
  expect([await at('declared'), await at('verified')]).toEqual([number(29), number(27)]);
  expect(await refusedWith(validate(c.october.law))).toBeUndefined();
  expect(await at('verified')).toEqual(number(29));
});

test('whoever declares the value that an officer accepted says so, and the acceptance must change something', async () => {
  const { standing } = await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  const accept = (text: string) =>
    execute(
      acceptModified,
      {
        sectionId: c.october.law,
        cells: [c.cell('law', text, { seen: standing.cells[0], comment: 'Liste d’émargement' })],
      },
      by(c.officer),
    );
  expect(
    await refusedWith(execute(acceptModified, { sectionId: c.october.law, cells: [] }, by(c.officer))),
  ).toBe('nothing_changed');
  await accept('27');
  const agreed = c.cell('law', '27', { seen: (standing.cells[1] ?? 0) + 1 });
  const correction = { sectionId: c.october.law, cells: [agreed], reason: 'D’accord avec la liste' };
  expect(await execute(correctSection, correction, by(c.lead))).toEqual({ corrected: 1 });
  expect([await at('declared'), await at('verified')]).toEqual([number(27), number(27)]);
});

test('a correction that falls under an earlier observation is explained on its line', async () => {
  await enter(c.lead, c.june.id, { cells: bothSections.cells() }, on('2026-07-01'));
  await submit(c.june.id, c.lead, on('2026-07-01'));
  const { standing } = await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '30'), c.cell('mediation', '95')],
  });
  await submit(c.october.id);
  await validate(c.october.law);
  const correct = (comment: string) =>
    execute(
      correctSection,
      {
        sectionId: c.october.law,
        cells: [c.cell('law', '20', { seen: standing.cells[0], comment })],
        reason: 'Recompté',
      },
      by(c.lead),
    );
  expect(await refusedWith(correct(''))).toBe('fall_needs_reason');
  expect(await refusedWith(correct('Huit abandons'))).toBeUndefined();
});

test('two corrections of one value: the second is told of both, and nothing of it is written', async () => {
  const { standing } = await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  await validate(c.october.law);
  const correct = (text: string, actor: typeof c.lead, seen = standing.cells[0] ?? null) =>
    execute(
      correctSection,
      { sectionId: c.october.law, cells: [c.cell('law', text, { seen })], reason: 'Recompté' },
      by(actor),
    );
  await correct('30', c.lead);
  const second = await correct('31', c.officer).catch((error: unknown) => error);
  expect(second).toMatchObject({
    kind: 'conflict',
    fields: [{ path: 'cells.0', code: 'changed_meanwhile', params: { mine: '31', theirs: '30' } }],
  });
  expect(await at('declared')).toEqual(number(30));
  const { seen } = (second as { fields: [{ params: { seen: number } }] }).fields[0].params;
  expect(await refusedWith(correct('31', c.officer, seen)), 'it is no longer validated').toBe(
    'step_not_allowed',
  );
});

test('a correction with values takes back « rien à déclarer »', async () => {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('mediation', '90')],
    nothingToReport: [{ sectionId: c.october.law, nothing: true }],
  });
  await submit(c.october.id);
  await validate(c.october.law);
  await execute(
    correctSection,
    { sectionId: c.october.law, cells: [c.cell('law', '5')], reason: 'Oubliés' },
    by(c.lead),
  );
  const section = (await sectionsOfReport(read(), c.october.id, NOW.day)).find(
    ({ id }) => id === c.october.law,
  );
  expect(section).toMatchObject({ status: 'submitted', nothingToReport: false });
  expect(await at('declared')).toEqual(number(5));
});

test('a return says why', async () => {
  await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  const silent = execute(returnSection, { sectionId: c.october.law, reason: '  ' }, by(c.officer));
  expect(await refusedWith(silent)).toBe('reason_needed');
});

test('an officer decides on the sending that he read', async () => {
  await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  const db = new Database(path, { readonly: true });
  const seen = db
    .prepare('SELECT max(id) AS id FROM section_events WHERE section_id = ?')
    .get(c.october.law) as { id: number };
  db.close();
  await execute(recallReport, { reportId: c.october.id }, by(c.lead));
  await submit(c.october.id);
  const decision = { sectionId: c.october.law, submission: seen.id };
  expect(await refusedWith(execute(validateSection, decision, by(c.officer)))).toBe('section_changed');
  expect(await refusedWith(execute(returnSection, { ...decision, reason: 'Non' }, by(c.officer)))).toBe(
    'section_changed',
  );
});

test('a report is recalled until an officer begins to read it', async () => {
  await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  await execute(openReview, { sectionId: c.october.law }, by(c.officer));
  expect(await refusedWith(execute(recallReport, { reportId: c.october.id }, by(c.lead)))).toBe(
    'review_started',
  );
});

test('a closed campaign takes no entry and no sending, but a return opens it again for ten days', async () => {
  await enter(c.lead, c.october.id, { cells: bothSections.cells() });
  await submit(c.october.id);
  await execute(closeCampaign, { campaignId: c.october.campaignId }, by(c.officer));
  await enter(c.lead, c.june.id, { cells: [c.cell('law', '3')] }, on('2026-07-01'));
  await execute(closeCampaign, { campaignId: c.june.campaignId }, by(c.officer));
  expect(await refusedWith(enter(c.lead, c.june.id, { cells: [c.cell('law', '5')] }))).toBe(
    'campaign_closed',
  );
  expect(await refusedWith(submit(c.june.id))).toBe('campaign_closed');
  await execute(returnSection, { sectionId: c.october.law, reason: 'À compléter' }, by(c.officer));
  const late = c.cell('law', '12', { regionCode: '52' });
  expect(await refusedWith(enter(c.lead, c.october.id, { cells: [late] }, on('2026-11-30')))).toBeUndefined();
  expect(
    await refusedWith(enter(c.lead, c.october.id, { cells: [{ ...late, levelKey: '6' }] }, on('2026-12-01'))),
  ).toBe('campaign_closed');
});

test('the file itself refuses to rewrite history, or to write in a section that was sent', async () => {
  await enter(c.lead, c.october.id, { cells: bothSections.cells(), offers: [c.opening('2025-09-01')] });
  await submit(c.october.id);
  const db = new Database(path);
  const run = (sql: string) => () => db.prepare(sql).run();
  expect(run('UPDATE figure_revisions SET value = 1')).toThrow('append_only');
  expect(run('DELETE FROM figure_revisions')).toThrow('append_only');
  expect(run('UPDATE offer_revisions SET happened_on = NULL')).toThrow('append_only');
  expect(run('DELETE FROM section_events')).toThrow('append_only');
  const columns = 'line_id, campaign_id, section_id, kind, value, state, account_id, door, at, known_from';
  const copied = (kind: string) =>
    `INSERT INTO figure_revisions (${columns}) SELECT line_id, campaign_id, section_id, '${kind}', value, state, account_id, door, at, known_from
     FROM figure_revisions WHERE section_id = ${c.october.law} LIMIT 1`;
  expect(run(copied('entry'))).toThrow('section_locked');
  expect(run(copied('correction'))).not.toThrow();
  db.close();
});

test.each([
  ['-3', 'negative'],
  ['12,5', 'decimal'],
  ['abc', 'not_a_number'],
  ['1000000000000', 'too_large'],
])('a cell that holds %s is refused, and nothing of the save is written', async (text, code) => {
  const cells = [c.cell('mediation', '5'), c.cell('law', text)];
  expect(await refusedWith(enter(c.lead, c.october.id, { cells }))).toBe(code);
  expect((await reportHeading(read(), c.october.id))?.version).toBe(0);
});

test('« 12 345 » is 12345, with any of the spaces that Excel writes', async () => {
  const cells = ['12 345', '12\u00a0345', '12\u202f345'].map((text, i) =>
    c.cell('mediation', text, { levelKey: String(5 + i), comment: 'Toute la région' }),
  );
  await enter(c.lead, c.october.id, {
    cells,
    nothingToReport: [{ sectionId: c.october.law, nothing: true }],
  });
  await submit(c.october.id);
  const [row] = await rollupsAt(read(), 'project', NOW.day, {
    projectId: c.projectId,
    measure: 'first_entered',
  }).then((rows) => rows.filter((r) => r.layer === 'declared'));
  expect(row?.tally.value).toBe(3 * 12_345);
});

test.each([
  ['2025-02-30', 'impossible_date'],
  ['2027-01-01', 'opened_in_future'],
  ['2020-01-01', 'opened_before_project'],
])('a training does not open on %s', async (day, code) => {
  expect(await refusedWith(enter(c.lead, c.october.id, { offers: [c.opening(day)] }))).toBe(code);
});
