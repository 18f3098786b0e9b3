'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn } from '@/app/_web/form-fields';
import { cancelOrganisationFact as cancelFact } from '@/lib/eligibility/cancel-organisation-fact';
import { recordCertification as certify } from '@/lib/eligibility/record-certification';
import { recordTrait as trait } from '@/lib/eligibility/record-trait';
import { cancelSuccession as cancel } from '@/lib/organisation/cancel-succession';
import { correctOrganisation as correct } from '@/lib/organisation/correct-organisation';
import { createOrganisation as create } from '@/lib/organisation/create-organisation';
import { dateIdentifier as date } from '@/lib/organisation/date-identifier';
import { recordSuccession as record } from '@/lib/organisation/record-succession';
import { withdrawOrganisation as withdraw } from '@/lib/organisation/withdraw-organisation';
import { readWithdrawal } from '../read-withdrawal';
import { readCertification, readFactCancelling, readTrait } from './read-facts';
import { readCorrection, readOrganisation } from './read-organisation';
import { readCancelling, readIdentifierDates, readSuccession } from './read-succession';

export const createOrganisation = formAction(create, readOrganisation, {
  done: ({ organisationId }) => `/pilotage/organisations/${organisationId}?fait=enregistree`,
});

export const correctOrganisation = formAction(correct, readCorrection);

export const withdrawOrganisation = formAction(withdraw, readWithdrawal, {
  done: () => '/pilotage/organisations?fait=retiree',
});

export const recordSuccession = formAction(record, readSuccession, {
  done: (_, form) => `/pilotage/organisations/${idIn(form, 'organisationId')}?fait=acte`,
});

export const cancelSuccession = formAction(cancel, readCancelling);

export const dateIdentifier = formAction(date, readIdentifierDates);

export const recordTrait = formAction(trait, readTrait);
export const recordCertification = formAction(certify, readCertification);
export const cancelOrganisationFact = formAction(cancelFact, readFactCancelling);
