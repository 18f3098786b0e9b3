import { beforeEach, describe, expect, it } from 'vitest';
import { amountsAt } from '@/db/project-rows';
import { findProject } from '@/db/projects';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { changesBetween } from '@/lib/comparison/changes-between';
import { journal } from '@/lib/journal/journal';
import { changeWords } from '@/lib/journal/journal-words';
import { recordAmount } from '@/lib/project/record-amount';
import { recordProjectEvent } from '@/lib/project/record-project-event';
import { tranchesPaidWords } from '@/lib/wording/money';
import { tranchesShareWords } from '@/lib/wording/money-portfolio';
import { account, by, officerOf, organisation } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { addProjectMilestone } from './add-project-milestone';
import { amendAgreement } from './amend-agreement';
import { declareMilestone } from './declare-milestone';
import { pledgeCofunding } from './pledge-cofunding';
import { postponeMilestone } from './postpone-milestone';
import { moneyOfProject } from './project-money';
import { publicMoney } from './public-money';
import { recordAgreement } from './record-agreement';
import { recordPayment } from './record-payment';
import { recordReviewStep } from './record-review-step';
import { recordTrancheCondition } from './record-tranche-condition';
import { recordTranches } from './record-tranches';
import { verifyMilestone } from './verify-milestone';
import { withdrawMoneyFact } from './withdraw-money-fact';
import { withdrawPledge } from './withdraw-pledge';

const SOURCE = 'Convention';
let projectId: number;
let officer: Actor;
let lead: Actor;

beforeEach(async () => {
  await programmeDatabase();
  const made = await laureate({
    ...{ acronym: 'ARGENT', knownFrom: '2022-07-05' },
    actions: [{ key: 'PS_INITIALE', season: 'S1' }],
  });
  ({ projectId, officer } = made);
  lead = await account('lead', { organisationId: made.organisationId });
});

const does = <Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
  given: Record<string, unknown>,
  actor = officer,
  now = NOW,
) => execute(command, { projectId, source: SOURCE, ...given }, by(actor, now));

const money = (day = NOW.day) => moneyOfProject(read(), projectId, day);
const states = (day = NOW.day) => money(day).tranches.map(({ state }) => state);
const version = async () => (await findProject(read(), { id: projectId }))?.version;
const refused = (codes: string[], kind = 'invalid') => ({
  kind,
  fields: codes.map((code) => expect.objectContaining({ code })),
});

const TERMS = {
  ...{ signedOn: '2022-10-31', startsOn: '2023-01-01', endsOn: '2027-12-31' },
  aidCents: '4 043 200,00 €',
};
const agreed = () => does(recordAgreement, TERMS);
const halves = (more: Record<string, unknown> = {}) =>
  does(recordTranches, {
    tranches: [
      { part: '50 %', condition: 'signature' },
      { part: '50 %', condition: 'mid_term_review', dueOn: '2025-09-30' },
    ],
    ...more,
  });
const report = () =>
  does(recordReviewStep, { review: 'mid_term', step: 'report_received', onDay: '2025-03-01' });
const opinion = (outcome: string) =>
  does(recordReviewStep, { review: 'mid_term', step: 'opinion_given', onDay: '2025-04-15', outcome });

