import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { inFrenchOrder } from '@/lib/domain/french-order';
import type { LineDetail } from '@/lib/domain/line-address';
import type { ActionFacts } from '@/lib/domain/reference';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { perJournalLine } from './per-journal-line';
import * as t from './schema';
import type { Read } from './store';

/**
 * Questions about the reference data of the programme. Rows are few (two hundred discrepancies at most) and change
 * only by the loader and a few commands, so each question reads its whole family. Those that many pages ask are asked
 * once a line of the journal, which everything that changes them leaves: their answer is shared, and read only.
 */

export const documents = async (read: Read) =>
  read.select().from(t.documents).orderBy(asc(t.documents.key)).all();

/** The seasons with their intake rounds; season 1 has a third round without a date. */
export async function seasonsAndRounds(read: Read) {
  const rounds = read.select().from(t.intakeRounds).orderBy(asc(t.intakeRounds.number)).all();
  return read
    .select()
    .from(t.seasons)
    .orderBy(asc(t.seasons.number))
    .all()
    .map((season) => ({ ...season, rounds: rounds.filter((round) => round.seasonKey === season.key) }));
}

/** The actions of a season, in the order of the numbers of the edition it shows, with what changed their status since. */
export async function actionsOfSeason(read: Read, season: SeasonKey) {
  const { actionKey, status, effectiveOn, knownFrom, id, seasonKey } = t.actionSeasonEvents;
  const events = read
    .select({ actionKey, status, effectiveOn, knownFrom })
    .from(t.actionSeasonEvents)
    .where(eq(seasonKey, season))
    .orderBy(asc(id))
    .all();
  const rows = read
    .select({
      key: t.actions.key,
      season: t.actionSeasons.seasonKey,
      edition: t.actionSeasons.editionKey,
      number: t.actionEditions.number,
      title: t.actionEditions.title,
      shortTitle: t.actions.shortTitle,
      position: t.actions.position,
      status: t.actionSeasons.status,
      detail: t.actionSeasons.detail,
      src: t.actionSeasons.src,
    })
    .from(t.actionSeasons)
    .innerJoin(t.actions, eq(t.actions.key, t.actionSeasons.actionKey))
    .innerJoin(
      t.actionEditions,
      and(
        eq(t.actionEditions.actionKey, t.actionSeasons.actionKey),
        eq(t.actionEditions.editionKey, t.actionSeasons.editionKey),
      ),
    )
    .where(eq(t.actionSeasons.seasonKey, season))
    .orderBy(asc(t.actionEditions.number))
    .all();
  return rows.map((row) => ({
    ...row,
    statusEvents: events.filter((event) => event.actionKey === row.key),
  }));
}

/** The stable keys with short titles and printed facts, in the order of the 2023 numbers. */
export const allActions = async (read: Read) =>
  read.select().from(t.actions).orderBy(asc(t.actions.position)).all();

export const actionByKey = async (read: Read, key: string) =>
  read.select().from(t.actions).where(eq(t.actions.key, key)).get();

/** What each action asks of its lines beside what all lines say: nothing but where the reference data says so. */
export async function askedDetails(read: Read): Promise<(actionKey: string) => readonly LineDetail[]> {
  const asked = perJournalLine(read, 'asked-details', () => {
    const facts = t.actions.facts;
    const rows = read
      .select({ key: t.actions.key, asked: sql<string>`${facts} ->> '$.lineDetails'` })
      .from(t.actions)
      .where(sql`${facts} ->> '$.lineDetails' IS NOT NULL`)
      .all();
    return new Map(rows.map((row) => [row.key, detailsIn(row.asked)]));
  });
  return (actionKey) => asked.get(actionKey) ?? [];
}

function detailsIn(json: string): LineDetail[] {
  const facts: NonNullable<ActionFacts['lineDetails']> = JSON.parse(json);
  return facts.map(({ key }) => key);
}

/** Every number and title of every action, by edition (2021 and 2023): directors are 2 then 3. */
export const actionTitles = async (read: Read) =>
  read
    .select()
    .from(t.actionEditions)
    .orderBy(asc(t.actionEditions.actionKey), asc(t.actionEditions.editionKey))
    .all();

/** Every component with all its versions, oldest first; which one is in force on a day is the reader's rule. */
export const allComponents = async (read: Read) =>
  perJournalLine(read, 'components', () => componentsIn(read));

type ComponentRow = typeof t.components.$inferSelect;
type VersionRow = typeof t.componentVersions.$inferSelect;

