import { createHash } from 'node:crypto';
import type { SignedNames } from '@/lib/domain/signed-names';
import type { SentPart } from './sent-parts';
import type { Sent, Signed } from './signed-names';

/**
 * SHA-256 of what was sent, in a fixed order: the same content has the same one, a changed digit another. The form of
 * each version never changes: receipts were issued with it.
 */
export function fingerprintOf(sent: Sent, { version, names }: Signed): string {
  const { reportId, eventId, at } = sent.sending;
  const content =
    version === 1
      ? [reportId, eventId, at, sent.parts.map((part) => byNumbers(part, names))]
      : [
          'suivi-cma-receipt-2',
          reportId,
          eventId,
          at,
          headOf(names),
          sent.parts.map((part) => inWords(part, names)),
        ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Version 1: lines by their numbers; openings under their names, in the order of their bytes. */
const byNumbers = (part: SentPart, names: SignedNames): unknown[] => [
  part.actionKey,
  part.season,
  part.nothingToReport,
  part.values.map(({ lineId, value, state, comment }) => [lineId, value, state, comment ?? '']),
  part.openings
    .map(({ subject, organisationId, trainingId, happenedOn }) => ({
      subject,
      organisation: names.organisations[organisationId] ?? '',
      training: trainingId === null ? null : (names.trainings[trainingId]?.title ?? ''),
      happenedOn,
    }))
    .sort(
      (a, b) =>
        inBytes(a.subject, b.subject) ||
        inBytes(a.organisation, b.organisation) ||
        inBytes(a.training ?? '', b.training ?? ''),
    )
    .map(({ subject, organisation, training, happenedOn }) => [subject, organisation, training, happenedOn]),
];

const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const headOf = ({ project, campaign, sender }: SignedNames): unknown[] => [
  project.acronym,
  project.name,
  campaign.label,
  campaign.period,
  campaign.observedOn,
  sender,
];

/** Version 2: every line with all that the receipt prints of it. */
const inWords = (part: SentPart, names: SignedNames): unknown[] => [
  part.actionKey,
  part.season,
  names.actions[part.actionKey] ?? '',
  part.nothingToReport,
  part.values.map((value) => [
    value.lineId,
    names.trainings[value.trainingId]?.title ?? '',
    names.trainings[value.trainingId]?.organisation ?? '',
    names.regions[value.regionCode] ?? '',
    value.levelKey,
    value.professionKey,
    value.professionOther || (names.professions[value.professionKey] ?? ''),
    value.practice,
    value.employerKind,
    names.periods[value.periodId] ?? '',
    value.measure,
    value.value,
    value.state,
    value.comment ?? '',
  ]),
  part.openings.map(({ subject, organisationId, trainingId, happenedOn }) => [
    subject,
    organisationId,
    trainingId,
    names.organisations[organisationId] ?? '',
    trainingId === null ? null : (names.trainings[trainingId]?.title ?? ''),
    happenedOn,
  ]),
];
