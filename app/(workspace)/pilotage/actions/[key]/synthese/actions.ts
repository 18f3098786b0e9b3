'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';
import { publishSynthesis as publish } from '@/lib/synthesis/publish-synthesis';
import { withdrawSynthesis as withdraw } from '@/lib/synthesis/withdraw-synthesis';
import { writeSynthesis as write } from '@/lib/synthesis/write-synthesis';
import { readWithdrawal } from '../../../read-withdrawal';

export const writeSynthesis = formAction(write, (form) => ({
  seasonKey: textIn(form, 'seasonKey'),
  actionKey: textIn(form, 'actionKey'),
  componentId: textOrNull(form, 'componentId'),
  body: textIn(form, 'body'),
  confidence: textIn(form, 'confidence'),
}));

export const publishSynthesis = formAction(publish, (form) => ({ id: idIn(form, 'id') }));

export const withdrawSynthesis = formAction(withdraw, readWithdrawal);
