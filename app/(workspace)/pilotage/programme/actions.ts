'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';
import { recordAction as action } from '@/lib/programme/record-action';
import { recordDocument as document } from '@/lib/programme/record-document';
import { recordIntakeRound as round } from '@/lib/programme/record-intake-round';
import { recordPeriod as period } from '@/lib/programme/record-period';
import { recordPeriodRule as periodRule } from '@/lib/programme/record-period-rule';
import { recordSeason as season } from '@/lib/programme/record-season';
import { setActionStatus as status } from '@/lib/programme/set-action-status';

export const recordSeason = formAction(season, (form) => ({
  number: idIn(form, 'number'),
  openedOn: textOrNull(form, 'openedOn'),
  src: textIn(form, 'src'),
  note: textOrNull(form, 'note'),
}));

export const recordAction = formAction(action, (form) => ({
  seasonKey: textIn(form, 'seasonKey'),
  actionKey: textIn(form, 'actionKey'),
  shortTitle: textOrNull(form, 'shortTitle'),
  editionKey: textIn(form, 'editionKey'),
  documentKey: textOrNull(form, 'documentKey'),
  number: idIn(form, 'number'),
  title: textIn(form, 'title'),
  status: textIn(form, 'status'),
  from: textIn(form, 'from'),
  src: textIn(form, 'src'),
}));

export const setActionStatus = formAction(status, (form) => {
  const [seasonKey = '', actionKey = ''] = textIn(form, 'action').split(' ');
  return {
    seasonKey,
    actionKey,
    status: textIn(form, 'status'),
    from: textIn(form, 'from'),
    src: textIn(form, 'src'),
  };
});

export const recordIntakeRound = formAction(round, (form) => ({
  seasonKey: textIn(form, 'seasonKey'),
  number: idIn(form, 'number'),
  opensOn: textOrNull(form, 'opensOn'),
  cutoffOn: textOrNull(form, 'cutoffOn'),
  src: textIn(form, 'src'),
  note: textOrNull(form, 'note'),
}));

export const recordDocument = formAction(document, (form) => ({
  key: textIn(form, 'key'),
  title: textIn(form, 'title'),
  datedOn: textIn(form, 'datedOn'),
  inferred: form.has('inferred'),
  note: textOrNull(form, 'note'),
}));

export const recordPeriod = formAction(period, (form) => ({
  kind: textIn(form, 'kind'),
  year: idIn(form, 'year'),
}));

/** « measure entered » or « component JURISTES.S1 ». */
export const recordPeriodRule = formAction(periodRule, (form) => {
  const [of, key = ''] = textIn(form, 'subject').split(' ');
  const rule = textIn(form, 'rule');
  return {
    measure: of === 'measure' ? key : null,
    componentId: of === 'component' ? key : null,
    rule: rule === 'none' ? null : rule,
    source: textIn(form, 'source'),
  };
});
