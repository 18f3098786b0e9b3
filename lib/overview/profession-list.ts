import { type ProjectForProfession, professionAliases, projectsForProfessions } from '@/db/professions';
import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import { aimedProfessions } from '@/lib/coverage/aimed-professions';
import { actionNames } from '@/lib/figure/action-names';
import { remember } from '@/lib/figure/memory';

export interface ListedProfession {
  id: number;
  label: string;
  src: string;
  /** What else it is called, each with the line that uses the word; the list itself prints none. */
  aliases: { label: string; src: string }[];
  /** The actions that are read as aiming at it. */
  actions: { key: string; number: number; title: string }[];
  /** The public projects with trainings for it. */
  projects: ProjectForProfession[];
}

export interface ProfessionType {
  key: string;
  label: string;
  professions: ListedProfession[];
}

/** The 48 printed professions by their six types, with what anyone may know of each at the end of a day. */
export function professionList(read: Read, day: string): Promise<ProfessionType[]> {
  return remember(read, 'profession-list', { day }, async () => {
    const names = new Map((await actionNames(read)).list().map((action) => [action.key, action]));
    const aims = (await aimedProfessions(read, day)).all.filter(({ isAimed }) => isAimed);
    const [aliases, projects] = [professionAliases(read), projectsForProfessions(read, day)];
    const own = <Row extends { professionId: number }>(rows: readonly Row[], id: number) =>
      rows.filter(({ professionId }) => professionId === id);
    const types = Map.groupBy(await professions(read), ({ typeKey }) => typeKey);
    return [...types].map(([key, rows]) => ({
      key,
      label: rows[0]?.typeLabel ?? key,
      professions: rows.map(({ id, label, src }) => ({
        ...{ id, label, src },
        aliases: own(aliases, id).map((alias) => ({ label: alias.label, src: alias.src })),
        actions: own(aims, id)
          .flatMap(({ actionKey }) => {
            const action = names.get(actionKey);
            return action ? [{ key: actionKey, number: action.number, title: action.title }] : [];
          })
          .toSorted((a, b) => a.number - b.number),
        projects: own(projects, id),
      })),
    }));
  });
}
