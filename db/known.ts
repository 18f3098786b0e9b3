import type { WithdrawnThing } from '@/lib/domain/vocabulary';

/** Conditions in SQL on when a row holds (docs/decisions/0014). Each takes the alias of its table; `@day` is bound. */

/** A project, participation or training known by the end of the day, and not withdrawn by then. */
export const knownAt = (alias: string): string =>
  `${alias}.known_from <= @day AND (${alias}.withdrawn_from IS NULL OR ${alias}.withdrawn_from > @day)`;

/** A line of a training's lists (regions, levels, professions, objectives) at the end of the day. */
export const holdsAt = (alias: string): string =>
  `${alias}.known_from <= @day AND (${alias}.until IS NULL OR ${alias}.until > @day)`;

/** A section that is asked for at the end of the day: never released by then, or asked for again since. */
export const askedAt = (alias: string): string =>
  `coalesce((SELECT z.event FROM section_releases z WHERE z.section_id = ${alias}.id AND z.known_from <= @day
     ORDER BY z.id DESC LIMIT 1), 'asked_again') = 'asked_again'`;

/** A campaign that nobody had withdrawn by the end of the day. */
export const campaignStandsAt = (alias: string): string =>
  `(${alias}.withdrawn_from IS NULL OR ${alias}.withdrawn_from > @day)`;

/** What a campaign was called, and observed, at the end of the day: before its correction, what it was until then. */
export const campaignSaid = (alias: string, column: 'label' | 'period_id' | 'observed_on'): string =>
  `coalesce((SELECT k.${column} FROM campaign_corrections k WHERE k.campaign_id = ${alias}.id AND k.known_from > @day
     ORDER BY k.id LIMIT 1), ${alias}.${column})`;

/** The facts of money, and by what one of them is the same as the one that was taken back. */
const SAID_AGAIN: Partial<
  Record<WithdrawnThing, { table: string; at?: string; same: (one: string) => string }>
> = {
  amount: {
    table: 'amounts',
    at: 'recorded_at',
    same: (one) => `former.kind = ${one}.kind AND former.dated_on = ${one}.dated_on`,
  },
  agreement: {
    table: 'agreement_versions',
    same: (one) =>
      `former.kind = ${one}.kind AND (former.kind = 'agreement' OR former.number = ${one}.number OR former.signed_on = ${one}.signed_on)`,
  },
  payment: {
    table: 'payments',
    // Of payments outside any tranche, most have nothing to do with one another: of the same day, or the same amount.
    same: (one) =>
      `(former.paid_on = ${one}.paid_on OR former.tranche = ${one}.tranche
        OR (former.tranche IS NULL AND ${one}.tranche IS NULL AND former.cents = ${one}.cents))`,
  },
  review_step: {
    table: 'review_steps',
    same: (one) => `former.review = ${one}.review AND former.step = ${one}.step`,
  },
  tranche_met: { table: 'tranche_conditions', same: (one) => `former.position = ${one}.position` },
  pledge: {
    table: 'cofunding_pledges',
    same: (one) =>
      `((former.funder_kind = ${one}.funder_kind AND former.funder = ${one}.funder) OR (former.cents = ${one}.cents AND former.dated_on = ${one}.dated_on))`,
  },
};

/** Pairs of one that was taken back and is read on a day, and what said it again since. */
const saidAgainOn = (thing: WithdrawnThing, day: string): string | undefined => {
  const again = SAID_AGAIN[thing];
  return (
    again &&
    `FROM withdrawals gone JOIN ${again.table} former ON former.id = gone.thing_id
     JOIN ${again.table} again ON again.project_id = former.project_id AND again.id > former.id
       AND again.${again.at ?? 'at'} >= gone.at AND ${again.same('again')}
     WHERE gone.thing = '${thing}' AND gone.recorded_on <= ${day} AND gone.known_from > ${day}`
  );
};

/**
 * Not held back on a day: on the days on which readings have the one that was taken back, what says it again is not
 * read; before and after, it is (docs/decisions/0076). Those are found once a statement: they are few.
 */
export const notHeldBack = (alias: string, thing: WithdrawnThing, day = '@day'): string => {
  const pairs = saidAgainOn(thing, day);
  return pairs === undefined ? '' : `AND ${alias}.id NOT IN (SELECT again.id ${pairs})`;
};

/** From when a fact is read after a day: from when it is known or, held back on that day, from the end of that. */
export const readAfter = (alias: string, thing: WithdrawnThing, day: string): string => {
  const pairs = saidAgainOn(thing, day);
  return pairs === undefined
    ? `${alias}.known_from`
    : `CASE WHEN ${alias}.id IN (SELECT again.id ${pairs})
         THEN (SELECT max(gone.known_from) ${pairs} AND again.id = ${alias}.id) ELSE ${alias}.known_from END`;
};

/**
 * A fact known by the end of the day. One recorded by mistake is read only between its recording and its withdrawal; one
 * that says it again, on every other day since it is known.
 */
