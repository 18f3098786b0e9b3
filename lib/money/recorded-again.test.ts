import { beforeEach, expect, it } from 'vitest';
import { announcedAid } from '@/db/project-aid';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { changesBetween } from '@/lib/comparison/changes-between';
import { recordAmount } from '@/lib/project/record-amount';
import { withdrawAmount } from '@/lib/project/withdraw-amount';
import { differences } from '@/test/audited';
import { by } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { addProjectMilestone } from './add-project-milestone';
import { pledgeCofunding } from './pledge-cofunding';
import { moneyOfProject, type ProjectMoney } from './project-money';
import { recordAgreement } from './record-agreement';
import { recordPayment } from './record-payment';
import { recordReviewStep } from './record-review-step';
import { recordTrancheCondition } from './record-tranche-condition';
import { recordTranches } from './record-tranches';
import { withdrawMoneyFact } from './withdraw-money-fact';
import { withdrawPledge } from './withdraw-pledge';

/** Of 2024, typed on 2 November 2026, taken back on the 9th, said again on the 16th. */
const [TYPED, BACK, AGAIN] = ['2026-11-02', '2026-11-09', '2026-11-16'];
const DAYS = ['2024-05-01', '2026-11-01', TYPED, '2026-11-08', BACK, '2026-11-15', AGAIN, NOW.day];

let projectId: number;
let officer: Actor;
beforeEach(async () => {
  await programmeDatabase();
  ({ projectId, officer } = await laureate({
    ...{ acronym: 'ARGENT', knownFrom: '2022-07-05' },
    actions: [{ key: 'PS_INITIALE', season: 'S1' }],
  }));
});

const does = <Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
  given: Record<string, unknown>,
  day: string,
) =>
  execute(
    command,
    { projectId, source: 'Convention', reason: 'Saisi par erreur', ...given },
    by(officer, on(day)),
  );

const terms = (aidCents: string) => ({
  ...{ signedOn: '2024-03-01', startsOn: '2024-04-01', endsOn: '2028-03-31', aidCents },
});
const halves = (day: string) =>
  does(
    recordTranches,
    {
      tranches: [
        { part: '50 %', condition: 'signature' },
        { part: '50 %', condition: 'other', conditionText: 'Livrable remis' },
      ],
    },
    day,
  );
const each = (said: (money: ProjectMoney) => unknown) =>
  DAYS.map((day) => said(moneyOfProject(read(), projectId, day)));
/** The former one on the days on which it was read, the one that says it again on all others. */
const fromThen = <T>(former: T, again: T) => DAYS.map((day) => (day >= TYPED && day < BACK ? former : again));

it('has the payment that was read on the days of the former, and what says it again on all others', async () => {
  await does(recordAgreement, terms('4 000 000'), '2024-03-02');
  await halves('2024-03-02');
  const pay = (cents: string, day: string) =>
    does(recordPayment, { tranche: 1, cents, paidOn: '2024-04-15' }, day);
  const { paymentId } = await pay('1 000 000', TYPED);
  await does(withdrawMoneyFact, { thing: 'payment', id: paymentId }, BACK);
  await pay('2 000 000', AGAIN);
  expect(each(({ payments }) => payments.map(({ cents }) => cents))).toEqual(
    fromThen([100_000_000], [200_000_000]),
  );
  expect(await differences()).toEqual([]);
  const told = async (from: string, to: string) =>
    (await changesBetween(read(), officer, NOW, { from, to, page: 1, size: 100 })).changes.map(
      ({ kind, day }) => `${day} ${kind}`,
    );
  expect(await told('2026-11-03', NOW.day)).toEqual(['2026-11-09 amount', '2026-11-09 withdrawn']);
  expect(await told('2024-04-01', '2026-11-05')).toEqual(['2024-04-15 amount']);
});

it('tells of a payment of the days between the sum that was paid on them', async () => {
  await does(recordAgreement, terms('4 000 000'), '2024-03-02');
  const pay = (cents: string, paidOn: string, day: string) =>
    does(recordPayment, { cents, paidOn, tranche: null }, day);
  const { paymentId } = await pay('1 000 000', '2024-04-15', TYPED);
  await pay('500 000', '2026-11-05', '2026-11-05');
  await does(withdrawMoneyFact, { thing: 'payment', id: paymentId }, BACK);
  await pay('2 000 000', '2024-04-15', AGAIN);
  const told = await changesBetween(read(), officer, NOW, { from: '2026-11-03', to: '2026-11-06', page: 1 });
  expect(told.changes.flatMap(({ day, amount }) => (amount ? [[day, amount.cents]] : []))).toEqual([
    ['2026-11-05', 150_000_000],
  ]);
});