function componentsIn(read: Read): readonly (ComponentRow & { versions: VersionRow[] })[] {
  const versions = read.select().from(t.componentVersions).orderBy(asc(t.componentVersions.version)).all();
  return read
    .select()
    .from(t.components)
    .orderBy(asc(t.components.actionKey), asc(t.components.seasonKey), asc(t.components.position))
    .all()
    .map((component) => ({
      ...component,
      versions: versions.filter((version) => version.componentId === component.id),
    }));
}

/**
 * What documents printed, with its readings. `knownFrom` is the day of the document, or of the figure
 * where no document of the call holds it: not the day of loading.
 */
export async function publishedFigures(read: Read) {
  const readings = read.select().from(t.publishedReadings).orderBy(asc(t.publishedReadings.position)).all();
  return read
    .select({ figure: t.publishedFigures, documentDatedOn: t.documents.datedOn })
    .from(t.publishedFigures)
    .leftJoin(t.documents, eq(t.documents.key, t.publishedFigures.documentKey))
    .orderBy(asc(t.publishedFigures.key))
    .all()
    .map(({ figure, documentDatedOn }) => ({
      ...figure,
      knownFrom: documentDatedOn ?? figure.asOf,
      readings: readings.filter((reading) => reading.publishedKey === figure.key),
    }));
}

/** Budgets known at the end of a day, oldest first: conflicting dates stand side by side. */
export const budgetsAsOf = async (read: Read, day: string) =>
  read
    .select()
    .from(t.budgets)
    .where(lte(t.budgets.knownFrom, day))
    .orderBy(asc(t.budgets.key), asc(t.budgets.knownFrom), asc(t.budgets.id))
    .all();

/** What public pages outside the call's documents say, in the order of the file. */
export const statements = async (read: Read) =>
  read.select().from(t.publicStatements).orderBy(asc(t.publicStatements.id)).all();

/** The discrepancies of the sources; with an action, those that clearly concern it. */
export async function discrepancies(read: Read, actionKey?: string) {
  const all = read.select().from(t.discrepancies).orderBy(asc(t.discrepancies.code)).all();
  return actionKey === undefined ? all : all.filter((d) => d.actionKeys.includes(actionKey));
}

/** The 18 regions, sorted by name. */
export const regions = async (read: Read) =>
  perJournalLine(read, 'regions', (): readonly (typeof t.regions.$inferSelect)[] =>
    read
      .select()
      .from(t.regions)
      .all()
      .sort((a, b) => inFrenchOrder(a.name, b.name)),
  );

/** The fourteen zones of action 8; the last has neither label nor region. */
export async function zonesWithRegions(read: Read) {
  const inZones = read
    .select({ zone: t.zoneRegions.zoneNumber, code: t.regions.code, name: t.regions.name })
    .from(t.zoneRegions)
    .innerJoin(t.regions, eq(t.regions.code, t.zoneRegions.regionCode))
    .orderBy(asc(t.regions.code))
    .all();
  return read
    .select()
    .from(t.zones)
    .orderBy(asc(t.zones.number))
    .all()
    .map((zone) => ({
      ...zone,
      regions: inZones.flatMap(({ zone: number, code, name }) =>
        number === zone.number ? [{ code, name }] : [],
      ),
    }));
}

/** The printed professions, in the order of the annex. */
export const professions = async (read: Read) =>
  perJournalLine(read, 'professions', (): readonly (typeof t.professions.$inferSelect)[] =>
    read.select().from(t.professions).orderBy(asc(t.professions.id)).all(),
  );

export const levels = async (read: Read) =>
  perJournalLine(read, 'levels', (): readonly (typeof t.levels.$inferSelect)[] =>
    read.select().from(t.levels).orderBy(asc(t.levels.code)).all(),
  );

/** The publicly known laureates (and a candidate, see `facts.status`), in the order of the file. */
export const laureateReferences = async (read: Read) =>
  read.select().from(t.laureateReferences).orderBy(asc(t.laureateReferences.position)).all();

/** The real universities with a health sector, sorted by name, with their identifiers. */
export async function referenceUniversities(read: Read) {
  const identifiers = read.select().from(t.organisationIdentifiers).all();
  return read
    .select()
    .from(t.organisations)
    .where(eq(t.organisations.origin, 'reference'))
    .all()
    .map((university) => ({
      ...university,
      identifiers: identifiers.flatMap(({ organisationId, kind, value }) =>
        organisationId === university.id ? [{ kind, value }] : [],
      ),
    }))
    .sort((a, b) => inFrenchOrder(a.name, b.name));
}

/** Every period, oldest first. */
export const periods = async (read: Read) =>
  perJournalLine(read, 'periods', (): readonly (typeof t.periods.$inferSelect)[] =>
    read.select().from(t.periods).orderBy(asc(t.periods.startsOn), asc(t.periods.kind)).all(),
  );
