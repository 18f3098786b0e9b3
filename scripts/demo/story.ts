import type { Now } from '@/lib/domain/time';
import { amendTarget } from '@/lib/objective/amend-target';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { changeConsortium } from '@/lib/project/change-consortium';
import { changeLead } from '@/lib/project/change-lead';
import { LATER_LEAD, MANAGER } from './accounts';
import { planCoverage } from './cover-competences';
import { planSpecialties } from './cover-specialties';
import { planEndedProjects } from './end-projects';
import { planGapNotes } from './explain-gaps';
import { planLabels } from './file-labels';
import { planNeeds } from './find-needs';
import { planEdition } from './freeze-edition';
import { planCommittees } from './hold-committees';
import { planSessions } from './hold-sessions';
import { planJobLinks } from './link-jobs';
import { planTrainingLives } from './live-trainings';
import { planPopulations } from './load-populations';
import { planMerger } from './merge-bodies';
import { planNames } from './name-participants';
import { ORGANISATIONS } from './organisations';
import { linkSecondAccount, openAccounts, openAdministration, type Passwords } from './people';
import { planCampaigns } from './record-campaigns';
import { planConsortia } from './record-consortia';
import { planOverlaps } from './record-overlaps';
import { planPeriodRules } from './record-period-rules';
import { planProjects } from './record-projects';
import type { Timeline } from './timeline';
import { perform, type World } from './world';
import { planSyntheses } from './write-syntheses';

/** Everything that happens, from the first account to the eve of the day of the demonstration. */
export function planStory(world: World, timeline: Timeline, passwords: Passwords): void {
  timeline.on('2022-01-10', (now) => openAdministration(world, now));
  timeline.on('2022-01-11', async (now) => {
    await openAccounts(world, now, passwords, 'programme');
  });
  timeline.on('2022-01-12', (now) => nameOrganisations(world, now));
  timeline.on('2022-01-13', async (now) => {
    await openAccounts(world, now, passwords, 'consortia');
    await linkSecondAccount(world, now);
  });
  planProjects(world, timeline);
  planEndedProjects(world, timeline);
  planConsortiumChanges(world, timeline);
  planConsortia(world, timeline);
  planTrainingLives(world, timeline);
  planSpecialties(world, timeline);
  planCoverage(world, timeline);
  planPopulations(world, timeline);
  planNeeds(world, timeline);
  planLabels(world, timeline);
  planMerger(world, timeline);
  timeline.on('2025-06-02', (now) => amend(world, now));
  planCampaigns(world, timeline);
  planEdition(world, timeline);
  planOverlaps(world, timeline);
  planGapNotes(world, timeline);
  planSyntheses(world, timeline);
  planCommittees(world, timeline);
  planJobLinks(world, timeline);
  planPeriodRules(world, timeline);
  planSessions(world, timeline);
  planNames(world, timeline);
}

async function nameOrganisations(world: World, now: Now): Promise<void> {
  for (const { key, ...organisation } of ORGANISATIONS) {
    const input = {
      ...organisation,
      origin: 'demonstration',
      healthSource: organisation.healthUniversity ? 'Liste de démonstration' : null,
    };
    const { organisationId } = await perform(createOrganisation, input, world.actor(MANAGER), now);
    world.set('organisation', key, organisationId);
  }
}

/**
 * Partners join and leave, what they did before stays; a project changes its lead. The last departure is to be answered:
 * nobody said yet what becomes of the training that it left.
 */
function planConsortiumChanges(world: World, timeline: Timeline): void {
  const change =
    (slug: string, organisation: string, event: 'join' | 'leave', reason: string) => async (now: Now) => {
      const input = {
        projectId: world.id('project', slug),
        organisationId: world.id('organisation', organisation),
        event,
        role: 'partner',
        effectiveOn: now.day,
        reason,
      };
      await perform(changeConsortium, input, world.actor(MANAGER), now);
    };
  timeline.on(
    '2025-01-31',
    change('norsante', 'chu-28', 'leave', 'Retrait du partenaire, avenant de démonstration n° 1'),
  );
  timeline.on(
    '2025-02-03',
    change('hauts-sn', 'irts-32', 'join', 'Entrée d’un partenaire, avenant de démonstration n° 2'),
  );
  timeline.on('2026-06-15', async (now) => {
    const input = {
      projectId: world.id('project', 'proxi-num'),
      organisationId: world.id('organisation', LATER_LEAD),
      effectiveOn: '2026-07-01',
      before: 'partner',
      reason: 'Le chef de file passe la main, avenant de démonstration n° 3',
    };
    await perform(changeLead, input, world.actor(MANAGER), now);
  });
  timeline.on(
    '2026-10-01',
    change('magellan-sn', 'ars-03', 'leave', 'Retrait du partenaire, avenant de démonstration n° 6'),
  );
  timeline.on(
    '2026-11-18',
    change('horizon-ps', 'irts-32', 'leave', 'Retrait du partenaire, avenant de démonstration n° 4'),
  );
}

/** A target that a fictitious amendment changes: earlier days keep reading the printed one. */
async function amend(world: World, now: Now): Promise<void> {
  await perform(
    amendTarget,
    {
      componentId: 'JURISTES.S2',
      target: 2,
      event: 'amendment',
      inForceFrom: now.day,
      src: 'Avenant de démonstration n° 2025-06',
      reason: 'Un second parcours demandé par le comité de suivi de démonstration.',
    },
    world.actor(MANAGER),
    now,
  );
}
