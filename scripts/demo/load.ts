import { countAccounts } from '@/db/accounts';
import { dropWaitingMessages } from '@/db/mail-messages';
import { periods, seasonsAndRounds } from '@/db/reference';
import { read, StoreProblem, write } from '@/db/store';
import { LAST_DAY } from './campaigns';
import { ORGANISATIONS } from './organisations';
import { hashPasswords } from './people';
import { PROJECTS } from './projects';
import { planStory } from './story';
import { Timeline } from './timeline';
import { TRAININGS } from './trainings';
import { World } from './world';

export { loadEmptyDemonstration } from './load-empty';

const YEARS = ['2022', '2023', '2024', '2025', '2026'];

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * Loads the demonstration through the commands, day by day. The store is open and holds the reference data.
 * Refused where there is an account already: it would mix with real people, or with itself.
 */
export async function loadDemonstration({ quiet = false } = {}): Promise<void> {
  if ((await countAccounts(read())) > 0)
    throw new StoreProblem(
      'Cette base a déjà des comptes\u00a0: les données de démonstration se chargent une seule fois, dans une base neuve. Rien n’a été changé.',
    );
  const world = new World();
  await nameReference(world);
  const timeline = new Timeline();
  planStory(world, timeline, await hashPasswords());
  if (!quiet)
    say(
      `Démonstration\u00a0: ${ORGANISATIONS.length} organisations, ${PROJECTS.length} projets, ${TRAININGS.length} formations`,
    );
  for (const year of YEARS) {
    const lastDay = year === LAST_DAY.slice(0, 4) ? LAST_DAY : `${year}-12-31`;
    const done = await timeline.playUntil(lastDay);
    if (!quiet) say(`Démonstration\u00a0: année ${year}, ${done} étapes`);
  }
  // The story is told in one go: nobody is written to about the years that it covers.
  await write(dropWaitingMessages);
}

/** The periods and intake rounds that the story names. */
async function nameReference(world: World): Promise<void> {
  for (const { id, label, kind } of await periods(read()))
    if (kind === 'academic_year') world.set('period', label, id);
  for (const season of await seasonsAndRounds(read()))
    for (const round of season.rounds) world.set('round', `${season.key}.${round.number}`, round.id);
}
