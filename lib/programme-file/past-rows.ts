import type { FigureNow, ProjectNow } from '@/db/programme-file';
import { sameText } from '@/lib/domain/accepted-text';
import { type Cell, cellText } from '@/lib/domain/count';
import { fold } from '@/lib/domain/fold';
import type { FigureRow } from '@/lib/domain/line-address';
import { MEASURES } from '@/lib/domain/vocabulary';
import { shown } from './cell-values';
import { type BreakdownNames, figureRowOf } from './figure-names';
import { organisationOf, participationOf, projectOf, trainingOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { KnownTraining } from './known-programme';
import { type Past, writePastGroup } from './past-group';
import { openingKey, type PastGround, pastGround, pastTexts } from './past-lines';
import type { Texts } from './row-mark';

const SHEET = 'Réalisés';

/** Records what was reported before the service: a campaign of the past and a project at a time. */
export async function writePast(run: FileRun): Promise<void> {
  const ground = await pastGround(run.circumstances.tx);
  const rows: Past[] = [];
  for await (const row of run.rows(SHEET)) {
    const one = await pastBy(run, row, ground);
    if (one) rows.push(one);
  }
  for (const own of Map.groupBy(rows, ({ campaign }) => fold(campaign.label)).values()) oneCampaign(own);
  const sound = rows.filter(({ row }) => !row.failed);
  const groups = Map.groupBy(sound, ({ campaign, project }) => `${fold(campaign.label)}|${project.id}`);
  for (const group of groups.values()) await writePastGroup(run, group);
}

/** All the rows of a campaign say the same day and period. */
function oneCampaign(rows: readonly Past[]): void {
  const first = rows[0]?.campaign;
  for (const { row, campaign } of rows) {
    if (campaign.observedOn !== first?.observedOn)
      row.refuse('observedOn', 'past_campaign_twice', { label: campaign.label });
    if (campaign.periodId !== first?.periodId)
      row.refuse('periodId', 'past_campaign_twice', { label: campaign.label });
  }
}

async function pastBy(run: FileRun, row: FileRow, ground: PastGround): Promise<Past | undefined> {
  const label = row.needed('campaign', 'text');
  const periodId = row.needed('periodId', 'period');
  const observedOn = row.needed('observedOn', 'day');
  const project = projectOf(run, row);
  const training = row.isBlank('training') ? undefined : trainingOf(run, row, project);
  const said = MEASURES.flatMap((measure) => {
    const cell = row.value(measure, 'count');
    return cell ? [{ measure, cell }] : [];
  });
  const line = said.length > 0 ? await lineOf(run, row, training, ground.names) : undefined;
  const opening = row.isBlank('openedOn') ? undefined : openingOf(run, row, project, training);
  if (said.length === 0 && row.isBlank('openedOn')) row.refuse(null, 'past_row_says_nothing');
  if (row.failed || !label || periodId === undefined || !observedOn || !project) return undefined;
  const campaign = { label, periodId, observedOn };
  const figures = line && training && (await ground.figures(label, training.participationId, line));
  const texts = textsOf(run, row, ground, { label, figures, line, opening, training, project });
  if (run.isUntouched(row, texts)) return undefined;
  const comment = row.value('comment', 'text') ?? undefined;
  const cells = said.flatMap(({ measure, cell }) => {
    const before = figures?.get(measure);
    const same = before
      ? isSame(before, cell) && (comment === undefined || sameText(comment, before.comment ?? ''))
      : cell.state === null;
    return same ? [] : [{ measure, text: cellText(cell), before: before ? cellText(before) : '' }];
  });
  const opened =
    opening && ground.openings.get(openingKey(label, opening)) !== opening.happenedOn ? opening : undefined;
  if (cells.length === 0 && !opened) {
    run.stays(row);
    return undefined;
  }
  return { row, project, campaign, line, cells, opening: opened, comment };
}

const isSame = (a: Pick<FigureNow, 'state' | 'value'>, b: Cell) => a.state === b.state && a.value === b.value;

/** The line of a row that says numbers: it must name a training. */
async function lineOf(
  run: FileRun,
  row: FileRow,
  training: KnownTraining | undefined,
  names: BreakdownNames,
): Promise<FigureRow | undefined> {
  if (!training && row.isBlank('training')) row.needed('training', 'text');
  return figureRowOf(run, row, training, names);
}

/** What opened: the training of the row, or the university where it names none. */
function openingOf(
  run: FileRun,
  row: FileRow,
  project: ProjectNow | undefined,
  training: KnownTraining | undefined,
): Past['opening'] {
  const day = row.value('openedOn', 'day');
  if (day === undefined) return undefined;
  const happenedOn = day ?? '';
  if (training) {
    const { participationId, organisationId, id: trainingId } = training;
    return { participationId, organisationId, trainingId, happenedOn };
  }
  if (!row.isBlank('training')) return undefined;
  const participation = participationOf(run, row, project);
  const organisation = organisationOf(run, row);
  return participation && organisation
    ? { participationId: participation.id, organisationId: organisation.id, trainingId: null, happenedOn }
    : undefined;
}

/** What the service says now of what a row names; undefined where it says nothing of it. */
function textsOf(
  run: FileRun,
  row: FileRow,
  ground: PastGround,
  {
    label,
    figures,
    line,
    opening,
    training,
    project,
  }: {
    label: string;
    figures: Awaited<ReturnType<PastGround['figures']>>;
    line: FigureRow | undefined;
    opening: Past['opening'];
    training: KnownTraining | undefined;
    project: ProjectNow;
  },
): Texts | undefined {
  const campaign = ground.campaigns.get(fold(label));
  const openedOn = opening ? (ground.openings.get(openingKey(label, opening)) ?? '') : '';
  if (!campaign || (!figures && openedOn === '')) return undefined;
  const participationId = training?.participationId ?? opening?.participationId;
  const participation = run.known.participationsOf(project.id).find(({ id }) => id === participationId);
  const organisationId = training?.organisationId ?? opening?.organisationId ?? 0;
  return pastTexts(
    {
      ...{ campaign, row: line ?? null, figures: figures ?? new Map(), openedOn },
      ...{ trainingId: training?.id ?? null, participationId: participationId ?? 0, organisationId },
    },
    {
      project: project.slug,
      action: row.isBlank('action') ? '' : shown('action', participation, run.words),
      training: training?.title ?? '',
      organisation: run.known.organisation(organisationId)?.name ?? '',
    },
    run.words,
  );
}
