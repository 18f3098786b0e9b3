import { offersOfSection, standingOffers } from '@/db/offer-rows';
import {
  earlierDeclared,
  type SectionRow,
  sectionsOfReport,
  standingFigures,
  trainingsOfParticipation,
} from '@/db/report-rows';
import { allPeriods, reportOfSection } from '@/db/reports';
import { sentFigures } from '@/db/section-review-rows';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { readableReport } from '@/lib/access/report-access';
import { cellText } from '@/lib/domain/count';
import { cellKey, type FigureRow, rowOf } from '@/lib/domain/line-address';
import { inLineOrder } from '@/lib/domain/line-order';
import type { Now } from '@/lib/domain/time';
import type { EnteredState, Measure, OfferSubject } from '@/lib/domain/vocabulary';
import { type LineWords, lineWords } from '@/lib/figure/line-words';
import { Refusal } from '@/lib/refusal';
import { sectionReview } from './section-review';

interface Stated {
  value: number | null;
  state: EnteredState;
}

/** A figure of a section whose value may be put right, by a correction or in an acceptance. */
export interface EditableLine extends FigureRow {
  key: string;
  periodId: number;
  measure: Measure;
  training: string;
  organisation: string;
  period: string;
  /** Another period than the campaign's: a comment is asked. */
  isEarlierPeriod: boolean;
  /** What the consortium declares, as it is typed; empty where it says nothing. */
  text: string;
  comment: string;
  verified: Stated | null;
  accepted: Stated | null;
  planned: number | null;
  /** What an earlier observation declared of the same period: less than that is explained. */
  before: number | null;
  /** The revision that a write names as seen. */
  seen: number | null;
}

export interface EditableOffer {
  key: string;
  participationId: number;
  subject: OfferSubject;
  organisationId: number;
  trainingId: number | null;
  label: string;
  organisation: string;
  verifiedOn: string | null;
  text: string;
  seen: number | null;
}

export interface SectionEdit {
  section: SectionRow;
  reportId: number;
  project: { acronym: string; name: string };
  campaign: { label: string; period: string; observedOn: string };
  lines: EditableLine[];
  offers: EditableOffer[];
  words: LineWords;
}

/** A validated section that the actor may correct, with its lines; any other is `missing`. */
export async function sectionCorrection(
  read: Read,
  actor: Actor,
  now: Now,
  sectionId: number,
): Promise<SectionEdit> {
  const edit = await sectionEdit(read, actor, now, sectionId, true);
  if (edit.section.status !== 'validated') throw new Refusal('missing', 'not_found');
  return edit;
}

/** A sent section that the officer may accept with other values; any other, and his own entry, is `missing`. */
export async function sectionAcceptance(
  read: Read,
  actor: Actor,
  now: Now,
  sectionId: number,
): Promise<SectionEdit> {
  const { mayDecide, ownEntry, section } = await sectionReview(read, actor, now, sectionId, {});
  if (!mayDecide || ownEntry || section.status !== 'submitted') throw new Refusal('missing', 'not_found');
  return sectionEdit(read, actor, now, sectionId, false);
}

async function sectionEdit(
  read: Read,
  actor: Actor,
  now: Now,
  sectionId: number,
  correcting: boolean,
): Promise<SectionEdit> {
  const reportId = await reportOfSection(read, sectionId);
  if (reportId === undefined) throw new Refusal('missing', 'not_found');
  const { heading, target } = await readableReport(read, actor, reportId, now);
  const section = (await sectionsOfReport(read, reportId, now.day)).find(({ id }) => id === sectionId);
  const needed = correcting ? 'section.correct' : 'section.review';
  if (!section || !can(actor, needed, { ...target, actionKeys: [section.actionKey] }))
    throw new Refusal('missing', 'not_found');
  const words = await lineWords(read, section.actionKey);
  const asked = { sectionId, participationId: section.participationId, ...heading, words };
  return {
    section,
    reportId,
    project: { acronym: heading.acronym, name: heading.projectName },
    campaign: { label: heading.campaignLabel, period: heading.periodLabel, observedOn: heading.observedOn },
    lines: await editableLines(read, asked, correcting),
    offers: correcting ? await editableOffers(read, section) : [],
    words,
  };
}

