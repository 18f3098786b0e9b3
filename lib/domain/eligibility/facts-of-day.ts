import { agreementOn } from '../money/agreement';
import { heirOn } from '../succession';
import type { SeasonKey } from '../vocabulary';
import type {
  CertificationFact,
  DerogationFact,
  FunctionFact,
  MemberFacts,
  NoteFact,
  ParticipationFacts,
  RosterFacts,
  SharesFact,
} from './facts';
import { DEROGATION_BODY, FUNCTION_PLACES, ROSTER_PLACES } from './recorded';
import type {
  AgreementRecord,
  ConsortiumRecords,
  FunctionRecord,
  MembershipRecord,
  OrganisationRecord,
} from './records';
import { inOrder, lastSaid, saidOf, standsOn } from './standing';
import { traitsOn } from './traits-of-day';
import { ROSTER_KINDS } from './vocabulary';

/** Whose facts are read: a project in one of its actions. */
export interface Place {
  projectId: number;
  participationId: number;
  actionKey: string;
  seasonKey: SeasonKey;
}

/**
 * What is known of a consortium at the end of a day, of one of its actions: what is both true and known by then, and not
 * taken back. Members that have gone over into another organisation are read as that one.
 */
export function factsOn(records: ConsortiumRecords, place: Place, day: string): ParticipationFacts {
  const { projectId, actionKey, participationId } = place;
  const ofProject = <R extends { projectId: number }>(rows: readonly R[]) =>
    rows.filter((row) => row.projectId === projectId);
  const ofAction = <R extends { projectId: number; actionKey: string }>(rows: readonly R[]) =>
    ofProject(rows).filter((row) => row.actionKey === actionKey);
  const stated = lastSaid(ofAction(records.statements), day);
  const application = records.applications.findLast(
    (one) => one.participationId === participationId && one.knownFrom <= day,
  );
  return {
    ...{ actionKey, seasonKey: place.seasonKey },
    members: membersOn(records, projectId, day),
    rosters: rostersOn(records, projectId, day),
    derogations: derogationsOn(ofAction(records.derogations), day),
    functionsComplete: stated?.complete ? saidOf(stated) : null,
    zones: records.zones,
    appliedOn: application?.effectiveOn ?? null,
    shares: sharesOn(records, ofProject(records.agreements), day),
    notes: notesOn(ofAction(records.notes), day),
  };
}

/** The last step of each who belongs to a consortium on a day, whenever it was known. */
function stepsOn(
  memberships: readonly MembershipRecord[],
  projectId: number,
  day: string,
): MembershipRecord[] {
  const present = new Map<number, MembershipRecord>();
  const steps = memberships.filter((step) => step.projectId === projectId && step.effectiveOn <= day);
  for (const step of inOrder(steps)) {
    if (step.event === 'leave') present.delete(step.organisationId);
    else present.set(step.organisationId, step);
  }
  return [...present.values()];
}

/** Who belongs to a consortium on a day, which may be to come. */
export const presentOn = (
  memberships: readonly MembershipRecord[],
  projectId: number,
  day: string,
): number[] => stepsOn(memberships, projectId, day).map(({ organisationId }) => organisationId);

function membersOn(records: ConsortiumRecords, projectId: number, day: string): MemberFacts[] {
  const known = records.memberships.filter((step) => standsOn(step, day));
  const heir = (id: number) => heirOn(records.heirs, id, day);
  const held = functionsOn(
    records.functions.filter((row) => row.projectId === projectId),
    day,
  );
  const members = new Map<number, MemberFacts>();
  for (const step of stepsOn(known, projectId, day).sort((a, b) => rank(a) - rank(b))) {
    const id = heir(step.organisationId);
    if (members.has(id)) continue;
    const own = (organisationId: number) => heir(organisationId) === id;
    const words = wordsOn(records.organisations, id, day);
    members.set(id, {
      organisationId: id,
      name: words?.name ?? '',
      kind: words?.kind ?? 'association',
      role: step.role,
      said: saidOf(step),
      traits: traitsOn(
        records.traits.filter((row) => own(row.organisationId)),
        words,
        day,
      ),
      functions: held.filter((row) => own(row.organisationId)).map(functionFact),
      certifications: certificationsOn(records, own, day),
    });
  }
  return [...members.values()];
}

