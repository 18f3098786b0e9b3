'use server';

import { formAction } from '@/app/_web/form-action';
import { changeAccount as change } from '@/lib/account/change-account';
import { openAccount as create } from '@/lib/account/create-account';
import { disableAccount as disable } from '@/lib/account/disable-account';
import { enableAccount as enable } from '@/lib/account/enable-account';
import { inviteAccount as invite } from '@/lib/account/invite-account';
import { revokeToken as endToken } from '@/lib/account/revoke-token';
import { setPassword as set } from '@/lib/account/set-password';
import { withdrawInvitation as withdraw } from '@/lib/account/withdraw-invitation';
import { erasePerson as erase } from '@/lib/person/erase-person';
import { resetSecondFactor as resetFactor } from '@/lib/second-factor/reset-second-factor';
import { readAccount, readAccountId } from './read-account';

const readConfirmed = (form: FormData) => ({
  ...readAccountId(form),
  confirmed: form.getAll('confirmed').map(String),
});

export const createAccount = formAction(create, readAccount);

export const changeAccount = formAction(change, (form) => ({
  ...readAccount(form),
  ...readConfirmed(form),
  version: form.get('version') ?? undefined,
}));

export const disableAccount = formAction(disable, readConfirmed);

export const enableAccount = formAction(enable, readAccountId);

export const erasePerson = formAction(erase, readConfirmed, { done: () => '/administration?effacement=1' });

export const setPassword = formAction(set, readAccountId);

export const resetSecondFactor = formAction(resetFactor, readAccountId);

export const revokeToken = formAction(endToken, (form) => ({ tokenId: Number(form.get('tokenId')) }));

export const inviteAccount = formAction(invite, readAccountId);

export const withdrawInvitation = formAction(withdraw, readAccountId);
