import { beforeEach, describe, expect, test } from 'vitest';
import { journalEnd } from '@/db/journal';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute, type Request } from '@/lib/command';
import { openReview } from '@/lib/section/open-review';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { account, by } from '@/test/builders';
import { enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { clean, type MorningSection, morning, sendMorning, surprising } from '@/test/morning';
import { refusedWith } from '@/test/refused';
import { batchPreview } from './batch-preview';
import { ownValidation, undoTogether } from './batch-undo';
import { validateCleanSections } from './batch-validation';
import { correctSection } from './correct-section';
import { inbox } from './inbox';
import { recallReport } from './recall-report';
import { sectionReview } from './section-review';
import { isClean, waitingList } from './waiting-list';

let m: Awaited<ReturnType<typeof morning>>;
const setUp = async (...given: Parameters<typeof morning>) => {
  m = await morning(...given);
};
beforeEach(async () => {
  await programmeDatabase();
});

const listOf = async (actor: Actor = m.officer) =>
  waitingList(read(), actor, NOW, (await inbox(read(), actor, NOW, {})).toValidate);

/** What the boxes of the page hold, of the sections that are named. */
async function chosen(...acronyms: string[]) {
  const rows = await listOf();
  return acronyms.map((acronym) => {
    const row = rows.find((one) => one.acronym === acronym);
    return { sectionId: row?.sectionId ?? 0, submission: row?.submissionId ?? 0 };
  });
}

const validate = (
  sections: readonly { sectionId: number; submission: number }[],
  request: Request = by(m.officer),
) => validateCleanSections({ sections }, request);

/** How many lines the journal holds. */
const journalled = async () => (await journalEnd(read()))?.lines ?? 0;

const stillWaiting = async () => (await listOf(m.colleague)).map(({ acronym }) => acronym).toSorted();

test('a morning of twenty sections: fifteen without anomaly are validated in one act, five stay', async () => {
  await setUp([...clean(15), ...[1, 2, 3, 4, 5].map((n) => surprising(`SURPRISE ${n}`))]);
  const rows = await listOf();
  expect(rows).toHaveLength(20);
  const ready = rows.filter(isClean);
  expect(ready).toHaveLength(15);
  const before = await journalled();
  const answer = await validate(
    ready.map(({ sectionId, submissionId }) => ({ sectionId, submission: submissionId ?? 0 })),
  );
  expect(answer.refused).toEqual([]);
  expect(answer.validated).toHaveLength(15);
  expect(await stillWaiting()).toEqual([1, 2, 3, 4, 5].map((n) => `SURPRISE ${n}`));
  // Each has its own line in the journal, by the command of its own page.
  expect((await journalled()) - before).toBe(15);
});

describe('what cannot be in a batch is refused by its name, and the others stand', () => {
  test('a surprising value, although its consortium gave a reason', async () => {
    await setUp([...clean(2), surprising('SURPRISE')]);
    const [surprise] = (await listOf()).filter(({ acronym }) => acronym === 'SURPRISE');
    expect(surprise?.obstacles).toEqual([{ code: 'surprises', count: 1 }]);
    const { validated, refused } = await validate(await chosen('CLAIR 1', 'SURPRISE', 'CLAIR 2'));
    expect(validated).toEqual([m.sectionOf('CLAIR 1').sectionId, m.sectionOf('CLAIR 2').sectionId]);
    expect(refused).toEqual([{ sectionId: m.sectionOf('SURPRISE').sectionId, code: 'section_to_open' }]);
    expect(await stillWaiting()).toEqual(['SURPRISE']);
  });

  test('one of his own entry, said before and refused by the command', async () => {
    await setUp([...clean(1), { acronym: 'SAISI' }]);
    const own = m.sectionOf('SAISI');
    await enter(m.officer, own.reportId, { cells: [own.cell('7')] }, on('2026-11-03'));
    await sendMorning(own, '2026-11-04');
    const obstaclesFor = async (actor: Actor) =>
      (await listOf(actor)).find(({ acronym }) => acronym === 'SAISI')?.obstacles;
    expect(await obstaclesFor(m.officer)).toEqual([{ code: 'own_entry' }]);
    expect(await obstaclesFor(m.colleague)).toEqual([]);
    const both = await chosen('CLAIR 1', 'SAISI');
    expect((await validate(both)).refused).toEqual([{ sectionId: own.sectionId, code: 'own_entry' }]);
    expect((await validate(both.slice(1), by(m.colleague))).validated).toEqual([own.sectionId]);
  });

  test('one that multiplies the total of its action, until it is opened', async () => {
    await setUp([...clean(12), { acronym: 'DOUBLE', text: '19' }, surprising('SURPRISE')]);
    const double = (await listOf()).find(({ acronym }) => acronym === 'SURPRISE');
    expect(double?.obstacles).toEqual([{ code: 'to_check' }, { code: 'surprises', count: 1 }]);
    await execute(openReview, { sectionId: double?.sectionId }, by(m.officer));
    expect((await listOf()).find(({ acronym }) => acronym === 'SURPRISE')?.obstacles).toEqual([
      { code: 'surprises', count: 1 },
    ]);
  });

  test('one that was sent again since the page was drawn', async () => {
    await setUp(clean(2));
    const drawn = await chosen('CLAIR 1', 'CLAIR 2');
    const again = m.sectionOf('CLAIR 2');
    await execute(recallReport, { reportId: again.reportId }, by(again.lead, on('2026-11-05')));
    await sendMorning(again, '2026-11-06');
    const { validated, refused } = await validate(drawn);
    expect(validated).toEqual([m.sectionOf('CLAIR 1').sectionId]);
    expect(refused).toEqual([{ sectionId: again.sectionId, code: 'section_changed' }]);
  });

  test('one that a colleague validated, or returned', async () => {
    await setUp(clean(3));
    const drawn = await chosen('CLAIR 1', 'CLAIR 2', 'CLAIR 3');
    const [first, second] = ['CLAIR 1', 'CLAIR 2'].map((name) => m.sectionOf(name).sectionId);
    await execute(validateSection, { sectionId: first }, by(m.colleague));
    await execute(returnSection, { sectionId: second, reason: 'À revoir.', remarks: [] }, by(m.colleague));
    expect(await validate(drawn)).toEqual({
      validated: [m.sectionOf('CLAIR 3').sectionId],
      refused: [first, second].map((sectionId) => ({ sectionId, code: 'step_not_allowed' })),
    });
  });

  test('one of an action of somebody else, and one that does not exist', async () => {
    await setUp(clean(1));
    const [own] = await chosen('CLAIR 1');
    const unknown = { sectionId: 99_999, submission: 1 };
    expect((await validate([own ?? unknown, unknown], by(m.stranger))).refused).toEqual([
      { sectionId: own?.sectionId, code: 'not_found' },
      { sectionId: 99_999, code: 'not_found' },
    ]);
    expect(await stillWaiting()).toEqual(['CLAIR 1']);
  });
});

test('nobody but an officer of the action validates, whatever the role', async () => {
  await setUp(clean(1));
  const section = m.sectionOf('CLAIR 1');
  const list = await chosen('CLAIR 1');
  const others = [
    section.lead,
    await account('contributor', { organisationId: section.lead.organisationId }),
    await account('reader', { organisationId: section.lead.organisationId }),
    await account('observer', { scopes: [{ kind: 'all', key: '' }] }),
    await account('admin'),
  ];
  for (const actor of others) {
    const { validated, refused } = await validate(list, by(actor));
    expect([actor.role, validated, refused.map(({ code }) => code)]).toEqual([
      actor.role,
      [],
      [expect.stringMatching(/^not_(allowed|found)$/)],
    ]);
  }
  expect(await refusedWith(validate(list, by(null)))).toBe('sign_in_needed');
  expect(await stillWaiting()).toEqual(['CLAIR 1']);
});

test('the same act sent twice, even at once, validates once and answers the same', async () => {
  await setUp(clean(3));
  const list = await chosen('CLAIR 1', 'CLAIR 2', 'CLAIR 3');
  const before = await journalled();
  const request = { ...by(m.officer), idempotencyKey: 'deux-clics' };
  const [first, second] = await Promise.all([validate(list, request), validate(list, request)]);
  expect(first.validated).toHaveLength(3);
  expect(second).toEqual(first);
  expect((await journalled()) - before).toBe(3);
  // Chosen twice in one act, it is one.
  await setUpAgain();
  const [one] = await chosen('CLAIR 9');
  expect(await validate(one ? [one, one] : [])).toEqual({ validated: [one?.sectionId], refused: [] });
});

const setUpAgain = async () => {
  await programmeDatabase();
  m = await morning([{ acronym: 'CLAIR 9', text: '4' }]);
};

test('nothing chosen, or too much, is refused and nothing is written', async () => {
  await setUp(clean(1));
  expect(await refusedWith(validate([]))).toBe('zod_too_small');
  const many = Array.from({ length: 101 }, (_, index) => ({ sectionId: index + 1, submission: 1 }));
  expect(await refusedWith(validate(many))).toBe('zod_too_big');
  expect(await stillWaiting()).toEqual(['CLAIR 1']);
});

test('the preview names what would be done, what stays apart and what no longer waits', async () => {
  await setUp([...clean(4), surprising('SURPRISE')]);
  const drawn = await chosen('CLAIR 1', 'CLAIR 2', 'CLAIR 3', 'CLAIR 4', 'SURPRISE');
  const again: MorningSection = m.sectionOf('CLAIR 3');
  await execute(recallReport, { reportId: again.reportId }, by(again.lead, on('2026-11-05')));
  await sendMorning(again, '2026-11-06');
  await execute(validateSection, { sectionId: m.sectionOf('CLAIR 4').sectionId }, by(m.colleague));
  const before = await journalled();
  const { ready, apart, gone } = await batchPreview(read(), m.officer, NOW, drawn);
  expect(ready.map(({ acronym }) => acronym).toSorted()).toEqual(['CLAIR 1', 'CLAIR 2']);
  expect(apart.map(({ section, code }) => [section.acronym, code]).toSorted()).toEqual([
    ['CLAIR 3', 'section_changed'],
    ['SURPRISE', 'section_to_open'],
  ]);
  expect(gone).toBe(1);
  expect(await journalled()).toBe(before);
});

describe('a batch is taken back in one act', () => {
  const decisionsOf = async (actor: Actor = m.officer) =>
    (await inbox(read(), m.officer, NOW, {})).validated.flatMap((row) => {
      const decision = ownValidation(row, actor.accountId);
      return decision === undefined ? [] : [{ sectionId: row.sectionId, decision }];
    });

  test('until somebody acted on it: each by its own command, and what stays is named', async () => {
    await setUp(clean(3));
    await validate(await chosen('CLAIR 1', 'CLAIR 2', 'CLAIR 3'));
    const decisions = await decisionsOf();
    expect(decisions).toHaveLength(3);
    decisions.sort((a, b) => a.sectionId - b.sectionId);
    expect(await decisionsOf(m.colleague)).toEqual([]);
    const acted = m.sectionOf('CLAIR 2');
    const { lines } = await sectionReview(read(), m.officer, NOW, acted.sectionId, {});
    const cells = [acted.cell('9', { seen: lines[0]?.seen })];
    const correction = { sectionId: acted.sectionId, cells, offers: [], reason: 'Une erreur.' };
    await execute(correctSection, correction, by(acted.lead));
    const before = await journalled();
    const { undone, refused } = await undoTogether({ sections: decisions }, by(m.officer));
    expect(undone).toEqual(['CLAIR 1', 'CLAIR 3'].map((name) => m.sectionOf(name).sectionId));
    expect(refused).toEqual([{ sectionId: acted.sectionId, code: 'undo_acted_on' }]);
    expect((await journalled()) - before).toBe(2);
    expect(await stillWaiting()).toEqual(['CLAIR 1', 'CLAIR 2', 'CLAIR 3']);
    // Once is enough; and they may be validated again, by the same act of another page.
    expect(
      (await undoTogether({ sections: decisions }, by(m.officer))).refused.map(({ code }) => code),
    ).toEqual(['undo_acted_on', 'undo_acted_on', 'undo_acted_on']);
    expect((await validate(await chosen('CLAIR 1', 'CLAIR 2', 'CLAIR 3'))).validated).toHaveLength(3);
  });

  test('not by a colleague', async () => {
    await setUp(clean(1));
    await validate(await chosen('CLAIR 1'));
    const { undone, refused } = await undoTogether({ sections: await decisionsOf() }, by(m.colleague));
    expect([undone, refused.map(({ code }) => code)]).toEqual([[], ['undo_of_others']]);
    expect(await stillWaiting()).toEqual([]);
  });
});
