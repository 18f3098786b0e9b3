'use server';

import { jsonAction } from '@/app/_web/form-action';
import { correctOrganisation as correct } from '@/lib/organisation/correct-organisation';
import { createOrganisation as create } from '@/lib/organisation/create-organisation';
import { withdrawOrganisation as takeBack } from '@/lib/organisation/withdraw-organisation';

export const createOrganisation = jsonAction(create);
export const correctOrganisation = jsonAction(correct);
export const withdrawOrganisation = jsonAction(takeBack);
