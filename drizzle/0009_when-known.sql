CREATE TABLE `organisation_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`region_code` text,
	`health_university` integer NOT NULL,
	`health_source` text,
	`identifiers` text NOT NULL,
	`reason` text,
	`account_id` integer,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('university', 'school', 'hospital', 'training_institute', 'funder', 'company', 'public_body', 'association')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `organisation_revisions_organisation` ON `organisation_revisions` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `project_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`kind` text NOT NULL,
	`status_after` text,
	`starts_on` text,
	`ends_on` text,
	`acronym` text,
	`name` text,
	`anr_reference` text,
	`announced_on` text,
	`effective_on` text NOT NULL,
	`reason` text,
	`source` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('decided', 'contracted', 'started', 'suspended', 'resumed', 'ended', 'terminated', 'abandoned', 'dates_changed', 'renamed', 'reference_given', 'announcement_moved')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "starts_on_day" CHECK("starts_on" IS NULL OR ("starts_on" IS date("starts_on", '+0 days'))),
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days'))),
	CONSTRAINT "announced_on_day" CHECK("announced_on" IS NULL OR ("announced_on" IS date("announced_on", '+0 days'))),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `project_events_project` ON `project_events` (`project_id`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thing` text NOT NULL,
	`thing_id` integer NOT NULL,
	`recorded_on` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	CONSTRAINT "thing_known" CHECK("thing" IS NULL OR "thing" IN ('project', 'participation', 'training', 'organisation', 'amount')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "recorded_on_day" CHECK("recorded_on" IS NULL OR ("recorded_on" IS date("recorded_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_thing` ON `withdrawals` (`thing`,`thing_id`);--> statement-breakpoint
CREATE TABLE `action_season_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action_key` text NOT NULL,
	`season_key` text NOT NULL,
	`status` text NOT NULL,
	`effective_on` text NOT NULL,
	`src` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`action_key`,`season_key`) REFERENCES `action_seasons`(`action_key`,`season_key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_known" CHECK("status" IS NULL OR "status" IN ('open', 'new', 'closed')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `action_season_events_action` ON `action_season_events` (`action_key`,`season_key`);--> statement-breakpoint
CREATE TABLE `intermediate_targets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`component_id` text NOT NULL,
	`year` integer NOT NULL,
	`target` integer,
	`src` text NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "year_whole" CHECK("year" IS NULL OR (typeof("year") = 'integer' AND "year" BETWEEN 2021 AND 2100)),
	CONSTRAINT "target_whole" CHECK("target" IS NULL OR (typeof("target") = 'integer' AND "target" BETWEEN 0 AND 99999999)),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `intermediate_targets_component` ON `intermediate_targets` (`component_id`,`year`);--> statement-breakpoint
CREATE TABLE `training_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`component_ids` text,
	`asks_closing` integer NOT NULL,
	`closed_on` text,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`decision` text,
	`decision_reason` text,
	`decided_by` integer,
	`decided_at` text,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "decision_known" CHECK("decision" IS NULL OR "decision" IN ('accepted', 'refused', 'taken_back')),
	CONSTRAINT "closed_on_day" CHECK("closed_on" IS NULL OR ("closed_on" IS date("closed_on", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `training_proposals_training` ON `training_proposals` (`training_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `training_proposals_waiting` ON `training_proposals` (`training_id`) WHERE decision IS NULL;--> statement-breakpoint
CREATE TABLE `training_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`regime` text NOT NULL,
	`modality` text,
	`hours` integer,
	`ects` integer,
	`certification_code` text,
	`rome_code` text,
	`closed_on` text,
	`source` text,
	`reason` text,
	`account_id` integer,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('track', 'training', 'transverse_module', 'specific_module', 'teaching_unit', 'university_diploma')),
	CONSTRAINT "regime_known" CHECK("regime" IS NULL OR "regime" IN ('initial', 'continuing', 'apprenticeship')),
	CONSTRAINT "modality_known" CHECK("modality" IS NULL OR "modality" IN ('on_site', 'hybrid', 'remote')),
	CONSTRAINT "hours_whole" CHECK("hours" IS NULL OR (typeof("hours") = 'integer' AND "hours" BETWEEN 0 AND 20000)),
	CONSTRAINT "ects_whole" CHECK("ects" IS NULL OR (typeof("ects") = 'integer' AND "ects" BETWEEN 0 AND 500)),
	CONSTRAINT "rome_code_form" CHECK("rome_code" IS NULL OR "rome_code" GLOB '[A-Z][0-9][0-9][0-9][0-9]'),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "closed_on_day" CHECK("closed_on" IS NULL OR ("closed_on" IS date("closed_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `training_revisions_training` ON `training_revisions` (`training_id`);--> statement-breakpoint
CREATE TABLE `__new_organisations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`region_code` text,
	`academy` text,
	`health_university` integer NOT NULL,
	`health_source` text,
	`reconstruction_33` integer,
	`reconstruction_note` text,
	`origin` text NOT NULL,
	`search` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`withdrawn_from` text,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('university', 'school', 'hospital', 'training_institute', 'funder', 'company', 'public_body', 'association')),
	CONSTRAINT "origin_known" CHECK("origin" IS NULL OR "origin" IN ('reference', 'recorded', 'demonstration')),
	CONSTRAINT "version_whole" CHECK("version" IS NULL OR (typeof("version") = 'integer' AND "version" BETWEEN 0 AND 99999999)),
	CONSTRAINT "withdrawn_from_day" CHECK("withdrawn_from" IS NULL OR ("withdrawn_from" IS date("withdrawn_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_organisations`("id", "name", "kind", "region_code", "academy", "health_university", "health_source", "reconstruction_33", "reconstruction_note", "origin", "search", "version", "withdrawn_from") SELECT "id", "name", "kind", "region_code", "academy", "health_university", NULL, "reconstruction_33", "reconstruction_note", "origin", "search", 0, NULL FROM `organisations`;--> statement-breakpoint
DROP TABLE `organisations`;--> statement-breakpoint
ALTER TABLE `__new_organisations` RENAME TO `organisations`;--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_name` ON `organisations` (`name`) WHERE withdrawn_from IS NULL;--> statement-breakpoint
CREATE TABLE `__new_participations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`action_key` text NOT NULL,
	`season_key` text NOT NULL,
	`intake_round_id` integer,
	`decided_on` text NOT NULL,
	`source` text,
	`known_from` text NOT NULL,
	`account_id` integer,
	`recorded_at` text,
	`withdrawn_from` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`season_key`) REFERENCES `seasons`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`intake_round_id`) REFERENCES `intake_rounds`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decided_on_day" CHECK("decided_on" IS NULL OR ("decided_on" IS date("decided_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "withdrawn_from_day" CHECK("withdrawn_from" IS NULL OR ("withdrawn_from" IS date("withdrawn_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_participations`("id", "project_id", "action_key", "season_key", "intake_round_id", "decided_on", "source", "known_from", "account_id", "recorded_at", "withdrawn_from") SELECT "id", "project_id", "action_key", "season_key", "intake_round_id", "known_from", NULL, "known_from", (SELECT j.`account_id` FROM `journal` j WHERE j.`subject` = 'project:' || `participations`.`project_id` AND j.`command` = 'create-project' ORDER BY j.`id` LIMIT 1), (SELECT j.`at` FROM `journal` j WHERE j.`subject` = 'project:' || `participations`.`project_id` AND j.`command` = 'create-project' ORDER BY j.`id` LIMIT 1), NULL FROM `participations`;--> statement-breakpoint
DROP TABLE `participations`;--> statement-breakpoint
ALTER TABLE `__new_participations` RENAME TO `participations`;--> statement-breakpoint
CREATE UNIQUE INDEX `participations_unique` ON `participations` (`project_id`,`action_key`) WHERE withdrawn_from IS NULL;--> statement-breakpoint
CREATE INDEX `participations_project` ON `participations` (`project_id`);--> statement-breakpoint
CREATE INDEX `participations_action` ON `participations` (`season_key`,`action_key`);--> statement-breakpoint
CREATE TABLE `__new_projects` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`acronym` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`anr_reference` text,
	`starts_on` text,
	`ends_on` text,
	`origin` text NOT NULL,
	`search` text NOT NULL,
	`decided_on` text NOT NULL,
	`source` text,
	`announced_on` text,
	`known_from` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`withdrawn_from` text,
	CONSTRAINT "status_known" CHECK("status" IS NULL OR "status" IN ('announced', 'contracted', 'running', 'ended', 'abandoned')),
	CONSTRAINT "origin_known" CHECK("origin" IS NULL OR "origin" IN ('reference', 'recorded', 'demonstration')),
	CONSTRAINT "starts_on_day" CHECK("starts_on" IS NULL OR ("starts_on" IS date("starts_on", '+0 days'))),
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days'))),
	CONSTRAINT "decided_on_day" CHECK("decided_on" IS NULL OR ("decided_on" IS date("decided_on", '+0 days'))),
	CONSTRAINT "announced_on_day" CHECK("announced_on" IS NULL OR ("announced_on" IS date("announced_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "version_whole" CHECK("version" IS NULL OR (typeof("version") = 'integer' AND "version" BETWEEN 0 AND 99999999)),
	CONSTRAINT "withdrawn_from_day" CHECK("withdrawn_from" IS NULL OR ("withdrawn_from" IS date("withdrawn_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_projects`("id", "slug", "acronym", "name", "status", "anr_reference", "starts_on", "ends_on", "origin", "search", "decided_on", "source", "announced_on", "known_from", "version", "withdrawn_from") SELECT "id", "slug", "acronym", "name", "status", "anr_reference", "starts_on", "ends_on", "origin", "search", "known_from", NULL, NULL, "known_from", 0, NULL FROM `projects`;--> statement-breakpoint
DROP TABLE `projects`;--> statement-breakpoint
ALTER TABLE `__new_projects` RENAME TO `projects`;--> statement-breakpoint
CREATE UNIQUE INDEX `projects_slug` ON `projects` (`slug`) WHERE withdrawn_from IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `projects_anr` ON `projects` (`anr_reference`) WHERE withdrawn_from IS NULL;--> statement-breakpoint
CREATE TABLE `__new_trainings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`participation_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`regime` text NOT NULL,
	`modality` text,
	`hours` integer,
	`ects` integer,
	`certification_code` text,
	`rome_code` text,
	`closed_on` text,
	`known_from` text NOT NULL,
	`withdrawn_from` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('track', 'training', 'transverse_module', 'specific_module', 'teaching_unit', 'university_diploma')),
	CONSTRAINT "regime_known" CHECK("regime" IS NULL OR "regime" IN ('initial', 'continuing', 'apprenticeship')),
	CONSTRAINT "modality_known" CHECK("modality" IS NULL OR "modality" IN ('on_site', 'hybrid', 'remote')),
	CONSTRAINT "hours_whole" CHECK("hours" IS NULL OR (typeof("hours") = 'integer' AND "hours" BETWEEN 0 AND 20000)),
	CONSTRAINT "ects_whole" CHECK("ects" IS NULL OR (typeof("ects") = 'integer' AND "ects" BETWEEN 0 AND 500)),
	CONSTRAINT "closed_on_day" CHECK("closed_on" IS NULL OR ("closed_on" IS date("closed_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "withdrawn_from_day" CHECK("withdrawn_from" IS NULL OR ("withdrawn_from" IS date("withdrawn_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_trainings`("id", "project_id", "participation_id", "organisation_id", "title", "kind", "regime", "modality", "hours", "ects", "certification_code", "rome_code", "closed_on", "known_from", "withdrawn_from") SELECT "id", "project_id", "participation_id", "organisation_id", "title", "kind", "regime", "modality", "hours", "ects", "certification_code", NULL, NULL, "known_from", NULL FROM `trainings`;--> statement-breakpoint
DROP TABLE `trainings`;--> statement-breakpoint
ALTER TABLE `__new_trainings` RENAME TO `trainings`;--> statement-breakpoint
CREATE UNIQUE INDEX `trainings_unique` ON `trainings` (`project_id`,`organisation_id`,`title`) WHERE withdrawn_from IS NULL;--> statement-breakpoint
CREATE INDEX `trainings_participation` ON `trainings` (`participation_id`);--> statement-breakpoint
CREATE TABLE `__new_training_components` (
	`training_id` integer NOT NULL,
	`component_id` text NOT NULL,
	`known_from` text NOT NULL,
	`until` text,
	PRIMARY KEY(`training_id`, `component_id`, `known_from`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "until_day" CHECK("until" IS NULL OR ("until" IS date("until", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_training_components`("training_id", "component_id", "known_from", "until") SELECT "training_id", "component_id", (SELECT t.`known_from` FROM `trainings` t WHERE t.`id` = `training_components`.`training_id`), NULL FROM `training_components`;--> statement-breakpoint
DROP TABLE `training_components`;--> statement-breakpoint
ALTER TABLE `__new_training_components` RENAME TO `training_components`;--> statement-breakpoint
CREATE INDEX `training_components_component` ON `training_components` (`component_id`);--> statement-breakpoint
CREATE TABLE `__new_training_levels` (
	`training_id` integer NOT NULL,
	`level_key` text NOT NULL,
	`known_from` text NOT NULL,
	`until` text,
	PRIMARY KEY(`training_id`, `level_key`, `known_from`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "until_day" CHECK("until" IS NULL OR ("until" IS date("until", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_training_levels`("training_id", "level_key", "known_from", "until") SELECT "training_id", "level_key", (SELECT t.`known_from` FROM `trainings` t WHERE t.`id` = `training_levels`.`training_id`), NULL FROM `training_levels`;--> statement-breakpoint
DROP TABLE `training_levels`;--> statement-breakpoint
ALTER TABLE `__new_training_levels` RENAME TO `training_levels`;--> statement-breakpoint
CREATE TABLE `__new_training_professions` (
	`training_id` integer NOT NULL,
	`profession_id` integer NOT NULL,
	`known_from` text NOT NULL,
	`until` text,
	PRIMARY KEY(`training_id`, `profession_id`, `known_from`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "until_day" CHECK("until" IS NULL OR ("until" IS date("until", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_training_professions`("training_id", "profession_id", "known_from", "until") SELECT "training_id", "profession_id", (SELECT t.`known_from` FROM `trainings` t WHERE t.`id` = `training_professions`.`training_id`), NULL FROM `training_professions`;--> statement-breakpoint
DROP TABLE `training_professions`;--> statement-breakpoint
ALTER TABLE `__new_training_professions` RENAME TO `training_professions`;--> statement-breakpoint
CREATE TABLE `__new_training_regions` (
	`training_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`places` integer,
	`known_from` text NOT NULL,
	`until` text,
	PRIMARY KEY(`training_id`, `region_code`, `known_from`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "places_whole" CHECK("places" IS NULL OR (typeof("places") = 'integer' AND "places" BETWEEN 0 AND 99999999)),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "until_day" CHECK("until" IS NULL OR ("until" IS date("until", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_training_regions`("training_id", "region_code", "places", "known_from", "until") SELECT "training_id", "region_code", "places", (SELECT t.`known_from` FROM `trainings` t WHERE t.`id` = `training_regions`.`training_id`), NULL FROM `training_regions`;--> statement-breakpoint
DROP TABLE `training_regions`;--> statement-breakpoint
ALTER TABLE `__new_training_regions` RENAME TO `training_regions`;--> statement-breakpoint
CREATE INDEX `training_regions_region` ON `training_regions` (`region_code`);--> statement-breakpoint
ALTER TABLE `membership_events` ADD `source` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `account_id` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `recorded_at` text;--> statement-breakpoint
CREATE TABLE `__new_intake_rounds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`season_key` text NOT NULL,
	`number` integer NOT NULL,
	`opens_on` text,
	`cutoff_on` text,
	`src` text NOT NULL,
	`note` text,
	`account_id` integer,
	`recorded_at` text,
	FOREIGN KEY (`season_key`) REFERENCES `seasons`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "opens_on_day" CHECK("opens_on" IS NULL OR ("opens_on" IS date("opens_on", '+0 days'))),
	CONSTRAINT "cutoff_on_day" CHECK("cutoff_on" IS NULL OR ("cutoff_on" IS date("cutoff_on", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_intake_rounds`("id", "season_key", "number", "opens_on", "cutoff_on", "src", "note", "account_id", "recorded_at") SELECT "id", "season_key", "number", NULL, "cutoff_on", "src", "note", NULL, NULL FROM `intake_rounds`;--> statement-breakpoint
DROP TABLE `intake_rounds`;--> statement-breakpoint
ALTER TABLE `__new_intake_rounds` RENAME TO `intake_rounds`;--> statement-breakpoint
CREATE UNIQUE INDEX `intake_rounds_unique` ON `intake_rounds` (`season_key`,`number`);--> statement-breakpoint
ALTER TABLE `public_statements` ADD `account_id` integer;--> statement-breakpoint
ALTER TABLE `public_statements` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `published_figures` ADD `account_id` integer;--> statement-breakpoint
ALTER TABLE `published_figures` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `seasons` ADD `account_id` integer;--> statement-breakpoint
ALTER TABLE `seasons` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `periods` ADD `account_id` integer;--> statement-breakpoint
ALTER TABLE `periods` ADD `recorded_at` text;--> statement-breakpoint
-- What was recorded before histories were kept is their first line: who and when are in the journal.
INSERT INTO `training_revisions` (`training_id`, `title`, `kind`, `regime`, `modality`, `hours`, `ects`, `certification_code`, `account_id`, `door`, `at`, `known_from`)
SELECT t.`id`, t.`title`, t.`kind`, t.`regime`, t.`modality`, t.`hours`, t.`ects`, t.`certification_code`, j.`account_id`, coalesce(j.`door`, 'script'), coalesce(j.`at`, t.`known_from` || 'T12:00:00.000Z'), t.`known_from`
FROM `trainings` t LEFT JOIN `journal` j ON j.`id` = (SELECT min(x.`id`) FROM `journal` x WHERE x.`subject` = 'training:' || t.`id` AND x.`command` = 'record-training') ORDER BY t.`id`;--> statement-breakpoint
INSERT INTO `organisation_revisions` (`organisation_id`, `name`, `kind`, `region_code`, `health_university`, `identifiers`, `account_id`, `door`, `at`, `known_from`)
SELECT o.`id`, o.`name`, o.`kind`, o.`region_code`, o.`health_university`,
  (SELECT json_group_array(json_object('kind', x.`kind`, 'value', x.`value`)) FROM `organisation_identifiers` x WHERE x.`organisation_id` = o.`id`),
  j.`account_id`, j.`door`, j.`at`, date(j.`at`)
FROM `organisations` o JOIN `journal` j ON j.`id` = (SELECT min(x.`id`) FROM `journal` x WHERE x.`subject` = 'organisation:' || o.`id` AND x.`command` = 'create-organisation') ORDER BY o.`id`;--> statement-breakpoint
INSERT INTO `project_events` (`project_id`, `kind`, `status_after`, `starts_on`, `ends_on`, `acronym`, `name`, `anr_reference`, `effective_on`, `account_id`, `door`, `at`, `known_from`)
SELECT p.`id`, 'decided', p.`status`, p.`starts_on`, p.`ends_on`, p.`acronym`, p.`name`, p.`anr_reference`, p.`known_from`, coalesce(j.`account_id`, 0), coalesce(j.`door`, 'script'), coalesce(j.`at`, p.`known_from` || 'T12:00:00.000Z'), p.`known_from`
FROM `projects` p LEFT JOIN `journal` j ON j.`id` = (SELECT min(x.`id`) FROM `journal` x WHERE x.`subject` = 'project:' || p.`id` AND x.`command` = 'create-project') ORDER BY p.`id`;--> statement-breakpoint
CREATE TRIGGER organisation_revisions_no_update BEFORE UPDATE ON organisation_revisions BEGIN SELECT RAISE(ABORT, 'append_only:organisation_revisions'); END;--> statement-breakpoint
CREATE TRIGGER organisation_revisions_no_delete BEFORE DELETE ON organisation_revisions BEGIN SELECT RAISE(ABORT, 'append_only:organisation_revisions'); END;--> statement-breakpoint
CREATE TRIGGER organisation_revisions_no_replace BEFORE INSERT ON organisation_revisions WHEN EXISTS (SELECT 1 FROM organisation_revisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:organisation_revisions'); END;--> statement-breakpoint
CREATE TRIGGER project_events_no_update BEFORE UPDATE ON project_events BEGIN SELECT RAISE(ABORT, 'append_only:project_events'); END;--> statement-breakpoint
CREATE TRIGGER project_events_no_delete BEFORE DELETE ON project_events BEGIN SELECT RAISE(ABORT, 'append_only:project_events'); END;--> statement-breakpoint
CREATE TRIGGER project_events_no_replace BEFORE INSERT ON project_events WHEN EXISTS (SELECT 1 FROM project_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:project_events'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_update BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_delete BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_replace BEFORE INSERT ON withdrawals WHEN EXISTS (SELECT 1 FROM withdrawals WHERE id = NEW.id OR (thing = NEW.thing AND thing_id = NEW.thing_id))
BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER action_season_events_no_update BEFORE UPDATE ON action_season_events BEGIN SELECT RAISE(ABORT, 'append_only:action_season_events'); END;--> statement-breakpoint
CREATE TRIGGER action_season_events_no_delete BEFORE DELETE ON action_season_events BEGIN SELECT RAISE(ABORT, 'append_only:action_season_events'); END;--> statement-breakpoint
CREATE TRIGGER action_season_events_no_replace BEFORE INSERT ON action_season_events WHEN EXISTS (SELECT 1 FROM action_season_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:action_season_events'); END;--> statement-breakpoint
CREATE TRIGGER intermediate_targets_no_update BEFORE UPDATE ON intermediate_targets BEGIN SELECT RAISE(ABORT, 'append_only:intermediate_targets'); END;--> statement-breakpoint
CREATE TRIGGER intermediate_targets_no_delete BEFORE DELETE ON intermediate_targets BEGIN SELECT RAISE(ABORT, 'append_only:intermediate_targets'); END;--> statement-breakpoint
CREATE TRIGGER intermediate_targets_no_replace BEFORE INSERT ON intermediate_targets WHEN EXISTS (SELECT 1 FROM intermediate_targets WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:intermediate_targets'); END;--> statement-breakpoint
CREATE TRIGGER training_revisions_no_update BEFORE UPDATE ON training_revisions BEGIN SELECT RAISE(ABORT, 'append_only:training_revisions'); END;--> statement-breakpoint
CREATE TRIGGER training_revisions_no_delete BEFORE DELETE ON training_revisions BEGIN SELECT RAISE(ABORT, 'append_only:training_revisions'); END;--> statement-breakpoint
CREATE TRIGGER training_revisions_no_replace BEFORE INSERT ON training_revisions WHEN EXISTS (SELECT 1 FROM training_revisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:training_revisions'); END;--> statement-breakpoint
-- A thing that was withdrawn never comes back: it is recorded again.
CREATE TRIGGER projects_withdrawn BEFORE UPDATE ON projects WHEN OLD.withdrawn_from IS NOT NULL BEGIN SELECT RAISE(ABORT, 'withdrawn:projects'); END;--> statement-breakpoint
CREATE TRIGGER participations_withdrawn BEFORE UPDATE ON participations WHEN OLD.withdrawn_from IS NOT NULL BEGIN SELECT RAISE(ABORT, 'withdrawn:participations'); END;--> statement-breakpoint
CREATE TRIGGER trainings_withdrawn BEFORE UPDATE ON trainings WHEN OLD.withdrawn_from IS NOT NULL BEGIN SELECT RAISE(ABORT, 'withdrawn:trainings'); END;--> statement-breakpoint
CREATE TRIGGER organisations_withdrawn BEFORE UPDATE ON organisations WHEN OLD.withdrawn_from IS NOT NULL BEGIN SELECT RAISE(ABORT, 'withdrawn:organisations'); END;