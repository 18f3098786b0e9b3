import { namedParticipants } from '@/db/participant-names';
import { read } from '@/db/store';
import { sessionsOfProject } from '@/db/training-session-rows';
import { enterNames } from '@/lib/participant/enter-names';
import { setRetention } from '@/lib/participant/set-retention';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { trainingKey, trainingsOf } from './trainings';
import { perform, type World } from './world';

/** First names of the one cohort that has some: invented people, whose last name no account bears. */
const FIRST_NAMES =
  'Alix Baptiste Camille Dominique Élie Florence Gwenaëlle Hugo Inès Joris Katell Léo Maëlle Nolwenn Oscar Perrine Quentin Rozenn Soazig Tanguy'.split(
    ' ',
  );
const REGION = '53';

/** The last session that was held in Bretagne has names, so that its certificates may be issued; no other has any. */
export function planNames(world: World, timeline: Timeline): void {
  timeline.on('2026-11-19', async (now) => {
    const projectId = world.id('project', 'mediaction');
    const [spec] = trainingsOf('mediaction');
    const trainingId = spec && world.id('training', trainingKey(spec));
    const held = sessionsOfProject(read(), projectId, now.day)
      .filter(({ regionCode, state }) => regionCode === REGION && state === 'held')
      .at(-1);
    if (!trainingId || !held) throw new Error('La démonstration n’a pas de session tenue en Bretagne.');
    const kept = { trainingId, months: 24, source: 'Convention de démonstration, article 12' };
    await perform(setRetention, kept, world.actor(MANAGER), now);
    const rows = namedParticipants(read(), held.id)
      .filter(({ withdrawnOn }) => withdrawnOn === null)
      .map(({ number }, index) => ({
        ...{ number, email: '', employer: 'CCAS de démonstration' },
        name: `${FIRST_NAMES[index % FIRST_NAMES.length]} Participant-Démonstration`,
      }));
    await perform(enterNames, { sessionId: held.id, rows }, world.leadOf('mediation'), now);
  });
}
