import { beforeEach, describe, expect, it } from 'vitest';
import { overlapLines, overlapsAt } from '@/db/project-overlaps';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { HIDDEN_NET } from '@/lib/domain/overlaps';
import type { Now } from '@/lib/domain/time';
import { isRefusal } from '@/lib/refusal';
import { reportSummary } from '@/lib/report/report-summary';
import { submitReport } from '@/lib/report/submit-report';
import { refusalText } from '@/lib/wording/refusals';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { declareOverlap } from './declare-overlap';
import { projectDetail } from './project-detail';
import { withdrawOverlap } from './withdraw-overlap';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  // The law training declares 12 entrants, the mediation 30, all in Bretagne.
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '12'), c.cell('mediation', '30', { measure: 'entered' })],
  });
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
});

const given = (more: Record<string, unknown> = {}) => ({
  firstTrainingId: c.trainings.law,
  secondTrainingId: c.trainings.mediation,
  periodId: c.periodId,
  measure: 'entered',
  learners: '7',
  reason: 'Le module est commun aux deux parcours.',
  seen: 0,
  ...more,
});
const declare = (actor: Actor | null, more: Record<string, unknown> = {}, now: Now = NOW) =>
  execute(declareOverlap, given(more), by(actor, now));
const standing = async (day = NOW.day) =>
  (await overlapsAt(read(), day)).map(({ learners, firstTrainingId, secondTrainingId }) => ({
    learners,
    pair: [firstTrainingId, secondTrainingId],
  }));

describe('a declared overlap', () => {
  it('holds from the day it is known, with one spelling of the pair', async () => {
    await declare(c.lead, {
      firstTrainingId: c.trainings.mediation,
      secondTrainingId: c.trainings.law,
    });
    const pair = [c.trainings.law, c.trainings.mediation].sort((a, b) => a - b);
    expect(await standing()).toEqual([{ learners: 7, pair }]);
    expect(await standing('2026-11-19')).toEqual([]);
  });

  it('is replaced by the next line, taken back by a withdrawal, and stays readable on the day between', async () => {
    const first = await declare(c.lead, {}, on('2026-11-18'));
    await declare(c.officer, { learners: null, seen: first.overlapId }, on('2026-11-19'));
    expect((await standing('2026-11-18')).map((o) => o.learners)).toEqual([7]);
    const [{ id = 0 } = {}] = await overlapsAt(read(), '2026-11-19');
    await execute(withdrawOverlap, { overlapId: id, reason: 'Vérifié : personne.' }, by(c.lead));
    expect((await standing('2026-11-19')).map((o) => o.learners)).toEqual([null]);
    expect(await standing()).toEqual([]);
    const lines = await overlapLines(read(), c.projectId, NOW.day);
    expect(lines.map(({ learners, withdrawn }) => [learners, withdrawn])).toEqual([
      [null, true],
      [null, false],
      [7, false],
    ]);
  });

  it('is journalled with its reason', async () => {
    const { overlapId } = await declare(c.officer);
    const line = prepared(
      read(),
      'SELECT command, subject, reason FROM journal ORDER BY id DESC LIMIT 1',
    ).get();
    expect(line).toEqual({
      command: 'declare-overlap',
      subject: `overlap:${overlapId}`,
      reason: 'Le module est commun aux deux parcours.',
    });
  });
});

describe('who may', () => {
  it('the lead of the project and an officer of one of its actions', async () => {
    const { overlapId } = await declare(c.lead);
    expect(await refusedWith(declare(c.officer, { learners: '8', seen: overlapId }))).toBeUndefined();
  });

  it('nobody else: those who read it are refused, a stranger finds nothing', async () => {
    expect(await refusedWith(declare(c.contributor))).toBe('not_allowed');
    expect(await refusedWith(declare(c.reader))).toBe('not_allowed');
    expect(await refusedWith(declare(c.stranger))).toBe('not_found');
    expect(await refusedWith(declare(await account('admin')))).toBe('not_found');
    expect(await refusedWith(declare(null))).toBe('sign_in_needed');
  });
});

