'use server';

import { headers } from 'next/headers';
import { clientAddress } from '@/app/_web/client-address';
import { formAction } from '@/app/_web/form-action';
import { textIn } from '@/app/_web/form-fields';
import { VISITOR } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { signalError as signal } from '@/lib/why/signal-error';

export const signalError = formAction(
  async (raw, { actor, now }) => {
    const address = clientAddress(await headers());
    return execute(signal, Object.assign({ address }, raw), { actor: actor ?? VISITOR, now, door: 'form' });
  },
  (form) => ({
    path: textIn(form, 'path'),
    asOf: textIn(form, 'asOf'),
    shown: textIn(form, 'shown'),
    said: textIn(form, 'said'),
  }),
  { admits: 'anyone' },
);