const rank = ({ role }: MembershipRecord) => (role === 'lead' ? 0 : 1);

/** What was said of an organisation by the end of a day; before anything was, the first that ever was. */
export function wordsOn(
  organisations: readonly OrganisationRecord[],
  id: number,
  day: string,
): OrganisationRecord | undefined {
  const own = organisations.filter((one) => one.organisationId === id);
  return own.findLast(({ knownFrom }) => knownFrom === null || knownFrom <= day) ?? own[0];
}

/** The functions held on a day: the last word on a member, a function and a zone. */
export function functionsOn(rows: readonly FunctionRecord[], day: string): FunctionRecord[] {
  const last = new Map<string, FunctionRecord>();
  for (const row of inOrder(rows.filter((one) => standsOn(one, day))))
    last.set(`${row.organisationId} ${row.function} ${row.zoneNumber ?? ''}`, row);
  return [...last.values()].filter(({ event }) => event === 'given');
}

const functionFact = (row: FunctionRecord): FunctionFact => ({
  function: row.function,
  actionKey: FUNCTION_PLACES[row.function].actionKey,
  zoneNumber: row.zoneNumber,
  said: saidOf(row),
});

/** One that expired stays among them: its days are said. */
const certificationsOn = (
  { certifications }: ConsortiumRecords,
  own: (organisationId: number) => boolean,
  day: string,
): CertificationFact[] =>
  inOrder(certifications.filter((row) => own(row.organisationId) && standsOn(row, day))).map((row) => ({
    kind: row.kind,
    obtainedOn: row.effectiveOn,
    expiresOn: row.expiresOn,
    said: saidOf(row),
  }));

function rostersOn({ rosters, heirs }: ConsortiumRecords, projectId: number, day: string): RosterFacts[] {
  return ROSTER_KINDS.flatMap((kind) => {
    const own = rosters.filter((row) => row.projectId === projectId && row.kind === kind);
    const last = lastSaid(own, day);
    if (!last) return [];
    const said = saidOf(last);
    return {
      kind,
      actionKey: ROSTER_PLACES[kind].actionKey,
      complete: last.complete ? said : null,
      expected: last.lines.map(({ organisationId, name }) => ({
        organisationId: organisationId === null ? null : heirOn(heirs, organisationId, day),
        name,
        said,
      })),
    };
  });
}

function derogationsOn(rows: readonly ConsortiumRecords['derogations'][number][], day: string) {
  const standing = rows.filter((row) => standsOn(row, day));
  return standing.flatMap((row): DerogationFact[] => {
    if (row.event !== 'granted' || (row.endsOn !== null && row.endsOn < day)) return [];
    if (standing.some(({ revokesId }) => revokesId === row.id)) return [];
    const { actionKey, endsOn } = row;
    return [{ actionKey, endsOn, scope: 'without_consortium', body: DEROGATION_BODY, said: saidOf(row) }];
  });
}

/** How the version in force divides its aid between organisations; one that was divided by actions alone says nothing. */
function sharesOn(
  { heirs }: ConsortiumRecords,
  agreements: readonly AgreementRecord[],
  day: string,
): SharesFact | null {
  const last = agreementOn(
    agreements.filter((one) => standsOn(one, day)),
    day,
  );
  if (!last || last.shares.length === 0) return null;
  return {
    aidCents: last.aidCents,
    shares: last.shares.map(({ organisationId, cents }) => ({
      organisationId: heirOn(heirs, organisationId, day),
      cents,
    })),
    said: saidOf(last),
  };
}

/** The last word on each rule, where it was not withdrawn. */
function notesOn(rows: readonly ConsortiumRecords['notes'][number][], day: string): NoteFact[] {
  const last = new Map(
    inOrder(rows.filter((row) => standsOn(row, day))).map((row) => [row.ruleCode, row] as const),
  );
  return [...last.values()].flatMap(({ verdict, ...row }): NoteFact[] => {
    const { actionKey, ruleCode, note, fingerprint } = row;
    return verdict === 'withdrawn'
      ? []
      : [{ actionKey, ruleCode, verdict, note, fingerprint, said: saidOf(row) }];
  });
}
