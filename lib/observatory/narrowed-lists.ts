import type { SourcedFact } from '@/lib/domain/observatory/fact';
import type { FactTopic } from '@/lib/domain/observatory/vocabulary';
import { type Searchable, searchable, searchRank, searchWords } from '@/lib/domain/search';
import { factTopicWords } from '@/lib/wording/observatory';
import type { Job, Observatory } from './observatory';

export interface JobsAsked {
  source?: string | undefined;
  category?: string | undefined;
  /** Those without a laureate's open training before them, or those with one. */
  facing?: 'none' | 'some' | undefined;
}

export const jobsAsked = (jobs: readonly Job[], { source, category, facing }: JobsAsked): Job[] =>
  jobs.filter(
    (job) =>
      (source === undefined || job.documentKey === source) &&
      (category === undefined || job.category === category) &&
      (facing === undefined || job.facing > 0 === (facing === 'some')),
  );

export interface FactsAsked {
  source?: string | undefined;
  topic?: FactTopic | undefined;
  q?: string | undefined;
}

/**
 * Facts of a document, on a topic, that hold every word that names something: in their label, unit, base, detail or
 * sentence, some of them perhaps only in the title of their document.
 */
export function factsAsked(
  { facts, documents }: Pick<Observatory, 'facts' | 'documents'>,
  { source, topic, q }: FactsAsked,
): SourcedFact[] {
  const words = searchWords(q ?? '');
  const saidOf = factsSaid(documents);
  return facts.filter(
    (fact) =>
      (source === undefined || fact.documentKey === source) &&
      (topic === undefined || fact.topic === topic) &&
      (words.length === 0 || searchRank(words, saidOf(fact)) !== undefined),
  );
}

/** By what a fact is found; `more`: what else is said of it. */
export function factsSaid(
  documents: Observatory['documents'],
): (fact: SourcedFact, more?: readonly string[]) => Searchable {
  const titles = new Map(documents.map(({ key, title }) => [key, title]));
  return ({ label, unit, base, detail, quote, documentKey, topic, src }, more = []) =>
    searchable(
      [label],
      [unit, base, detail, quote, `document ${documentKey}`, src, ...more].filter((text) => text !== null),
      ['fait sourcé', factTopicWords[topic], titles.get(documentKey) ?? ''],
    );
}
