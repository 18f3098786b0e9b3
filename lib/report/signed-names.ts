import {
  keptNames,
  organisationOf,
  projectAtInstant,
  projectOnDay,
  type Things,
  type ThingsNamed,
  thingsAtInstant,
  thingsOnDay,
} from '@/db/receipt-names';
import { professions, regions } from '@/db/reference';
import type { ReportHeading } from '@/db/report-rows';
import type { Sending } from '@/db/report-submission';
import { allPeriods } from '@/db/reports';
import type { Read } from '@/db/store';
import type { ReceiptVersion, SignedNames } from '@/lib/domain/signed-names';
import type { SentPart } from './sent-parts';

/** What was sent, of which report, by which act. */
export interface Sent {
  heading: ReportHeading;
  sending: Sending;
  parts: readonly SentPart[];
}

export interface Signed {
  version: ReceiptVersion;
  names: SignedNames;
}

/**
 * The names under which a sending was signed: those that were kept with it. One of before, whose fingerprint is of
 * version 1, is read under the names that the service had at its instant.
 */
export async function signedUnder(read: Read, sent: Sent): Promise<Signed> {
  const kept = keptNames(read, sent.sending.eventId);
  if (kept && isWhole(kept, sent)) return { version: 2, names: kept };
  const { at } = sent.sending;
  const then = await namesOf(read, sent, {
    project: projectAtInstant(read, sent.heading.projectId, at),
    things: thingsAtInstant(read, thingsIn(read, sent), at),
  });
  return kept ? { version: 2, names: completed(kept, then) } : { version: 1, names: then };
}

/** The names of today, to be kept with what is signed now. */
export const namesToSign = (read: Read, sent: Sent, day: string): Promise<SignedNames> =>
  namesOf(read, sent, {
    project: projectOnDay(read, sent.heading.projectId, day),
    things: thingsOnDay(read, thingsIn(read, sent), day),
  });

async function namesOf(
  read: Read,
  { heading, sending, parts }: Sent,
  { project, things }: { project: SignedNames['project']; things: ThingsNamed },
): Promise<SignedNames> {
  const values = parts.flatMap((part) => part.values);
  const used = (labels: readonly (readonly [string, string])[], keys: readonly string[]) =>
    Object.fromEntries(labels.filter(([key]) => keys.includes(key)));
  const organisations = new Map(things.organisations.map(({ id, name }) => [id, name]));
  return {
    project,
    campaign: {
      label: heading.campaignLabel,
      period: heading.periodLabel,
      observedOn: heading.observedOn,
    },
    sender: organisations.get(organisationOf(read, sending.accountId) ?? 0) ?? null,
    actions: Object.fromEntries(parts.map(({ actionKey, actionTitle }) => [actionKey, actionTitle])),
    organisations: Object.fromEntries(organisations),
    trainings: Object.fromEntries(
      things.trainings.map(({ id, title, organisation }) => [id, { title, organisation }]),
    ),
    regions: used(
      (await regions(read)).map(({ code, name }) => [code, name]),
      [...new Set(values.map(({ regionCode }) => regionCode))],
    ),
    periods: used(
      (await allPeriods(read)).map(({ id, label }) => [String(id), label]),
      [...new Set(values.map(({ periodId }) => String(periodId)))],
    ),
    professions: used(
      (await professions(read)).map(({ id, label }) => [String(id), label]),
      [...new Set(values.map(({ professionKey }) => professionKey))],
    ),
  };
}

function thingsIn(read: Read, { sending, parts }: Sent): Things {
  const sender = organisationOf(read, sending.accountId);
  const openings = parts.flatMap((part) => part.openings);
  const values = parts.flatMap((part) => part.values);
  return {
    organisationIds: [
      ...new Set([...(sender === null ? [] : [sender]), ...openings.map((one) => one.organisationId)]),
    ],
    trainingIds: [
      ...new Set([
        ...values.map((one) => one.trainingId),
        ...openings.flatMap(({ trainingId }) => trainingId ?? []),
      ]),
    ],
  };
}

/** Two sendings of one instant by one person are one: the names of the first one then lack what the second added. */
const isWhole = (names: SignedNames, { parts }: Sent): boolean =>
  parts.every(
    ({ actionKey, values, openings }) =>
      actionKey in names.actions &&
      values.every(
        (value) =>
          value.trainingId in names.trainings &&
          value.regionCode in names.regions &&
          value.periodId in names.periods &&
          (/\D/.test(value.professionKey) || value.professionKey in names.professions),
      ) &&
      openings.every(
        ({ organisationId, trainingId }) =>
          organisationId in names.organisations && (trainingId === null || trainingId in names.trainings),
      ),
  );

const completed = (kept: SignedNames, then: SignedNames): SignedNames => ({
  ...kept,
  actions: { ...then.actions, ...kept.actions },
  organisations: { ...then.organisations, ...kept.organisations },
  trainings: { ...then.trainings, ...kept.trainings },
  regions: { ...then.regions, ...kept.regions },
  periods: { ...then.periods, ...kept.periods },
  professions: { ...then.professions, ...kept.professions },
});
