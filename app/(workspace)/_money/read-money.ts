import { idIn, rowsIn, textIn, textOrNull, textsIn } from '@/app/_web/form-fields';
import { idOf } from '@/lib/domain/id';
import { readWithdrawal } from '../pilotage/read-withdrawal';

const ofProject = (form: FormData) => ({
  projectId: idIn(form, 'projectId'),
  version: idIn(form, 'version'),
  confirmed: textsIn(form, 'confirmed'),
});

/** The rows of a group in which anything was typed: a row that is left blank between two others says nothing. */
const filled = <Name extends string>(form: FormData, group: string, names: readonly Name[]) =>
  rowsIn(form, group, names).filter((row) => Object.values(row).some((value) => value !== ''));

export const readAgreement = (form: FormData) => ({
  ...ofProject(form),
  number: textOrNull(form, 'number'),
  signedOn: textIn(form, 'signedOn'),
  effectiveOn: textOrNull(form, 'effectiveOn'),
  startsOn: textIn(form, 'startsOn'),
  endsOn: textIn(form, 'endsOn'),
  launchEndsOn: textOrNull(form, 'launchEndsOn'),
  aidCents: textIn(form, 'aidCents'),
  totalCostCents: textOrNull(form, 'totalCostCents'),
  eligibleBaseCents: textOrNull(form, 'eligibleBaseCents'),
  organisationShares: filled(form, 'organisationShares', ['organisationId', 'cents']).map(
    ({ organisationId, cents }) => ({ organisationId: idOf(organisationId) ?? 0, cents }),
  ),
  actionShares: filled(form, 'actionShares', ['actionKey', 'cents']),
  source: textIn(form, 'source'),
});

export const readAmendment = (form: FormData) => ({
  ...readAgreement(form),
  kind: textIn(form, 'kind'),
  reason: textOrNull(form, 'reason'),
});

export const readSchedule = (form: FormData) => ({
  ...ofProject(form),
  tranches: filled(form, 'tranches', ['part', 'condition', 'conditionText', 'milestoneId', 'dueOn']).map(
    ({ milestoneId, dueOn, ...tranche }) => ({
      ...tranche,
      milestoneId: idOf(milestoneId) ?? null,
      dueOn: dueOn || null,
    }),
  ),
});

export const readCondition = (form: FormData) => ({
  ...ofProject(form),
  position: idIn(form, 'position') ?? 0,
  metOn: textIn(form, 'metOn'),
  source: textIn(form, 'source'),
});

export const readPayment = (form: FormData) => ({
  ...ofProject(form),
  tranche: idIn(form, 'tranche') ?? null,
  cents: textIn(form, 'cents'),
  paidOn: textIn(form, 'paidOn'),
  source: textIn(form, 'source'),
});

export const readReviewStep = (form: FormData) => ({
  ...ofProject(form),
  review: textIn(form, 'review'),
  step: textIn(form, 'step'),
  outcome: textOrNull(form, 'outcome'),
  onDay: textIn(form, 'onDay'),
  reserves: textOrNull(form, 'reserves'),
  source: textIn(form, 'source'),
});

export const readMilestone = (form: FormData) => ({
  projectId: idIn(form, 'projectId'),
  participationId: idIn(form, 'participationId') ?? null,
  title: textIn(form, 'title'),
  kind: textIn(form, 'kind'),
  dueOn: textIn(form, 'dueOn'),
});

export const readDeclaration = (form: FormData) => ({
  milestoneId: idIn(form, 'milestoneId'),
  onDay: textIn(form, 'onDay'),
  evidence: textIn(form, 'evidence'),
});

export const readVerification = (form: FormData) => ({
  milestoneId: idIn(form, 'milestoneId'),
  kind: textIn(form, 'kind'),
  reason: textOrNull(form, 'reason'),
});

export const readPostponement = (form: FormData) => ({
  milestoneId: idIn(form, 'milestoneId'),
  kind: textIn(form, 'kind'),
  newDueOn: textOrNull(form, 'newDueOn'),
  reason: textOrNull(form, 'reason'),
});

export const readPledge = (form: FormData) => ({
  projectId: idIn(form, 'projectId'),
  funderKind: textIn(form, 'funderKind'),
  funder: textIn(form, 'funder'),
  state: textIn(form, 'state'),
  cents: textIn(form, 'cents'),
  datedOn: textIn(form, 'datedOn'),
  source: textIn(form, 'source'),
  shown: textIn(form, 'shown') === 'true',
});

export const readMoneyWithdrawal = (form: FormData) => ({
  ...readWithdrawal(form),
  thing: textIn(form, 'thing'),
});
