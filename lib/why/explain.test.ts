import { beforeEach, describe, expect, it } from 'vitest';
import { trajectoryView } from '@/app/_charts/trajectory-view';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import type { Layer } from '@/lib/domain/vocabulary';
import { type TrajectoryPoint, trajectory } from '@/lib/figure/trajectory';
import { recordCommitments } from '@/lib/project/record-commitments';
import { correctSection } from '@/lib/report/correct-section';
import { submitReport } from '@/lib/report/submit-report';
import { releaseSection } from '@/lib/section/release-section';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { explainComponent } from './component-explanation';
import { explainCount } from './count-explanation';
import { lineHistory, offerHistory } from './entry-history';
import { formulaWords, noRateWords } from './explanation-words';
import { explainLearners } from './learners-explanation';
import { componentEntries, learnersEntries } from './participation-explanation';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const asker = (actor: Actor | null) => ({ actor, now: NOW });
const submit = async (now: Now = NOW) => {
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  return execute(submitReport, { reportId: c.october.id, version }, by(c.lead, now));
};
const validate = (now: Now = NOW) =>
  execute(validateSection, { sectionId: c.october.law }, by(c.officer, now));
const fill = (text: string, now?: Now) =>
  enter(
    c.lead,
    c.october.id,
    { cells: [c.cell('law', text), c.cell('mediation', '90')], offers: [c.opening('2026-09-14')] },
    now,
  );

const learners = (actor: Actor | null, layer: Layer, day = NOW.day, place = {}) =>
  explainLearners(read(), asker(actor), {
    season: 'S1',
    day,
    measure: 'entered',
    place: { action: 'JURISTES', ...place },
    layer,
  });
const jurists = (actor: Actor | null, layer: Layer, day = NOW.day) =>
  explainComponent(read(), asker(actor), { id: 'JURISTES.S1', layer, day });
const reasonsOf = ({ leftOut }: { leftOut: { reason: string }[] }) => leftOut.map(({ reason }) => reason);

describe('what is left out', () => {
  it('a draft counts nowhere and is told to those entitled only', async () => {
    await fill('28');
    const own = await learners(c.lead, 'declared');
    expect(own.value.state).toBe('not_reported');
    expect(own.leftOut).toContainEqual({ reason: 'draft', count: 1, value: null, names: ['ESSAI'] });
    const opening = await jurists(c.lead, 'declared');
    expect(opening.leftOut.find(({ reason }) => reason === 'draft')?.count).toBe(1);
    for (const actor of [null, c.stranger]) {
      expect(reasonsOf(await learners(actor, 'declared'))).not.toContain('draft');
      expect(reasonsOf(await jurists(actor, 'declared'))).not.toContain('draft');
    }
    const { participations } = await componentEntries(read(), asker(c.reader), {
      id: 'JURISTES.S1',
      slug: 'essai',
      layer: 'declared',
      day: NOW.day,
    });
    expect(participations[0]?.offers.map(({ leftOut }) => leftOut)).toEqual(['not_opened', 'draft']);
  });

  it('a draft of a section that is asked of nobody any more is nothing to wait for', async () => {
    await fill('28');
    const reason = 'Le projet n’a pas commencé cette action.';
    await execute(releaseSection, { sectionId: c.october.law, reason }, by(c.officer));
    expect(reasonsOf(await learners(c.lead, 'declared'))).not.toContain('draft');
    expect(reasonsOf(await jurists(c.lead, 'declared'))).not.toContain('draft');
  });

  it('what is declared and not yet verified', async () => {
    await fill('28');
    await submit();
    const verified = await learners(c.officer, 'verified');
    expect(verified.value.state).toBe('not_reported');
    expect(verified.leftOut).toContainEqual({
      reason: 'not_validated',
      count: 1,
      value: { value: 28, state: 'number' },
      names: ['ESSAI'],
    });
    const certified = {
      season: 'S1',
      day: NOW.day,
      place: { action: 'JURISTES' },
      layer: 'verified',
    } as const;
    const other = await explainLearners(read(), asker(c.officer), { ...certified, measure: 'certified' });
    expect(reasonsOf(other)).not.toContain('not_validated');
    const opening = await jurists(null, 'verified');
    expect(opening.offers).toEqual([]);
    expect(opening.leftOut[0]).toMatchObject({ reason: 'not_validated', count: 1 });
    expect((await jurists(null, 'declared')).offers).toMatchObject([
      { committedOn: '2025-01-10', openedOn: '2026-09-14', declaredOn: '2026-11-20', validatedOn: null },
    ]);
  });

  it('an estimate is never counted, and its worth is told to those entitled only', async () => {
    await enter(c.lead, c.october.id, {
      cells: [c.cell('law', '28'), c.cell('law', '~12', { regionCode: '52' }), c.cell('mediation', '90')],
    });
    await submit();
    const own = await learners(c.lead, 'declared');
    expect(own.value).toEqual({ value: 28, state: 'number' });
    expect(own.leftOut).toContainEqual({
      reason: 'estimate',
      count: 1,
      value: { value: 12, state: 'estimate' },
      names: [],
    });
    const visitor = await learners(null, 'declared');
    expect(visitor.leftOut).toContainEqual({ reason: 'estimate', count: 1, value: null, names: [] });
  });

  it('the same university in two projects counts once, both named', async () => {
    const actions = [{ key: 'PS_INITIALE', season: 'S1' as const }];
    const first = await laureate({ acronym: 'UN', actions });
    const second = await laureate({ acronym: 'DEUX', actions });
    const commit = ({ participationIds, officer }: typeof first, organisationIds: number[]) =>
      execute(
        recordCommitments,
        {
          participationId: participationIds.PS_INITIALE ?? 0,
          offers: organisationIds.map((organisationId) => ({
            subject: 'university',
            organisationId,
            trainingId: null,
            happenedOn: '2025-02-01',
          })),
        },
        by(officer, on('2025-02-01')),
      );
    await commit(first, [c.organisations.lead]);
    await commit(second, [c.organisations.lead, c.organisations.partner]);
    const explained = await explainComponent(read(), asker(null), {
      id: 'PS_INITIALE.S1.U',
      layer: 'committed',
      day: NOW.day,
    });
    expect(explained.value.value).toBe(2);
    expect(explained.duplicates).toBe(1);
    expect(explained.leftOut).toContainEqual({
      reason: 'duplicate',
      count: 1,
      value: null,
      names: ['Université A (DEUX)', 'Université A (UN)'],
    });
    expect(formulaWords(explained).replace(/\s/g, ' ')).toContain(
      '1 projet d’une université et 1 de deux, moins 1 doublon : 2 universités',
    );
  });
});

