CREATE TABLE `current_figures` (
	`line_id` integer NOT NULL,
	`layer` text NOT NULL,
	`revision_id` integer NOT NULL,
	`observed_on` text NOT NULL,
	`value` integer,
	`state` text NOT NULL,
	PRIMARY KEY(`line_id`, `layer`),
	FOREIGN KEY (`line_id`) REFERENCES `figure_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `figure_revisions`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `current_offers` (
	`participation_id` integer NOT NULL,
	`subject` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`training_id` integer DEFAULT 0 NOT NULL,
	`layer` text NOT NULL,
	`revision_id` integer NOT NULL,
	`observed_on` text NOT NULL,
	`happened_on` text,
	PRIMARY KEY(`participation_id`, `subject`, `organisation_id`, `training_id`, `layer`),
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `offer_revisions`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `current_offers_training` ON `current_offers` (`training_id`,`layer`);--> statement-breakpoint
CREATE TABLE `figure_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`period_id` integer NOT NULL,
	`level_key` text NOT NULL,
	`profession_key` text NOT NULL,
	`profession_other` text DEFAULT '' NOT NULL,
	`measure` text NOT NULL,
	`nature` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "level_key_known" CHECK("level_key" IS NULL OR "level_key" IN ('3', '4', '5', '6', '7', '8', 'na')),
	CONSTRAINT "measure_known" CHECK("measure" IS NULL OR "measure" IN ('entered', 'first_entered', 'validated', 'certified', 'made_aware', 'active')),
	CONSTRAINT "nature_known" CHECK("nature" IS NULL OR "nature" IN ('planned', 'actual'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_lines_unique` ON `figure_lines` (`training_id`,`period_id`,`nature`,`region_code`,`level_key`,`profession_key`,`profession_other`,`measure`);--> statement-breakpoint
CREATE TABLE `figure_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`line_id` integer NOT NULL,
	`campaign_id` integer,
	`section_id` integer,
	`kind` text NOT NULL,
	`value` integer,
	`state` text,
	`comment` text,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `figure_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "value_whole" CHECK("value" IS NULL OR (typeof("value") = 'integer' AND "value" BETWEEN 0 AND 99999999)),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('number', 'nothing_to_report', 'not_applicable', 'estimate')),
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('entry', 'planned', 'correction', 'acceptance')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "value_fits_state" CHECK(("value" IS NOT NULL) = ("state" IS NOT NULL AND "state" IN ('number', 'estimate'))),
	CONSTRAINT "planned_outside_sections" CHECK(("kind" = 'planned') = ("section_id" IS NULL)),
	CONSTRAINT "campaign_with_section" CHECK(("campaign_id" IS NULL) = ("section_id" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `figure_revisions_section` ON `figure_revisions` (`section_id`,`line_id`);--> statement-breakpoint
CREATE INDEX `figure_revisions_line` ON `figure_revisions` (`line_id`,`campaign_id`);--> statement-breakpoint
CREATE TABLE `offer_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participation_id` integer NOT NULL,
	`subject` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`training_id` integer,
	`fact` text NOT NULL,
	`happened_on` text,
	`section_id` integer,
	`kind` text NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subject_known" CHECK("subject" IS NULL OR "subject" IN ('university', 'training')),
	CONSTRAINT "fact_known" CHECK("fact" IS NULL OR "fact" IN ('committed', 'opened')),
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('entry', 'planned', 'correction', 'acceptance')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "happened_on_day" CHECK("happened_on" IS NULL OR ("happened_on" IS date("happened_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "training_of_subject" CHECK(("subject" = 'training') = ("training_id" IS NOT NULL)),
	CONSTRAINT "committed_outside_sections" CHECK(("fact" = 'committed') = ("section_id" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `offer_revisions_section` ON `offer_revisions` (`section_id`);--> statement-breakpoint
CREATE INDEX `offer_revisions_participation` ON `offer_revisions` (`participation_id`,`fact`);--> statement-breakpoint
CREATE TABLE `account_scopes` (
	`account_id` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`account_id`, `kind`, `key`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('all', 'action', 'region'))
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`role` text NOT NULL,
	`organisation_id` integer,
	`status` text NOT NULL,
	`ends_on` text,
	`demonstration` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_known" CHECK("role" IS NULL OR "role" IN ('reader', 'contributor', 'lead', 'officer', 'observer', 'admin')),
	CONSTRAINT "status_known" CHECK("status" IS NULL OR "status" IN ('active', 'disabled')),
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days')))
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email_folded`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`revoked_at` text,
	`browser` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `amounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`kind` text NOT NULL,
	`cents` integer NOT NULL,
	`dated_on` text NOT NULL,
	`source` text NOT NULL,
	`account_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('announced', 'contracted', 'paid', 'spent')),
	CONSTRAINT "cents_whole" CHECK("cents" IS NULL OR (typeof("cents") = 'integer' AND "cents" BETWEEN 0 AND 10000000000000)),
	CONSTRAINT "dated_on_day" CHECK("dated_on" IS NULL OR ("dated_on" IS date("dated_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE TABLE `membership_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`event` text NOT NULL,
	`role` text NOT NULL,
	`effective_on` text NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('join', 'leave')),
	CONSTRAINT "role_known" CHECK("role" IS NULL OR "role" IN ('lead', 'partner')),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `membership_events_project` ON `membership_events` (`project_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `membership_events_organisation` ON `membership_events` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisation_identifiers` (
	`organisation_id` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`kind`, `value`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('uai', 'siret', 'ror'))
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`region_code` text,
	`academy` text,
	`health_university` integer NOT NULL,
	`reconstruction_33` integer,
	`reconstruction_note` text,
	`origin` text NOT NULL,
	`search` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('university', 'school', 'hospital', 'training_institute', 'funder', 'company', 'public_body', 'association')),
	CONSTRAINT "origin_known" CHECK("origin" IS NULL OR "origin" IN ('reference', 'recorded', 'demonstration'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_name` ON `organisations` (`name`);--> statement-breakpoint
CREATE TABLE `participations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`action_key` text NOT NULL,
	`season_key` text NOT NULL,
	`intake_round_id` integer,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`season_key`) REFERENCES `seasons`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`intake_round_id`) REFERENCES `intake_rounds`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participations_unique` ON `participations` (`project_id`,`action_key`);--> statement-breakpoint
CREATE INDEX `participations_action` ON `participations` (`season_key`,`action_key`);--> statement-breakpoint
CREATE TABLE `projects` (
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
	`known_from` text NOT NULL,
	CONSTRAINT "status_known" CHECK("status" IS NULL OR "status" IN ('announced', 'contracted', 'running', 'ended', 'abandoned')),
	CONSTRAINT "origin_known" CHECK("origin" IS NULL OR "origin" IN ('reference', 'recorded', 'demonstration')),
	CONSTRAINT "starts_on_day" CHECK("starts_on" IS NULL OR ("starts_on" IS date("starts_on", '+0 days'))),
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_slug` ON `projects` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `projects_anr` ON `projects` (`anr_reference`);--> statement-breakpoint
CREATE TABLE `training_components` (
	`training_id` integer NOT NULL,
	`component_id` text NOT NULL,
	PRIMARY KEY(`training_id`, `component_id`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_components_component` ON `training_components` (`component_id`);--> statement-breakpoint
CREATE TABLE `training_levels` (
	`training_id` integer NOT NULL,
	`level_key` text NOT NULL,
	PRIMARY KEY(`training_id`, `level_key`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_professions` (
	`training_id` integer NOT NULL,
	`profession_id` integer NOT NULL,
	PRIMARY KEY(`training_id`, `profession_id`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_regions` (
	`training_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`places` integer,
	PRIMARY KEY(`training_id`, `region_code`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "places_whole" CHECK("places" IS NULL OR (typeof("places") = 'integer' AND "places" BETWEEN 0 AND 99999999))
);
--> statement-breakpoint
CREATE INDEX `training_regions_region` ON `training_regions` (`region_code`);--> statement-breakpoint
CREATE TABLE `trainings` (
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
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('track', 'training', 'transverse_module', 'specific_module', 'teaching_unit', 'university_diploma')),
	CONSTRAINT "regime_known" CHECK("regime" IS NULL OR "regime" IN ('initial', 'continuing', 'apprenticeship')),
	CONSTRAINT "modality_known" CHECK("modality" IS NULL OR "modality" IN ('on_site', 'hybrid', 'remote')),
	CONSTRAINT "hours_whole" CHECK("hours" IS NULL OR (typeof("hours") = 'integer' AND "hours" BETWEEN 0 AND 20000)),
	CONSTRAINT "ects_whole" CHECK("ects" IS NULL OR (typeof("ects") = 'integer' AND "ects" BETWEEN 0 AND 500)),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `trainings_unique` ON `trainings` (`project_id`,`organisation_id`,`title`);--> statement-breakpoint
CREATE INDEX `trainings_participation` ON `trainings` (`participation_id`);--> statement-breakpoint
CREATE TABLE `action_editions` (
	`action_key` text NOT NULL,
	`edition_key` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`src` text NOT NULL,
	PRIMARY KEY(`action_key`, `edition_key`),
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_key`) REFERENCES `editions`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `action_seasons` (
	`action_key` text NOT NULL,
	`season_key` text NOT NULL,
	`edition_key` text NOT NULL,
	`status` text NOT NULL,
	`detail` text,
	`src` text NOT NULL,
	PRIMARY KEY(`action_key`, `season_key`),
	FOREIGN KEY (`season_key`) REFERENCES `seasons`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`,`edition_key`) REFERENCES `action_editions`(`action_key`,`edition_key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_known" CHECK("status" IS NULL OR "status" IN ('open', 'new', 'closed'))
);
--> statement-breakpoint
CREATE TABLE `actions` (
	`key` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`short_title` text NOT NULL,
	`facts` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `budgets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`cents` integer NOT NULL,
	`as_of` text,
	`as_of_precision` text,
	`inferred` integer DEFAULT false NOT NULL,
	`known_from` text,
	`document_key` text,
	`src` text NOT NULL,
	`note` text,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cents_whole" CHECK("cents" IS NULL OR (typeof("cents") = 'integer' AND "cents" BETWEEN 0 AND 10000000000000))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `budgets_unique` ON `budgets` (`key`,`src`);--> statement-breakpoint
CREATE TABLE `component_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`component_id` text NOT NULL,
	`version` integer NOT NULL,
	`target` integer,
	`due_on` text,
	`due_precision` text,
	`counting_mode` text NOT NULL,
	`mode_inferred` integer DEFAULT false NOT NULL,
	`in_force_from` text NOT NULL,
	`in_force_to` text,
	`validity_inferred` integer DEFAULT false NOT NULL,
	`known_from` text NOT NULL,
	`document_key` text,
	`src` text NOT NULL,
	`reason` text,
	`account_id` integer,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "target_whole" CHECK("target" IS NULL OR (typeof("target") = 'integer' AND "target" BETWEEN 0 AND 99999999)),
	CONSTRAINT "counting_mode_known" CHECK("counting_mode" IS NULL OR "counting_mode" IN ('stock', 'annual_flow', 'cumulative', 'cumulative_distinct', 'milestone', 'unknown')),
	CONSTRAINT "due_precision_known" CHECK("due_precision" IS NULL OR "due_precision" IN ('day', 'month', 'year')),
	CONSTRAINT "in_force_from_day" CHECK("in_force_from" IS NULL OR ("in_force_from" IS date("in_force_from", '+0 days'))),
	CONSTRAINT "in_force_to_day" CHECK("in_force_to" IS NULL OR ("in_force_to" IS date("in_force_to", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `component_versions_unique` ON `component_versions` (`component_id`,`version`);--> statement-breakpoint
CREATE TABLE `components` (
	`id` text PRIMARY KEY NOT NULL,
	`action_key` text NOT NULL,
	`season_key` text NOT NULL,
	`position` integer NOT NULL,
	`group_key` text NOT NULL,
	`label` text NOT NULL,
	`unit` text NOT NULL,
	`source` text NOT NULL,
	`measure` text,
	`set_by_candidate` integer DEFAULT false NOT NULL,
	`remainder_of` text,
	`remainder_inferred` integer DEFAULT false NOT NULL,
	`note` text,
	FOREIGN KEY (`action_key`,`season_key`) REFERENCES `action_seasons`(`action_key`,`season_key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_known" CHECK("source" IS NULL OR "source" IN ('health_universities', 'projects', 'trainings', 'learners')),
	CONSTRAINT "measure_known" CHECK("measure" IS NULL OR "measure" IN ('entered', 'first_entered', 'validated', 'certified', 'made_aware', 'active'))
);
--> statement-breakpoint
CREATE TABLE `discrepancies` (
	`code` text PRIMARY KEY NOT NULL,
	`chapter` text NOT NULL,
	`kind` text NOT NULL,
	`position` text NOT NULL,
	`finding` text NOT NULL,
	`treatment` text NOT NULL,
	`action_keys` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`key` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`dated_on` text,
	`precision` text,
	`inferred` integer DEFAULT false NOT NULL,
	`note` text,
	CONSTRAINT "precision_known" CHECK("precision" IS NULL OR "precision" IN ('day', 'month', 'year')),
	CONSTRAINT "dated_on_day" CHECK("dated_on" IS NULL OR ("dated_on" IS date("dated_on", '+0 days')))
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`key` text PRIMARY KEY NOT NULL,
	`document_key` text NOT NULL,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `intake_rounds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`season_key` text NOT NULL,
	`number` integer NOT NULL,
	`cutoff_on` text,
	`src` text NOT NULL,
	`note` text,
	FOREIGN KEY (`season_key`) REFERENCES `seasons`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cutoff_on_day" CHECK("cutoff_on" IS NULL OR ("cutoff_on" IS date("cutoff_on", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `intake_rounds_unique` ON `intake_rounds` (`season_key`,`number`);--> statement-breakpoint
CREATE TABLE `laureate_references` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`acronym` text,
	`name` text,
	`lead_name` text,
	`region_code` text,
	`season_key` text,
	`facts` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `levels` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `professions` (
	`id` integer PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`type_key` text NOT NULL,
	`type_label` text NOT NULL,
	`src` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `public_statements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`about` text NOT NULL,
	`dated_on` text,
	`value` text NOT NULL,
	`source` text NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `published_figures` (
	`key` text PRIMARY KEY NOT NULL,
	`season_key` text NOT NULL,
	`action_key` text,
	`kind` text NOT NULL,
	`value` real NOT NULL,
	`rounded_to` real,
	`rounding_inferred` integer DEFAULT false NOT NULL,
	`as_of` text,
	`as_of_precision` text,
	`as_of_inferred` integer DEFAULT false NOT NULL,
	`label` text NOT NULL,
	`document_key` text,
	`src` text NOT NULL,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('rate', 'count', 'amount')),
	CONSTRAINT "value_finite" CHECK("value" IS NULL OR (typeof("value") IN ('integer', 'real') AND "value" BETWEEN 0 AND 10000000000000)),
	CONSTRAINT "rounded_to_finite" CHECK("rounded_to" IS NULL OR (typeof("rounded_to") IN ('integer', 'real') AND "rounded_to" BETWEEN 0 AND 1))
);
--> statement-breakpoint
CREATE TABLE `published_readings` (
	`published_key` text NOT NULL,
	`position` integer NOT NULL,
	`component_ids` text NOT NULL,
	`layer` text NOT NULL,
	`pooled` integer NOT NULL,
	`inferred` integer NOT NULL,
	`src` text,
	PRIMARY KEY(`published_key`, `position`),
	FOREIGN KEY (`published_key`) REFERENCES `published_figures`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "layer_known" CHECK("layer" IS NULL OR "layer" IN ('committed', 'declared', 'verified'))
);
--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`overseas` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `seasons` (
	`key` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`opened_on` text,
	`opened_precision` text,
	`src` text,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `zone_regions` (
	`zone_number` integer NOT NULL,
	`region_code` text NOT NULL,
	PRIMARY KEY(`zone_number`, `region_code`),
	FOREIGN KEY (`zone_number`) REFERENCES `zones`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `zones` (
	`number` integer PRIMARY KEY NOT NULL,
	`label` text,
	`src` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `campaign_actions` (
	`campaign_id` integer NOT NULL,
	`action_key` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `action_key`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`label` text NOT NULL,
	`period_id` integer NOT NULL,
	`observed_on` text NOT NULL,
	`opens_on` text NOT NULL,
	`due_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "observed_on_day" CHECK("observed_on" IS NULL OR ("observed_on" IS date("observed_on", '+0 days'))),
	CONSTRAINT "opens_on_day" CHECK("opens_on" IS NULL OR ("opens_on" IS date("opens_on", '+0 days'))),
	CONSTRAINT "due_on_day" CHECK("due_on" IS NULL OR ("due_on" IS date("due_on", '+0 days'))),
	CONSTRAINT "closes_on_day" CHECK("closes_on" IS NULL OR ("closes_on" IS date("closes_on", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_label` ON `campaigns` (`label`);--> statement-breakpoint
CREATE TABLE `exceptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`reason` text NOT NULL,
	`ends_on` text NOT NULL,
	`ended_at` text,
	`account_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `exceptions_section` ON `exceptions` (`section_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`account_id` integer NOT NULL,
	`key` text NOT NULL,
	`command` text NOT NULL,
	`result` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`account_id`, `command`, `key`)
);
--> statement-breakpoint
CREATE TABLE `periods` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('academic_year', 'calendar_year', 'contract_year')),
	CONSTRAINT "starts_on_day" CHECK("starts_on" IS NULL OR ("starts_on" IS date("starts_on", '+0 days'))),
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `periods_unique` ON `periods` (`kind`,`starts_on`,`ends_on`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`campaign_id` integer NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "version_whole" CHECK("version" IS NULL OR (typeof("version") = 'integer' AND "version" BETWEEN 0 AND 99999999))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_unique` ON `reports` (`campaign_id`,`project_id`);--> statement-breakpoint
CREATE TABLE `section_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`step` text NOT NULL,
	`from_status` text NOT NULL,
	`to_status` text NOT NULL,
	`nothing_to_report` integer DEFAULT false NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "step_known" CHECK("step" IS NULL OR "step" IN ('open_review', 'submit', 'recall', 'return', 'validate', 'accept_modified', 'correct')),
	CONSTRAINT "from_status_known" CHECK("from_status" IS NULL OR "from_status" IN ('draft', 'submitted', 'returned', 'validated')),
	CONSTRAINT "to_status_known" CHECK("to_status" IS NULL OR "to_status" IN ('draft', 'submitted', 'returned', 'validated')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `section_events_section` ON `section_events` (`section_id`,`step`,`known_from`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`participation_id` integer NOT NULL,
	`status` text NOT NULL,
	`nothing_to_report` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_known" CHECK("status" IS NULL OR "status" IN ('draft', 'submitted', 'returned', 'validated'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_unique` ON `sections` (`report_id`,`participation_id`);--> statement-breakpoint
CREATE INDEX `sections_participation` ON `sections` (`participation_id`);--> statement-breakpoint
CREATE TABLE `journal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`account_id` integer,
	`door` text NOT NULL,
	`command` text NOT NULL,
	`subject` text NOT NULL,
	`project_id` integer,
	`refs` text NOT NULL,
	`reason` text,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `journal_project` ON `journal` (`project_id`);--> statement-breakpoint
CREATE INDEX `journal_account` ON `journal` (`account_id`);--> statement-breakpoint
CREATE TABLE `rollup_keys` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`grain` text NOT NULL,
	`season_key` text DEFAULT '' NOT NULL,
	`action_key` text DEFAULT '' NOT NULL,
	`region_code` text DEFAULT '' NOT NULL,
	`level_key` text DEFAULT '' NOT NULL,
	`project_id` integer DEFAULT 0 NOT NULL,
	`component_id` text DEFAULT '' NOT NULL,
	`period_id` integer DEFAULT 0 NOT NULL,
	`measure` text NOT NULL,
	`layer` text NOT NULL,
	CONSTRAINT "grain_known" CHECK("grain" IS NULL OR "grain" IN ('programme', 'action', 'region', 'action_region', 'action_level', 'project', 'component'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rollup_keys_unique` ON `rollup_keys` (`grain`,`season_key`,`action_key`,`region_code`,`level_key`,`project_id`,`component_id`,`period_id`,`measure`,`layer`);--> statement-breakpoint
CREATE INDEX `rollup_keys_project` ON `rollup_keys` (`grain`,`project_id`);--> statement-breakpoint
CREATE TABLE `rollup_values` (
	`key_id` integer NOT NULL,
	`known_from` text NOT NULL,
	`value` integer NOT NULL,
	`numbers` integer NOT NULL,
	`nothings` integer NOT NULL,
	`not_applicables` integer NOT NULL,
	`estimates` integer NOT NULL,
	`estimated` integer NOT NULL,
	PRIMARY KEY(`key_id`, `known_from`),
	FOREIGN KEY (`key_id`) REFERENCES `rollup_keys`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
) WITHOUT ROWID;
