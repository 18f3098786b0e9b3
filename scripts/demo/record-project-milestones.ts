import { addDays } from '@/lib/domain/time';
import { addProjectMilestone } from '@/lib/money/add-project-milestone';
import { declareMilestone } from '@/lib/money/declare-milestone';
import { postponeMilestone } from '@/lib/money/postpone-milestone';
import { verifyMilestone } from '@/lib/money/verify-milestone';
import { MANAGER } from './accounts';
import type { ProjectSpec } from './project-spec';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

/** So many of the first projects have milestones, five each. */
const PROJECTS_WITH_MILESTONES = 12;
/** In so many of them, the fourth is late. */
const LATE = 7;
/** In the next one it was postponed; in the two after, declared and not verified yet. */
const POSTPONED = LATE;
const DECLARED = [LATE + 1, LATE + 2];

const FOURTH = 3;
const TITLES = [
  { title: 'Recrutement de l’équipe pédagogique', kind: 'recruitment', after: 240 },
  { title: 'Ouverture du premier parcours', kind: 'opening', after: 420 },
  { title: 'Livraison des modules communs', kind: 'deliverable', after: 700 },
  { title: 'Bilan d’étape devant le consortium', kind: 'review', after: 1000 },
  { title: 'Plan de pérennisation', kind: 'sustainability', after: 1600 },
] as const;

/** The milestones of the first projects that have an agreement: reached and verified as they fall due, but a few. */
export function planMilestones(world: World, timeline: Timeline, project: ProjectSpec, place: number): void {
  if (place >= PROJECTS_WITH_MILESTONES) return;
  const { slug, agreedOn, startsOn } = project;
  for (const [at, { title, kind, after }] of TITLES.entries()) {
    const name = `${slug}/${at}`;
    const dueOn = addDays(startsOn, after);
    timeline.on(agreedOn, async (now) => {
      const given = { projectId: world.id('project', slug), title, kind, dueOn };
      const { milestoneId } = await perform(addProjectMilestone, given, world.actor(MANAGER), now);
      world.set('milestone', name, milestoneId);
    });
    const declare = (day: string) =>
      timeline.on(day, async (now) => {
        const evidence = 'Compte rendu de démonstration';
        const given = { milestoneId: world.id('milestone', name), onDay: addDays(now.day, -8), evidence };
        await perform(declareMilestone, given, world.leadOf(project.lead), now);
      });
    const decide = (day: string, write: (milestoneId: number) => Parameters<typeof perform>[1]) =>
      timeline.on(day, async (now) => {
        await perform(verifyMilestone, write(world.id('milestone', name)), world.actor(MANAGER), now);
      });
    if (at === FOURTH && place < LATE) continue;
    if (at === FOURTH && place === POSTPONED) {
      timeline.on(addDays(dueOn, -20), async (now) => {
        const reason = 'Recrutement plus long que prévu, avenant de démonstration';
        const given = { milestoneId: world.id('milestone', name), newDueOn: '2027-03-31', reason };
        await perform(postponeMilestone, { kind: 'postponed', ...given }, world.actor(MANAGER), now);
      });
    } else if (at === FOURTH && DECLARED.includes(place)) declare('2026-11-12');
    else if (at <= FOURTH) {
      declare(addDays(dueOn, -3));
      decide(addDays(dueOn, 15), (milestoneId) => ({ milestoneId, kind: 'verified' }));
    }
  }
}
