import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { fold } from '@/lib/domain/fold';
import * as t from '../schema';
import type { Tx } from '../store';
import { inFrench } from './french';
import { readFile, regionCode } from './source';
import universitiesFile from './universities.json';

const university = z.object({
  name: z.string().min(1),
  uai: z.array(z.string().regex(/^\d{7}[A-Z]$/)).min(1),
  siret: z.array(z.string().regex(/^\d{14}$/)),
  ror: z.string().nullable(),
  region_code: regionCode,
  academy: z.string().nullable(),
  mesr_typology: z.string().nullable(),
  in_reconstruction_33: z.boolean(),
  exclusion_reason: z.string().nullable(),
});
type University = z.infer<typeof university>;

const { universities } = readFile(
  'universities.json',
  z.object({ universities: z.array(university) }),
  universitiesFile,
);

/** The file's code for the overseas collectivities, which are outside the 18 regions. */
const OUTSIDE_REGIONS = '00';

/**
 * The universities with a health sector. The whole file is that list (the ministry's typology « avec santé »
 * or « scientifique et/ou médicale »; Lorraine, a grand établissement, has no typology there and is noted).
 * Which 33 the call counts is a reconstruction: no official list was found.
 */
export function loadUniversities(tx: Tx): number {
  return universities.reduce((sum, u) => sum + putUniversity(tx, u), 0);
}

function putUniversity(tx: Tx, u: University): number {
  const identifiers = identifiersOf(u);
  const organisationId = knownId(tx, u);
  if (organisationId !== undefined)
    return correct(tx, organisationId, u) + putIdentifiers(tx, organisationId, identifiers);
  const { id } = tx.insert(t.organisations).values(rowOf(u)).returning({ id: t.organisations.id }).get();
  return 1 + putIdentifiers(tx, id, identifiers);
}

const rowOf = (u: University) => ({
  name: u.name,
  kind: 'university' as const,
  regionCode: u.region_code === OUTSIDE_REGIONS ? null : u.region_code,
  academy: u.academy,
  healthUniversity: true,
  reconstruction33: u.in_reconstruction_33,
  reconstructionNote: noteOf(u),
  origin: 'reference' as const,
  search: fold(u.name),
});

function noteOf(u: University): string | null {
  if (u.exclusion_reason) return inFrench(u.exclusion_reason);
  return u.mesr_typology === null ? 'Typologie du ministère non renseignée dans la source.' : null;
}

const identifiersOf = (u: University) => [
  ...u.uai.map((value) => ({ kind: 'uai' as const, value })),
  ...u.siret.map((value) => ({ kind: 'siret' as const, value })),
  ...(u.ror === null ? [] : [{ kind: 'ror' as const, value: u.ror }]),
];

/** A university is found by its UAI, else by its name: it may have been recorded before the list was loaded. */
function knownId(tx: Tx, u: University): number | undefined {
  const [uai] = u.uai;
  const identified =
    uai &&
    tx
      .select({ id: t.organisationIdentifiers.organisationId })
      .from(t.organisationIdentifiers)
      .where(and(eq(t.organisationIdentifiers.kind, 'uai'), eq(t.organisationIdentifiers.value, uai)))
      .get();
  if (identified) return identified.id;
  return tx
    .select({ id: t.organisations.id })
    .from(t.organisations)
    .where(eq(t.organisations.name, u.name))
    .get()?.id;
}

/** A reference row follows the file; what people recorded themselves is left as they wrote it. */
function correct(tx: Tx, id: number, u: University): number {
  const stored = tx.select().from(t.organisations).where(eq(t.organisations.id, id)).get();
  // One that an officer corrected on a screen keeps what he wrote.
  if (stored?.origin !== 'reference' || stored.version > 0) return 0;
  const row = rowOf(u);
  if (JSON.stringify({ ...stored, ...row }) === JSON.stringify(stored)) return 0;
  return tx.update(t.organisations).set(row).where(eq(t.organisations.id, id)).run().changes;
}

function putIdentifiers(
  tx: Tx,
  organisationId: number,
  identifiers: ReturnType<typeof identifiersOf>,
): number {
  return tx
    .insert(t.organisationIdentifiers)
    .values(identifiers.map((identifier) => ({ ...identifier, organisationId })))
    .onConflictDoNothing()
    .run().changes;
}
