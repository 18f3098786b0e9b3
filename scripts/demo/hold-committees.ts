import { followDecision } from '@/lib/committee/follow-decision';
import { quoteFact } from '@/lib/committee/quote-fact';
import { recordCommittee } from '@/lib/committee/record-committee';
import { writeCommitteeEntry } from '@/lib/committee/write-committee-entry';
import type { Now } from '@/lib/domain/time';
import { MANAGER } from './accounts';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

interface EntrySpec {
  /** By which what follows finds it again. */
  name?: string;
  kind: 'decision' | 'note';
  body: string;
  about: string;
  responsible?: string;
  dueOn?: string;
}

const JUNE: EntrySpec[] = [
  {
    name: 'zones',
    kind: 'decision',
    body: 'Ouvrir deux zones de médiation de plus avant l’automne.',
    about: 'component:MEDIATEURS.S2',
    responsible: 'Équipe nationale de démonstration',
    dueOn: '2026-09-30',
  },
  {
    name: 'calendrier',
    kind: 'decision',
    body: 'Publier le calendrier de la campagne d’automne avant l’été.',
    about: '',
    responsible: 'Responsables du programme',
    dueOn: '2026-07-10',
  },
  {
    kind: 'note',
    body: 'Les chefs de file demandent un mois de plus entre l’ouverture et l’échéance.',
    about: '',
  },
];

const OCTOBER: EntrySpec[] = [
  {
    kind: 'decision',
    body: 'Obtenir la convention du second parcours de juristes.',
    about: 'component:JURISTES.S2',
    responsible: 'Porteur du projet',
    dueOn: '2026-11-13',
  },
  {
    kind: 'decision',
    body: 'Dire dans le prochain rapport lequel des trois montants de la stratégie fait foi.',
    about: 'gap:budget:strategy_total',
    responsible: 'Responsables du programme',
    dueOn: '2026-12-18',
  },
  { kind: 'note', body: 'Aucune remarque sur les actions de formation continue.', about: 'action:CONTINUE' },
];

/** Facts of documents that the second committee quotes. */
const QUOTED = [
  '000-664-profils-ti-difficiles-a-recruter',
  '000-1522-jeunes-diplomes-de-formations-initiales-chaque-annee',
];

/** Two committees of season 2, with a decision that was done, one that was replaced, one that is late and one to come. */
export function planCommittees(world: World, timeline: Timeline): void {
  timeline.on('2026-06-18', (now) => hold(world, now, 'Comité de démonstration de juin 2026', JUNE));
  timeline.on('2026-07-06', (now) =>
    follow(world, now, 'calendrier', { outcome: 'done', reason: 'Envoyé à tous les chefs de file.' }),
  );
  timeline.on('2026-10-08', async (now) => {
    await follow(world, now, 'zones', {
      outcome: 'changed',
      body: 'Ouvrir une zone de médiation avant la fin de l’année, et documenter l’autre.',
      responsible: 'Équipe nationale de démonstration',
      dueOn: '2026-12-15',
      reason: 'Une seule des deux conventions est signée.',
    });
    await hold(world, now, 'Comité de démonstration d’octobre 2026', OCTOBER, QUOTED);
  });
}

async function hold(
  world: World,
  now: Now,
  title: string,
  entries: readonly EntrySpec[],
  facts: readonly string[] = [],
): Promise<void> {
  const actor = world.actor(MANAGER);
  const held = { heldOn: now.day, seasonKey: 'S2', title };
  const { committeeId } = await perform(recordCommittee, held, actor, now);
  for (const { name, ...entry } of entries) {
    const { entryId } = await writeCommitteeEntry({ committeeId, ...entry }, { actor, now, door: 'script' });
    if (name) world.set('decision', name, entryId);
  }
  for (const factKey of facts) await perform(quoteFact, { committeeId, factKey }, actor, now);
}

async function follow(world: World, now: Now, name: string, given: Record<string, unknown>): Promise<void> {
  const entryId = world.id('decision', name);
  await perform(followDecision, { entryId, seen: 0, ...given }, world.actor(MANAGER), now);
}
