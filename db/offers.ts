import type { Door, Layer, OfferFact, OfferSubject, RevisionKind } from '@/lib/domain/vocabulary';
import { setRollup } from './figure-rollups';
import { settles } from './figure-settling';
import { AT_ADDRESS, boundAddress, offerAddress, offerHolder, sameOffer } from './offer-address';
import { recountOffers } from './offer-history';
import { heirAt, heirsMoveAfter } from './organisation-heirs';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What an offer fact is about: a health university in a participation, or a training, with whoever declares it today. */
export interface OfferAddress {
  participationId: number;
  subject: OfferSubject;
  organisationId: number;
  trainingId: number | null;
}

export interface NewOfferRevision extends OfferAddress {
  fact: OfferFact;
  happenedOn: string | null;
  sectionId: number | null;
  kind: RevisionKind;
  reason: string | null;
  accountId: number;
  door: Door;
  at: string;
  knownFrom: string;
}

export async function appendOfferRevision(tx: Tx, revision: NewOfferRevision): Promise<number> {
  return tx.insert(t.offerRevisions).values(revision).returning({ id: t.offerRevisions.id }).get().id;
}

export interface LastOffer {
  id: number;
  happenedOn: string | null;
  accountId: number;
}

export async function lastOffer(
  read: Read,
  sectionId: number,
  a: OfferAddress,
): Promise<LastOffer | undefined> {
  return prepared(
    read,
    `SELECT id, happened_on AS happenedOn, account_id AS accountId FROM offer_revisions
     WHERE section_id = ? AND ${AT_ADDRESS} ORDER BY id DESC LIMIT 1`,
  ).get(sectionId, ...boundAddress(a)) as LastOffer | undefined;
}

/** The same as it was at a revision of the past. */
export function offerAtMark(
  read: Read,
  sectionId: number,
  a: OfferAddress,
  mark: number,
): LastOffer | undefined {
  return prepared(
    read,
    `SELECT id, happened_on AS happenedOn, account_id AS accountId FROM offer_revisions
     WHERE section_id = ? AND ${AT_ADDRESS} AND id <= ? ORDER BY id DESC LIMIT 1`,
  ).get(sectionId, ...boundAddress(a), mark) as LastOffer | undefined;
}

export function replaceStanding(
  tx: Tx,
  a: OfferAddress,
  layer: Layer,
  next: { revisionId: number; observedOn: string; happenedOn: string | null },
): void {
  prepared(
    tx,
    `INSERT INTO current_offers (participation_id, subject, organisation_id, training_id, layer, revision_id, observed_on, happened_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (participation_id, subject, organisation_id, training_id, layer) DO UPDATE SET
       revision_id = excluded.revision_id, observed_on = excluded.observed_on, happened_on = excluded.happened_on
     WHERE excluded.observed_on >= current_offers.observed_on`,
  ).run(
    a.participationId,
    a.subject,
    a.organisationId,
    a.trainingId ?? 0,
    layer,
    next.revisionId,
    next.observedOn,
    next.happenedOn,
  );
}

interface OfferStanding {
  revisionId: number;
  happenedOn: string;
  observedOn: string;
}

/**
 * What a date taken back in its section leaves standing. It says nothing: where it stood, the latest other
 * observation of the same opening stands again (`next`, undefined where there is none). Undefined: it did not stand.
 */
export const afterTakingBack = (
  read: Read,
  a: OfferAddress,
  sectionId: number,
  layer: 'declared' | 'verified',
): { next: OfferStanding | undefined } | undefined =>
  afterTakingAllBack(read, [{ ...a, sectionId }], layer)[0];

