import { z } from 'zod';

/** Shapes that every reference file shares. Unknown fields are left out: the files hold more than is loaded. */

/** « document:ligne », one or several. */
export const printedAt = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
export const seasonKey = z.enum(['S1', 'S2']);
export const documentKey = z.enum(['003', '004']);
export const regionCode = z.string().regex(/^\d{2}$/);

export type PrintedAt = z.infer<typeof printedAt>;

/** Several source lines as one text: « 003:75, 003:88 ». */
export const oneSource = (src: PrintedAt): string => (typeof src === 'string' ? src : src.join(', '));

/** The document that a source line belongs to. */
export function documentOf(src: PrintedAt): z.infer<typeof documentKey> {
  return documentKey.parse(oneSource(src).slice(0, 3));
}

/** Reads a reference file; a file that lost its shape stops the load and says where. */
export function readFile<T>(name: string, shape: z.ZodType<T>, content: unknown): T {
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((i) => `${i.path.join('.')} : ${i.message}`).join(' ; ');
  throw new Error(`Fichier de référence ${name} : ${where}`);
}

/** Millions of euros as whole cents: 55.5 → 5 550 000 000. */
export function centsOf(millions: number): number {
  return Math.round(millions * 100_000_000);
}