describe('a schedule', () => {
  it('opens its second half by a favourable opinion, and closes it by its payment', async () => {
    await agreed();
    await halves();
    expect(money().tranches.map(({ cents, state }) => [cents, state])).toEqual([
      [202_160_000, 'due'],
      [202_160_000, 'to_come'],
    ]);
    expect(money().missingCents).toBe(0);
    await does(recordPayment, { tranche: 1, cents: '2 021 600', paidOn: '2022-12-15' });
    await report();
    await opinion('favourable');
    expect(states()).toEqual(['paid', 'due']);
    expect(money().next).toMatchObject({ position: 2, since: '2025-04-15', late: true });
    await does(recordPayment, { tranche: 2, cents: '2 021 600', paidOn: '2025-06-01' });
    expect(states()).toEqual(['paid', 'paid']);
    // Each day keeps what it knew.
    expect(['2022-11-30', '2025-04-14', '2025-04-15', '2025-06-01'].map(states)).toEqual([
      ['due', 'to_come'],
      ['paid', 'to_come'],
      ['paid', 'due'],
      ['paid', 'paid'],
    ]);
  });

  it('is blocked by an unfavourable opinion, and by a decision to stop', async () => {
    await agreed();
    await halves();
    await report();
    await opinion('unfavourable');
    expect(states()).toEqual(['due', 'blocked']);
    const decided = (outcome: string) =>
      does(recordReviewStep, { review: 'mid_term', step: 'decision_taken', onDay: '2025-05-15', outcome });
    const { stepId } = await decided('continue_amended');
    expect(states()).toEqual(['due', 'due']);
    await does(withdrawMoneyFact, { thing: 'review_step', id: stepId, reason: 'Mauvais procès-verbal' });
    await decided('stop');
    expect(states()).toEqual(['due', 'blocked']);
    await expect(does(recordPayment, { tranche: 2, cents: '1', paidOn: '2025-06-01' })).rejects.toMatchObject(
      refused(['tranche_not_due']),
    );
  });

  it('keeps what was paid when an amendment restates the rest', async () => {
    await agreed();
    await halves();
    await does(recordPayment, { tranche: 1, cents: '2 021 600', paidOn: '2022-12-15' });
    const more = {
      ...TERMS,
      signedOn: '2024-01-10',
      aidCents: '5 M€',
      kind: 'amendment',
      reason: 'Extension',
    };
    await does(amendAgreement, more);
    expect(money()).toMatchObject({ contracted: { cents: 500_000_000 }, missingCents: 95_680_000 });
    expect(money('2024-01-09').contracted?.cents).toBe(404_320_000);
    expect(money('2024-01-09').missingCents).toBe(0);
    const again = (first: string) =>
      does(recordTranches, {
        tranches: [{ part: first, condition: 'signature' }],
        confirmed: ['schedule_incomplete'],
      });
    await expect(again('2 000 000')).rejects.toMatchObject(refused(['tranche_paid']));
    await again('2 021 600');
    expect(money().tranches.map(({ position, state }) => [position, state])).toEqual([
      [1, 'paid'],
      [2, 'cancelled'],
    ]);
  });

  it('splits the aid of an amendment that takes effect later, and misses nothing of it', async () => {
    await agreed();
    const later = { ...TERMS, signedOn: '2024-01-10', effectiveOn: '2030-01-01', aidCents: '5 M€' };
    await does(amendAgreement, { ...later, kind: 'amendment', reason: 'Extension' });
    await halves();
    expect(money()).toMatchObject({ contracted: { cents: 404_320_000 }, missingCents: 0 });
    expect(money('2030-01-01')).toMatchObject({ contracted: { cents: 500_000_000 }, missingCents: 0 });
  });

  it('says what is missing before it is recorded, and nothing more is paid to a project that is over', async () => {
    await expect(halves()).rejects.toMatchObject(refused(['agreement_missing']));
    await agreed();
    const third = { part: '1/3', condition: 'other', conditionText: 'Bilan annuel' };
    await expect(does(recordTranches, { tranches: [third] })).rejects.toMatchObject(
      refused(['schedule_incomplete']),
    );
    await does(recordTranches, { tranches: [third, third, third] });
    expect(money().tranches.map(({ cents }) => cents)).toEqual([134_773_334, 134_773_333, 134_773_333]);
    const { conditionId } = await does(recordTrancheCondition, { position: 1, metOn: '2024-02-01' });
    expect(states()).toEqual(['due', 'to_come', 'to_come']);
    await does(withdrawMoneyFact, { thing: 'tranche_met', id: conditionId, reason: 'Relevé incomplet' });
    expect(states()).toEqual(['to_come', 'to_come', 'to_come']);
    await does(recordProjectEvent, { kind: 'terminated', effectiveOn: '2026-01-15', reason: 'Désaccord' });
    expect(states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
    // Its schedule is known all the same.
    const { tranches } = await publicMoney(read(), projectId, NOW.day);
    expect([tranches, tranches && tranchesShareWords(tranches), tranchesPaidWords(money().tranches)]).toEqual(
      [{ paid: 0, total: 0 }, 'toutes annulées', 'toutes les tranches sont annulées'],
    );
  });
});

describe('an agreement', () => {
  it('warns of an amendment beyond five years where the call prints them, and of no other action', async () => {
    await agreed();
    const sixtySix = {
      ...{ ...TERMS, signedOn: '2025-02-01', endsOn: '2028-06-30' },
      ...{ kind: 'amendment', reason: 'Report' },
    };
    await expect(does(amendAgreement, sixtySix)).rejects.toMatchObject({
      code: 'to_confirm',
      fields: [{ path: 'endsOn', code: 'beyond_five_years', params: { lines: '003:134' } }],
    });
    await does(amendAgreement, { ...sixtySix, confirmed: ['beyond_five_years'] });
    const other = await laureate({ acronym: 'AUTRE', actions: [{ key: 'SPECIALISTES', season: 'S1' }] });
    const given = { projectId: other.projectId, ...TERMS, signedOn: '2024-02-01', endsOn: '2028-06-30' };
    await does(recordAgreement, given, other.officer);
  });

  it('says what is contracted, and payments what is paid: the amounts are no longer recorded', async () => {
    const amount = (kind: string, datedOn = '2022-10-31') =>
      does(recordAmount, { kind, cents: '4 M€', datedOn });
    await amount('contracted');
    await agreed();
    await does(recordPayment, { tranche: null, cents: '1 M€', paidOn: '2022-12-15' });
    await does(recordPayment, { tranche: null, cents: '500 k€', paidOn: '2023-12-15' });
    await expect(amount('contracted', '2023-05-01')).rejects.toMatchObject(
      refused(['details_exist'], 'conflict'),
    );
    await expect(amount('paid')).rejects.toMatchObject(refused(['details_exist'], 'conflict'));
    const shown = await amountsAt(read(), projectId, NOW.day);
    expect(shown.map(({ kind, cents, datedOn }) => [kind, cents, datedOn])).toEqual([
      ['paid', 150_000_000, '2023-12-15'],
      ['paid', 100_000_000, '2022-12-15'],
      ['contracted', 404_320_000, '2022-10-31'],
    ]);
    expect(money().paid).toMatchObject({ cents: 150_000_000, payments: 2 });
  });

  it('is taken back while nothing was paid on it, by the last version first', async () => {
    const { versionId } = await agreed();
    await expect(agreed()).rejects.toMatchObject(refused(['agreement_exists'], 'conflict'));
    const amended = await does(amendAgreement, {
      ...TERMS,
      kind: 'amendment',
      reason: 'Aide revue',
      aidCents: '3 M€',
    });
    const back = (id: number) => does(withdrawMoneyFact, { thing: 'agreement', id, reason: 'Erreur' });
    await expect(back(versionId)).rejects.toMatchObject({ kind: 'conflict', code: 'agreement_amended' });
    await back(amended.versionId);
    expect(money().contracted?.cents).toBe(404_320_000);
    await does(recordPayment, { tranche: null, cents: '1 M€', paidOn: '2022-12-15' });
    await expect(back(versionId)).rejects.toMatchObject({ kind: 'conflict', code: 'agreement_paid' });
  });
});

it('lets one of two officers record a payment at once; the other one reads it', async () => {
  await agreed();
  await halves();
  const other = await officerOf('PS_INITIALE');
  const seen = await version();
  const pay = (actor: Actor) =>
    does(recordPayment, { tranche: 1, cents: '2 021 600', paidOn: '2022-12-15', version: seen }, actor);
  await pay(officer);
  await expect(pay(other)).rejects.toMatchObject({ kind: 'conflict', code: 'project_changed_meanwhile' });
  expect(money().payments).toHaveLength(1);
});

describe('a milestone', () => {
  const milestone = (dueOn = '2025-06-30') =>
    does(
      addProjectMilestone,
      { title: 'Ouverture du master', kind: 'opening', dueOn },
      officer,
      on('2023-01-10'),
    );

  it('is declared by the lead with its proof, and verified by an officer', async () => {
    const { milestoneId } = await milestone();
    await expect(milestone()).rejects.toMatchObject(refused(['milestone_exists'], 'conflict'));
    const declared = { milestoneId, onDay: '2025-06-20', evidence: 'Arrêté du 12 juin 2025' };
    await expect(does(declareMilestone, declared)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(does(declareMilestone, { ...declared, evidence: '' }, lead)).rejects.toMatchObject(
      refused(['evidence_needed']),
    );
    await does(declareMilestone, declared, lead, on('2025-07-02'));
    expect(money('2025-07-01').milestones[0]).toMatchObject({ state: 'open', late: true });
    expect(money().milestones[0]).toMatchObject({ state: 'declared', late: false, reachedOn: '2025-06-20' });
    await does(verifyMilestone, { milestoneId, kind: 'verified' });
    expect(money().milestoneCount).toEqual({ due: 1, declared: 1, verified: 1, late: 0 });
    await expect(does(verifyMilestone, { milestoneId, kind: 'verified' })).rejects.toMatchObject(
      refused(['milestone_step_not_allowed']),
    );
    const journal = money().milestones[0]?.events.map(({ kind }) => kind);
    expect(journal).toEqual(['reached', 'verified']);
  });

  it('moves with a reason, and releases the tranche that waits for it', async () => {
    const { milestoneId } = await milestone('2026-06-30');
    await agreed();
    await does(recordTranches, { tranches: [{ part: '1/1', condition: 'milestone', milestoneId }] });
    const moved = { milestoneId, kind: 'postponed', newDueOn: '2026-12-31' };
    await expect(does(postponeMilestone, moved)).rejects.toMatchObject(refused(['reason_needed']));
    await does(postponeMilestone, { ...moved, reason: 'Recrutement tardif' });
    expect(money().milestones[0]).toMatchObject({
      dueOn: '2026-12-31',
      promisedOn: '2026-06-30',
      late: false,
    });
    await expect(
      does(withdrawMoneyFact, { thing: 'milestone', id: milestoneId, reason: 'Erreur' }),
    ).rejects.toMatchObject({ code: 'milestone_of_tranche' });
    await does(declareMilestone, { milestoneId, onDay: '2026-11-01', evidence: 'Procès-verbal' }, lead);
    expect(states()).toEqual(['to_come']);
    await does(verifyMilestone, { milestoneId, kind: 'verified' });
    expect(states()).toEqual(['due']);
  });
});

it('takes co-financing from the lead and from officers, and counts a funder once', async () => {
  const given = { funderKind: 'region', funder: 'Région Occitanie', cents: '600 000', datedOn: '2022-11-15' };
  await does(pledgeCofunding, { ...given, state: 'expected', shown: true }, lead);
  const { pledgeId } = await does(pledgeCofunding, {
    ...given,
    state: 'obtained',
    datedOn: '2023-03-01',
    shown: true,
  });
  const total = { funderKind: 'region', expected: 0, obtained: 60_000_000, paid: 0 };
  expect(money().cofunding).toEqual([total]);
  expect(money('2023-02-01').shownCofunding).toEqual([{ ...total, expected: 60_000_000, obtained: 0 }]);
  const stranger = await account('lead', { organisationId: await organisation() });
  await expect(does(pledgeCofunding, { ...given, state: 'paid' }, stranger)).rejects.toMatchObject({
    kind: 'missing',
  });
  await does(withdrawPledge, { id: pledgeId, reason: 'Convention non signée' }, lead);
  expect(money().cofunding).toEqual([{ ...total, expected: 60_000_000, obtained: 0 }]);
});

it('has a payment once on each day between its recording and what corrects it', async () => {
  await agreed();
  await halves();
  const pay = (cents: string, tranche: number | null, day: string) =>
    does(recordPayment, { tranche, cents, paidOn: '2026-10-02' }, officer, on(day));
  const back = (id: number, day: string) =>
    does(withdrawMoneyFact, { thing: 'payment', id, reason: 'Montant faux' }, officer, on(day));
  const paid = (day: string) => money(day).payments.reduce((sum, { cents }) => sum + cents, 0);
  const { paymentId } = await pay('100 000', 1, '2026-10-05');
  await back(paymentId, '2026-10-12');
  await pay('120 000', 1, '2026-10-12');
  expect(['2026-10-01', '2026-10-07', '2026-10-11', '2026-10-12'].map(paid)).toEqual([
    ...[0, 10_000_000, 10_000_000, 12_000_000],
  ]);
  // Mistaken and mended on one day: nobody read the first one, what is right is known from its day.
  const typed = await pay('7 000', null, '2026-10-20');
  await back(typed.paymentId, '2026-10-20');
  await does(
    recordPayment,
    { tranche: null, cents: '8 000', paidOn: '2026-10-03' },
    officer,
    on('2026-10-20'),
  );
  expect(paid('2026-10-13')).toBe(12_800_000);
});

it('is told by the journal and by the comparison of two days, each to those who may read it', async () => {
  await agreed();
  await halves();
  const { paymentId } = await does(recordPayment, { tranche: 1, cents: '2 021 600', paidOn: '2022-12-15' });
  await does(recordPayment, { tranche: null, cents: '1 M€', paidOn: '2023-12-15' });
  await report();
  await opinion('unfavourable');
  const { milestoneId } = await does(addProjectMilestone, {
    ...{ title: 'Ouverture du master', kind: 'opening', dueOn: '2026-12-31' },
  });
  await does(declareMilestone, { milestoneId, onDay: '2026-11-01', evidence: 'Procès-verbal' }, lead);
  await does(verifyMilestone, { milestoneId, kind: 'verified' });
  await does(withdrawMoneyFact, { thing: 'payment', id: paymentId, reason: 'Erreur' });

  const reader = { ...officer, name: 'Personne', sessionId: 'x'.repeat(43) };
  const lines = (await journal(read(), reader, NOW, {})).lines.flatMap(({ changes, words }) =>
    changes.map((change) => changeWords(change, words)),
  );
  const said = lines.map(({ what, before, after }) =>
    [what, before, after].join(' | ').replace(/[\u00a0\u202f]/g, ' '),
  );
  expect(said).toEqual(
    expect.arrayContaining([
      'Versement, tranche 1 | 2 021 600 € | retiré',
      'Ouverture du master | – | vérifié',
      'Revue à mi-parcours | – | avis rendu, défavorable',
      'Tranche 2 | – | 2 021 600 €',
      'Convention | – | 4 043 200 €',
    ]),
  );

  const kinds = async (who: Actor | null) =>
    (
      await changesBetween(read(), who, NOW, { from: '2022-07-05', to: NOW.day, page: 1, size: 100 })
    ).changes.map(({ kind, about, amount }) => about ?? (amount && `${amount.kind} ${amount.cents}`) ?? kind);
  // A payment that was taken back on the day of its recording was paid on no day.
  const open = ['contracted 404320000', 'paid 100000000', 'Ouverture du master : vérifié'];
  const kept = 'Revue à mi-parcours : avis rendu, défavorable';
  expect(await kinds(officer)).toEqual(expect.arrayContaining([...open, kept]));
  const visitor = await kinds(null);
  expect(visitor).toEqual(expect.arrayContaining(open));
  expect(visitor).not.toContain(kept);
  expect(visitor.filter((one) => one.startsWith('paid'))).toEqual(['paid 100000000']);
  await does(withdrawMoneyFact, { thing: 'milestone', id: milestoneId, reason: 'Doublon' });
  const { stepId } = await does(recordReviewStep, { review: 'final', step: 'planned', onDay: '2027-12-01' });
  await does(withdrawMoneyFact, { thing: 'review_step', id: stepId, reason: 'Erreur' });
  for (const who of [officer, null])
    expect((await kinds(who)).join()).not.toMatch(/Ouverture du master|Revue finale/);
});