/** The same of several, each in its section, in their order. */
export function afterTakingAllBack(
  read: Read,
  asked: readonly (OfferAddress & { sectionId: number })[],
  layer: 'declared' | 'verified',
): ({ next: OfferStanding | undefined } | undefined)[] {
  const rows = prepared(
    read,
    `SELECT k.key AS rank, r.id AS revisionId, r.happened_on AS happenedOn, c.observed_on AS observedOn
     FROM json_each(@asked) k
     JOIN current_offers o ON o.participation_id = k.value ->> 0 AND o.subject = k.value ->> 1
       AND o.organisation_id = k.value ->> 2 AND o.training_id = k.value ->> 3 AND o.layer = @layer
     LEFT JOIN offer_revisions r ON r.participation_id = o.participation_id AND r.subject = o.subject
       AND (o.training_id <> 0 OR r.organisation_id = o.organisation_id) AND coalesce(r.training_id, 0) = o.training_id
       AND r.section_id <> k.value ->> 4 AND r.happened_on IS NOT NULL AND r.id = (
         SELECT max(x.id) FROM offer_revisions x WHERE x.section_id = r.section_id AND ${sameOffer('x', 'r')}
           ${layer === 'declared' ? "AND x.kind <> 'acceptance'" : ''}
           AND x.at <= (SELECT max(e.at) FROM section_events e WHERE e.section_id = x.section_id AND ${settles('e', layer)}))
     LEFT JOIN sections s ON s.id = r.section_id LEFT JOIN reports q ON q.id = s.report_id
     LEFT JOIN campaigns c ON c.id = q.campaign_id
     WHERE EXISTS (SELECT 1 FROM offer_revisions y WHERE y.id = o.revision_id AND y.section_id = k.value ->> 4)
     ORDER BY k.key, c.observed_on DESC`,
  ).all({
    layer,
    asked: JSON.stringify(
      asked.map((a) => [a.participationId, a.subject, a.organisationId, a.trainingId ?? 0, a.sectionId]),
    ),
  }) as ({ rank: number } & (OfferStanding | { revisionId: null }))[];
  const first = new Map<number, { next: OfferStanding | undefined }>();
  for (const { rank, ...row } of rows)
    if (!first.has(rank)) first.set(rank, { next: row.revisionId === null ? undefined : row });
  return asked.map((_, rank) => first.get(rank));
}

function takeBack(tx: Tx, a: OfferAddress, sectionId: number, layer: 'declared' | 'verified'): void {
  const change = afterTakingBack(tx, a, sectionId, layer);
  if (!change) return;
  prepared(
    tx,
    'DELETE FROM current_offers WHERE participation_id = ? AND subject = ? AND organisation_id = ? AND training_id = ? AND layer = ?',
  ).run(a.participationId, a.subject, a.organisationId, a.trainingId ?? 0, layer);
  if (change.next) replaceStanding(tx, a, layer, change.next);
}

/** Whether the agreement commits it. */
export async function isCommitted(read: Read, a: OfferAddress): Promise<boolean> {
  return (
    prepared(
      read,
      `SELECT 1 FROM current_offers WHERE participation_id = ? AND subject = ? AND organisation_id = ? AND training_id = ?
         AND layer = 'committed' AND happened_on IS NOT NULL`,
    ).get(a.participationId, a.subject, a.organisationId, a.trainingId ?? 0) !== undefined
  );
}

/** Makes what a section says of openings stand as *déclaré* or *vérifié*, then counts its action again. */
export async function settleOffers(
  tx: Tx,
  section: { id: number; participationId: number; observedOn: string },
  layer: 'declared' | 'verified',
  day: string,
): Promise<void> {
  const rows = prepared(
    tx,
    `SELECT max(r.id) AS revisionId, r.subject, ${offerHolder('r')} AS organisationId, r.training_id AS trainingId, r.happened_on AS happenedOn
     FROM offer_revisions r WHERE r.section_id = ? ${layer === 'verified' ? '' : "AND r.kind <> 'acceptance'"}
     GROUP BY ${offerAddress('r')}`,
  ).all(section.id) as {
    revisionId: number;
    subject: OfferSubject;
    organisationId: number;
    trainingId: number | null;
    happenedOn: string | null;
  }[];
  for (const row of rows) {
    const address = { participationId: section.participationId, ...row };
    if (row.happenedOn !== null)
      replaceStanding(tx, address, layer, { ...row, observedOn: section.observedOn });
    else takeBack(tx, address, section.id, layer);
  }
  if (rows.length > 0) await countOffers(tx, section.participationId, layer, day);
}

/**
 * Makes what the agreement commits stand as *engagé*, known from a day. The counts of its action are made again
 * afterwards, once for all that a write commits (`recountOffers`).
 */
export function settleCommitment(
  tx: Tx,
  address: OfferAddress,
  revision: { revisionId: number; happenedOn: string | null },
  knownFrom: string,
): void {
  replaceStanding(tx, address, 'committed', { ...revision, observedOn: knownFrom });
}

