import { insertAccount } from '@/db/accounts';
import { allComponents, periods, professions } from '@/db/reference';
import { loadReference } from '@/db/reference/load';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { moment } from './moment';
import { GROUPS } from './plan';
import { type BenchProject, PARTICIPATIONS, PROJECTS, type Shape, YEARS } from './shape';

/** What stands before the first figure: accounts, projects, trainings and their commitments. */
export interface Frame {
  officer: Actor;
  projects: { id: number; lead: Actor }[];
  participations: { id: number; organisationId: number; trainings: number[] }[];
  periods: Map<number, number>;
  professions: string[];
}

const PLACED_ON = '2022-06-01';
const AGREED_ON = '2022-08-01';

/** Makes it through the commands, as an officer would. */
export async function buildFrame(shape: Shape): Promise<Frame> {
  await write((tx) => loadReference(tx, { now: moment(PLACED_ON) }));
  const actionKeys = [...new Set(PARTICIPATIONS.map((p) => p.action))];
  const officer = await account('Chargée de programme', 'officer', null, actionKeys);
  const frame: Frame = {
    officer,
    projects: [],
    participations: [],
    periods: new Map(),
    professions: ['na', ...(await professions(read())).map((profession) => String(profession.id))],
  };
  for (const { id, startsOn } of await periods(read())) {
    const year = Number(startsOn.slice(0, 4));
    if (YEARS.includes(year)) frame.periods.set(year, id);
  }
  for (const project of PROJECTS) await addProject(frame, project, shape);
  return frame;
}

async function addProject(frame: Frame, project: BenchProject, shape: Shape): Promise<void> {
  const { officer } = frame;
  const now = moment(PLACED_ON);
  const request = { actor: officer, now, door: 'script' as const };
  const name = `Université du banc ${project.index + 1}`;
  const { organisationId } = await execute(
    createOrganisation,
    {
      name,
      kind: 'university',
      regionCode: project.regions[0],
      healthUniversity: true,
      healthSource: 'Liste du ministère',
    },
    request,
  );
  const { projectId, participationIds } = await execute(
    createProject,
    {
      slug: `banc-${project.index + 1}`,
      acronym: `BANC-${project.index + 1}`,
      name: `Projet du banc ${project.index + 1}`,
      status: 'running',
      anrReference: null,
      startsOn: '2022-09-01',
      endsOn: '2027-08-31',
      decidedOn: request.now.day,
      source: 'Banc d’essai',
      participations: project.actions.map((actionKey) => ({ actionKey, seasonKey: project.season })),
      members: [{ organisationId, role: 'lead', since: PLACED_ON }],
    },
    request,
  );
  const lead = await account(name, 'lead', organisationId, []);
  frame.projects[project.index] = { id: projectId, lead };
  for (const participation of PARTICIPATIONS.filter((p) => p.project === project.index)) {
    const id = participationIds[participation.action];
    if (id === undefined) throw new Error(`Participation absente : ${participation.action}`);
    const trainings = await addTrainings(frame, participation.index, { id, organisationId }, shape);
    frame.participations[participation.index] = { id, organisationId, trainings };
  }
}

async function addTrainings(
  { officer }: Frame,
  index: number,
  { id: participationId, organisationId }: { id: number; organisationId: number },
  shape: Shape,
): Promise<number[]> {
  const participation = PARTICIPATIONS[index];
  const groups = GROUPS.filter((group) => group.participation === index);
  const counted = (await allComponents(read())).filter(
    (c) =>
      c.actionKey === participation?.action &&
      c.seasonKey === participation.season &&
      (c.source === 'trainings' || c.source === 'projects'),
  );
  const trainings: number[] = [];
  for (let i = 0; i < shape.trainingsPerParticipation; i += 1) {
    // The first trainings alone are those that the call counts, at every size.
    const component = i < 2 ? counted[i] : undefined;
    const { trainingId } = await execute(
      recordTraining,
      {
        participationId,
        organisationId,
        title: `Formation ${participation?.action} n° ${i + 1}`,
        kind: 'training',
        regime: 'initial',
        componentIds: component ? [component.id] : [],
        regions: [...new Set(groups.map((g) => g.regionCode))].map((regionCode) => ({ regionCode })),
        levelKeys: [...new Set(groups.map((g) => g.levelKey))],
      },
      { actor: officer, now: moment(PLACED_ON), door: 'script' },
    );
    trainings.push(trainingId);
  }
  const offers = trainings.map((trainingId) => ({
    subject: 'training',
    organisationId,
    trainingId,
    happenedOn: AGREED_ON,
  }));
  const university = { subject: 'university', organisationId, trainingId: null, happenedOn: AGREED_ON };
  await execute(
    recordCommitments,
    { participationId, offers: participation?.action === 'PS_INITIALE' ? [university, ...offers] : offers },
    { actor: officer, now: moment(AGREED_ON), door: 'script' },
  );
  return trainings;
}

/** An account that nobody can sign in to: its password has no digest. */
async function account(
  name: string,
  role: 'officer' | 'lead',
  organisationId: number | null,
  actionKeys: string[],
): Promise<Actor> {
  const scopes = actionKeys.map((key) => ({ kind: 'action' as const, key }));
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@banc.example`;
  const at = moment(PLACED_ON).instant;
  const accountId = await write((tx) =>
    insertAccount(tx, {
      name,
      email,
      role,
      organisationId,
      scopes,
      endsOn: null,
      passwordHash: '',
      oneTimeUntil: null,
      demonstration: false,
      at,
    }),
  );
  return { accountId, role, organisationId, scopes };
}
