import { idOf } from '@/lib/domain/id';

/** What a form holds, read for the input of a command: blank is nothing, never zero. */

export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

export const textOrNull = (form: FormData, name: string): string | null => textIn(form, name) || null;

/** A number as it is typed: text that is none stays text, for the command to refuse at its field. */
export function typedNumber(form: FormData, name: string): number | string | null {
  const text = textIn(form, name);
  if (text === '') return null;
  return idOf(text.replace(/[\s\u00a0\u202f]/g, '')) ?? text;
}

/** The identifier that a hidden field or a select carries; undefined where nothing was chosen. */
export const idIn = (form: FormData, name: string): number | undefined => idOf(textIn(form, name));

export const textsIn = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));

/**
 * The rows of a repeated group of fields (`members.0.role`), those that are wholly blank at the end left out: a row
 * keeps its number, by which a refusal names its field.
 */
export function rowsIn<Name extends string>(
  form: FormData,
  group: string,
  names: readonly Name[],
): Record<Name, string>[] {
  const rows: Record<Name, string>[] = [];
  for (let at = 0; names.some((name) => form.has(`${group}.${at}.${name}`)); at += 1)
    rows.push(
      Object.fromEntries(names.map((name) => [name, textIn(form, `${group}.${at}.${name}`)])) as Record<
        Name,
        string
      >,
    );
  while (rows.length > 0 && Object.values(rows.at(-1) ?? {}).every((value) => value === '')) rows.pop();
  return rows;
}
