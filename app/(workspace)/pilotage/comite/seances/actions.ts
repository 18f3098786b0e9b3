'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull, textsIn } from '@/app/_web/form-fields';
import { correctCommittee as correct } from '@/lib/committee/correct-committee';
import { correctCommitteeEntry as correctEntry } from '@/lib/committee/correct-committee-entry';
import { followDecision as follow } from '@/lib/committee/follow-decision';
import { recordCommittee as record } from '@/lib/committee/record-committee';
import { writeCommitteeEntry as write } from '@/lib/committee/write-committee-entry';

export const recordCommittee = formAction(
  record,
  (form) => ({
    heldOn: textIn(form, 'heldOn'),
    seasonKey: textOrNull(form, 'seasonKey'),
    title: textIn(form, 'title'),
    actionKeys: textsIn(form, 'actionKeys'),
  }),
  { done: ({ committeeId }) => `/pilotage/comite/seances/${committeeId}` },
);

export const correctCommittee = formAction(
  correct,
  (form) => ({
    committeeId: idIn(form, 'committeeId'),
    heldOn: textIn(form, 'heldOn'),
    title: textIn(form, 'title'),
    withdrawn: textIn(form, 'withdrawn') === 'true',
    reason: textIn(form, 'reason'),
  }),
  { done: ({ withdrawn }) => (withdrawn ? '/pilotage/comite/seances' : undefined) },
);

/** The sentence, who answers for it and by when, as the forms of an entry hold them. */
const wordsIn = (form: FormData) => ({
  body: textIn(form, 'body'),
  responsible: textOrNull(form, 'responsible'),
  dueOn: textOrNull(form, 'dueOn'),
});

export const writeCommitteeEntry = formAction(write, (form) => ({
  committeeId: idIn(form, 'committeeId'),
  kind: textIn(form, 'kind'),
  about: textIn(form, 'about'),
  ...wordsIn(form),
}));

export const followDecision = formAction(follow, (form) => ({
  entryId: idIn(form, 'entryId'),
  seen: Number(textIn(form, 'seen')),
  outcome: textIn(form, 'outcome'),
  reason: textOrNull(form, 'reason'),
  ...wordsIn(form),
}));

export const correctCommitteeEntry = formAction(correctEntry, (form) => ({
  entryId: idIn(form, 'entryId'),
  seen: Number(textIn(form, 'seen')),
  withdrawn: textIn(form, 'withdrawn') === 'true',
  reason: textIn(form, 'reason'),
  ...wordsIn(form),
}));
