import { beforeEach, describe, expect, it } from 'vitest';
import { projectAt, projectsAt } from '@/db/project-search';
import { seasonsAndRounds } from '@/db/reference';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { isRefusal } from '@/lib/refusal';
import { differences } from '@/test/audited';
import { account, by, officerOf, organisation } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { addParticipation } from './add-participation';
import { correctProject } from './correct-project';
import { createProject } from './create-project';
import { recordCommitments } from './record-commitments';
import { recordTraining } from './record-training';

beforeEach(() => programmeDatabase());

let made = 0;
/** A laureate of JURISTES in season 1, decided long before it is typed. */
async function given(more: Record<string, unknown> = {}) {
  made += 1;
  const lead = await organisation(`Université ${made}`);
  return {
    slug: `projet-${made}`,
    acronym: `P${made}`,
    name: `Projet ${made}`,
    status: 'running',
    anrReference: null,
    decidedOn: '2022-07-05',
    source: 'Décision du 5 juillet 2022',
    participations: [{ actionKey: 'JURISTES', seasonKey: 'S1' }],
    members: [{ organisationId: lead, role: 'lead', since: '2022-07-05' }],
    ...more,
  };
}

/** The problems of a refused project, each at its field. */
async function problems(input: unknown, actor = officerOf('JURISTES')) {
  try {
    await execute(createProject, input, by(await actor));
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.fields.length > 0 ? error.fields.map(({ path, code }) => `${path} ${code}`) : [error.code];
  }
}

const laureates = async (day: string) => (await seasonOverview(read(), 'S1', day)).laureates;

