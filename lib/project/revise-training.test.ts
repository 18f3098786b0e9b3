import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { waitingProposal } from '@/db/training-proposals';
import { trainingsAt } from '@/db/training-rows';
import { trainingNow } from '@/db/training-writes';
import { execute } from '@/lib/command';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { differences } from '@/test/audited';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { everyProject } from '@/test/entitled';
import { closeTraining } from './close-training';
import { decideTrainingProposal } from './decide-training-proposal';
import { recordCommitments } from './record-commitments';
import { recordTraining } from './record-training';
import { reviseTraining } from './revise-training';
import { withdrawTraining } from './withdraw-training';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const law = (more: Record<string, unknown> = {}) => ({
  trainingId: c.trainings.law,
  title: 'Master Droit du numérique en santé',
  kind: 'track',
  regime: 'initial',
  regions: [{ regionCode: '53', places: 40 }, { regionCode: '52' }],
  levelKeys: ['7'],
  componentIds: ['JURISTES.S1'],
  ...more,
});
const revise = (more: Record<string, unknown>, actor = c.lead, now = NOW) =>
  execute(reviseTraining, law(more), by(actor, now));
const titleOn = async (day: string) =>
  (await trainingsAt(read(), { projectId: c.projectId }, day)).find(({ id }) => id === c.trainings.law)
    ?.title;
const committed = async (day: string) =>
  (await seasonOverview(read(), 'S1', day)).actions.find(({ key }) => key === 'JURISTES')?.components[0]
    ?.values.committed.value;

