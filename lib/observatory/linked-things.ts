import { diagnosticsAt, findingsAt } from '@/db/findings';
import { frameworkCompetenceRows } from '@/db/frameworks';
import type { JobLinkRow } from '@/db/observatory-links';
import { deviceCompetences } from '@/db/observatory-rows';
import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { LinkNature, LinkState } from '@/lib/domain/observatory/vocabulary';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { projectIndex } from '@/lib/figure/project-index';
import { trainingsOf } from '@/lib/figure/training-details';
import { frameworkNames } from '@/lib/wording/frameworks';

export interface LinkedTraining {
  kind: 'training';
  id: number;
  name: string;
  organisation: string;
  project: { slug: string; acronym: string };
  action: { key: string; season: SeasonKey; number: number };
  /** The day on which it opened, as declared; null: nobody said that it did. */
  openedOn: string | null;
  /** Opened by that day, and not closed. */
  isOpen: boolean;
}

export type LinkedTo =
  | LinkedTraining
  | { kind: 'profession' | 'device_competence' | 'competence' | 'finding'; key: string; name: string };

/** A link, with what it leads to. */
export interface LinkedThing {
  id: number;
  jobKey: string;
  nature: LinkNature;
  state: LinkState;
  since: string;
  source: string | null;
  note: string | null;
  to: LinkedTo;
}

/** What links lead to at the end of a day; a link to what nobody may read that day is left out. */
export async function linkedThings(
  read: Read,
  links: readonly JobLinkRow[],
  day: string,
): Promise<LinkedThing[]> {
  const trainings = await trainingsNamed(
    read,
    links.flatMap(({ target, targetKey }) => (target === 'training' ? [Number(targetKey)] : [])),
    day,
  );
  const named = await thingsNamed(read, day);
  return links.flatMap(({ target, targetKey, accountId: _, ...link }): LinkedThing[] => {
    if (target === 'training') {
      const training = trainings.get(Number(targetKey));
      return training ? [{ ...link, to: training }] : [];
    }
    const name = named[target].get(targetKey);
    return name === undefined ? [] : [{ ...link, to: { kind: target, key: targetKey, name } }];
  });
}

async function trainingsNamed(
  read: Read,
  ids: readonly number[],
  day: string,
): Promise<ReadonlyMap<number, LinkedTraining>> {
  if (ids.length === 0) return new Map();
  const projects = new Map((await projectIndex(read, day)).map((project) => [project.id, project]));
  const found = await trainingsOf(read, { trainingIds: JSON.stringify(ids) }, day);
  return new Map(
    found.flatMap(({ id, title, organisation, projectId, action, offer, closedOn }) => {
      const project = projects.get(projectId);
      if (!project) return [];
      const openedOn = offer.verified ?? offer.declared;
      const isClosed = closedOn !== null && closedOn <= day;
      const { key, season, number } = action;
      const { slug, acronym } = project;
      return [
        [
          id,
          {
            ...{ kind: 'training' as const, id, name: title, organisation, openedOn },
            project: { slug, acronym },
            action: { key, season, number },
            isOpen: openedOn !== null && openedOn <= day && !isClosed,
          },
        ] as const,
      ];
    }),
  );
}

type Names = ReadonlyMap<string, string>;

/** What a link may lead to beside a training, by its key: findings that anyone may read that day. */
export const thingsNamed = async (
  read: Read,
  day: string,
): Promise<Record<'profession' | 'device_competence' | 'competence' | 'finding', Names>> => ({
  profession: new Map((await professions(read)).map(({ id, label }) => [String(id), label])),
  device_competence: new Map(deviceCompetences(read).map(({ key, name }) => [key, name])),
  competence: new Map(
    frameworkCompetenceRows(read).map(({ frameworkKey, position, title }) => [
      `${frameworkKey}.${position}`,
      `${title} (${frameworkNames[frameworkKey]})`,
    ]),
  ),
  finding: findingNames(read, day),
});

/** The findings of diagnostics that anyone may read. */
function findingNames(read: Read, day: string): Names {
  const shown = new Set(diagnosticsAt(read, day).map(({ id }) => id));
  return new Map(
    findingsAt(read, day).flatMap(({ id, diagnosticId, label }) =>
      shown.has(diagnosticId) ? [[String(id), label] as const] : [],
    ),
  );
}
