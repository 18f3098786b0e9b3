import { beforeEach, expect, test } from 'vitest';
import { menuOf } from '@/app/_ui/shell/menu';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { inbox } from '@/lib/report/inbox';
import { validateSection } from '@/lib/section/validate-section';
import { account, by } from '@/test/builders';
import { enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { clean, morning, sendMorning } from '@/test/morning';
import { grown, statementsOf } from '@/test/statement-count';
import { waitingCount } from './waiting-count';

beforeEach(async () => {
  await programmeDatabase();
});

const countOf = (actor: Actor) => waitingCount(read(), actor, NOW);

test('an officer is told how many sections wait for him: those of his inbox', async () => {
  const m = await morning([...clean(3), { acronym: 'EN RETARD' }]);
  expect(await countOf(m.officer)).toEqual({ what: 'to_validate', count: 3 });
  expect((await inbox(read(), m.officer, NOW, {})).toValidate).toHaveLength(3);
  expect(await countOf(m.stranger)).toBeNull();
  await execute(validateSection, { sectionId: m.sectionOf('CLAIR 1').sectionId }, by(m.officer));
  expect(await countOf(m.colleague)).toEqual({ what: 'to_validate', count: 2 });
});

test('a lead is told how many sections are to be sent, until they are', async () => {
  const m = await morning([...clean(1), { acronym: 'EN RETARD' }]);
  const late = m.sectionOf('EN RETARD');
  expect(await countOf(m.sectionOf('CLAIR 1').lead)).toBeNull();
  expect(await countOf(late.lead)).toEqual({ what: 'to_send', count: 1 });
  await enter(late.lead, late.reportId, { cells: [late.cell('5')] }, on('2026-11-18'));
  await sendMorning(late, '2026-11-18');
  expect(await countOf(late.lead)).toBeNull();
});

test('who has nothing to do there, and who only reads, is told nothing', async () => {
  const m = await morning([{ acronym: 'EN RETARD' }]);
  const { organisationId } = m.sectionOf('EN RETARD').lead;
  for (const role of ['reader', 'observer', 'admin'] as const)
    expect([role, await countOf(await account(role, { organisationId }))]).toEqual([role, null]);
});

test('one statement, however much waits', async () => {
  const asked = async (count: number) => {
    await programmeDatabase();
    const m = await morning([...clean(count), { acronym: 'EN RETARD' }]);
    return statementsOf(async () => {
      await countOf(m.officer);
      await countOf(m.sectionOf('EN RETARD').lead);
    });
  };
  const [few, many] = [await asked(1), await asked(5)];
  expect(few).toHaveLength(2);
  expect(grown(few, many)).toEqual([]);
});

test('the menu says the number and what it counts, beside the room of the person alone', async () => {
  const m = await morning(clean(2));
  const session = { actor: { ...m.officer, name: 'Anne', sessionId: 'x'.repeat(43) }, owes: null };
  const entries = menuOf(session, await countOf(m.officer));
  expect(entries.filter(({ waits }) => waits)).toEqual([
    {
      label: 'Pilotage',
      href: '/pilotage',
      keepsFilters: false,
      waits: { count: 2, words: '2\u00a0volets à valider' },
    },
  ]);
  expect(menuOf(session).some(({ waits }) => waits)).toBe(false);
  expect(menuOf(null).some(({ waits }) => waits)).toBe(false);
});
