import { jobLinksAt } from '@/db/observatory-links';
import {
  allJobs,
  type DeviceCompetenceRow,
  deviceCompetences,
  factsAt,
  type JobRow,
  type StudyTrainingRow,
  studyTrainings,
} from '@/db/observatory-rows';
import { documents } from '@/db/reference';
import type { Read } from '@/db/store';
import { inFrenchOrder } from '@/lib/domain/french-order';
import type { SourcedFact } from '@/lib/domain/observatory/fact';
import { remember } from '@/lib/figure/memory';
import { type LinkedThing, linkedThings } from './linked-things';

/** A link that somebody confirmed, with what it leads to as anyone may read it. */
export interface PublicLink {
  id: number;
  nature: LinkedThing['nature'];
  to: LinkedThing['to'];
  /** Confirmed since. */
  since: string;
  source: string | null;
  note: string | null;
}

export interface Job extends JobRow {
  links: PublicLink[];
  /** The laureates' trainings that train for it and are open: opened as declared, not closed. */
  facing: number;
}

type DocumentRow = Awaited<ReturnType<typeof documents>>[number];

export interface Observatory {
  jobs: Job[];
  facts: SourcedFact[];
  competences: readonly DeviceCompetenceRow[];
  trainings: readonly StudyTrainingRow[];
  /** The documents that its facts and jobs come from, by their number. */
  documents: Pick<DocumentRow, 'key' | 'title' | 'datedOn' | 'precision' | 'note'>[];
}

/** The observatory as anyone may read it at the end of a day: what documents print, and the links that were confirmed. */
export function observatory(read: Read, day: string): Promise<Observatory> {
  return remember(read, 'observatory', { day }, async () => {
    const confirmed = jobLinksAt(read, day).filter(({ state }) => state === 'confirmed');
    const links = Map.groupBy(await linkedThings(read, confirmed, day), ({ jobKey }) => jobKey);
    const facts = factsAt(read, day);
    const cited = new Set([...facts.map(({ documentKey }) => documentKey), '000', '001']);
    return {
      jobs: allJobs(read).map((job) => {
        const own = links.get(job.key) ?? [];
        return {
          ...job,
          links: own
            .map(({ id, nature, to, since, source, note }) => ({ id, nature, to, since, source, note }))
            .toSorted((a, b) => inFrenchOrder(a.to.name, b.to.name)),
          facing: own.filter(
            ({ nature, to }) => nature === 'trains_for' && to.kind === 'training' && to.isOpen,
          ).length,
        };
      }),
      facts,
      competences: deviceCompetences(read),
      trainings: studyTrainings(read),
      documents: (await documents(read))
        .filter(({ key }) => cited.has(key))
        .map(({ key, title, datedOn, precision, note }) => ({ key, title, datedOn, precision, note })),
    };
  });
}

/**
 * How many of the sheets of emerging jobs have no laureate's training before them. Of the sheets alone: the jobs of the
 * study are counted in no source together with them.
 */
export function withoutTraining(jobs: readonly Job[]): { without: Job[]; of: number } {
  const sheets = jobs.filter(({ standing }) => standing === 'sheet');
  return { without: sheets.filter(({ facing }) => facing === 0), of: sheets.length };
}

/** A job that a training of a project goes with. */
export interface ProjectJob {
  id: number;
  training: string;
  nature: LinkedThing['nature'];
  key: string;
  name: string;
  src: string;
}

/** The jobs that were confirmed to go with the trainings of a project, as anyone reads them. */
export const jobsOfProject = async (read: Read, slug: string, day: string): Promise<ProjectJob[]> =>
  (await observatory(read, day)).jobs
    .flatMap(({ key, name, src, links }) =>
      links.flatMap(({ id, nature, to }) =>
        to.kind === 'training' && to.project.slug === slug
          ? [{ id, nature, training: to.name, key, name, src }]
          : [],
      ),
    )
    .toSorted((a, b) => inFrenchOrder(a.training, b.training));

/** One job with what else is printed of it; undefined where there is none of that key. */
export async function jobOf(read: Read, key: string, day: string) {
  const { jobs, facts, competences } = await observatory(read, day);
  const job = jobs.find((one) => one.key === key);
  if (!job) return undefined;
  return {
    job,
    facts: facts.filter(({ jobKey }) => jobKey === key),
    competences: competences.filter((one) =>
      job.sheet.required.some(({ competence }) => competence === one.key),
    ),
  };
}