describe('a training said again by its lead', () => {
  it('has its new title at once, and the old one as of the day before', async () => {
    await revise({
      title: 'Master Droit et santé numérique',
      romeCode: 'k 1903',
      certificationCode: 'RNCP38471',
    });
    expect(await titleOn('2026-11-19')).toBe('Master Droit du numérique en santé');
    expect(await titleOn(NOW.day)).toBe('Master Droit et santé numérique');
    expect((await trainingNow(read(), c.trainings.law))?.words).toMatchObject({
      romeCode: 'K1903',
      certificationCode: 'RNCP38471',
    });
  });

  it('leaves a region with places, professions and levels, each day with its own', async () => {
    await revise({ regions: [{ regionCode: '53', places: 60 }], levelKeys: ['6', '7'], professionIds: [1] });
    expect((await trainingNow(read(), c.trainings.law))?.lists).toEqual({
      componentIds: ['JURISTES.S1'],
      regions: [{ regionCode: '53', places: 60 }],
      levelKeys: ['6', '7'],
      professionIds: [1],
    });
    const regions = async (day: string) =>
      (await seasonOverview(read(), 'S1', day)).regions
        .filter(({ projects }) => projects > 0)
        .map(({ code }) => code);
    expect(await regions('2026-11-19')).toEqual(['53', '52']);
    expect(await regions(NOW.day)).toEqual(['53']);
    expect(await differences()).toEqual([]);
  });

  it('keeps a region where somebody entered figures', async () => {
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '12')] });
    await expect(revise({ regions: [{ regionCode: '52' }] })).rejects.toMatchObject({
      fields: [{ path: 'regions', code: 'training_has_figures', params: { region: '53' } }],
    });
  });

  it.each([
    [
      'a region outside the list',
      { regions: [{ regionCode: '53' }, { regionCode: '99' }] },
      'regions.1.regionCode',
      'region_outside_list',
    ],
    ['a profession that the text has not', { professionIds: [900] }, 'professionIds.0', 'unknown_profession'],
    [
      'an objective of another action',
      { componentIds: ['MEDIATEURS.S2'] },
      'componentIds.0',
      'unknown_component',
    ],
    ['a ROME code of another form', { romeCode: '05T10' }, 'romeCode', 'rome_form'],
  ])('is refused %s, at its field', async (_title, more, path, code) => {
    await expect(revise(more)).rejects.toMatchObject({ fields: [{ path, code }] });
  });

  it('is refused to the second of two people who had the same page open, and where nothing changes', async () => {
    const seen = (await trainingNow(read(), c.trainings.law))?.revisionId;
    await expect(revise({ seen })).rejects.toMatchObject({ code: 'nothing_corrected' });
    await revise({ seen, title: 'Un autre intitulé' });
    await expect(revise({ seen, title: 'Encore un autre' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'training_changed_meanwhile',
    });
  });

  it('is not for another organisation of the consortium, nor for a stranger', async () => {
    await expect(revise({ title: 'Pris' }, c.contributor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(revise({ title: 'Pris' }, c.stranger)).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('what a committed training counts towards', () => {
  it('waits for the officer, with a reason; the title does not', async () => {
    await expect(revise({ componentIds: [] })).rejects.toMatchObject({ fields: [{ path: 'reason' }] });
    const { proposalId } = await revise({
      componentIds: [],
      title: 'Autre intitulé',
      reason: 'Compté par erreur',
    });
    expect(await titleOn(NOW.day)).toBe('Autre intitulé');
    expect(await committed(NOW.day)).toBe(1);
    await execute(decideTrainingProposal, { proposalId, accept: true }, by(c.officer));
    expect(await committed(NOW.day)).toBe(0);
    expect(await committed('2026-11-19')).toBe(1);
    expect(await waitingProposal(read(), c.trainings.law)).toBeUndefined();
    expect(await differences()).toEqual([]);
  });

  it('is refused with a reason, and answered once', async () => {
    const { proposalId } = await revise({ componentIds: [], reason: 'Compté par erreur' });
    const decide = (more: object) =>
      execute(decideTrainingProposal, { proposalId, accept: false, ...more }, by(c.officer));
    await expect(decide({})).rejects.toMatchObject({ fields: [{ path: 'reason', code: 'reason_needed' }] });
    await decide({ reason: 'La convention le compte' });
    expect(await committed(NOW.day)).toBe(1);
    await expect(decide({ reason: 'Encore' })).rejects.toMatchObject({ code: 'proposal_decided' });
  });

  it('is changed at once by the officer of its action', async () => {
    await revise({ componentIds: [] }, c.officer);
    expect(await committed(NOW.day)).toBe(0);
    expect(await differences()).toEqual([]);
  });
});

describe('the closing of a training', () => {
  const close = (trainingId: number, closedOn: string | null, actor = c.lead, now = NOW) =>
    execute(closeTraining, { trainingId, closedOn, reason: 'Fin du parcours' }, by(actor, now));

  it('waits for the officer where it is committed', async () => {
    const { proposalId, revisionId } = await close(c.trainings.law, '2027-08-31');
    expect(revisionId).toBeNull();
    await execute(decideTrainingProposal, { proposalId, accept: true }, by(c.officer));
    expect((await trainingNow(read(), c.trainings.law))?.words.closedOn).toBe('2027-08-31');
    await close(c.trainings.law, null, c.officer);
    expect((await trainingNow(read(), c.trainings.law))?.words.closedOn).toBeNull();
  });

  it('is not before the training was known, nor the same twice', async () => {
    await expect(close(c.trainings.law, '2025-01-09', c.officer)).rejects.toMatchObject({
      fields: [{ code: 'closed_before_known' }],
    });
    await expect(close(c.trainings.law, null, c.officer)).rejects.toMatchObject({
      fields: [{ code: 'training_open' }],
    });
  });

  it('keeps what was entered, and takes nothing for a year that begins later', async () => {
    // Before the first campaign opens: none asks for its figures yet.
    await close(c.trainings.law, '2025-08-31', c.officer, on('2026-06-01'));
    await expect(enter(c.lead, c.october.id, { cells: [c.cell('law', '12')] })).rejects.toMatchObject({
      fields: [{ code: 'training_closed' }],
    });
    await close(c.trainings.law, '2025-09-02', c.officer);
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '12')] });
  });
});

describe('a training recorded by mistake', () => {
  it('is withdrawn while nothing was said of it', async () => {
    const { trainingId } = await execute(
      recordTraining,
      {
        ...law({ title: 'Doublon', componentIds: [] }),
        participationId: c.participations.jurists,
        organisationId: c.organisations.lead,
      },
      by(c.lead),
    );
    await execute(withdrawTraining, { id: trainingId, reason: 'Saisie deux fois' }, by(c.lead));
    expect(
      (await trainingsAt(read(), { projectId: c.projectId }, NOW.day)).map(({ id }) => id),
    ).not.toContain(trainingId);
    await expect(
      execute(withdrawTraining, { id: c.trainings.law, reason: 'Essai' }, by(c.lead)),
    ).rejects.toMatchObject({ code: 'hangs_on_it', params: { commitments: 1, planned: 1 } });
    expect(await differences()).toEqual([]);
  });
});

describe('what an agreement commits', () => {
  const typed = on('2026-11-18');
  const commit = (happenedOn: string | null, value: number, agreedOn: string | null, now = typed) =>
    execute(
      recordCommitments,
      {
        participationId: c.participations.jurists,
        agreedOn,
        offers: [
          {
            ...{ subject: 'training', organisationId: c.organisations.lead, trainingId: c.trainings.law },
            happenedOn,
          },
        ],
        planned: [
          {
            ...{ trainingId: c.trainings.law, regionCode: '52', periodId: c.periodId, levelKey: '7' },
            ...{ professionKey: 'na', measure: 'entered', value },
          },
        ],
      },
      by(c.officer, now),
    );
  const planned = async (day: string) =>
    (await seasonOverview(await everyProject(), 'S1', day)).learners.plannedInAll.value;

  it('is known from its day where nobody said it before, another word from its recording', async () => {
    await commit('2025-06-01', 12, '2025-06-01');
    // The line in Pays de la Loire is new; the commitment was made on 10 January already.
    expect(await planned('2025-05-31')).toBe(30);
    expect(await planned('2025-06-01')).toBe(42);
    await commit(null, 15, '2025-07-01', NOW);
    expect(await planned('2026-11-19')).toBe(42);
    expect(await planned(NOW.day)).toBe(45);
    expect(await committed('2026-11-19')).toBe(1);
    expect(await committed(NOW.day)).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('says every line that cannot be, at its field', async () => {
    const line = {
      regionCode: '52',
      periodId: c.periodId,
      levelKey: '7',
      professionKey: 'na',
      measure: 'entered',
    };
    const broken = execute(
      recordCommitments,
      {
        participationId: c.participations.jurists,
        offers: [
          {
            ...{
              subject: 'training',
              organisationId: c.organisations.partner,
              trainingId: c.trainings.mediation,
            },
            happenedOn: '2025-06-01',
          },
        ],
        planned: [
          { ...line, trainingId: c.trainings.law, value: 3, regionCode: '11' },
          { ...line, trainingId: c.trainings.law, value: 3, periodId: 999, professionKey: '900' },
        ],
      },
      by(c.officer),
    );
    await expect(broken).rejects.toMatchObject({
      fields: [
        { path: 'offers.0.trainingId', code: 'training_of_other_action' },
        { path: 'planned.0.regionCode', code: 'region_not_delivered' },
        { path: 'planned.1.periodId', code: 'unknown_period' },
        { path: 'planned.1.professionKey', code: 'unknown_profession' },
      ],
    });
  });

  it('is never known before the training that it is about', async () => {
    await commit('2024-01-01', 12, '2024-01-01');
    expect(await planned('2025-01-09')).toBeNull();
    expect(await planned('2025-01-10')).toBe(42);
    await expect(commit('2025-06-01', 12, '2027-01-01')).rejects.toMatchObject({
      fields: [{ path: 'agreedOn', code: 'source_to_come' }],
    });
  });
});
