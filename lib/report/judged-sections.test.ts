import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { recordCommitments } from '@/lib/project/record-commitments';
import { openReview } from '@/lib/section/open-review';
import { by } from '@/test/builders';
import { consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { clean, morning, surprising } from '@/test/morning';
import { statementsOf } from '@/test/statement-count';
import { marked, planned, registered, slotOf } from '@/test/training-session';
import { inbox } from './inbox';
import { judgedSections } from './judged-sections';
import { submitReport } from './submit-report';
import { waitingList } from './waiting-list';

const waitingFor = async (actor: Actor) => (await inbox(read(), actor, NOW, {})).toValidate;
/** A statement that reads the lines of sections: they are judged. */
const isOfLines = (text: string) => text.includes('AS verifiedIn');

describe('sections of several projects', () => {
  let m: Awaited<ReturnType<typeof morning>>;
  beforeEach(async () => {
    await programmeDatabase();
    m = await morning([...clean(3), surprising('SURPRISE')]);
  });

  /** How many times lines were read for a list. */
  const readings = async () => {
    const sections = await waitingFor(m.officer);
    return (await statementsOf(() => judgedSections(read(), sections))).filter(isOfLines).length;
  };
  const surprisesOf = async (linesATurn?: number) => {
    const sections = await waitingFor(m.officer);
    const known = await judgedSections(read(), sections, linesATurn);
    return new Map(sections.map(({ acronym, sectionId }) => [acronym, known.get(sectionId)?.surprises]));
  };
  /** Ten times and more what was sent: from then on it is far below its plan. */
  const plan = async (acronym: string) => {
    const { trainingId, regionCode, periodId, levelKey, professionKey, measure } = m
      .sectionOf(acronym)
      .cell('') as Record<string, unknown>;
    const place = { trainingId, regionCode, periodId, levelKey, professionKey, measure };
    const section = (await waitingFor(m.officer)).find((one) => one.acronym === acronym);
    const given = { participationId: section?.participationId, planned: [{ ...place, value: 200 }] };
    await execute(recordCommitments, given, by(m.officer));
  };

  test('are judged once, and that of a project again once something is written there', async () => {
    expect(await readings()).toBe(1);
    expect(await readings()).toBe(0);
    await execute(openReview, { sectionId: m.sectionOf('CLAIR 1').sectionId }, by(m.officer));
    expect(await readings()).toBe(1);
    // What names no project may touch any.
    const university = { kind: 'university', regionCode: '53', healthUniversity: false, healthSource: '' };
    await execute(createOrganisation, { name: 'Université de plus', ...university }, by(m.officer));
    expect(await readings()).toBe(1);
    expect(await readings()).toBe(0);
  });

  test('are counted once, however many turns they take', async () => {
    const sections = await waitingFor(m.officer);
    const texts = await statementsOf(() => judgedSections(read(), sections, 1));
    expect(texts.filter(isOfLines)).toHaveLength(sections.length);
    expect(texts.filter((text) => text.includes('AS revisions'))).toHaveLength(1);
  });

  test('that are long have a turn each; what is written in one of them meanwhile is known in the end', async () => {
    let turns = 0;
    let isOver = false;
    const others = (async () => {
      for (; !isOver; turns += 1) {
        await nextTurn();
        if (turns === 2) await plan('CLAIR 1');
      }
    })();
    const known = await surprisesOf(1);
    isOver = true;
    await others;
    expect(turns).toBeGreaterThan(3);
    expect(Object.fromEntries(known)).toEqual({ 'CLAIR 1': 1, 'CLAIR 2': 0, 'CLAIR 3': 0, SURPRISE: 1 });
    await plan('CLAIR 2');
    expect((await surprisesOf()).get('CLAIR 2')).toBe(1);
  });
});

test('what the sessions of a training count is known as soon as it is marked', async () => {
  await programmeDatabase();
  const c = await consortium();
  const { sessionId } = await planned(c, { slots: [slotOf('1', '2026-03-02')] }, c.lead, on('2026-02-01'));
  await registered(c, sessionId, 15, { registeredOn: '2026-02-01' }, on('2026-02-01'));
  await marked(c, sessionId, 1, [1, 2, 3]);
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '25'), c.cell('mediation', '15', { comment: 'Le registre suit.' })],
  });
  const version = (await reportHeading(read(), c.october.id))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
  const surprises = async () => {
    const rows = await waitingList(read(), c.officer, NOW, await waitingFor(c.officer));
    return rows.find(({ sectionId }) => sectionId === c.october.mediation)?.surprises;
  };
  const before = (await surprises()) ?? 0;
  await marked(
    c,
    sessionId,
    1,
    Array.from({ length: 12 }, (_, index) => index + 4),
  );
  expect(await surprises()).toBe(before - 1);
});
