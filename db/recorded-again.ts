import { fold } from '@/lib/domain/fold';
import { later, readUntil } from '@/lib/domain/known';
import { recountOffers, recountProjects } from './offer-history';
import type { ActionOfSeason } from './offer-spans';
import type { Tx } from './store';
import { prepared } from './store-prepared';

interface Row {
  id: number;
  knownFrom: string;
  withdrawnFrom: string | null;
  /** The day on which it was taken back, by itself or with its project; null where it stands. */
  takenBackOn: string | null;
}
interface ParticipationRow extends Row, ActionOfSeason {
  projectId: number;
}
interface TrainingRow extends Row {
  projectId: number;
  participationId: number;
  title: string;
  certificationCode: string | null;
  recordedAt: string;
  /** The moment of its withdrawal; null where it stands. */
  takenBackAt: string | null;
}

/**
 * What was taken back as a mistake stays readable on the days between its recording and that day. Where the same was
 * recorded again – a project under the same address or reference, an action of it, a training of it under the same title
 * or certification – it is known from its source, on those days too: the former one is read until then only, so that each
 * day has it once. Called after each recording and each taking back of one of them: what stands decides.
 */
export function settleFormer(tx: Tx, projectId: number): void {
  const place = JSON.stringify(samePlace(tx, projectId));
  if (!anythingTakenBack(tx, place)) return;
  const projects = prepared(tx, PROJECTS).all({ place }) as Row[];
  const participations = prepared(tx, PARTICIPATIONS).all({ place }) as ParticipationRow[];
  const trainings = prepared(tx, TRAININGS).all({ place }) as TrainingRow[];
  const moved: ParticipationRow[] = [];

  const ofProject = new Map<number, string | null>();
  for (const project of projects.filter(isTakenBack)) {
    const again = firstDay(projects.filter(stands));
    ofProject.set(project.id, again);
    settle(tx, 'projects', project, again);
  }
  const ofParticipation = new Map<number, string | null>();
  for (const one of participations.filter(isTakenBack)) {
    const same = participations.filter((other) => stands(other) && other.actionKey === one.actionKey);
    const again = earliest(firstDay(same), ofProject.get(one.projectId) ?? null);
    ofParticipation.set(one.id, again);
    if (settle(tx, 'participations', one, again)) moved.push(one);
  }
  const participationOf = new Map(participations.map((one) => [one.id, one]));
  for (const one of trainings.filter(isTakenBack)) {
    const same = trainings
      .filter((other) => isAgain(other, one))
      .map((other) => ({
        knownFrom: later(other.knownFrom, participationOf.get(other.participationId)?.knownFrom ?? ''),
      }));
    const owner = ofParticipation.get(one.participationId) ?? ofProject.get(one.projectId) ?? null;
    const participation = participationOf.get(one.participationId);
    if (settle(tx, 'trainings', one, earliest(firstDay(same), owner)) && participation)
      moved.push(participation);
  }
  for (const { seasonKey, actionKey } of moved) {
    recountProjects(tx, seasonKey);
    recountOffers(tx, { seasonKey, actionKey }, ['committed']);
  }
}

const stands = ({ withdrawnFrom }: Row): boolean => withdrawnFrom === null;
const isTakenBack = ({ takenBackOn, withdrawnFrom }: Row): boolean =>
  withdrawnFrom !== null && takenBackOn !== null;

/** Whether a training that stands says again the one that was taken back: recorded since, of the same title or certification. */
const isAgain = (one: TrainingRow, former: TrainingRow): boolean =>
  stands(one) &&
  one.id > former.id &&
  one.recordedAt >= (former.takenBackAt ?? '') &&
  (fold(one.title) === fold(former.title) ||
    (one.certificationCode !== null && one.certificationCode === former.certificationCode));

const firstDay = (rows: readonly { knownFrom: string }[]): string | null =>
  rows.map(({ knownFrom }) => knownFrom).sort()[0] ?? null;

const earliest = (a: string | null, b: string | null): string | null =>
  [a, b].filter((day) => day !== null).sort()[0] ?? null;

/** Writes until when one is read; whether that moved. */
function settle(tx: Tx, table: keyof typeof UNTIL, row: Row, again: string | null): boolean {
  if (row.takenBackOn === null) return false;
  const until = readUntil({ knownFrom: row.knownFrom, takenBackOn: row.takenBackOn }, again);
  if (until === row.withdrawnFrom) return false;
  UNTIL[table](tx).run({ id: row.id, until });
  return true;
}

const UNTIL = {
  projects: (tx: Tx) => prepared(tx, 'UPDATE projects SET withdrawn_from = @until WHERE id = @id'),
  participations: (tx: Tx) =>
    prepared(tx, 'UPDATE participations SET withdrawn_from = @until WHERE id = @id'),
  trainings: (tx: Tx) => prepared(tx, 'UPDATE trainings SET withdrawn_from = @until WHERE id = @id'),
};

/** The projects, standing or taken back, that bear the address or the reference of this one; itself too. */
const samePlace = (tx: Tx, projectId: number): number[] =>
  (
    prepared(
      tx,
      `SELECT p.id FROM projects o JOIN projects p ON p.id = o.id OR p.slug = o.slug OR p.anr_reference = o.anr_reference
       WHERE o.id = ?`,
    ).all(projectId) as { id: number }[]
  ).map(({ id }) => id);

const IN_PLACE = 'IN (SELECT value FROM json_each(@place))';

const anythingTakenBack = (tx: Tx, place: string): boolean =>
  prepared(
    tx,
    `SELECT 1 FROM projects WHERE id ${IN_PLACE} AND withdrawn_from IS NOT NULL
     UNION ALL SELECT 1 FROM participations WHERE project_id ${IN_PLACE} AND withdrawn_from IS NOT NULL
     UNION ALL SELECT 1 FROM trainings WHERE project_id ${IN_PLACE} AND withdrawn_from IS NOT NULL LIMIT 1`,
  ).get({ place }) !== undefined;

const PROJECTS = `SELECT p.id, p.known_from AS knownFrom, p.withdrawn_from AS withdrawnFrom, w.known_from AS takenBackOn
  FROM projects p LEFT JOIN withdrawals w ON w.thing = 'project' AND w.thing_id = p.id WHERE p.id ${IN_PLACE}`;

const PARTICIPATIONS = `SELECT p.id, p.project_id AS projectId, p.action_key AS actionKey, p.season_key AS seasonKey,
    p.known_from AS knownFrom, p.withdrawn_from AS withdrawnFrom, coalesce(w.known_from, j.known_from) AS takenBackOn
  FROM participations p LEFT JOIN withdrawals w ON w.thing = 'participation' AND w.thing_id = p.id
    LEFT JOIN withdrawals j ON j.thing = 'project' AND j.thing_id = p.project_id WHERE p.project_id ${IN_PLACE}`;

const TRAININGS = `SELECT t.id, t.project_id AS projectId, t.participation_id AS participationId, t.title,
    t.certification_code AS certificationCode, t.known_from AS knownFrom, t.withdrawn_from AS withdrawnFrom,
    (SELECT min(v.at) FROM training_revisions v WHERE v.training_id = t.id) AS recordedAt,
    w.known_from AS takenBackOn, w.at AS takenBackAt
  FROM trainings t LEFT JOIN withdrawals w ON w.thing = 'training' AND w.thing_id = t.id WHERE t.project_id ${IN_PLACE}`;
