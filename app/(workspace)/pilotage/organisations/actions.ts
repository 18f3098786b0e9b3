'use server';

import { formAction } from '@/app/_web/form-action';
import { correctOrganisation as correct } from '@/lib/organisation/correct-organisation';
import { createOrganisation as create } from '@/lib/organisation/create-organisation';
import { withdrawOrganisation as withdraw } from '@/lib/organisation/withdraw-organisation';
import { readWithdrawal } from '../read-withdrawal';
import { readCorrection, readOrganisation } from './read-organisation';

export const createOrganisation = formAction(create, readOrganisation, {
  done: ({ organisationId }) => `/pilotage/organisations/${organisationId}?fait=enregistree`,
});

export const correctOrganisation = formAction(correct, readCorrection);

export const withdrawOrganisation = formAction(withdraw, readWithdrawal, {
  done: () => '/pilotage/organisations?fait=retiree',
});
