import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { toPayWords, trancheWaitsWords } from '@/lib/wording/money-portfolio';
import { account, by, organisation } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { addProjectMilestone } from './add-project-milestone';
import { followedMoney } from './followed-money';
import { moneyPortfolio } from './money-portfolio';
import { pledgeCofunding } from './pledge-cofunding';
import { publicMoney } from './public-money';
import { recordAgreement } from './record-agreement';
import { recordPayment } from './record-payment';
import { recordReviewStep } from './record-review-step';
import { recordTranches } from './record-tranches';
import { waitingMoney } from './waiting-money';

/** One database for the file: what is asked does not write. A project that is blocked, one that is late, one of another. */
let path: string;
let officer: Actor;
let projectId: number;
let organisationId: number;

const TERMS = {
  ...{ signedOn: '2022-10-31', startsOn: '2023-01-01', endsOn: '2027-12-31', source: 'Convention' },
  aidCents: '4 043 200,00 €',
};

beforeAll(async () => {
  path = await programmeDatabase();
  const actions = [{ key: 'PS_INITIALE', season: 'S1' as const }];
  const blocked = await laureate({ acronym: 'BLOQUÉ', knownFrom: '2022-07-05', actions });
  ({ officer, projectId, organisationId } = blocked);
  const late = await laureate({ acronym: 'RETARD', knownFrom: '2022-07-05', actions });
  await laureate({ acronym: 'AUTRE', knownFrom: '2022-07-05', actions: [{ key: 'JURISTES', season: 'S1' }] });
  const does = <Input, Found extends { target: Target }, Result>(
    command: Command<Input, Found, Result>,
    given: Record<string, unknown>,
  ) => execute(command, { projectId, source: 'Procès-verbal', ...given }, by(officer, NOW));
  for (const id of [projectId, late.projectId]) {
    await does(recordAgreement, { ...TERMS, projectId: id });
    await does(recordTranches, {
      projectId: id,
      tranches: [
        { part: '50 %', condition: 'signature', dueOn: '2023-01-31' },
        { part: '50 %', condition: 'mid_term_review', conditionText: 'Avis favorable de l’agence' },
      ],
    });
  }
  await does(recordPayment, { tranche: 1, cents: '2 021 600', paidOn: '2022-12-15' });
  await does(recordReviewStep, { review: 'mid_term', step: 'report_received', onDay: '2025-03-01' });
  await does(recordReviewStep, {
    ...{ review: 'mid_term', step: 'opinion_given', onDay: '2025-04-15' },
    ...{ outcome: 'unfavourable', reserves: 'Recrutements non faits' },
  });
  await does(addProjectMilestone, { title: 'Plateforme ouverte', kind: 'opening', dueOn: '2024-06-30' });
  const pledge = { cents: '600 000', datedOn: '2023-03-01', state: 'obtained', source: 'Délibération' };
  await does(pledgeCofunding, {
    ...pledge,
    ...{ funderKind: 'region', funder: 'Région Grand Est', shown: true },
  });
  await does(pledgeCofunding, { ...pledge, funderKind: 'company', funder: 'Société Discrète' });
});

beforeEach(() => openStore(path));

describe('the portfolio', () => {
  const asked = (query: Partial<Parameters<typeof moneyPortfolio>[3]> = {}, actor: Actor | null = officer) =>
    moneyPortfolio(read(), actor, NOW, { day: NOW.day, ...query });

  it('puts what is blocked first, then what is due and late, of the projects that one follows', async () => {
    const portfolio = await asked();
    expect(portfolio.items.map(({ acronym, schedule }) => [acronym, schedule.state])).toEqual([
      ['BLOQUÉ', 'blocked'],
      ['RETARD', 'due'],
    ]);
    expect(portfolio.sums).toEqual({
      announced: { cents: null, projects: 0 },
      contracted: { cents: 808_640_000, projects: 2 },
      paid: { cents: 202_160_000, projects: 1 },
      spent: { cents: null, projects: 0 },
    });
    expect(toPayWords(portfolio).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      '1 tranche à verser, 2 021 600 € ; 1 bloquée ; 1 en retard',
    );
    const [blocked, late] = portfolio.items;
    expect(blocked && trancheWaitsWords(blocked.schedule)).toBe('Avis favorable de l’agence');
    expect(late && trancheWaitsWords(late.schedule)).toContain('en retard');
  });

  it('is narrowed by season, action and state; what is none of them matches nothing', async () => {
    const names = async (query: Parameters<typeof asked>[0]) =>
      (await asked(query)).items.map(({ acronym }) => acronym);
    expect(await names({ state: 'blocked' })).toEqual(['BLOQUÉ']);
    expect(await names({ season: 'S1', action: 'PS_INITIALE', state: 'due' })).toEqual(['RETARD']);
    expect(await names({ season: 'S2' })).toEqual([]);
    expect(await names({ state: 'inconnu' })).toEqual([]);
  });

  it('reads each day as it was: before the opinion nothing was blocked', async () => {
    expect((await asked({ day: '2025-04-14' })).items.map(({ schedule }) => schedule.state)).toEqual([
      'due',
      'to_come',
    ]);
  });

  it('is for officers and for observers of the scope', async () => {
    const observer = await account('observer', { scopes: [{ kind: 'action', key: 'JURISTES' }] });
    expect((await asked({}, observer)).items.map(({ acronym }) => acronym)).toEqual(['AUTRE']);
    for (const nobody of [null, await account('lead', { organisationId }), await account('admin')])
      await expect(asked({}, nobody)).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('the money of a project', () => {
  it('is for the public what was paid, and nothing of what blocks it', async () => {
    const money = await publicMoney(read(), projectId, NOW.day);
    expect(money).toEqual({
      tranches: { paid: 1, total: 2 },
      cofunding: [{ funderKind: 'region', expected: 0, obtained: 60_000_000, paid: 0 }],
      milestones: [
        { title: 'Plateforme ouverte', kind: 'opening', action: null, dueOn: '2024-06-30', verifiedOn: null },
      ],
      kept: { due: 1, verified: 0 },
    });
  });

  it('is whole for those who belong to it or follow it, and for nobody else', async () => {
    const of = (actor: Actor | null) => followedMoney(read(), actor, NOW, { slug: 'bloque', day: NOW.day });
    for (const actor of [officer, await account('reader', { organisationId })])
      expect((await of(actor))?.tranches.map(({ state }) => state)).toEqual(['paid', 'blocked']);
    const others = [
      null,
      await account('admin'),
      await account('lead', { organisationId: await organisation() }),
    ];
    for (const nobody of others) expect(await of(nobody)).toBeNull();
  });
});

it('what waits is for the officer of the project: what is blocked, due, and late', async () => {
  const waiting = await waitingMoney(read(), officer, NOW);
  expect(waiting.map(({ acronym, kind, number, since }) => [acronym, kind, number, since])).toEqual([
    ['BLOQUÉ', 'blocked', 2, '2025-04-15'],
    ['RETARD', 'due', 1, '2022-10-31'],
    ['BLOQUÉ', 'milestones_late', 1, '2024-06-30'],
  ]);
  const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
  expect(await waitingMoney(read(), observer, NOW)).toEqual([]);
});
