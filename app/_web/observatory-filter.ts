import { FACT_TOPICS, type FactTopic } from '@/lib/domain/observatory/vocabulary';
import type { FactsAsked, JobsAsked } from '@/lib/observatory/narrowed-lists';
import { refusedFields } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { type Parameters, parameterOf } from './situation';

const unknownChoice = () => refusalText({ code: 'unknown_choice', params: {} });

/** What an address asks of the list of jobs: everything where a choice is none, which is said beside its field. */
export function jobFilterOf(
  parameters: Parameters,
  jobs: readonly { documentKey: string; category: string | null }[],
) {
  const typed = {
    source: parameterOf(parameters, 'source'),
    category: parameterOf(parameters, 'category'),
    facing: parameterOf(parameters, 'facing'),
  };
  const asked: JobsAsked = {
    source: jobs.find(({ documentKey }) => documentKey === typed.source)?.documentKey,
    category:
      jobs.find(({ category }) => category !== null && category === typed.category)?.category ?? undefined,
    facing: (['none', 'some'] as const).find((one) => one === typed.facing),
  };
  return { asked, errors: errorsOf(typed, asked) };
}

/** The same of the list of facts. */
export function factFilterOf(parameters: Parameters, documents: readonly { key: string }[]) {
  const typed = {
    source: parameterOf(parameters, 'source'),
    topic: parameterOf(parameters, 'topic'),
    q: parameterOf(parameters, 'q'),
  };
  const asked: FactsAsked = {
    source: documents.find(({ key }) => key === typed.source)?.key,
    topic: FACT_TOPICS.find((topic): topic is FactTopic => topic === typed.topic),
    q: typed.q,
  };
  return { asked, errors: errorsOf(typed, asked) };
}

function errorsOf<Name extends string>(
  typed: Record<Name, string | undefined>,
  asked: Partial<Record<Name, string | undefined>>,
): { [name in Name]?: string } {
  const errors: { [name in Name]?: string } = {};
  for (const name of Object.keys(typed) as Name[])
    if (typed[name] && asked[name] === undefined) errors[name] = unknownChoice();
  return errors;
}

/** For the API, which refuses (422) what it does not understand, field by field. */
export function refuseUnknown(errors: Readonly<Record<string, string>>): void {
  const names = Object.keys(errors);
  if (names.length > 0)
    throw refusedFields(names.map((path) => ({ path, code: 'unknown_choice', params: {} })));
}
