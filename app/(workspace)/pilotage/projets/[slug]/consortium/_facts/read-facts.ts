import { idIn, rowsIn, textIn, textOrNull, textsIn } from '@/app/_web/form-fields';
import { idOf } from '@/lib/domain/id';

const ofProject = (form: FormData) => ({ projectId: idIn(form, 'projectId') ?? 0 });

const told = (form: FormData) => ({
  effectiveOn: textIn(form, 'effectiveOn'),
  source: textIn(form, 'source'),
  reason: textOrNull(form, 'reason'),
});

/** The boxes of the zones; a number that is none is refused as a zone that is not printed. */
const zonesIn = (form: FormData) => textsIn(form, 'zones').map((zone) => idOf(zone) ?? 0);

export const readFunction = (form: FormData) => ({
  ...ofProject(form),
  organisationId: idIn(form, 'organisationId') ?? 0,
  function: textIn(form, 'function'),
  zones: zonesIn(form),
  ...told(form),
});

/** « 12 field_actor 5 »: who holds what, and in which zone. */
export function readFunctionEnd(form: FormData) {
  const [organisationId = '', name = '', zone = ''] = textIn(form, 'function').split(' ');
  return {
    ...ofProject(form),
    organisationId: idOf(organisationId) ?? 0,
    function: name,
    zones: zone === '' ? [] : [idOf(zone) ?? 0],
    ...told(form),
    reason: textIn(form, 'reason'),
  };
}

export const readConsortiumCancelling = (form: FormData) => ({
  fact: textIn(form, 'fact'),
  id: idIn(form, 'id') ?? 0,
  reason: textIn(form, 'reason'),
});

export const readFunctionStatement = (form: FormData) => ({
  ...ofProject(form),
  actionKey: textIn(form, 'actionKey'),
  complete: textIn(form, 'complete') === 'true',
  ...told(form),
});

export const readRoster = (form: FormData) => ({
  ...ofProject(form),
  kind: textIn(form, 'kind'),
  complete: textIn(form, 'complete') === 'true',
  lines: rowsIn(form, 'lines', ['organisationId', 'name']).map(({ organisationId, name }) => ({
    organisationId: idOf(organisationId) ?? null,
    name: name || null,
  })),
  seenId: idIn(form, 'seenId') ?? null,
  ...told(form),
});

export const readDerogation = (form: FormData) => ({
  ...ofProject(form),
  actionKey: textIn(form, 'actionKey'),
  endsOn: textOrNull(form, 'endsOn'),
  ...told(form),
});

export const readRevocation = (form: FormData) => ({
  derogationId: idIn(form, 'derogationId') ?? 0,
  effectiveOn: textIn(form, 'effectiveOn'),
  source: textOrNull(form, 'source'),
  reason: textIn(form, 'reason'),
});

export const readApplication = (form: FormData) => ({
  participationId: idIn(form, 'participationId') ?? 0,
  appliedOn: textIn(form, 'appliedOn'),
  source: textIn(form, 'source'),
  reason: textOrNull(form, 'reason'),
});

export const readRuleNote = (form: FormData) => ({
  ...ofProject(form),
  actionKey: textIn(form, 'actionKey'),
  ruleCode: textIn(form, 'ruleCode'),
  verdict: textIn(form, 'verdict'),
  note: textIn(form, 'note'),
  fingerprint: textIn(form, 'fingerprint'),
});

export const readFactDecision = (form: FormData) => ({
  proposalId: idIn(form, 'proposalId') ?? 0,
  accept: textIn(form, 'accept') === 'true',
  reason: textOrNull(form, 'reason'),
});
