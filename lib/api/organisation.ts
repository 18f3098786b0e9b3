import { z } from 'zod';
import { count, day } from '@/lib/domain/figure-shapes';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { organisationCorrection, organisationInput } from '@/lib/domain/organisation';
import { ORGANISATION_KINDS, ORIGINS, SUCCESSION_KINDS } from '@/lib/domain/vocabulary';
import { became, plainPages, recordedId, versionSeen } from './common';

const organisation = {
  id: recordedId,
  name: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  regionCode: z.string().nullable(),
  healthUniversity: z.boolean().describe('A university with a health sector.'),
  healthSource: z.string().nullable().describe('The document that says so.'),
  uai: z.array(z.string()),
  siret: z.array(z.string()),
  origin: z.enum(ORIGINS),
};

const identifier = z.strictObject({
  kind: z.enum(['uai', 'siret', 'ror']),
  value: z.string(),
  validFrom: day.nullable().describe('Null: nobody said since when.'),
  validUntil: day.nullable().describe('From that day on it is no more its own.'),
});

const nameSaid = z.strictObject({
  id: recordedId,
  name: z.string(),
  effectiveOn: day.nullable().describe('Since when it is so, where a document says it.'),
  source: z.string().nullable(),
  knownFrom: day,
});

/** A merger, an absorption, a split or an end in which an organisation has a part. */
const act = z.strictObject({
  id: recordedId,
  kind: z.enum(SUCCESSION_KINDS),
  predecessorId: recordedId,
  predecessor: z.string(),
  successorId: recordedId.nullable().describe('Null of an end.'),
  successor: z.string().nullable(),
  effectiveOn: day,
  knownFrom: day.describe('The day on which it was recorded: counts move from the later of the two.'),
  source: z.string().nullable(),
  reason: z.string(),
  cancelledFrom: day.nullable(),
  cancelReason: z.string().nullable(),
});

/** `GET /api/v1/organisations` */
export const organisationListShape = z
  .strictObject({
    meta: plainPages,
    data: z.array(
      z.strictObject({
        ...organisation,
        became,
        projects: count.describe('The projects of which it is, or was, a member.'),
      }),
    ),
  })
  .register(named, { id: 'OrganisationList' });
export type OrganisationListAnswer = z.infer<typeof organisationListShape>;

/** `GET /api/v1/organisations/{id}` */
export const organisationShape = z
  .strictObject({ ...organisation, version: count })
  .register(named, { id: 'Organisation' });
export type OrganisationAnswer = z.infer<typeof organisationShape>;

/** `GET /api/v1/organisations/{id}/life` */
export const organisationLifeShape = z
  .strictObject({
    id: recordedId,
    became,
    life: z.array(act).describe('Oldest first.'),
    identifiers: z.array(identifier),
    names: z.array(nameSaid).describe('Oldest first.'),
  })
  .register(named, { id: 'OrganisationLife' });
export type OrganisationLifeAnswer = z.infer<typeof organisationLifeShape>;

/** `POST /api/v1/organisations` */
export const organisationToRecord = z
  .strictObject(organisationInput.omit({ origin: true }).shape)
  .register(namedInputs, { id: 'OrganisationToRecord' });

/** `PUT /api/v1/organisations/{id}`: the whole of what is said of it. */
export const organisationToCorrect = z
  .strictObject({ ...organisationCorrection.omit({ organisationId: true }).shape, version: versionSeen })
  .register(namedInputs, { id: 'OrganisationToCorrect' });

export const organisationRecorded = z
  .strictObject({ id: recordedId, version: count })
  .register(named, { id: 'OrganisationRecorded' });