/** The last word about a commitment, whenever it is known from; undefined: nobody said anything yet. */
export function lastCommitment(
  read: Read,
  a: OfferAddress,
): { id: number; happenedOn: string | null; knownFrom: string } | undefined {
  return prepared(
    read,
    `SELECT id, happened_on AS happenedOn, known_from AS knownFrom FROM offer_revisions
     WHERE participation_id = ? AND ${AT_ADDRESS} AND fact = 'committed' ORDER BY id DESC LIMIT 1`,
  ).get(a.participationId, ...boundAddress(a)) as
    | { id: number; happenedOn: string | null; knownFrom: string }
    | undefined;
}

const OFFERED_TRAININGS = `current_offers o JOIN trainings t ON t.id = o.training_id JOIN participations p ON p.id = t.participation_id
  WHERE o.subject = 'training' AND o.layer = @layer AND o.happened_on IS NOT NULL AND p.season_key = @seasonKey AND p.action_key = @actionKey`;

/**
 * Counts again, distinctly, everything made of the openings of one action in a layer: what stands now stands from the
 * day on. What lands on another day than the last is counted by `recountOffers`; so is all where a merger is to come.
 */
export async function countOffers(
  tx: Tx,
  participationId: number,
  layer: 'declared' | 'verified',
  day: string,
): Promise<void> {
  const { seasonKey, actionKey } = prepared(
    tx,
    'SELECT season_key AS seasonKey, action_key AS actionKey FROM participations WHERE id = ?',
  ).get(participationId) as { seasonKey: string; actionKey: string };
  if (heirsMoveAfter(tx, day)) return recountOffers(tx, { seasonKey, actionKey }, [layer]);
  const parameters = { layer, seasonKey, actionKey };
  const common = { seasonKey, actionKey, layer };

  const components = prepared(
    tx,
    "SELECT id, source FROM components WHERE action_key = ? AND season_key = ? AND source NOT IN ('learners', 'milestone')",
  ).all(actionKey, seasonKey) as { id: string; source: 'health_universities' | 'projects' | 'trainings' }[];
  for (const component of components) {
    const { n } = (
      component.source === 'health_universities'
        ? prepared(
            tx,
            `SELECT count(DISTINCT ${heirAt('o.organisation_id')}) AS n FROM current_offers o JOIN participations p ON p.id = o.participation_id
             WHERE o.subject = 'university' AND o.layer = @layer AND o.happened_on IS NOT NULL
               AND p.season_key = @seasonKey AND p.action_key = @actionKey`,
          ).get({ ...parameters, day })
        : prepared(
            tx,
            `SELECT count(DISTINCT ${component.source === 'projects' ? 't.project_id' : 't.id'}) AS n FROM training_components c
             JOIN current_offers o ON o.training_id = c.training_id JOIN trainings t ON t.id = c.training_id
             JOIN participations p ON p.id = t.participation_id
             WHERE c.component_id = @componentId AND c.until IS NULL AND o.subject = 'training' AND o.layer = @layer AND o.happened_on IS NOT NULL
               AND p.season_key = @seasonKey AND p.action_key = @actionKey`,
          ).get({ ...parameters, componentId: component.id })
    ) as { n: number };
    await setRollup(
      tx,
      day,
      { grain: 'component', ...common, componentId: component.id, measure: 'offer' },
      n,
    );
  }

  const total = prepared(tx, `SELECT count(DISTINCT o.training_id) AS n FROM ${OFFERED_TRAININGS}`).get(
    parameters,
  ) as { n: number };
  await setRollup(tx, day, { grain: 'action', ...common, measure: 'trainings' }, total.n);
  const byRegion = prepared(
    tx,
    `SELECT r.region_code AS regionCode, (SELECT count(DISTINCT o.training_id) FROM ${OFFERED_TRAININGS}
       AND EXISTS (SELECT 1 FROM training_regions x WHERE x.training_id = o.training_id AND x.region_code = r.region_code AND x.until IS NULL)) AS n
     FROM (SELECT DISTINCT x.region_code FROM training_regions x JOIN trainings t ON t.id = x.training_id
       JOIN participations p ON p.id = t.participation_id WHERE p.season_key = @seasonKey AND p.action_key = @actionKey) r`,
  ).all(parameters) as { regionCode: string; n: number }[];
  for (const { regionCode, n } of byRegion)
    await setRollup(tx, day, { grain: 'action_region', ...common, regionCode, measure: 'trainings' }, n);
}
