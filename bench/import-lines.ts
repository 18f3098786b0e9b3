import { professions } from '@/db/reference';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { type FigureRow, NO_DETAILS } from '@/lib/domain/line-address';
import type { LevelKey, Measure } from '@/lib/domain/vocabulary';
import { recordTraining } from '@/lib/project/record-training';
import { type DraftReport, draftReports } from './draft-cells';
import { moment } from './moment';

/** The two measures that each line of a file holds. */
export const FILE_MEASURES = ['entered', 'validated'] as const satisfies readonly Measure[];
const LEVELS: LevelKey[] = ['3', '4', '5', '6', '7', '8'];

export interface BenchLine extends FigureRow {
  /** As a file names it. */
  names: [training: string, organisation: string, region: string, level: string, profession: string];
  values: [number, number];
}

export interface BenchReport extends DraftReport {
  sectionId: number;
  campaignId: number;
  periodId: number;
  lines: BenchLine[];
}

/** A draft report with as many lines as a file is to have: trainings are recorded until there is room for them. */
export async function reportOfLines(count: number): Promise<BenchReport> {
  const [report] = draftReports();
  if (!report) throw new Error('No draft to import into.');
  const place = prepared(
    read(),
    `SELECT s.id AS sectionId, s.participation_id AS participationId, p.action_key AS actionKey, q.campaign_id AS campaignId,
       c.period_id AS periodId, g.code AS regionCode, g.name AS region, o.name AS organisation
     FROM sections s JOIN participations p ON p.id = s.participation_id JOIN reports q ON q.id = s.report_id
     JOIN campaigns c ON c.id = q.campaign_id JOIN organisations o ON o.id = ?, regions g
     WHERE s.report_id = ? AND g.code = o.region_code ORDER BY s.id LIMIT 1`,
  ).get(report.lead.organisationId, report.reportId) as {
    sectionId: number;
    participationId: number;
    actionKey: string;
    campaignId: number;
    periodId: number;
    regionCode: string;
    region: string;
    organisation: string;
  };
  const { regionCode, organisation, region } = place;
  const known = [{ key: 'na', name: 'Sans objet' }].concat(
    (await professions(read())).map(({ id, label }) => ({ key: String(id), name: label })),
  );
  const officer = officerOf(place.actionKey);
  const lines: BenchLine[] = [];
  for (let training = 1; lines.length < count; training += 1) {
    const title = `Formation du fichier n° ${training}`;
    const { trainingId } = await execute(
      recordTraining,
      {
        ...{ participationId: place.participationId, organisationId: report.lead.organisationId, title },
        ...{ kind: 'training', regime: 'initial', componentIds: [] },
        regions: [{ regionCode }],
        levelKeys: LEVELS,
      },
      { actor: officer, now: moment('2026-09-01', training), door: 'script' },
    );
    for (const levelKey of LEVELS)
      for (const { key: professionKey, name } of known)
        if (lines.length < count)
          lines.push({
            ...{ trainingId, regionCode, levelKey, professionKey, professionOther: '', ...NO_DETAILS },
            names: [title, organisation, region, levelKey, name],
            values: [10 + (lines.length % 90), 5 + (lines.length % 50)],
          });
  }
  return { ...report, ...place, lines };
}

function officerOf(actionKey: string): Actor {
  const { id } = prepared(
    read(),
    "SELECT id FROM accounts WHERE role = 'officer' ORDER BY id LIMIT 1",
  ).get() as {
    id: number;
  };
  return {
    accountId: id,
    role: 'officer',
    organisationId: null,
    scopes: [{ kind: 'action', key: actionKey }],
  };
}
