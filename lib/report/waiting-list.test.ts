import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { unjustifiedOf } from '@/db/report-warned-cells';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { ownSections } from '@/lib/access/own-hand';
import { execute } from '@/lib/command';
import { forgetAnswers } from '@/lib/figure/memory';
import { openReview } from '@/lib/section/open-review';
import { account, by } from '@/test/builders';
import { enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { growingConsortium, send } from '@/test/growing-consortium';
import { clean, morning, sendMorning, surprising } from '@/test/morning';
import { refusedWith } from '@/test/refused';
import { grown, statementsOf } from '@/test/statement-count';
import { type InboxFilter, inbox } from './inbox';
import { sectionReview } from './section-review';
import { inOrder, isClean, type Sort, waitingList } from './waiting-list';

const folder = mkdtempSync(join(tmpdir(), 'suivi-waiting-'));
vi.stubEnv('FILES_PATH', folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await programmeDatabase();
});

const listOf = async (actor: Actor, filter: InboxFilter = {}) =>
  waitingList(read(), actor, NOW, (await inbox(read(), actor, NOW, filter)).toValidate);

/** What the list says of each section is what its own page shows. */
async function asOnItsPage(actor: Actor): Promise<number> {
  const rows = await listOf(actor);
  for (const row of rows) {
    const review = await sectionReview(read(), actor, NOW, row.sectionId, {});
    expect([row.sectionId, row.surprises, row.effects]).toEqual([
      row.sectionId,
      review.warnings.length,
      review.effects,
    ]);
    const codes = row.obstacles.map(({ code }) => code);
    expect(codes.includes('own_entry')).toBe(review.ownEntry);
    expect(row.obstacles.find(({ code }) => code === 'unanswered')).toEqual(await unanswered(row.sectionId));
    expect(row.submissionId).toBe(review.section.submissionId);
  }
  return rows.length;
}

const unanswered = async (sectionId: number) => {
  const { length: count } = await unjustifiedOf(read(), sectionId);
  return count > 0 ? { code: 'unanswered', count } : undefined;
};

describe('a list examines each section as its own page does', () => {
  test('of several projects', async () => {
    const m = await morning([...clean(3), surprising('SURPRISE')]);
    expect(await asOnItsPage(m.officer)).toBe(4);
  });

  test('of one project with plans, openings, falls and an earlier observation', async () => {
    const c = await growingConsortium(3);
    await send(c, c.october.id, NOW.day);
    expect(await asOnItsPage(c.officer)).toBe(2);
    expect(await asOnItsPage(c.colleague)).toBe(2);
    const [law] = (await listOf(c.colleague)).filter(({ sectionId }) => sectionId === c.october.law);
    expect(law?.surprises).toBeGreaterThan(0);
    expect(ownSections(read(), c.lead, [c.october.law])).toEqual(new Set([c.october.law]));
  });
});

test('without anomaly is what nothing is surprising in; that it is opened changes nothing to it', async () => {
  const m = await morning([...clean(2), surprising('SURPRISE')]);
  const named = async () => (await listOf(m.officer)).filter(isClean).map(({ acronym }) => acronym);
  expect(await named()).toEqual(['CLAIR 1', 'CLAIR 2']);
  await execute(openReview, { sectionId: m.sectionOf('CLAIR 1').sectionId }, by(m.officer));
  expect((await named()).toSorted()).toEqual(['CLAIR 1', 'CLAIR 2']);
});

test('a row tells since when it waits, who sent it and for which organisation', async () => {
  const m = await morning([{ acronym: 'SEUL', text: '5', lead: 'Université de l’Île' }]);
  const [row] = await listOf(m.officer);
  expect(row).toMatchObject({ acronym: 'SEUL', waits: 18, lead: 'Université de l’Île' });
  expect(row?.by).toMatchObject({ accountId: m.sectionOf('SEUL').lead.accountId, role: 'lead' });
  expect(row?.by?.name).toMatch(/^Personne/);
});

test.each([
  ['écrins', ['ÉCRINS']],
  ['ECRINS', ['ÉCRINS']],
  ['universite de la cote', ['ORÉE']],
  ['juristes', ['ORÉE', 'ÉCRINS']],
  ['orée octobre', ['ORÉE']],
  ['absent', []],
])('a search ignores case and accents: %s', async (q, found) => {
  const m = await morning([
    { acronym: 'ÉCRINS', text: '5' },
    { acronym: 'ORÉE', text: '6', lead: 'Université de la Côte' },
    { acronym: 'EN RETARD' },
  ]);
  const names = (await listOf(m.officer, { q })).map(({ acronym }) => acronym);
  expect(names.toSorted()).toEqual(found.toSorted());
  // The other lists of the page are searched too.
  const { late } = await inbox(read(), m.officer, NOW, { q: 'en retard' });
  expect(late.map(({ acronym }) => acronym)).toEqual(['EN RETARD']);
});

test('the list is sorted by what is asked, both ways', async () => {
  const m = await morning([
    { acronym: 'B', text: '5' },
    { acronym: 'É', text: '9' },
    surprising('A'),
    { acronym: 'TARD' },
  ]);
  const late = m.sectionOf('TARD');
  await enter(late.lead, late.reportId, { cells: [late.cell('4')] }, on('2026-11-10'));
  await sendMorning(late, '2026-11-12');
  const rows = await listOf(m.colleague);
  const named = (sort: Sort, descending = false) =>
    inOrder(rows, { sort, descending }).map(({ acronym }) => acronym);
  expect(named('projet')).toEqual(['A', 'B', 'É', 'TARD']);
  expect(named('projet', true)).toEqual(['TARD', 'É', 'B', 'A']);
  expect(named('attente')[0]).toBe('TARD');
  expect(named('attente', true).at(-1)).toBe('TARD');
  expect(named('anomalies', true)[0]).toBe('A');
  expect(inOrder(rows, undefined)).toEqual(rows);
});

test('as many statements for many sections as for few, late ones and filters among them', async () => {
  const asked = async (count: number) => {
    await programmeDatabase();
    const m = await morning([
      ...clean(count),
      ...Array.from({ length: count }, (_, index) => ({ acronym: `RETARD ${index + 1}` })),
      ...Array.from({ length: count }, (_, index) => surprising(`SURPRISE ${index + 1}`)),
    ]);
    forgetAnswers();
    const texts = await statementsOf(async () => {
      const { toValidate, late } = await inbox(read(), m.officer, NOW, { region: '53', q: 'octobre' });
      expect([toValidate.length, late.length]).toEqual([2 * count, count]);
      expect(await waitingList(read(), m.officer, NOW, toValidate)).toHaveLength(2 * count);
    });
    return texts;
  };
  expect(grown(await asked(2), await asked(7))).toEqual([]);
});

test('only officers have an inbox, each that of his actions', async () => {
  const m = await morning(clean(1));
  const { lead } = m.sectionOf('CLAIR 1');
  expect(await listOf(m.officer)).toHaveLength(1);
  expect(await listOf(m.stranger)).toEqual([]);
  for (const actor of [lead, await account('observer', { scopes: [{ kind: 'all', key: '' }] })])
    expect(await refusedWith(inbox(read(), actor, NOW, {}))).toBe('not_found');
});