describe('a laureate decided in 2022 and typed in 2026', () => {
  it('is known from its decision, with its members and its action', async () => {
    const officer = await officerOf('JURISTES');
    await execute(createProject, await given(), by(officer));
    expect(await laureates('2022-07-04')).toBe(0);
    expect(await laureates('2024-01-01')).toBe(1);
    expect((await projectsAt(read(), '2022-07-04')).length).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('is seen on a past day that was read before', async () => {
    const officer = await officerOf('JURISTES');
    expect(await laureates('2024-01-01')).toBe(0);
    await execute(createProject, await given(), by(officer));
    expect(await laureates('2024-01-01')).toBe(1);
  });

  it('says in the journal from when it is known, and when it was typed', async () => {
    const officer = await officerOf('JURISTES');
    await execute(createProject, await given(), by(officer));
    const line = read()
      .query.journal.findFirst({ orderBy: (t, { desc }) => desc(t.id) })
      .sync();
    expect(line?.references).toMatchObject({ knownFrom: '2022-07-05' });
    expect(line?.at.slice(0, 10)).toBe(NOW.day);
  });
});

describe('what is refused, at its field', () => {
  it('an address taken, and a reference', async () => {
    const officer = await officerOf('JURISTES');
    const first = await given({ anrReference: 'ANR-23-CMAS-0001' });
    await execute(createProject, first, by(officer));
    const again = await given({ slug: first.slug, anrReference: 'ANR-23-CMAS-0001' });
    expect(await problems(again)).toEqual(['slug slug_taken', 'anrReference anr_reference_taken']);
  });

  it('a season without the action, an action that was closed, a round of another season', async () => {
    const [season] = await seasonsAndRounds(read());
    const intakeRoundId = season?.rounds[0]?.id;
    const officer = officerOf('REGLEMENTAIRE', 'MEDIATEURS', 'JURISTES');
    const decided = { decidedOn: '2024-05-01', members: (await given()).members };
    expect(
      await problems(
        await given({ ...decided, participations: [{ actionKey: 'MEDIATEURS', seasonKey: 'S1' }] }),
        officer,
      ),
    ).toEqual(['participations.0.actionKey action_not_in_season']);
    expect(
      await problems(
        await given({
          ...decided,
          participations: [
            { actionKey: 'REGLEMENTAIRE', seasonKey: 'S2' },
            { actionKey: 'JURISTES', seasonKey: 'S2', intakeRoundId },
          ],
        }),
        officer,
      ),
    ).toEqual([
      'participations.0.actionKey action_closed',
      'participations.1.intakeRoundId round_of_other_season',
    ]);
  });

  it('a member that is not recorded, two leads, none, no action', async () => {
    const lead = (await given()).members;
    const ghost = { organisationId: 9999, role: 'partner', since: '2022-07-05' };
    expect(await problems(await given({ members: [...lead, ghost] }))).toEqual([
      'members.1.organisationId member_not_recorded',
    ]);
    expect(await problems(await given({ members: [{ ...lead[0], role: 'partner' }] }))).toEqual([
      'members no_lead',
    ]);
    expect(await problems(await given({ participations: [] }))).toEqual(['participations action_needed']);
  });

  it('an acronym that another project has, until it is confirmed', async () => {
    const officer = await officerOf('JURISTES');
    const first = await given();
    await execute(createProject, first, by(officer));
    const again = await given({ slug: 'autre-adresse', acronym: first.acronym.toLowerCase() });
    expect(await problems(again)).toEqual(['acronym acronym_known']);
    await execute(createProject, { ...again, confirmed: ['acronym_known'] }, by(officer));
  });

  it('a reference of another form, until it is confirmed', async () => {
    const officer = await officerOf('JURISTES');
    const unusual = await given({ anrReference: 'France 2030/12' });
    expect(await problems(unusual)).toEqual(['anrReference anr_reference_unusual']);
    await execute(createProject, { ...unusual, confirmed: ['anr_reference_unusual'] }, by(officer));
    expect(await projectAt(read(), unusual.slug, NOW.day)).toMatchObject({ anrReference: 'France 2030/12' });
  });
});

describe('who may', () => {
  const two = {
    participations: [
      { actionKey: 'JURISTES', seasonKey: 'S1' },
      { actionKey: 'DIRECTION', seasonKey: 'S1' },
    ],
  };
  it('an officer of one of its actions records it; of none, nobody', async () => {
    const input = await given(two);
    expect(await problems(input, officerOf('SPECIALISTES'))).toEqual(['not_found']);
    expect(await problems(input, account('lead', { organisationId: await organisation() }))).toEqual([
      'not_found',
    ]);
    expect(await problems(input, officerOf('DIRECTION'))).toEqual([]);
  });
});

describe('a project held back until its announcement', () => {
  const ANNOUNCED = '2026-12-15';

  async function heldBack() {
    const officer = await officerOf('JURISTES');
    const input = await given({ decidedOn: '2026-11-12', announcedOn: ANNOUNCED });
    const { projectId, participationIds } = await execute(
      createProject,
      { ...input, members: [{ ...input.members[0], since: '2026-11-12' }] },
      by(officer),
    );
    const participationId = participationIds.JURISTES ?? 0;
    const organisationId = input.members[0]?.organisationId ?? 0;
    const { trainingId } = await execute(
      recordTraining,
      {
        ...{ participationId, organisationId, title: 'Master', kind: 'track', regime: 'initial' },
        regions: [{ regionCode: '53' }],
        levelKeys: ['7'],
        componentIds: ['JURISTES.S1'],
        agreedOn: '2026-11-15',
      },
      by(officer),
    );
    await execute(
      recordCommitments,
      {
        participationId,
        agreedOn: '2026-11-15',
        offers: [{ subject: 'training', organisationId, trainingId, happenedOn: '2026-11-15' }],
        planned: [
          {
            ...{
              trainingId,
              regionCode: '53',
              periodId: 6,
              levelKey: '7',
              professionKey: 'na',
              measure: 'entered',
            },
            value: 30,
          },
        ],
      },
      by(officer),
    );
    return { officer, projectId, slug: input.slug };
  }
  const committed = async (day: string) => {
    const overview = await seasonOverview(read(), 'S1', day);
    const jurists = overview.actions.find(({ key }) => key === 'JURISTES');
    return {
      laureates: overview.laureates,
      trainings: jurists?.components[0]?.values.committed.value ?? 0,
      planned: overview.learners.plannedInAll.value,
    };
  };
  const nothing = { laureates: 0, trainings: 0, planned: null };
  const all = { laureates: 1, trainings: 1, planned: 30 };

  it('is in no figure and on no page before; all of it is from that day on', async () => {
    const { slug } = await heldBack();
    expect(await projectAt(read(), slug, NOW.day)).toBeUndefined();
    expect(await committed('2026-12-14')).toEqual(nothing);
    expect(await projectAt(read(), slug, ANNOUNCED)).toBeDefined();
    expect(await committed(ANNOUNCED)).toEqual(all);
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['put off', '2027-01-20'],
    ['brought forward to today', NOW.day],
  ])('is %s with all that it commits', async (_title, announcedOn) => {
    const { officer, projectId, slug } = await heldBack();
    const found = await projectAt(read(), slug, ANNOUNCED);
    await execute(
      correctProject,
      { ...found, projectId, announcedOn, effectiveOn: NOW.day, reason: 'Le ministre a changé la date' },
      by(officer),
    );
    const eve = announcedOn > NOW.day ? '2027-01-19' : '2026-11-19';
    expect(await committed(eve)).toEqual(nothing);
    expect(await committed(announcedOn)).toEqual(all);
    expect(await differences()).toEqual([]);
  });
});

describe('another action of a known project', () => {
  it('is known from its own decision, and counts there', async () => {
    const officer = await officerOf('JURISTES', 'DIRECTION');
    const { projectId } = await execute(createProject, await given(), by(officer));
    const addition = {
      projectId,
      actionKey: 'DIRECTION',
      seasonKey: 'S1',
      decidedOn: '2023-03-01',
      source: 'Décision',
    };
    await execute(addParticipation, addition, by(officer));
    const participations = async (day: string) => (await seasonOverview(read(), 'S1', day)).participations;
    expect(await participations('2023-02-28')).toBe(1);
    expect(await participations('2023-03-01')).toBe(2);
    expect(await laureates('2023-03-01')).toBe(1);
    expect(await differences()).toEqual([]);
    await expect(execute(addParticipation, addition, by(officer))).rejects.toMatchObject({
      kind: 'conflict',
      fields: [{ path: 'actionKey', code: 'participation_exists', params: { season: '1' } }],
    });
  });

  it('is not decided before the project, nor tomorrow', async () => {
    const officer = await officerOf('JURISTES', 'DIRECTION');
    const { projectId } = await execute(createProject, await given(), by(officer));
    const add = (decidedOn: string) =>
      execute(
        addParticipation,
        { projectId, actionKey: 'DIRECTION', seasonKey: 'S1', decidedOn, source: 'Décision' },
        by(officer),
      );
    await expect(add('2022-07-04')).rejects.toMatchObject({
      fields: [{ code: 'effective_before_decision' }],
    });
    await expect(add(on('2026-11-21').day)).rejects.toMatchObject({ fields: [{ code: 'source_to_come' }] });
  });
});
