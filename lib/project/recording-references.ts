import { professionAliases } from '@/db/professions';
import { seasonsAndRounds } from '@/db/reference';
import type { Read } from '@/db/store';
import { actionNames } from '@/lib/figure/action-names';
import { trainingChoices } from './project-choices';

/** What a program names by number or key when it records: public facts of the programme. */
export async function recordingReferences(read: Read) {
  const names = await actionNames(read);
  const choices = await trainingChoices(read);
  const aliases = professionAliases(read);
  return {
    actions: names.all.map(({ key, season, number, title }) => ({ key, season, number, title })),
    rounds: (await seasonsAndRounds(read)).flatMap(({ key, rounds }) =>
      rounds.map(({ id, number }) => ({ id, season: key, number })),
    ),
    ...choices,
    professions: choices.professions.map((profession) => ({
      ...profession,
      aliases: aliases.flatMap(({ label, professionId }) => (professionId === profession.id ? [label] : [])),
    })),
  };
}
