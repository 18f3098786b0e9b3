import { publishSynthesis } from '@/lib/synthesis/publish-synthesis';
import { writeSynthesis } from '@/lib/synthesis/write-synthesis';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

/** One that everybody reads and one that waits, beside two verdicts of season 2. */
export function planSyntheses(world: World, timeline: Timeline): void {
  const mediators = {
    seasonKey: 'S2',
    actionKey: 'MEDIATEURS',
    componentId: 'MEDIATEURS.S2',
    body: 'Synthèse de démonstration : les zones ouvertes forment au rythme prévu, mais trop peu le sont. Deux conventions attendues au premier trimestre changeraient la pente, sans suffire à atteindre la cible fin 2026.',
    confidence: 'medium',
  };
  timeline.on('2026-10-19', async (now) => {
    const actor = world.actor(MANAGER);
    const { synthesisId } = await perform(writeSynthesis, mediators, actor, now);
    world.set('synthesis', 'mediateurs', synthesisId);
  });
  timeline.on('2026-10-20', async (now) => {
    await perform(publishSynthesis, { id: world.id('synthesis', 'mediateurs') }, world.actor(MANAGER), now);
  });
  const jurists = {
    seasonKey: 'S2',
    actionKey: 'JURISTES',
    componentId: null,
    body: 'Synthèse de démonstration : un second parcours est annoncé par son porteur, sans convention à ce jour.',
    confidence: 'low',
  };
  timeline.on('2026-11-02', async (now) => {
    await perform(writeSynthesis, jurists, world.actor(MANAGER), now);
  });
}
