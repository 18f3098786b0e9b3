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
/** What is told apart by its words: those of its recording or, of one that was taken back, its last ones. */
interface NamedRow extends Row {
  recordedAt: string;
  /** The moment of its withdrawal; null where it stands. */
  takenBackAt: string | null;
}
interface ProjectRow extends NamedRow {
  slug: string;
  anrReference: string | null;
}
interface ParticipationRow extends Row, ActionOfSeason {
  projectId: number;
}
interface TrainingRow extends NamedRow {
  projectId: number;
  participationId: number;
  title: string;
  certificationCode: string | null;
}

/**
 * What was taken back as a mistake stays readable on the days between its recording and that day. Where the same was
 * recorded again – a project under the same address or reference, an action of it, a training of it under the same title
 * or certification – it is known from its source, on those days too: the former one is read until then only, so that each
 * day has it once. Called after each recording and each taking back of one of them: what stands decides, by the words of
 * its recording. What is told of it later, another title or reference, moves no day.
 */
export function settleFormer(tx: Tx, projectId: number): void {
  const place = JSON.stringify(samePlace(tx, projectId));
  if (!anythingTakenBack(tx, place)) return;
  const projects = prepared(tx, PROJECTS).all({ place }) as ProjectRow[];
  const participations = prepared(tx, PARTICIPATIONS).all({ place }) as ParticipationRow[];
  const trainings = prepared(tx, TRAININGS).all({ place }) as TrainingRow[];
  const moved: ParticipationRow[] = [];

  const ofProject = new Map<number, string | null>();
  const placesOf = new Map<number, ReadonlySet<number>>();
  for (const project of projects) {
    const again = projects.filter((other) => isProjectAgain(other, project));
    placesOf.set(project.id, new Set([project, ...again].map(({ id }) => id)));
    if (!isTakenBack(project)) continue;
    ofProject.set(project.id, firstDay(again));
    settle(tx, 'projects', project, firstDay(again));
  }
  const inPlaceOf = (one: { projectId: number }) => (other: { projectId: number }) =>
    placesOf.get(one.projectId)?.has(other.projectId) === true;
  const ofParticipation = new Map<number, string | null>();
  for (const one of participations.filter(isTakenBack)) {
    const same = participations
      .filter(inPlaceOf(one))
      .filter((other) => stands(other) && other.actionKey === one.actionKey);
    const again = earliest(firstDay(same), ofProject.get(one.projectId) ?? null);
    ofParticipation.set(one.id, again);
    if (settle(tx, 'participations', one, again)) moved.push(one);
  }
  const participationOf = new Map(participations.map((one) => [one.id, one]));
  for (const one of trainings.filter(isTakenBack)) {
    const same = trainings
      .filter(inPlaceOf(one))
      .filter((other) => isTrainingAgain(other, one))
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

/** Whether one that stands was recorded since the other was taken back. */
const isSince = (one: NamedRow, former: NamedRow): boolean =>
  stands(one) && one.id > former.id && one.recordedAt >= (former.takenBackAt ?? '');

const isProjectAgain = (one: ProjectRow, former: ProjectRow): boolean =>
  isSince(one, former) &&
  (one.slug === former.slug || (one.anrReference !== null && one.anrReference === former.anrReference));

const isTrainingAgain = (one: TrainingRow, former: TrainingRow): boolean =>
  isSince(one, former) &&
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

const FIRST_OF_PROJECT = `FROM project_events e WHERE e.project_id = p.id AND e.kind = 'decided' ORDER BY e.id LIMIT 1`;

/**
 * This project and those, standing or taken back, that bear its address or its reference, or were recorded with it, and
 * those that bear theirs; where no project was taken back, itself alone.
 */
const samePlace = (tx: Tx, projectId: number): number[] =>
  (
    prepared(
      tx,
      `WITH RECURSIVE named AS (
         SELECT p.id, p.slug, p.anr_reference AS reference FROM projects p
         WHERE EXISTS (SELECT 1 FROM projects WHERE withdrawn_from IS NOT NULL)
         UNION SELECT p.id, p.slug, (SELECT e.anr_reference ${FIRST_OF_PROJECT}) FROM projects p
         WHERE EXISTS (SELECT 1 FROM projects WHERE withdrawn_from IS NOT NULL)),
       place(id) AS (SELECT ? UNION SELECT other.id FROM place JOIN named own ON own.id = place.id
         JOIN named other ON other.slug = own.slug OR other.reference = own.reference)
       SELECT id FROM place`,
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

const PROJECTS = `SELECT p.id, p.known_from AS knownFrom, p.withdrawn_from AS withdrawnFrom, w.known_from AS takenBackOn,
    w.at AS takenBackAt, (SELECT e.at ${FIRST_OF_PROJECT}) AS recordedAt, p.slug,
    CASE WHEN w.id IS NULL THEN (SELECT e.anr_reference ${FIRST_OF_PROJECT}) ELSE p.anr_reference END AS anrReference
  FROM projects p LEFT JOIN withdrawals w ON w.thing = 'project' AND w.thing_id = p.id WHERE p.id ${IN_PLACE}`;

const PARTICIPATIONS = `SELECT p.id, p.project_id AS projectId, p.action_key AS actionKey, p.season_key AS seasonKey,
    p.known_from AS knownFrom, p.withdrawn_from AS withdrawnFrom, coalesce(w.known_from, j.known_from) AS takenBackOn
  FROM participations p LEFT JOIN withdrawals w ON w.thing = 'participation' AND w.thing_id = p.id
    LEFT JOIN withdrawals j ON j.thing = 'project' AND j.thing_id = p.project_id WHERE p.project_id ${IN_PLACE}`;

const TRAININGS = `SELECT t.id, t.project_id AS projectId, t.participation_id AS participationId,
    CASE WHEN w.id IS NULL THEN v.title ELSE t.title END AS title,
    CASE WHEN w.id IS NULL THEN v.certification_code ELSE t.certification_code END AS certificationCode,
    t.known_from AS knownFrom, t.withdrawn_from AS withdrawnFrom, v.at AS recordedAt,
    w.known_from AS takenBackOn, w.at AS takenBackAt
  FROM trainings t JOIN training_revisions v ON v.id = (SELECT min(f.id) FROM training_revisions f WHERE f.training_id = t.id)
    LEFT JOIN withdrawals w ON w.thing = 'training' AND w.thing_id = t.id WHERE t.project_id ${IN_PLACE}`;
