import { one } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { isRealDay } from '@/lib/domain/time';
import { SUCCESSION_KINDS, type SuccessionKind } from '@/lib/domain/vocabulary';

export interface AskedSuccession {
  /** As it was typed, to be given back. */
  typed: { kind: string; successorId: string; alsoIds: string[]; effectiveOn: string };
  /** What the address lacks to be an act; none before anything was asked. */
  problems: FieldProblem[];
  /** The act to look at, where the address names one. */
  input?: {
    organisationId: number;
    alsoIds: number[];
    kind: SuccessionKind;
    successorId: number | null;
    effectiveOn: string;
  };
}

/** The act that an address asks to look at: its four fields, as a form of the GET method sends them. */
export function askedSuccession(
  organisationId: number,
  query: Record<string, string | string[] | undefined>,
): AskedSuccession {
  const text = (name: string) => one(query[name])?.trim() ?? '';
  const typed = {
    kind: text('kind'),
    successorId: text('successorId'),
    alsoIds: [query.alsoIds ?? []].flat().filter((value) => value !== ''),
    effectiveOn: text('effectiveOn'),
  };
  if (typed.kind === '' && typed.effectiveOn === '' && typed.successorId === '')
    return { typed, problems: [] };
  const kind = SUCCESSION_KINDS.find((known) => known === typed.kind);
  const problems = [
    ...(kind ? [] : [problem('kind', 'succession_kind_needed')]),
    ...dayProblems(typed.effectiveOn),
  ];
  if (!kind || problems.length > 0) return { typed, problems };
  return {
    typed,
    problems,
    input: {
      ...{ organisationId, kind, effectiveOn: typed.effectiveOn },
      alsoIds: typed.alsoIds.flatMap((value) => idOf(value) ?? []),
      successorId: idOf(typed.successorId) ?? null,
    },
  };
}

function dayProblems(day: string): FieldProblem[] {
  if (day === '') return [problem('effectiveOn', 'day_needed')];
  return isRealDay(day) ? [] : [problem('effectiveOn', 'impossible_date')];
}
