import { z } from 'zod';
import statementsFile from './public_statements.json';
import { readFile } from './source';

/** A date of a public page: a year, a month or a day. */
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const statement = z.object({
  about: z.string().min(1),
  date: partialDate.nullable(),
  value: z.union([
    z.string(),
    z.array(z.string()),
    z.record(z.string(), z.union([z.number(), z.array(z.number())])),
  ]),
  source: z.string().min(1),
  note: z.string().optional(),
});
export type StatementSource = z.infer<typeof statement>;

export const STATEMENTS: StatementSource[] = readFile(
  'public_statements.json',
  z.object({ statements: z.array(statement) }),
  statementsFile,
).statements;

/** One named figure of the statement about a subject; the load stops where it is gone. */
export function statedFigure(about: string, name: string): { figure: number; statement: StatementSource } {
  for (const found of STATEMENTS) {
    if (found.about !== about || typeof found.value === 'string' || Array.isArray(found.value)) continue;
    const figure = found.value[name];
    if (typeof figure === 'number') return { figure, statement: found };
  }
  throw new Error(`Déclaration publique absente : ${about}, ${name}`);
}
