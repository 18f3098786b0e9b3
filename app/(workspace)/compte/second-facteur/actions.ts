'use server';

import { formAction } from '@/app/_web/form-action';
import { addPasskey as keepPasskey } from '@/lib/second-factor/add-passkey';
import { addTotp as keepTotp } from '@/lib/second-factor/add-totp';
import { beginPasskey as askForPasskey } from '@/lib/second-factor/begin-passkey';
import { beginTotp as drawTotp } from '@/lib/second-factor/begin-totp';
import { removeSecondFactor as remove } from '@/lib/second-factor/remove-second-factor';
import { renewRecoveryCodes as renew } from '@/lib/second-factor/renew-recovery-codes';

const enrolling = { admits: 'second_factor_to_enrol' } as const;

export const beginTotp = formAction(drawTotp, () => null, enrolling);

export const addTotp = formAction(keepTotp, (form) => ({ code: form.get('codePassword') }), enrolling);

export const beginPasskey = formAction(askForPasskey, () => null, enrolling);

export const addPasskey = formAction(
  keepPasskey,
  (form) => ({ name: form.get('name'), answer: form.get('passkeyAnswer') }),
  enrolling,
);

export const removeSecondFactor = formAction(remove, (form) => ({ factorId: Number(form.get('factorId')) }));

export const renewRecoveryCodes = formAction(renew, () => null);