describe('the formula', () => {
  it('says the rate with its own numbers, or why there is none', async () => {
    const plain = formulaWords(await jurists(null, 'committed')).replace(/\s/g, ' ');
    expect(plain).toBe('Engagé : 1 parcours ; 1 sur 2, soit 50,0 %.');
    const verified = await jurists(null, 'verified');
    expect([verified.rate?.rate, verified.rate?.reason]).toEqual([null, 'not_reported']);
    const unknown = await explainComponent(read(), asker(null), {
      id: 'PS_INITIALE.S1.E',
      layer: 'committed',
      day: NOW.day,
    });
    expect(unknown.rate).toEqual({ rate: null, reason: 'unknown_mode' });
    expect(noRateWords(unknown)).toMatch(/mode de comptage/);
    expect(unknown.target).toMatchObject({ target: 70_000, version: 1, source: '003:78' });
    const component = { ...unknown.component, period: '2025-2026' };
    const yearly = { ...unknown, component, value: { value: 13_030, state: 'number' } } as const;
    expect(formulaWords(yearly).replace(/\s/g, ' ')).toBe(
      'Engagé : 13 030 étudiants (2025-2026) ; taux non calculable (mode de comptage inconnu).',
    );
  });
});

describe('as known on a day', () => {
  it('before a correction the earlier value and its author stand', async () => {
    await fill('28', on('2026-11-02'));
    await submit(on('2026-11-03'));
    await validate(on('2026-11-05'));
    const seen = (await entries(c.lead, '2026-11-05')).participations[0]?.lines[0]?.lineId ?? 0;
    const { steps } = await lineHistory(read(), asker(c.lead), seen, '2026-11-05');
    await execute(
      correctSection,
      {
        sectionId: c.october.law,
        cells: [c.cell('law', '31', { seen: steps[0]?.id ?? null })],
        reason: 'Trois inscrits oubliés',
      },
      by(c.officer, on('2026-11-10')),
    );
    const before = await entries(c.colleague, '2026-11-09', 'declared');
    expect(before.of.value.value).toBe(28);
    expect(before.participations[0]?.lines[0]).toMatchObject({
      value: 28,
      entered: { by: { role: 'lead' } },
    });
    const after = await entries(c.colleague, '2026-11-10', 'declared');
    expect(after.participations[0]?.lines[0]).toMatchObject({
      value: 31,
      entered: { by: { role: 'officer' } },
    });
    const verified = await entries(c.colleague, '2026-11-10', 'verified');
    expect(verified.participations[0]?.lines[0]?.value).toBe(28);
    expect(verified.participations[0]?.leftOut.map(({ reason, line }) => [reason, line.value])).toEqual([
      ['not_validated', 31],
    ]);
    const history = await lineHistory(read(), asker(c.lead), seen, NOW.day);
    expect(
      history.steps.map(({ before: old, after: now, reason }) => [old?.value, now.value, reason]),
    ).toEqual([
      [undefined, 28, null],
      [28, 31, 'Trois inscrits oubliés'],
    ]);
    expect(history.sections[0]?.history.map(({ step }) => step)).toEqual(['submit', 'validate', 'correct']);
  });
});