export const factKnownAt = (alias: string, thing: WithdrawnThing): string =>
  `${alias}.known_from <= @day AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.thing = '${thing}'
     AND w.thing_id = ${alias}.id AND (w.known_from <= @day OR w.recorded_on > @day)) ${notHeldBack(alias, thing)}`;

/** The same of an amount. */
export const amountKnownAt = (alias: string): string => factKnownAt(alias, 'amount');

/** The title of a training as known and true at the end of the day: one told for that day holds before its row follows. */
export const titleAt = (alias: string): string =>
  `coalesce((SELECT v.title FROM training_events v WHERE v.training_id = ${alias}.id AND v.kind = 'renamed'
       AND v.applied_on IS NULL AND v.known_from <= @day AND v.effective_on <= @day ORDER BY v.effective_on DESC, v.id DESC LIMIT 1),
     (SELECT v.title FROM training_revisions v WHERE v.training_id = ${alias}.id AND v.known_from <= @day
     ORDER BY v.id DESC LIMIT 1), ${alias}.title)`;

/**
 * The organisation that declared a training at the end of the day, as known and true by then: the last transfer, who
 * declared it before the first one, or its row where it never passed to another.
 */
export const declarerAt = (alias: string): string =>
  `coalesce((SELECT v.organisation_id FROM training_events v WHERE v.training_id = ${alias}.id AND v.kind = 'transferred'
       AND v.known_from <= @day AND v.effective_on <= @day ORDER BY v.effective_on DESC, v.id DESC LIMIT 1),
     (SELECT v.from_organisation_id FROM training_events v WHERE v.training_id = ${alias}.id AND v.kind = 'transferred'
       ORDER BY v.effective_on, v.id LIMIT 1), ${alias}.organisation_id)`;

type OrganisationWord = 'name' | 'kind' | 'health_university';

/**
 * What was said of an organisation at the end of the day: the last word known by then; its first word on a day before
 * it was recorded (a project of the past may be older than the line of its member); of one never corrected, its row.
 */
export const organisationSaid = (alias: string, word: OrganisationWord, day = '@day'): string =>
  `coalesce((SELECT v.${word} FROM organisation_revisions v WHERE v.organisation_id = ${alias}.id
     ORDER BY v.known_from > ${day}, CASE WHEN v.known_from <= ${day} THEN -v.id ELSE v.id END LIMIT 1), ${alias}.${word})`;

/** The region of an organisation at the end of the day, by the same words; null where it had none. */
export const organisationRegionAt = (alias: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM organisation_revisions v WHERE v.organisation_id = ${alias}.id)
     THEN (SELECT v.region_code FROM organisation_revisions v WHERE v.organisation_id = ${alias}.id
       ORDER BY v.known_from > @day, CASE WHEN v.known_from <= @day THEN -v.id ELSE v.id END LIMIT 1)
     ELSE ${alias}.region_code END`;

const SAID_BY: Record<string, string> = {
  acronym: "e.kind IN ('decided', 'renamed')",
  name: "e.kind IN ('decided', 'renamed')",
  anr_reference: "e.kind IN ('decided', 'reference_given')",
  starts_on: "e.kind IN ('decided', 'dates_changed')",
  ends_on: "e.kind IN ('decided', 'dates_changed')",
};

/** What a project was called, and dated, as known and true at the end of the day: the last word of its events. */
export const projectSaid = (alias: string, column: keyof typeof SAID_BY, day = '@day'): string =>
  `(SELECT e.${column} FROM project_events e WHERE e.project_id = ${alias}.id
     AND ${SAID_BY[column]} AND e.known_from <= ${day} AND e.effective_on <= ${day} ORDER BY e.id DESC LIMIT 1)`;

/** The acronym of a project at the end of a day, or its row's where it is told of before it is known. */
export const acronymAt = (alias: string, day = '@day'): string =>
  `coalesce(${projectSaid(alias, 'acronym', day)}, ${alias}.acronym)`;

/** An event of a project's life that nobody had taken back by the end of the day. */
export const eventStandsAt = (alias: string): string =>
  `NOT EXISTS (SELECT 1 FROM project_events c WHERE c.cancels_id = ${alias}.id AND c.known_from <= @day)`;

const lastOfLife = (alias: string, what: string): string =>
  `(SELECT ${what} FROM project_events e WHERE e.project_id = ${alias}.id AND e.status_after IS NOT NULL
     AND e.known_from <= @day AND e.effective_on <= @day AND ${eventStandsAt('e')}
     ORDER BY e.effective_on DESC, e.id DESC LIMIT 1)`;

/** How a project stood at the end of the day, as known by then: the last event of its life, in the order of their days. */
export const projectStatusAt = (alias: string): string => lastOfLife(alias, 'e.status_after');

/** The day a project ends: the one that was planned, or of its end if that came before, or none was planned. */
export const projectEndAt = (alias: string): string =>
  lastOfLife(
    alias,
    `CASE WHEN e.kind = 'ended' THEN min(e.effective_on, coalesce(${projectSaid(alias, 'ends_on')}, e.effective_on))
       ELSE ${projectSaid(alias, 'ends_on')} END`,
  );