interface Asked {
  sectionId: number;
  participationId: number;
  periodId: number;
  observedOn: string;
  words: LineWords;
}

const keyOf = (line: FigureRow & { measure: Measure; periodId: number }) =>
  `${line.periodId}|${cellKey(line, line.measure)}`;

/** What was sent, and when correcting what was planned of the campaign's period and never said. */
async function editableLines(
  read: Read,
  { sectionId, participationId, periodId, observedOn, words }: Asked,
  correcting: boolean,
): Promise<EditableLine[]> {
  const trainings = new Map((await trainingsOfParticipation(read, participationId)).map((t) => [t.id, t]));
  const periods = new Map((await allPeriods(read)).map(({ id, label }) => [id, label]));
  const before = new Map(
    (await earlierDeclared(read, participationId, periodId, observedOn)).map((line) => [
      keyOf(line),
      line.state === 'number' ? line.value : null,
    ]),
  );
  const line = (address: FigureRow & { measure: Measure; periodId: number }) => {
    const { trainingId, measure } = address;
    const key = keyOf(address);
    return {
      ...rowOf(address),
      ...{ key, measure },
      periodId: address.periodId,
      training: trainings.get(trainingId)?.title ?? '',
      organisation: trainings.get(trainingId)?.organisation ?? '',
      period: periods.get(address.periodId) ?? '',
      isEarlierPeriod: address.periodId !== periodId,
      before: before.get(key) ?? null,
    };
  };
  const sent = (await sentFigures(read, sectionId)).map(
    (figure): EditableLine => ({
      ...line(figure),
      text: cellText(figure),
      comment: figure.comment ?? '',
      verified:
        figure.verifiedState === null ? null : { value: figure.verifiedValue, state: figure.verifiedState },
      accepted:
        figure.acceptedState === null ? null : { value: figure.acceptedValue, state: figure.acceptedState },
      planned: figure.planned,
      seen: figure.lastId,
    }),
  );
  const known = new Set(sent.map(({ key }) => key));
  const unsaid = correcting
    ? (await standingFigures(read, participationId, 'committed', [periodId]))
        .filter((planned) => !known.has(keyOf(planned)))
        .map(
          (planned): EditableLine => ({
            ...line(planned),
            ...{ text: '', comment: '', verified: null, accepted: null, seen: null },
            planned: planned.value,
          }),
        )
    : [];
  const titles = new Map([...trainings].map(([id, { title }]) => [id, title]));
  return inLineOrder([...sent, ...unsaid], { ...words, trainings: titles, periods });
}

async function editableOffers(read: Read, { id, participationId }: SectionRow): Promise<EditableOffer[]> {
  const standing = await standingOffers(read, participationId);
  const said = await offersOfSection(read, id);
  const titles = new Map((await trainingsOfParticipation(read, participationId)).map((t) => [t.id, t.title]));
  const place = (o: { subject: string; organisationId: number; trainingId: number }) =>
    `${o.subject}|${o.organisationId}|${o.trainingId}`;
  const all = new Map([...standing, ...said].map((offer) => [place(offer), offer]));
  return [...all].map(([key, { subject, organisationId, organisation, trainingId }]) => {
    const own = said.find((offer) => place(offer) === key);
    return {
      key,
      participationId,
      subject,
      organisationId,
      organisation,
      trainingId: subject === 'training' ? trainingId : null,
      label: titles.get(trainingId) ?? organisation,
      verifiedOn:
        standing.find((offer) => offer.layer === 'verified' && place(offer) === key)?.happenedOn ?? null,
      text: own?.happenedOn ?? '',
      seen: own?.revisionId ?? null,
    };
  });
}
