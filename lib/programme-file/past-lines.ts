import {
  type FigureNow,
  type PastCampaignNow,
  type PastFigure,
  type PastSection,
  pastCampaignsNow,
  pastFiguresNow,
  pastOpeningsNow,
  pastSections,
} from '@/db/programme-file';
import type { Read } from '@/db/store';
import { cellText } from '@/lib/domain/count';
import { fold } from '@/lib/domain/fold';
import { type FigureRow, rowKey } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { type BreakdownNames, breakdownTexts, figureNames } from './figure-names';
import type { FileWords } from './file-words';
import type { KnownTraining } from './known-programme';
import { recentlyRead } from './recently-read';
import type { Texts } from './row-mark';

/** What a campaign of the past says of a line, all measures together; or of an opening, with its day alone. */
export interface PastLine {
  campaign: PastCampaignNow;
  trainingId: number | null;
  /** Null where the row says only that something opened. */
  row: FigureRow | null;
  figures: ReadonlyMap<Measure, FigureNow & { comment: string | null }>;
  participationId: number;
  organisationId: number;
  openedOn: string;
}

export const openingKey = (
  label: string,
  of: { participationId: number; organisationId: number; trainingId: number | null },
) => `${fold(label)}|${of.participationId}|${of.organisationId}|${of.trainingId ?? 0}`;

type Figures = ReadonlyMap<Measure, PastFigure>;

export interface PastGround {
  names: BreakdownNames;
  campaigns: ReadonlyMap<string, PastCampaignNow>;
  /** What a campaign says of a line, by measure. */
  figures(label: string, participationId: number, row: FigureRow): Promise<Figures | undefined>;
  openings: ReadonlyMap<string, string>;
}

/** What the campaigns of the past hold, found by what a row names; the figures of a section once a row is about them. */
export async function pastGround(read: Read): Promise<PastGround> {
  const campaigns = await pastCampaignsNow(read);
  const label = new Map(campaigns.map((one) => [one.id, one.label]));
  const sectionKey = (of: string, participationId: number) => `${fold(of)}|${participationId}`;
  const sections = Map.groupBy(pastSections(read), ({ campaignId, participationId }) =>
    sectionKey(label.get(campaignId) ?? '', participationId),
  );
  const figuresOf = recentlyRead(
    async (sectionId) => new Map(byLine(await pastFiguresNow(read, [sectionId]))),
  );
  return {
    names: await figureNames(read),
    campaigns: new Map(campaigns.map((one) => [fold(one.label), one])),
    async figures(of, participationId, row) {
      for (const { id } of sections.get(sectionKey(of, participationId)) ?? []) {
        const found = (await figuresOf(id)).get(rowKey(row));
        if (found) return found;
      }
      return undefined;
    },
    openings: new Map(
      (await pastOpeningsNow(read)).map((one) => [
        openingKey(label.get(one.campaignId) ?? '', one),
        one.happenedOn ?? '',
      ]),
    ),
  };
}

const byLine = (figures: readonly PastFigure[]) =>
  [...Map.groupBy(figures, rowKey)].map(
    ([key, own]) => [key, new Map(own.map((one) => [one.measure, one]))] as const,
  );

/** Sections whose figures are read at once. */
const SECTIONS_AT_ONCE = 20;

/**
 * The rows of a template, of some participations: each line with its training's opening; openings of trainings without a
 * line, or of universities, alone.
 */
export async function* pastLines(
  read: Read,
  participationIds: ReadonlySet<number>,
  trainingOf: (id: number) => KnownTraining | undefined,
): AsyncGenerator<PastLine> {
  const campaigns = new Map((await pastCampaignsNow(read)).map((one) => [one.id, one]));
  const isMine = ({ participationId }: { participationId: number }) => participationIds.has(participationId);
  const sections = pastSections(read).filter(isMine);
  const openings = (await pastOpeningsNow(read)).filter((one) => one.happenedOn !== null && isMine(one));
  const told = new Set<(typeof openings)[number]>();
  const openingsOf = Map.groupBy(openings, ({ campaignId, trainingId }) => `${campaignId}|${trainingId}`);
  for (let at = 0; at < sections.length; at += SECTIONS_AT_ONCE)
    for (const { campaignId, figures } of await linesOf(read, sections.slice(at, at + SECTIONS_AT_ONCE))) {
      const [first] = figures.values();
      const campaign = campaigns.get(campaignId);
      const training = first && trainingOf(first.trainingId);
      if (!first || !campaign || !training || !isMine(training)) continue;
      const opening = openingsOf.get(`${campaign.id}|${training.id}`)?.find((one) => !told.has(one));
      if (opening) told.add(opening);
      const { participationId, organisationId } = training;
      yield {
        ...{ campaign, trainingId: training.id, row: first, figures, participationId, organisationId },
        openedOn: opening?.happenedOn ?? '',
      };
    }
  for (const one of openings) {
    const campaign = campaigns.get(one.campaignId);
    if (!campaign || told.has(one)) continue;
    const { trainingId, participationId, organisationId, happenedOn } = one;
    yield {
      ...{ campaign, trainingId, row: null, figures: new Map(), participationId, organisationId },
      openedOn: happenedOn ?? '',
    };
  }
}

/** The lines of some sections, all measures together. */
async function linesOf(
  read: Read,
  sections: readonly PastSection[],
): Promise<{ campaignId: number; figures: Figures }[]> {
  const figures = await pastFiguresNow(
    read,
    sections.map(({ id }) => id),
  );
  return [...Map.groupBy(figures, ({ campaignId }) => campaignId)].flatMap(([campaignId, own]) =>
    byLine(own).map(([, said]) => ({ campaignId, figures: said })),
  );
}

export const pastTexts = (
  { campaign, row, figures, openedOn }: PastLine,
  named: { project: string; action: string; training: string; organisation: string },
  words: FileWords,
): Texts => ({
  campaign: fileText(campaign.label),
  periodId: shown('period', campaign.periodId, words),
  observedOn: campaign.observedOn,
  ...{ project: named.project, action: named.action, training: named.training },
  organisationId: named.organisation,
  regionCode: shown('region', row?.regionCode, words),
  ...(row && breakdownTexts(row, words)),
  ...Object.fromEntries([...figures].map(([measure, figure]) => [measure, cellText(figure)])),
  openedOn,
  comment: commonComment([...figures.values()]),
});

/** The comment of a line where all its values hold the same. */
function commonComment(figures: readonly { comment: string | null }[]): string {
  const comments = new Set(figures.map(({ comment }) => comment ?? ''));
  return comments.size === 1 ? fileText([...comments][0] ?? '') : '';
}
