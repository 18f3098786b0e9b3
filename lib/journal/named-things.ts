import {
  type NamedThings,
  namedCampaigns,
  namedOrganisations,
  namedPeople,
  namedProjects,
} from '@/db/journal-names';
import type { JournalScope } from '@/db/journal-rows';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { holdsProject } from '@/lib/access/journal-scope';
import { can } from '@/lib/access/policy';
import { type Searchable, searchable, searchRank } from '@/lib/domain/search';
import { actionNames } from '@/lib/figure/action-names';
import { remember } from '@/lib/figure/memory';
import { COMMAND_GROUPS } from '@/lib/wording/journal-commands';

/**
 * What each word of a search names among what a reader's lines may be about: his projects, actions, campaigns,
 * organisations, what was done, and people where he reads names. Who reads the security events has no projects.
 */
export async function namedThings(
  read: Read,
  actor: Actor,
  scope: JournalScope,
  words: readonly string[],
): Promise<NamedThings[]> {
  if (words.length === 0) return [];
  const known = await knownNames(read);
  const readsProjects = scope.kind === 'all' || scope.kind === 'some';
  const all = {
    ...known,
    projects: known.projects.filter(({ id }) => holdsProject(scope, id)),
    ...(!readsProjects && { actions: [], campaigns: [] }),
    // Read each time: an erased name is kept nowhere.
    accounts: can(actor, 'person.name.read')
      ? namedPeople(read).map(({ id, name }) => entry(id, searchable([name])))
      : [],
  };
  return words.map((word) => ({
    projects: called(word, all.projects),
    actions: called(word, all.actions),
    campaigns: called(word, all.campaigns),
    organisations: called(word, all.organisations),
    accounts: called(word, all.accounts),
    commands: called(word, all.commands),
  }));
}

/** What has a name that is no person's, with its words: folded once for each state of the data. */
const knownNames = (read: Read) =>
  remember(read, 'journal-names', {}, async () => ({
    projects: namedProjects(read).map(({ id, slug, acronym, name, anrReference }) =>
      entry(id, searchable([acronym, name, slug, anrReference], ['projet'])),
    ),
    actions: (await actionNames(read)).all.map(({ key, number, title, shortTitle }) =>
      entry(key, searchable([title, shortTitle], [`action ${number}`])),
    ),
    campaigns: namedCampaigns(read).map(({ id, label, period }) =>
      entry(id, searchable([label], ['campagne', period])),
    ),
    organisations: namedOrganisations(read).map(({ id, name }) => entry(id, searchable([name]))),
    commands: COMMAND_GROUPS.flatMap(({ commands }) =>
      commands.map(({ name, words }) => entry(name, searchable([words]))),
    ),
  }));

const entry = <Id>(id: Id, said: Searchable) => ({ id, said });

const called = <Id>(word: string, things: readonly { id: Id; said: Searchable }[]): Id[] => [
  ...new Set(things.flatMap(({ id, said }) => (searchRank([word], said) === undefined ? [] : [id]))),
];