it('« rien à déclarer » after a number is named as such beside the number that stands', async () => {
  const cells = (text: string) => ({ cells: [c.cell('law', text), c.cell('mediation', '90')] });
  const june = async () => (await reportHeading(read(), c.june.id))?.version ?? 0;
  await enter(c.lead, c.june.id, cells('20'), on('2026-07-01'));
  await execute(submitReport, { reportId: c.june.id, version: await june() }, by(c.lead, on('2026-07-02')));
  await enter(c.lead, c.october.id, cells('rien'));
  await submit();
  const [of] = (await entries(c.lead, NOW.day, 'declared')).participations;
  expect(of?.lines.map(({ value }) => value)).toEqual([20]);
  expect(of?.leftOut.map(({ reason }) => reason)).toEqual(['nothing_to_report']);
});

const entries = (actor: Actor | null, day = NOW.day, layer: Layer = 'verified') =>
  learnersEntries(read(), asker(actor), {
    season: 'S1',
    day,
    measure: 'entered',
    place: { action: 'JURISTES' },
    layer,
    slug: 'essai',
  });

describe('who reads what', () => {
  beforeEach(async () => {
    await fill('28');
    await submit();
    await validate();
  });

  it('a visitor and another consortium read no part of a participation; those entitled read it', async () => {
    for (const actor of [null, c.stranger]) {
      const { value, contributions, whole } = await learners(actor, 'verified');
      expect(value.value).toBe(28);
      expect(contributions).toMatchObject([{ project: { slug: 'essai' }, value: null, lines: null }]);
      expect(whole).toBe(false);
    }
    const { contributions, whole } = await learners(c.reader, 'verified');
    expect(contributions).toMatchObject([{ value: { value: 28 }, lines: 1 }]);
    expect(whole).toBe(true);
  });

  it('more values than are read one by one are refused before they are read, to those who may read them', async () => {
    const question = { season: 'S1', day: NOW.day, measure: 'entered', layer: 'verified' } as const;
    const asked = { ...question, place: { action: 'JURISTES' }, slug: 'essai' };
    expect(await learnersEntries(read(), asker(c.lead), { ...asked, most: 1 })).toMatchObject({
      participations: [{ value: { value: 28 } }],
    });
    const refused = (actor: Actor | null) =>
      refusedWith(learnersEntries(read(), asker(actor), { ...asked, most: 0 }));
    expect(await refused(c.lead)).toBe('too_many_values_behind');
    expect(await refused(c.stranger)).toBe('not_found');
  });

  it('the second and third clicks do not exist for anyone else', async () => {
    const line = (await entries(c.lead)).participations[0]?.lines[0]?.lineId ?? 0;
    const offer = (await jurists(c.lead, 'verified')).offers[0]?.revisionId ?? 0;
    expect(offer).toBeGreaterThan(0);
    for (const actor of [null, c.stranger]) {
      expect(await refusedWith(entries(actor))).toBe('not_found');
      const question = { id: 'JURISTES.S1', slug: 'essai', layer: 'verified' as const, day: NOW.day };
      expect(await refusedWith(componentEntries(read(), asker(actor), question))).toBe('not_found');
      expect(await refusedWith(lineHistory(read(), asker(actor), line, NOW.day))).toBe('not_found');
      expect(await refusedWith(offerHistory(read(), asker(actor), offer, NOW.day))).toBe('not_found');
      expect((await jurists(actor, 'verified')).offers.map(({ revisionId }) => revisionId)).toEqual([null]);
    }
    expect(await refusedWith(lineHistory(read(), asker(c.lead), 999_999, NOW.day))).toBe('not_found');
  });

  it('a hidden figure is explained as hidden', async () => {
    const cell = (await entries(c.lead)).participations[0]?.lines[0]?.lineId ?? 0;
    const { steps } = await lineHistory(read(), asker(c.lead), cell, NOW.day);
    await execute(
      correctSection,
      {
        sectionId: c.october.law,
        cells: [c.cell('law', '3', { seen: steps[0]?.id ?? null, comment: 'Erreur de saisie' })],
        reason: 'Erreur',
      },
      by(c.officer),
    );
    const visitor = await learners(null, 'declared');
    expect(visitor.value).toEqual({ value: null, state: 'hidden' });
    expect(JSON.stringify(visitor)).not.toMatch(/"value":3\b/);
    expect(formulaWords(visitor)).toMatch(/masqué/);
    expect((await learners(c.lead, 'declared')).contributions[0]?.value).toEqual({
      value: 3,
      state: 'number',
    });
  });
});