describe('refused in words', () => {
  it.each([
    ['the same training twice', { secondTrainingId: 'law' }, 'overlap_same_training'],
    ['a measure that nobody declared', { measure: 'certified' }, 'overlap_nothing_declared'],
    ['no number', { learners: ' ' }, 'overlap_number_needed'],
    ['nobody', { learners: '0' }, 'overlap_of_nobody'],
    ['a decimal', { learners: '3,5' }, 'decimal'],
    ['words', { learners: 'sept' }, 'not_a_number'],
    ['no reason', { reason: ' ' }, 'reason_needed'],
    ['no training', { secondTrainingId: 0 }, 'training_needed'],
    ['a period that does not exist', { periodId: 99_999 }, 'unknown_period'],
    ['more than the smaller training', { learners: '13' }, 'overlap_too_large'],
  ])('%s', async (_, more, code) => {
    const spelled = 'secondTrainingId' in more && more.secondTrainingId === 'law';
    expect(await refusedWith(declare(c.lead, spelled ? { secondTrainingId: c.trainings.law } : more))).toBe(
      code,
    );
    expect(await standing()).toEqual([]);
  });

  it('more people than its trainings: both are named with their numbers', async () => {
    const error = await declare(c.lead, { learners: '15' }).catch((e) => e);
    const [field] = isRefusal(error) ? error.fields : [];
    expect(field?.path).toBe('learners');
    expect(field && refusalText(field)).toBe(
      'Les formations «\u00a0Master Droit du numérique en santé\u00a0» et «\u00a0Médiation numérique en santé\u00a0» n’ont déclaré que 12 et 30 (entrants)\u00a0: 15 personnes ne peuvent pas être comptées dans les deux.',
    );
  });

  it('trainings of two projects', async () => {
    await laureate({ acronym: 'AUTRE', actions: [{ key: 'JURISTES', season: 'S1', trainings: [['53']] }] });
    const { id } = prepared(read(), 'SELECT max(id) AS id FROM trainings').get() as { id: number };
    expect(await refusedWith(declare(c.lead, { secondTrainingId: id }))).toBe('overlap_two_projects');
  });

  it('a period to come', async () => {
    const { id } = prepared(
      read(),
      "SELECT id FROM periods WHERE starts_on > '2026-11-20' LIMIT 1",
    ).get() as {
      id: number;
    };
    expect(await refusedWith(declare(c.lead, { periodId: id }))).toBe('overlap_period_to_come');
  });

  it('what changed meanwhile, and what is declared so already', async () => {
    const { overlapId } = await declare(c.lead);
    expect(await refusedWith(declare(c.officer, { learners: '9' }))).toBe('overlap_changed');
    expect(await refusedWith(declare(c.officer, { seen: overlapId }))).toBe('overlap_already_declared');
    const { overlapId: next } = await declare(c.officer, { learners: '9', seen: overlapId });
    const withdraw = (id: number) =>
      refusedWith(execute(withdrawOverlap, { overlapId: id, reason: 'Erreur.' }, by(c.lead)));
    expect(await withdraw(overlapId)).toBe('overlap_changed');
    expect(await withdraw(next)).toBeUndefined();
    expect(await withdraw(next)).toBe('overlap_changed');
  });
});

describe('a report', () => {
  it('shows gross and net of what is typed, over its sections', async () => {
    await declare(c.lead);
    const { sections, nets } = await reportSummary(read(), c.lead, NOW, c.october.id);
    expect(nets).toEqual([{ measure: 'entered', net: { gross: 42, low: 35, high: 35, exact: true } }]);
    // The two trainings stand in two sections: neither counts anybody twice by itself.
    expect(sections.flatMap(({ totals }) => totals.filter(({ net }) => net !== null))).toEqual([]);
  });
});

describe('the public figures of the project', () => {
  it('say net beside gross from the day of the declaration on, and hide what would tell of a few people', async () => {
    const nets = async (day: string) =>
      (await projectDetail(read(), { slug: 'essai', day })).learners.flatMap(({ values, nets }) =>
        values.declared.value === null ? [] : [[values.declared.value, nets.declared]],
      );
    const { overlapId } = await declare(c.lead);
    expect(await nets('2026-11-19')).toEqual([]);
    expect(await nets(NOW.day)).toEqual([[42, { state: 'number', low: 35, high: 35, exact: true }]]);
    const { overlapId: few } = await declare(c.lead, { learners: '3', seen: overlapId });
    expect(await nets(NOW.day)).toEqual([[42, HIDDEN_NET]]);
    await execute(withdrawOverlap, { overlapId: few, reason: 'Erreur.' }, by(c.lead));
    expect(await nets(NOW.day)).toEqual([[42, null]]);
  });
});
