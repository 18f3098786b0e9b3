import {
  type FigureNow,
  type PastCampaignNow,
  pastCampaignsNow,
  pastFiguresNow,
  pastOpeningsNow,
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

export const lineKey = (label: string, row: FigureRow) => `${fold(label)}|${rowKey(row)}`;
export const openingKey = (
  label: string,
  of: { participationId: number; organisationId: number; trainingId: number | null },
) => `${fold(label)}|${of.participationId}|${of.organisationId}|${of.trainingId ?? 0}`;

export interface PastGround {
  names: BreakdownNames;
  campaigns: ReadonlyMap<string, PastCampaignNow>;
  figures: ReadonlyMap<string, ReadonlyMap<Measure, FigureNow & { comment: string | null }>>;
  openings: ReadonlyMap<string, string>;
}

/** All that the campaigns of the past hold, found by what a row names. */
export async function pastGround(read: Read): Promise<PastGround> {
  const campaigns = await pastCampaignsNow(read);
  const label = new Map(campaigns.map((one) => [one.id, one.label]));
  const lines = Map.groupBy(await pastFiguresNow(read), (one) =>
    lineKey(label.get(one.campaignId) ?? '', one),
  );
  return {
    names: await figureNames(read),
    campaigns: new Map(campaigns.map((one) => [fold(one.label), one])),
    figures: new Map([...lines].map(([key, own]) => [key, new Map(own.map((one) => [one.measure, one]))])),
    openings: new Map(
      (await pastOpeningsNow(read)).map((one) => [
        openingKey(label.get(one.campaignId) ?? '', one),
        one.happenedOn ?? '',
      ]),
    ),
  };
}

/** The rows of a template: each line with its training's opening; openings of trainings without a line, or of universities, alone. */
export async function pastLines(
  read: Read,
  participationOfTraining: (id: number) => KnownTraining | undefined,
): Promise<PastLine[]> {
  const campaigns = new Map((await pastCampaignsNow(read)).map((one) => [one.id, one]));
  const openings = (await pastOpeningsNow(read)).filter(({ happenedOn }) => happenedOn !== null);
  const told = new Set<(typeof openings)[number]>();
  const figures = Map.groupBy(await pastFiguresNow(read), (one) => `${one.campaignId}|${rowKey(one)}`);
  const lines = [...figures.values()].flatMap((own): PastLine[] => {
    const [first] = own;
    const campaign = first && campaigns.get(first.campaignId);
    const training = first && participationOfTraining(first.trainingId);
    if (!first || !campaign || !training) return [];
    const opening = openings.find(
      (one) => one.campaignId === campaign.id && one.trainingId === training.id && !told.has(one),
    );
    if (opening) told.add(opening);
    const { participationId, organisationId } = training;
    return [
      {
        ...{ campaign, trainingId: training.id, row: first, participationId, organisationId },
        figures: new Map(own.map((one) => [one.measure, one])),
        openedOn: opening?.happenedOn ?? '',
      },
    ];
  });
  const alone = openings.flatMap((one): PastLine[] => {
    const campaign = campaigns.get(one.campaignId);
    if (!campaign || told.has(one)) return [];
    const { trainingId, participationId, organisationId, happenedOn } = one;
    return [
      {
        campaign,
        trainingId,
        row: null,
        figures: new Map(),
        participationId,
        organisationId,
        openedOn: happenedOn ?? '',
      },
    ];
  });
  return [...lines, ...alone];
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
