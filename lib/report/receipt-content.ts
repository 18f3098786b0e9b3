import { authorOf, reportHeading } from '@/db/report-rows';
import { type SentOpening, type SentSection, type SentValue, sendingsOf } from '@/db/report-submission';
import { groundOfSection } from '@/db/report-warned-cells';
import { answersIn } from '@/db/report-warning-answers';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { readableReport } from '@/lib/access/report-access';
import { frenchOrder } from '@/lib/domain/french-order';
import { cellKey, rowOf } from '@/lib/domain/line-address';
import { inLineOrder, type LineOrderNames } from '@/lib/domain/line-order';
import type { ReceiptVersion, SignedNames } from '@/lib/domain/signed-names';
import type { Now } from '@/lib/domain/time';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { NOTHING_BESIDE, type Warning, type WarningCode, warningsOf } from '@/lib/domain/warnings';
import { Refusal } from '@/lib/refusal';
import { fingerprintOf } from './receipt-fingerprint';
import { sentParts } from './sent-parts';
import { type Sent, type Signed, signedUnder } from './signed-names';

/** A value in the words under which it was signed. */
export interface SentLine extends SentValue {
  training: string;
  organisation: string;
  region: string;
  period: string;
}

export interface SentOffer extends Pick<SentOpening, 'subject' | 'happenedOn'> {
  organisation: string;
  /** Null: the opening of the university itself. */
  training: string | null;
}

export interface ReceiptWarning extends Warning {
  training: string;
  /** The comment of the cell, by which it was justified. */
  justification: string | null;
}

export interface ReceiptSection extends SentSection {
  lines: SentLine[];
  offers: SentOffer[];
  totals: { measure: Measure; value: number | null; estimated: number | null; cells: number }[];
  warnings: ReceiptWarning[];
}

/** What was sent, by whom and when: the content of the *accusé de réception*. */
export interface Receipt {
  /** The number of the sending: that of the first of its events. */
  eventId: number;
  reportId: number;
  at: string;
  by: { name: string | null; organisation: string | null };
  project: { acronym: string; name: string; slug: string };
  campaign: { label: string; period: string; observedOn: string };
  sections: ReceiptSection[];
  professions: Record<string, string>;
  /** SHA-256 of what was sent, in a fixed order: the same content has the same one, a changed digit another. */
  fingerprint: string;
  /** What the fingerprint is made of: from version 2 on, the names under which it was signed too. */
  version: ReceiptVersion;
}

export interface ReceiptLine {
  eventId: number;
  at: string;
  by: string | null;
  sections: number;
  fingerprint: string;
  version: ReceiptVersion;
}

/** The sendings of a report, for the links of its page, the latest first. Empty for those who may not read them. */
export async function receiptsOf(
  read: Read,
  actor: Actor,
  now: Now,
  reportId: number,
): Promise<ReceiptLine[]> {
  const { target, heading } = await readableReport(read, actor, reportId, now);
  if (!can(actor, 'evidence.read', target)) return [];
  const lines: ReceiptLine[] = [];
  for (const sending of await sendingsOf(read, reportId)) {
    const sent = { heading, sending, parts: await sentParts(read, sending) };
    const signed = await signedUnder(read, sent);
    lines.push({
      eventId: sending.eventId,
      at: sending.at,
      by: (await authorOf(read, sending.accountId))?.name ?? null,
      sections: sent.parts.length,
      fingerprint: fingerprintOf(sent, signed),
      version: signed.version,
    });
  }
  return lines;
}

/**
 * One sending of a report, as it was then. It names who sent it: an observer, who reads no personal data, gets the
 * answer of what does not exist.
 */
export async function submissionReceipt(
  read: Read,
  actor: Actor | null,
  now: Now,
  { reportId, eventId }: { reportId: number; eventId: number },
): Promise<Receipt> {
  const { target } = await readableReport(read, actor, reportId, now);
  const receipt = can(actor, 'evidence.read', target) ? await receiptOf(read, reportId, eventId) : undefined;
  if (!receipt) throw new Refusal('missing', 'not_found');
  return receipt;
}

/** The same, without asking who reads it: for the message to those who lead the report. */
export async function receiptOf(read: Read, reportId: number, eventId: number): Promise<Receipt | undefined> {
  const heading = await reportHeading(read, reportId);
  const sending = (await sendingsOf(read, reportId)).find((one) => one.eventId === eventId);
  if (!heading || !sending) return undefined;
  const sent = { heading, sending, parts: await sentParts(read, sending) };
  const signed = await signedUnder(read, sent);
  const { names, version } = signed;
  const author = await authorOf(read, sending.accountId);
  return {
    eventId,
    reportId,
    at: sending.at,
    by: { name: author?.name ?? null, organisation: names.sender },
    project: { ...names.project, slug: heading.slug },
    campaign: names.campaign,
    sections: await sectionsOf(read, sent, signed),
    professions: names.professions,
    fingerprint: fingerprintOf(sent, signed),
    version,
  };
}

