import type { SourcedFact } from '@/lib/domain/observatory/fact';
import type { FactTopic } from '@/lib/domain/observatory/vocabulary';
import { searchable, searchWords, wordsFound } from '@/lib/domain/search';
import type { Job } from './observatory';

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

/** Facts of a document, on a topic, that hold every word: in their label, unit, base, detail or sentence. */
export function factsAsked(facts: readonly SourcedFact[], { source, topic, q }: FactsAsked): SourcedFact[] {
  const words = searchWords(q ?? '');
  return facts.filter(
    (fact) =>
      (source === undefined || fact.documentKey === source) &&
      (topic === undefined || fact.topic === topic) &&
      (words.length === 0 || wordsFound(words, factWords(fact)).every(Boolean)),
  );
}

/** By which words a fact is found. */
export const factWords = ({ label, unit, base, detail, quote, documentKey }: SourcedFact) =>
  searchable(
    [label],
    [unit, base, detail, quote, `document ${documentKey}`].filter((text) => text !== null),
  );
