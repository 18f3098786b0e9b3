import type { Target } from '@/lib/access/policy';
import { type Circumstances, type Command, perform, rehearse } from '@/lib/command';
import { type FieldRefusal, isRefusal } from '@/lib/refusal';
import { readableTwice } from './readable-twice';

/**
 * What else a command would refuse of an input that it cannot even read, so that a program is told all in one answer.
 * The fields that cannot be read are given stand-ins and the command is rehearsed, twice with others: what it says both
 * times of other fields does not hang on them. Whoever may not do it learns nothing: the command asks first.
 */
export async function furtherProblems<Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
  raw: Readonly<Record<string, unknown>>,
  told: readonly FieldRefusal[],
  around: Omit<Circumstances, 'tx'>,
): Promise<FieldRefusal[]> {
  const readable = readableTwice(command.input, raw, around.now.day);
  if (!readable) return [];
  const says = (input: Readonly<Record<string, unknown>>) =>
    rehearse((tx) => perform({ tx, ...around }, command, input)).then(() => [], problemsOf);
  const one = await says(readable.first);
  const other = one.length > 0 ? await says(readable.second) : [];
  const unjudged = [
    ...readable.dropped,
    ...told.filter(({ code }) => code !== 'zod_unrecognized_keys').map(({ path }) => judgedWith(path)),
  ];
  return one.filter(
    ({ path, code }) =>
      other.some((same) => same.path === path && same.code === code) &&
      !unjudged.some((field) => areOneLine(field, path)),
  );
}

/** Its problems field by field; what is only to be confirmed is asked once nothing is wrong. */
function problemsOf(error: unknown): FieldRefusal[] {
  if (!isRefusal(error)) throw error;
  return error.code === 'to_confirm' ? [] : error.fields;
}

/** A row that names what it is about by another number may be right: it is judged once that number can be read. */
const judgedWith = (path: string): string => path.match(/^(.*\.\d+)\.\w+Id$/)?.[1] ?? path;

/** Whether one of two paths stands inside the other, or is it. */
const areOneLine = (one: string, other: string): boolean =>
  `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
