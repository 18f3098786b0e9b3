import { beforeEach, describe, expect, test } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { NO_DETAILS } from '@/lib/domain/line-address';
import { reportEntry } from '@/lib/report/report-entry';
import { type Consortium, consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { EntryDraft } from './entry-draft';
import { editableRows, shownGroups } from './line-views';
import { nextToFill } from './next-to-fill';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const opened = async (actor: Actor) => new EntryDraft(await reportEntry(read(), actor, NOW, c.october.id));
const row = (trainingId: number, regionCode = '53') => ({
  ...{ trainingId, regionCode, levelKey: '7' as const, professionKey: 'na', professionOther: '' },
  ...NO_DETAILS,
});
const shown = (draft: EntryDraft, sectionId: number) =>
  shownGroups(draft.entry, draft.section(sectionId), draft.view(sectionId)).flatMap(({ rows }) =>
    rows.map(({ trainingId, regionCode }) => [trainingId, regionCode]),
  );

describe('what a grid shows at first', () => {
  test('of who sends the report, every line', async () => {
    const draft = await opened(c.lead);
    expect(draft.view(c.october.law).view).toBe('all');
    expect(draft.view(c.october.mediation).view).toBe('all');
  });

  test('of a partner, his own lines; the others on request', async () => {
    const draft = await opened(c.contributor);
    expect(shown(draft, c.october.mediation)).toEqual([[c.trainings.mediation, '53']]);
    expect(draft.view(c.october.law).view).toBe('mine');
    expect(shown(draft, c.october.law)).toEqual([]);
    draft.look(c.october.law, 'all');
    expect(shown(draft, c.october.law)).toEqual([[c.trainings.law, '53']]);
  });
});

describe('the lines to fill', () => {
  test('are counted as one types, and stay under the eyes until they are asked for again', async () => {
    const draft = await opened(c.lead);
    draft.addRows(c.october.law, [row(c.trainings.law, '52')]);
    expect(draft.viewCounts(c.october.law)).toMatchObject({ all: 2, to_fill: 1, to_justify: 0, mine: null });
    draft.look(c.october.law, 'to_fill');
    // Nothing lets expect a number of the added line.
    expect(shown(draft, c.october.law)).toEqual([[c.trainings.law, '53']]);
    draft.type(row(c.trainings.law), 'entered', '0');
    expect(draft.viewCounts(c.october.law).to_fill).toBe(0);
    expect(shown(draft, c.october.law)).toEqual([[c.trainings.law, '53']]);
    draft.look(c.october.law, 'to_fill');
    expect(shown(draft, c.october.law)).toEqual([]);
    draft.addRows(c.october.law, [row(c.trainings.law, '11')]);
    expect(shown(draft, c.october.law)).toEqual([[c.trainings.law, '11']]);
  });

  test('of a partner are his: the rest of the report waits for others', async () => {
    const draft = await opened(c.contributor);
    expect(draft.allLeft()).toEqual({ toFill: 1, own: 1, all: 2 });
    expect(nextToFill(draft, null)).toBe(draft.cell(row(c.trainings.mediation), 'first_entered').id);
    draft.type(row(c.trainings.mediation), 'first_entered', 'rien');
    expect(draft.allLeft()).toEqual({ toFill: 0, own: 1, all: 2 });
    expect(nextToFill(draft, null)).toBeUndefined();
  });

  test('follow one another over the sections, and begin again; « rien à déclarer » leaves none', async () => {
    const draft = await opened(c.lead);
    const law = draft.cell(row(c.trainings.law), 'entered').id;
    const mediation = draft.cell(row(c.trainings.mediation), 'first_entered').id;
    expect([nextToFill(draft, null), nextToFill(draft, law), nextToFill(draft, mediation)]).toEqual([
      law,
      mediation,
      law,
    ]);
    draft.sayNothing(c.october.mediation, true);
    expect(nextToFill(draft, law)).toBe(law);
    expect(draft.allLeft()).toEqual({ toFill: 1, own: 2, all: 2 });
  });
});

test('the lines to justify are shown until every reason is given', async () => {
  const draft = await opened(c.lead);
  draft.addRows(c.october.law, [row(c.trainings.law, '52')]);
  draft.type(row(c.trainings.law), 'entered', '300');
  draft.look(c.october.law, 'to_justify');
  expect(shown(draft, c.october.law)).toEqual([[c.trainings.law, '53']]);
  draft.comment(row(c.trainings.law), 'entered', 'Toute la promotion');
  expect(draft.viewCounts(c.october.law).to_justify).toBe(0);
});

describe('copying', () => {
  const rowsOf = (draft: EntryDraft) => editableRows(draft.section(c.october.law).groups);
  const texts = (draft: EntryDraft) => rowsOf(draft).map((one) => draft.cell(one, 'entered').text);
  const at = { row: 0, column: 0 };

  test('downwards fills what is empty under a cell, in one step, and keeps what is filled', async () => {
    const draft = await opened(c.lead);
    const [, second, third] = ['53', '52', '11'].map((region) => row(c.trainings.law, region));
    draft.addRows(
      c.october.law,
      [second, third].flatMap((one) => one ?? []),
    );
    draft.type(row(c.trainings.law), 'entered', '12');
    draft.type(row(c.trainings.law, '11'), 'entered', '3');
    expect(draft.fillDown(rowsOf(draft), at, ['entered'])).toBe(1);
    expect(texts(draft).toSorted()).toEqual(['12', '12', '3']);
    expect(draft.undo()?.label).toBe('recopie vers le bas');
    expect(texts(draft).toSorted()).toEqual(['', '12', '3']);
  });

  test('an empty cell copies nothing, and the line above is copied into the one below', async () => {
    const draft = await opened(c.lead);
    draft.addRows(c.october.law, [row(c.trainings.law, '52')]);
    expect(draft.fillDown(rowsOf(draft), at, ['entered'])).toBe(0);
    const [first] = rowsOf(draft);
    if (first) draft.type(first, 'entered', '7');
    draft.copyAbove(rowsOf(draft), { row: 1, column: 0 }, ['entered']);
    expect(texts(draft)).toEqual(['7', '7']);
  });
});

test('a key tells the cells whose warnings change, and no other cell', async () => {
  const draft = await opened(c.lead);
  draft.addRows(c.october.law, [row(c.trainings.law, '52')]);
  const told: string[] = [];
  for (const region of ['53', '52']) {
    const key = `${Object.values(row(c.trainings.law, region)).join('|')}|entered`;
    draft.warnings(row(c.trainings.law, region), 'entered', c.october.law);
    for (const topic of [`cell ${key}`, `warned ${key}`])
      draft.subscribe(topic, () => told.push(`${topic.split(' ')[0]} ${region}`));
  }
  draft.type(row(c.trainings.law), 'entered', '28');
  expect(told).toEqual(['cell 53']);
  draft.type(row(c.trainings.law), 'entered', '300');
  expect(told).toEqual(['cell 53', 'cell 53', 'warned 53']);
});
