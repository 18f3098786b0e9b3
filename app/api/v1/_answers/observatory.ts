import type { FactListAnswer, JobListAnswer } from '@/lib/api/observatory';
import { type FactsAsked, factsAsked, type JobsAsked, jobsAsked } from '@/lib/observatory/narrowed-lists';
import { type Job, type Observatory, withoutTraining } from '@/lib/observatory/observatory';

export function jobListAnswer(jobs: readonly Job[], asked: JobsAsked, day: string): JobListAnswer {
  const shown = jobsAsked(jobs, asked);
  const { without, of } = withoutTraining(jobs);
  return {
    data: shown.map((job) => ({
      key: job.key,
      standing: job.standing,
      name: job.name,
      category: job.category,
      families: job.families,
      country: job.country,
      place: job.place,
      missions: job.sheet.missions,
      opinion: null,
      facing: job.facing,
      links: job.links.map(({ nature, to, since, source }) => ({
        nature,
        target: to.kind,
        name: to.name,
        project: to.kind === 'training' ? to.project.slug : null,
        openedOn: to.kind === 'training' ? to.openedOn : null,
        confirmedOn: since,
        source,
      })),
      src: job.src,
    })),
    meta: { asOf: day, count: shown.length, sheets: of, withoutTraining: without.length },
  };
}

export function factListAnswer(
  known: Pick<Observatory, 'facts' | 'documents'>,
  asked: FactsAsked,
  day: string,
): FactListAnswer {
  const shown = factsAsked(known, asked);
  return {
    data: shown.map(({ documentKey, jobKey, qualifierWords: _, ...fact }) => ({
      ...fact,
      document: documentKey,
      job: jobKey,
    })),
    meta: { asOf: day, count: shown.length },
  };
}