async function sectionsOf(read: Read, sent: Sent, { names }: Signed): Promise<ReceiptSection[]> {
  const sections: ReceiptSection[] = [];
  for (const { values, openings, ...section } of sent.parts) {
    const lines = inLineOrder(
      values.map((value) => lineIn(value, names)),
      orderIn(names),
    );
    sections.push({
      ...section,
      actionTitle: names.actions[section.actionKey] ?? section.actionTitle,
      lines,
      offers: inOfferOrder(openings.map((opening) => offerIn(opening, names))),
      totals: totalsOf(lines),
      warnings: await warningsSent(read, section.sectionId, { at: sent.sending.at, lines }),
    });
  }
  return sections;
}

const lineIn = (value: SentValue, names: SignedNames): SentLine => ({
  ...value,
  training: names.trainings[value.trainingId]?.title ?? '',
  organisation: names.trainings[value.trainingId]?.organisation ?? '',
  region: names.regions[value.regionCode] ?? value.regionCode,
  period: names.periods[value.periodId] ?? '',
});

const offerIn = ({ organisationId, trainingId, ...opening }: SentOpening, names: SignedNames): SentOffer => ({
  ...opening,
  organisation: names.organisations[organisationId] ?? '',
  training: trainingId === null ? null : (names.trainings[trainingId]?.title ?? ''),
});

const orderIn = ({ trainings, regions, professions, periods }: SignedNames): LineOrderNames => ({
  ...{ regions, professions },
  trainings: new Map(Object.entries(trainings).map(([id, { title }]) => [Number(id), title])),
  periods: new Map(Object.entries(periods).map(([id, label]) => [Number(id), label])),
});

/** Universities, then trainings, as the entry page has them. */
const inOfferOrder = (offers: readonly SentOffer[]): SentOffer[] =>
  frenchOrder(
    offers,
    ({ training }) => training,
    ({ organisation }) => organisation,
  );

function totalsOf(lines: readonly SentLine[]): ReceiptSection['totals'] {
  return MEASURES.flatMap((measure) => {
    const cells = lines.filter((line) => line.measure === measure);
    if (cells.length === 0) return [];
    const sum = (state: string) => {
      const known = cells.flatMap((c) => (c.state === state && c.value !== null ? [c.value] : []));
      return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
    };
    return [{ measure, value: sum('number'), estimated: sum('estimate'), cells: cells.length }];
  });
}

/** What a receipt finds again in the values that were sent; of the others, what their reasons were written for. */
const IN_THE_VALUES: readonly WarningCode[] = ['first_over_entered', 'tenfold', 'fall', 'over_capacity'];

async function warningsSent(
  read: Read,
  sectionId: number,
  { at, lines }: { at: string; lines: readonly SentLine[] },
): Promise<ReceiptWarning[]> {
  const answers = Map.groupBy(
    answersIn(read, sectionId).filter((answer) => answer.at <= at),
    ({ lineId }) => lineId,
  );
  const answeredIn = ({ lineId, comment }: SentLine) =>
    (answers.get(lineId) ?? []).filter((answer) => answer.comment === comment);
  // A period is compared with itself only.
  const warnings: ReceiptWarning[] = [];
  for (const [periodId, ofPeriod] of Map.groupBy(lines, (line) => line.periodId)) {
    // What the sessions counted then, and a population gave, is in the reasons alone: they go on moving.
    const ground = {
      ...(await groundOfSection(read, sectionId, periodId)),
      ...{ sessions: new Map(), people: new Map() },
    };
    const cells = ofPeriod.map((line) => ({
      ...line,
      value: line.state === 'number' ? line.value : null,
      beside: NOTHING_BESIDE,
    }));
    const found = warningsOf(cells, ground).flatMap((warning) => {
      const key = cellKey(warning.row, warning.measure);
      const line = ofPeriod.find((one) => cellKey(one, one.measure) === key);
      // Before it was noted what a reason was written for, only the period itself was looked at.
      const before = line !== undefined && answeredIn(line).some(({ code }) => code === 'any');
      if (!before && !IN_THE_VALUES.includes(warning.code)) return [];
      return [{ ...warning, training: line?.training ?? '', justification: line?.comment ?? null }];
    });
    const noted = ofPeriod.flatMap((line) =>
      answeredIn(line).flatMap(({ code, value, against, comment }) =>
        code === 'any' || IN_THE_VALUES.includes(code)
          ? []
          : [
              {
                ...{ code, value, against, row: rowOf(line), measure: line.measure },
                ...{ training: line.training, justification: comment },
              },
            ],
      ),
    );
    warnings.push(...found, ...noted);
  }
  return warnings;
}
