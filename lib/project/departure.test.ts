import { beforeEach, describe, expect, it } from 'vitest';
import { standingOffers } from '@/db/offer-rows';
import { standingFigures, trainingsOfParticipation } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { gapList } from '@/lib/gap/gap-list';
import { journal } from '@/lib/journal/journal';
import { reportEntry } from '@/lib/report/report-entry';
import { differences } from '@/test/audited';
import { by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { changeConsortium } from './change-consortium';
import { concludeDeparture } from './conclude-departure';
import { recordCommitments } from './record-commitments';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const leave = (more: Record<string, unknown> = {}, now: Now = NOW) =>
  execute(
    changeConsortium,
    {
      ...{ projectId: c.projectId, organisationId: c.organisations.partner, event: 'leave', role: 'partner' },
      ...{ effectiveOn: '2026-11-16', reason: 'Retrait', ...more },
    },
    by(c.officer, now),
  );
const mediation = (answer: string, takerId: number | null = null) => ({
  ...{ key: `training:${c.trainings.mediation}`, answer, takerId },
});
const answer = (answers: unknown[], actor: Actor = c.officer, now: Now = NOW) =>
  execute(
    concludeDeparture,
    { projectId: c.projectId, organisationId: c.organisations.partner, answers },
    by(actor, now),
  );
const gapsOn = async (day: string) =>
  (await gapList(read(), null, on(day), { season: undefined, day, kind: 'departure' })).gaps;
const committed = async () =>
  (await standingOffers(read(), c.participations.mediators)).filter(
    ({ layer, happenedOn }) => layer === 'committed' && happenedOn !== null,
  );
const training = async () => (await trainingsOfParticipation(read(), c.participations.mediators))[0];
/** What the lead is asked for in the open campaign, of mediation. */
const asked = async () => {
  const entry = await reportEntry(read(), c.lead, NOW, c.october.id);
  const section = entry.sections.find(({ id }) => id === c.october.mediation);
  return { lines: section?.lines.length, parts: section?.parts.length, offers: section?.offers.length };
};

describe('what a member leaves behind', () => {
  it('is an écart on the objective that it touches from the day on, until it is answered; earlier days stay', async () => {
    await leave();
    expect(await gapsOn('2026-11-19')).toEqual([]);
    expect(await gapsOn(NOW.day)).toMatchObject([
      {
        key: `departure:${c.participations.mediators}:${c.organisations.partner}`,
        actionKeys: ['MEDIATEURS'],
        touches: { components: expect.arrayContaining(['MEDIATEURS.S2']) },
      },
    ]);
    await answer([mediation('finished')], c.officer, on('2026-11-25'));
    expect(await gapsOn('2026-11-24')).toHaveLength(1);
    expect(await gapsOn('2026-11-25')).toEqual([]);
  });

  it('is asked of nobody, unless somebody had entered it', async () => {
    expect(await asked()).toEqual({ lines: 1, parts: 1, offers: 1 });
    await leave();
    expect(await asked()).toEqual({ lines: 0, parts: 0, offers: 0 });
    await enter(c.lead, c.october.id, { cells: [c.cell('mediation', '40')] });
    expect(await asked()).toEqual({ lines: 1, parts: 1, offers: 0 });
  });

  it('of a departure to come is nothing yet', async () => {
    await leave({ effectiveOn: '2026-12-01' });
    expect(await gapsOn('2026-11-30')).toEqual([]);
    expect(await gapsOn('2026-12-01')).toHaveLength(1);
    expect(await refusedWith(answer([mediation('finished')]))).toBe('departure_unknown');
    expect(await refusedWith(leave({ effectiveOn: '2026-12-01', answers: [mediation('finished')] }))).toBe(
      'membership_known',
    );
  });
});

describe('its answers', () => {
  it('may be given with the departure: given up, it leaves what is engaged and closes', async () => {
    await execute(
      recordCommitments,
      {
        participationId: c.participations.mediators,
        planned: [
          {
            ...{ trainingId: c.trainings.mediation, regionCode: '53', levelKey: '7', professionKey: 'na' },
            ...{ periodId: c.periodId + 1, measure: 'first_entered', value: 60 },
          },
        ],
        reason: 'Avenant',
      },
      by(c.officer),
    );
    await leave({ effectiveOn: '2026-08-15', answers: [mediation('withdrawn')] });
    expect(await gapsOn(NOW.day)).toEqual([]);
    expect(await committed()).toEqual([]);
    expect(await training()).toMatchObject({ closedOn: '2026-08-15' });
    const planned = await standingFigures(read(), c.participations.mediators, 'committed', [
      c.periodId,
      c.periodId + 1,
    ]);
    expect(planned.map(({ value, state }) => [value, state])).toEqual([
      [100, 'number'],
      [null, 'not_applicable'],
    ]);
    expect(await differences()).toEqual([]);
  });

  it('done, it stays engaged and closes', async () => {
    await leave();
    await answer([mediation('finished')]);
    expect(await committed()).toHaveLength(1);
    expect(await training()).toMatchObject({ closedOn: '2026-11-16' });
    expect(await differences()).toEqual([]);
  });

  it('taken over, it is asked of the member that does', async () => {
    await leave();
    await answer([mediation('taken_over', c.organisations.lead)]);
    expect(await training()).toMatchObject({ organisationId: c.organisations.lead, closedOn: null });
    expect(await committed()).toHaveLength(1);
    expect(await asked()).toEqual({ lines: 1, parts: 1, offers: 1 });
    expect(await gapsOn(NOW.day)).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['by nobody', () => [mediation('taken_over')], 'taker_needed'],
    ['by a stranger', () => [mediation('taken_over', c.organisations.stranger)], 'taker_not_member'],
    ['of what was not left', () => [{ ...mediation('finished'), key: 'training:999' }], 'departure_unknown'],
    ['of nothing', () => [], 'answer_needed'],
  ])('%s are refused', async (_title, answers, code) => {
    await leave();
    expect(await refusedWith(answer(answers()))).toBe(code);
  });

  it('are those of an officer of the action, once', async () => {
    await leave();
    // Of nothing it is said what to do, also to who follows a part of the project.
    expect(await refusedWith(answer([], await officerOf('JURISTES')))).toBe('answer_needed');
    expect(await refusedWith(answer([mediation('finished')], await officerOf('JURISTES')))).toBe(
      'not_allowed',
    );
    expect(await refusedWith(answer([mediation('finished')], c.lead))).toBe('not_allowed');
    await answer([mediation('finished')]);
    expect(await refusedWith(answer([mediation('withdrawn')]))).toBe('departure_unknown');
  });

  it('are told in the journal, each by its thing', async () => {
    await leave();
    await answer([mediation('taken_over', c.organisations.lead)]);
    const { lines } = await journal(read(), c.officer, NOW, { command: 'conclude-departure' });
    expect(lines[0]?.changes).toMatchObject([
      { kind: 'departure', training: 'Médiation numérique en santé', answer: 'taken_over' },
    ]);
  });
});

it('of a health university, another one takes over what it engages', async () => {
  await execute(
    recordCommitments,
    {
      participationId: c.participations.mediators,
      offers: [
        {
          ...{ subject: 'university', organisationId: c.organisations.partner, trainingId: null },
          happenedOn: '2025-01-10',
        },
      ],
    },
    by(c.officer),
  );
  await leave();
  expect((await gapsOn(NOW.day))[0]?.numbers.map(({ name, value }) => [name, value])).toEqual([
    ['left_on', '2026-11-16'],
    ['universities_left', 1],
    ['trainings_left', 1],
  ]);
  await answer([
    { key: `university:${c.participations.mediators}`, answer: 'taken_over', takerId: c.organisations.lead },
    mediation('finished'),
  ]);
  const universities = (await committed()).filter(({ subject }) => subject === 'university');
  expect(universities.map(({ organisationId }) => organisationId)).toEqual([c.organisations.lead]);
  expect(await differences()).toEqual([]);
});
