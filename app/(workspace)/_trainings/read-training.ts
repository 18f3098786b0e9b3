import { idIn, rowsIn, textIn, textOrNull, textsIn, typedNumber } from '@/app/_web/form-fields';

const training = (form: FormData) => ({
  title: textIn(form, 'title'),
  kind: textIn(form, 'kind'),
  regime: textIn(form, 'regime'),
  modality: textOrNull(form, 'modality'),
  hours: typedNumber(form, 'hours'),
  ects: typedNumber(form, 'ects'),
  certificationCode: textOrNull(form, 'certificationCode'),
  romeCode: textOrNull(form, 'romeCode'),
  componentIds: textsIn(form, 'componentIds'),
  regions: rowsIn(form, 'regions', ['regionCode', 'places']).map((_, at) => ({
    regionCode: textIn(form, `regions.${at}.regionCode`),
    places: typedNumber(form, `regions.${at}.places`),
  })),
  levelKeys: textsIn(form, 'levelKeys'),
  professionIds: textsIn(form, 'professionIds').map(Number),
});

export const readTraining = (form: FormData) => ({
  ...training(form),
  participationId: idIn(form, 'participationId'),
  organisationId: idIn(form, 'organisationId') ?? 0,
  agreedOn: textOrNull(form, 'agreedOn'),
  source: textOrNull(form, 'source'),
});

export const readTrainingRevision = (form: FormData) => ({
  ...training(form),
  trainingId: idIn(form, 'trainingId'),
  reason: textOrNull(form, 'reason'),
  seen: idIn(form, 'seen'),
});

export const readClosing = (form: FormData) => ({
  trainingId: idIn(form, 'trainingId'),
  closedOn: textOrNull(form, 'closedOn'),
  reason: textIn(form, 'reason'),
  seen: idIn(form, 'seen'),
});

/** What happens to a training on a day: each command reads of it what it asks. */
export const readEvent = (form: FormData) => ({
  trainingId: idIn(form, 'trainingId'),
  effectiveOn: textIn(form, 'effectiveOn'),
  reason: textIn(form, 'reason'),
  seen: idIn(form, 'seen'),
  title: textIn(form, 'title'),
  organisationId: idIn(form, 'organisationId') ?? 0,
  regionCode: textIn(form, 'regionCode'),
  places: typedNumber(form, 'places'),
  successorId: idIn(form, 'successorId') ?? 0,
});

export const readDecision = (accept: boolean) => (form: FormData) => ({
  proposalId: idIn(form, 'proposalId'),
  accept,
  reason: textOrNull(form, 'reason'),
});