it('takes of payments outside any tranche those alone of the same day or amount for the same', async () => {
  await does(recordAgreement, terms('4 000 000'), '2024-03-02');
  const pay = (cents: string, paidOn: string, day: string) =>
    does(recordPayment, { cents, paidOn, tranche: null }, day);
  const { paymentId } = await pay('1 000 000', '2024-04-15', TYPED);
  await does(withdrawMoneyFact, { thing: 'payment', id: paymentId }, BACK);
  await pay('1 000 000', '2024-04-16', AGAIN);
  await pay('300 000', '2024-03-03', AGAIN);
  expect(each(({ payments }) => payments.map(({ cents }) => cents))).toEqual(
    DAYS.map(() => [30_000_000, 100_000_000]),
  );
  expect(await differences()).toEqual([]);
});

it('has an agreement with its tranches, a step of a review, a condition and a co-financing once', async () => {
  const { versionId } = await does(recordAgreement, terms('4 000 000'), TYPED);
  await halves(TYPED);
  const met = (day: string) => does(recordTrancheCondition, { position: 2, metOn: '2024-04-20' }, day);
  const step = (day: string) =>
    does(
      recordReviewStep,
      { review: 'mid_term', step: 'report_received', onDay: '2024-04-20', outcome: null },
      day,
    );
  const pledge = (funderKind: string, funder: string, day: string) =>
    does(
      pledgeCofunding,
      { funderKind, funder, state: 'obtained', cents: '600 000', datedOn: '2024-04-20' },
      day,
    );

  const first = [
    await met(TYPED),
    await step(TYPED),
    await pledge('local_authority', 'Bretagne', TYPED),
  ] as const;
  await does(withdrawMoneyFact, { thing: 'tranche_met', id: first[0].conditionId }, BACK);
  await does(withdrawMoneyFact, { thing: 'review_step', id: first[1].stepId }, BACK);
  await does(withdrawPledge, { id: first[2].pledgeId }, BACK);
  await does(withdrawMoneyFact, { thing: 'agreement', id: versionId }, BACK);
  await does(recordAgreement, terms('5 000 000'), AGAIN);
  await halves(AGAIN);
  await met(AGAIN);
  await step(AGAIN);
  await pledge('company', 'Région Bretagne', AGAIN);

  expect(each(({ versions }) => versions.map(({ aidCents }) => aidCents))).toEqual(
    fromThen([400_000_000], [500_000_000]),
  );
  expect(each(({ tranches }) => tranches.map(({ cents }) => cents))).toEqual(
    fromThen([200_000_000, 200_000_000], [250_000_000, 250_000_000]),
  );
  expect(each(({ conditionsMet }) => conditionsMet.length)).toEqual(DAYS.map(() => 1));
  expect(each(({ reviews }) => reviews.length)).toEqual(DAYS.map(() => 1));
  expect(each(({ cofunding }) => cofunding.map(({ obtained }) => obtained))).toEqual(
    DAYS.map(() => [60_000_000]),
  );
  expect(await differences()).toEqual([]);
});

it('has an announced amount once, and knows a milestone from its recording', async () => {
  const announce = (cents: string, day: string) =>
    does(recordAmount, { kind: 'announced', cents, datedOn: '2024-04-20' }, day);
  const promise = (day: string) =>
    does(
      addProjectMilestone,
      { title: 'Cent apprenants', kind: 'other', dueOn: '2027-06-30', participationId: null },
      day,
    );
  const [{ amountId }, { milestoneId }] = [await announce('1 000 000', TYPED), await promise(TYPED)];
  await does(withdrawAmount, { id: amountId }, BACK);
  await does(withdrawMoneyFact, { thing: 'milestone', id: milestoneId }, BACK);
  await announce('2 000 000', AGAIN);
  await promise(AGAIN);
  expect(each(({ announced }) => announced?.cents)).toEqual(fromThen(100_000_000, 200_000_000));
  const aid = await Promise.all(DAYS.map((day) => announcedAid(read(), 'S1', day)));
  expect(aid.map(({ cents }) => cents)).toEqual(fromThen(100_000_000, 200_000_000));
  expect(each(({ milestones }) => milestones.length)).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
  expect(await differences()).toEqual([]);
});
