'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull, textsIn, typedNumber } from '@/app/_web/form-fields';
import { AUDIENCES } from '@/lib/domain/training-session/vocabulary';
import { changeSessionState as changeState } from '@/lib/training-session/change-session-state';
import { changeSlots as change } from '@/lib/training-session/change-slots';
import { correctParticipants as correctPeople } from '@/lib/training-session/correct-participants';
import { correctSession as correct } from '@/lib/training-session/correct-session';
import { planSession as plan } from '@/lib/training-session/plan-session';
import { recordResults as record } from '@/lib/training-session/record-results';
import { registerParticipants as register } from '@/lib/training-session/register-participants';
import { setSequenceStart as settle } from '@/lib/training-session/set-sequence-start';
import { withdrawParticipant as withdraw } from '@/lib/training-session/withdraw-participant';
import { numbersIn } from './numbers-in';
import { readSlot, readSlots } from './read-slot';
import { sessionPath } from './session-path';

const ofSession = (form: FormData) => {
  const version = idIn(form, 'version');
  return { sessionId: idIn(form, 'sessionId'), ...(version !== undefined && { version }) };
};

const place = (form: FormData) => ({
  organisationId: idIn(form, 'organisationId'),
  regionCode: textIn(form, 'regionCode'),
  capacity: typedNumber(form, 'capacity'),
  confirmed: textsIn(form, 'confirmed'),
});

export const planSession = formAction(
  plan,
  (form) => ({
    trainingId: idIn(form, 'trainingId'),
    code: textOrNull(form, 'code'),
    ...place(form),
    slots: readSlots(form, textIn(form, 'regionCode')),
  }),
  { done: ({ code }, form) => sessionPath(textIn(form, 'slug'), code) },
);

export const correctSession = formAction(correct, (form) => ({ ...ofSession(form), ...place(form) }));

export const changeSlots = formAction(change, (form) => {
  const withdrawn = typedNumber(form, 'withdrawn');
  if (withdrawn !== null) return { ...ofSession(form), slots: [], withdrawn: [withdrawn] };
  const slotNo = typedNumber(form, 'slotNo');
  const slot = readSlot(form, '', textIn(form, 'regionCode'));
  return { ...ofSession(form), slots: [{ ...slot, ...(slotNo !== null && { slotNo }) }], withdrawn: [] };
});

export const changeSessionState = formAction(changeState, (form) => ({
  ...ofSession(form),
  event: textIn(form, 'event'),
  onDay: textIn(form, 'onDay'),
  reason: textOrNull(form, 'reason'),
}));

/** « oui », « non », or nobody knows. */
const knownIn = (form: FormData, name: string): boolean | null => {
  const text = textIn(form, name);
  return text === '' ? null : text === 'yes';
};

export const setSequenceStart = formAction(settle, (form) => ({
  trainingId: idIn(form, 'trainingId'),
  sequenceStart: textIn(form, 'sequenceStart'),
  source: textIn(form, 'source'),
}));

export const registerParticipants = formAction(register, (form) => ({
  ...ofSession(form),
  groups: AUDIENCES.flatMap((audience) => {
    const count = typedNumber(form, `count-${audience}`);
    return count === null
      ? []
      : [
          {
            audience,
            count,
            audienceOther: audience === 'other_helper' ? textOrNull(form, 'audienceOther') : null,
            firstTime: knownIn(form, 'firstTime'),
          },
        ];
  }),
  registeredOn: textIn(form, 'registeredOn'),
  employerAgreedOn: textOrNull(form, 'employerAgreedOn'),
  confirmed: textsIn(form, 'confirmed'),
}));

/** What is left blank stays as it is. */
export const correctParticipants = formAction(correctPeople, (form) => {
  const audience = textIn(form, 'audience');
  const firstTime = textIn(form, 'firstTime');
  const employerAgreedOn = textIn(form, 'employerAgreedOn');
  return {
    ...ofSession(form),
    participants: numbersIn(textIn(form, 'numbers')).map((number) => ({
      number,
      ...(audience && { audience }),
      ...(firstTime && { firstTime: firstTime === 'unknown' ? null : firstTime === 'yes' }),
      ...(employerAgreedOn && { employerAgreedOn }),
    })),
  };
});

export const withdrawParticipant = formAction(withdraw, (form) => ({
  ...ofSession(form),
  number: typedNumber(form, 'number'),
  withdrawnOn: textOrNull(form, 'withdrawnOn'),
}));

export const recordResults = formAction(record, (form) => ({
  sessionId: idIn(form, 'sessionId'),
  results: numbersIn(textIn(form, 'numbers')).map((number) => ({
    number,
    kind: textIn(form, 'kind'),
    result: textIn(form, 'result'),
    onDay: textIn(form, 'onDay'),
    source: textOrNull(form, 'source'),
  })),
}));
