import type { OfferSubject } from '@/lib/domain/vocabulary';

/**
 * What an offer fact is about, in SQL: a training is the same whoever declares it, since another member of the
 * consortium may take it over (docs/decisions/0055); a university is its organisation.
 */
export const offerAddress = (alias: string): string =>
  `${alias}.participation_id, ${alias}.subject, iif(${alias}.training_id IS NULL, ${alias}.organisation_id, 0), coalesce(${alias}.training_id, 0)`;

/** Whether two rows of `offer_revisions` are about the same thing, of one participation or section. */
export const sameOffer = (a: string, b: string): string =>
  `${a}.subject = ${b}.subject AND coalesce(${a}.training_id, 0) = coalesce(${b}.training_id, 0)
     AND (${b}.training_id IS NOT NULL OR ${a}.organisation_id = ${b}.organisation_id)`;

/** The same against a bound address, with the values that it binds. */
export const AT_ADDRESS =
  'subject = ? AND coalesce(training_id, 0) = ? AND (training_id IS NOT NULL OR organisation_id = ?)';
export const boundAddress = (a: {
  subject: OfferSubject;
  organisationId: number;
  trainingId: number | null;
}): [OfferSubject, number, number] => [a.subject, a.trainingId ?? 0, a.organisationId];

/** The organisation of an offer fact today: of a training, whoever declares it now. */
export const offerHolder = (alias: string): string =>
  `coalesce((SELECT h.organisation_id FROM trainings h WHERE h.id = ${alias}.training_id), ${alias}.organisation_id)`;
