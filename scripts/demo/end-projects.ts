import { openCommitments } from '@/db/project-ending';
import { read } from '@/db/store';
import { NO_DETAILS } from '@/lib/domain/line-address';
import { commitmentKey } from '@/lib/domain/project-life';
import type { Now } from '@/lib/domain/time';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordProjectEvent } from '@/lib/project/record-project-event';
import { recordTraining } from '@/lib/project/record-training';
import { MANAGER } from './accounts';
import { periodLabel } from './figures';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

interface Brief {
  slug: string;
  acronym: string;
  name: string;
  anrReference: string;
  action: string;
  lead: string;
  partner: string;
}

/** Gave up before its agreement was signed. */
const GIVEN_UP: Brief = {
  slug: 'riviera-sn',
  acronym: 'RIVIERA-SN',
  name: 'Premier cycle et santé numérique, Provence (démonstration)',
  anrReference: 'ANR-25-CMAS-9109',
  action: 'PS_INITIALE',
  lead: 'univ-93',
  partner: 'ifsi-93',
};

/** Its agreement was ended before it began: what it had promised is engaged no more. */
const TERMINATED: Brief = {
  slug: 'lien-social-sn',
  acronym: 'LIEN-SOCIAL-SN',
  name: 'Travail social et santé numérique, Hauts-de-France (démonstration)',
  anrReference: 'ANR-25-CMAS-9110',
  action: 'TRAVAIL_SOCIAL',
  lead: 'irts-32',
  partner: 'univ-32',
};

/** Two projects of season 2 that ended before they began: one that gave up, one whose agreement was ended. */
export function planEndedProjects(world: World, timeline: Timeline): void {
  timeline.on('2025-12-01', (now) => decide(world, GIVEN_UP, now));
  timeline.on('2026-03-09', (now) =>
    end(world, GIVEN_UP, 'abandoned', now.day, 'Le cofinancement attendu n’a pas été obtenu.', now),
  );
  timeline.on('2025-12-08', (now) => decide(world, TERMINATED, now));
  timeline.on('2026-02-16', (now) => agree(world, TERMINATED, now));
  timeline.on('2026-06-10', (now) =>
    end(world, TERMINATED, 'terminated', '2026-06-01', 'Le chef de file ferme sa filière.', now),
  );
}

async function decide(world: World, brief: Brief, now: Now): Promise<void> {
  const { action, lead, partner, ...identity } = brief;
  const member = (key: string, role: 'lead' | 'partner') => ({
    organisationId: world.id('organisation', key),
    role,
    since: now.day,
  });
  const { projectId, participationIds } = await perform(
    createProject,
    {
      ...identity,
      status: 'announced',
      startsOn: '2026-09-01',
      endsOn: '2030-08-31',
      decidedOn: now.day,
      source: 'Décision de démonstration',
      origin: 'demonstration',
      participations: [{ actionKey: action, seasonKey: 'S2' }],
      members: [member(lead, 'lead'), member(partner, 'partner')],
    },
    world.actor(MANAGER),
    now,
  );
  world.set('project', brief.slug, projectId);
  world.set('participation', `${brief.slug}/${action}`, participationIds[action] ?? 0);
}

/** Its agreement: a training, with the learners of two years. */
async function agree(world: World, { slug, action, lead }: Brief, now: Now): Promise<void> {
  const as = world.actor(MANAGER);
  const participationId = world.id('participation', `${slug}/${action}`);
  const organisationId = world.id('organisation', lead);
  const { trainingId } = await perform(
    recordTraining,
    {
      ...{ participationId, organisationId, title: 'Module – Accompagner au numérique en santé' },
      ...{ kind: 'specific_module', regime: 'initial', modality: 'hybrid', hours: 21 },
      regions: [{ regionCode: '32', places: 60 }],
      levelKeys: ['6'],
    },
    as,
    now,
  );
  await perform(
    recordCommitments,
    {
      participationId,
      offers: [{ subject: 'training', organisationId, trainingId, happenedOn: now.day }],
      planned: [2026, 2027].map((year) => ({
        ...{ trainingId, regionCode: '32', periodId: world.id('period', periodLabel(year)) },
        ...{ levelKey: '6', professionKey: 'na', ...NO_DETAILS, measure: 'entered', value: 50 },
      })),
      reason: 'Convention de démonstration',
    },
    as,
    now,
  );
  await perform(
    recordProjectEvent,
    {
      ...{ projectId: world.id('project', slug), kind: 'contracted', effectiveOn: now.day },
      source: 'Convention de démonstration',
    },
    as,
    now,
  );
}

/** Nothing of what it promised holds any more. */
async function end(
  world: World,
  { slug }: Brief,
  kind: 'abandoned' | 'terminated',
  effectiveOn: string,
  reason: string,
  now: Now,
): Promise<void> {
  const projectId = world.id('project', slug);
  const commitments = openCommitments(read(), projectId).map((one) => ({
    key: commitmentKey(one),
    holds: false,
  }));
  await perform(
    recordProjectEvent,
    { projectId, kind, effectiveOn, reason, source: 'Courrier de démonstration', commitments },
    world.actor(MANAGER),
    now,
  );
}