it('each point of a stock is explained as that of its period', async () => {
  const stock = { measure: 'active', levelKey: '7', professionKey: 'na', regionCode: '53' };
  const planned = [c.previousPeriodId, c.periodId].map((periodId, year) => ({
    ...{ ...stock, trainingId: c.trainings.law, periodId, value: 40 + 20 * year },
  }));
  const participationId = c.participations.jurists;
  await execute(recordCommitments, { participationId, offers: [], planned }, by(c.officer));
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28'), c.cell('law', '55', { measure: 'active' }), c.cell('mediation', '90')],
  });
  await submit();

  const drawn = await trajectory(read(), 'S1', NOW.day, 'active', 'JURISTES');
  const explained = async (points: TrajectoryPoint[], layer: Layer) => {
    const values = [];
    for (const { periodId } of points) {
      const place = { action: 'JURISTES' };
      const question = { season: 'S1', day: NOW.day, measure: 'active', periodId, place, layer } as const;
      values.push((await explainLearners(read(), asker(null), question)).value.value);
    }
    return values;
  };
  expect(drawn.planned.map(({ periodId, value }) => [periodId, value.value])).toEqual([
    [c.previousPeriodId, 40],
    [c.periodId, 60],
  ]);
  expect(await explained(drawn.planned, 'committed')).toEqual([40, 60]);
  expect(drawn.declared.map(({ periodId, value }) => [periodId, value.value])).toEqual([[c.periodId, 55]]);
  expect(await explained(drawn.declared, 'declared')).toEqual([55]);

  // The table of the drawing names it for its links; a sum over the years has none.
  const view = trajectoryView(drawn, { title: 'Essai', day: NOW.day });
  expect(view?.rows.map(({ cells }) => cells.map(({ periodId }) => periodId ?? null))).toEqual([
    [c.previousPeriodId, null, null],
    [c.periodId, null, null],
    [null, c.periodId, null],
  ]);
  const summed = await trajectory(read(), 'S1', NOW.day, 'entered', 'JURISTES');
  expect(summed.planned.every(({ periodId }) => periodId === undefined)).toBe(true);
});

describe('what is refused in words', () => {
  it.each([
    [{ region: '53', level: '7', action: undefined }, 'no_public_table'],
    [{ action: 'INCONNUE' }, 'unknown_action'],
    [{ region: '99' }, 'unknown_region'],
  ])('%o', async (place, code) => {
    expect(await refusedWith(learners(null, 'verified', NOW.day, place))).toBe(code);
  });

  it('a sum over periods of the file active, the aid of an action, an unknown component', async () => {
    const question = { season: 'S1' as const, day: NOW.day, layer: 'verified' as const };
    expect(
      await refusedWith(explainLearners(read(), asker(null), { ...question, measure: 'active', place: {} })),
    ).toBe('stock_over_periods');
    expect(
      await refusedWith(
        explainCount(read(), asker(null), { ...question, what: 'aid', place: { action: 'JURISTES' } }),
      ),
    ).toBe('aid_of_whole_projects');
    // Of a project no count is published: the national one is not an answer about it.
    for (const place of [{ project: 'essai' }, { level: '7' }])
      expect(await refusedWith(explainCount(read(), asker(null), { ...question, what: 'aid', place }))).toBe(
        'no_public_table',
      );
    expect(
      await refusedWith(explainComponent(read(), asker(null), { id: 'X', day: NOW.day, layer: 'verified' })),
    ).toBe('no_such_component');
    expect(await refusedWith(jurists(null, 'verified', '2022-01-01'))).toBe('component_not_in_force');
  });
});
