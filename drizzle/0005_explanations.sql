CREATE TABLE `indicators` (
	`key` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`definition` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`source` text,
	`measure` text,
	`numerator_key` text,
	`denominator_key` text,
	`counting_mode` text NOT NULL,
	`additive` text NOT NULL,
	`examples` text NOT NULL,
	`src` text NOT NULL,
	`note` text,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('count', 'ratio', 'milestone')),
	CONSTRAINT "source_known" CHECK("source" IS NULL OR "source" IN ('health_universities', 'projects', 'trainings', 'learners', 'milestone')),
	CONSTRAINT "measure_known" CHECK("measure" IS NULL OR "measure" IN ('entered', 'first_entered', 'validated', 'certified', 'made_aware', 'active')),
	CONSTRAINT "counting_mode_known" CHECK("counting_mode" IS NULL OR "counting_mode" IN ('stock', 'annual_flow', 'cumulative', 'cumulative_distinct', 'milestone', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE `gap_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`gap_key` text NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	`fingerprint` text NOT NULL,
	`account_id` integer NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('to_explain', 'explained', 'accepted')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `gap_notes_gap` ON `gap_notes` (`gap_key`,`known_from`);--> statement-breakpoint
CREATE TABLE `milestone_records` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`component_id` text NOT NULL,
	`reached_on` text,
	`evidence` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "reached_on_day" CHECK("reached_on" IS NULL OR ("reached_on" IS date("reached_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `milestone_records_component` ON `milestone_records` (`component_id`,`known_from`);--> statement-breakpoint
CREATE TABLE `public_editions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`as_of` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`account_id` integer NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "as_of_day" CHECK("as_of" IS NULL OR ("as_of" IS date("as_of", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_editions_key` ON `public_editions` (`key`);--> statement-breakpoint
CREATE TABLE `training_overlaps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`first_training_id` integer NOT NULL,
	`second_training_id` integer NOT NULL,
	`period_id` integer NOT NULL,
	`measure` text NOT NULL,
	`learners` integer,
	`withdrawn` integer DEFAULT false NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`first_training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_spelling" CHECK("first_training_id" < "second_training_id"),
	CONSTRAINT "learners_whole" CHECK("learners" IS NULL OR (typeof("learners") = 'integer' AND "learners" BETWEEN 1 AND 99999999)),
	CONSTRAINT "measure_known" CHECK("measure" IS NULL OR "measure" IN ('entered', 'first_entered', 'validated', 'certified', 'made_aware', 'active')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `training_overlaps_project` ON `training_overlaps` (`project_id`,`known_from`);--> statement-breakpoint
CREATE TABLE `__new_components` (
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
	`indicator_key` text,
	`replaces` text,
	FOREIGN KEY (`indicator_key`) REFERENCES `indicators`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`,`season_key`) REFERENCES `action_seasons`(`action_key`,`season_key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_known" CHECK("source" IS NULL OR "source" IN ('health_universities', 'projects', 'trainings', 'learners', 'milestone')),
	CONSTRAINT "measure_known" CHECK("measure" IS NULL OR "measure" IN ('entered', 'first_entered', 'validated', 'certified', 'made_aware', 'active'))
);
--> statement-breakpoint
INSERT INTO `__new_components`("id", "action_key", "season_key", "position", "group_key", "label", "unit", "source", "measure", "set_by_candidate", "remainder_of", "remainder_inferred", "note", "indicator_key", "replaces") SELECT "id", "action_key", "season_key", "position", "group_key", "label", "unit", "source", "measure", "set_by_candidate", "remainder_of", "remainder_inferred", "note", NULL, NULL FROM `components`;--> statement-breakpoint
DROP TABLE `components`;--> statement-breakpoint
ALTER TABLE `__new_components` RENAME TO `components`;--> statement-breakpoint
CREATE TABLE `__new_rollup_keys` (
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
	CONSTRAINT "grain_known" CHECK("grain" IS NULL OR "grain" IN ('programme', 'action', 'region', 'action_region', 'action_level', 'project', 'component', 'participation'))
);
--> statement-breakpoint
INSERT INTO `__new_rollup_keys`("id", "grain", "season_key", "action_key", "region_code", "level_key", "project_id", "component_id", "period_id", "measure", "layer") SELECT "id", "grain", "season_key", "action_key", "region_code", "level_key", "project_id", "component_id", "period_id", "measure", "layer" FROM `rollup_keys`;--> statement-breakpoint
DROP TABLE `rollup_keys`;--> statement-breakpoint
ALTER TABLE `__new_rollup_keys` RENAME TO `rollup_keys`;--> statement-breakpoint
CREATE UNIQUE INDEX `rollup_keys_unique` ON `rollup_keys` (`grain`,`season_key`,`action_key`,`region_code`,`level_key`,`project_id`,`component_id`,`period_id`,`measure`,`layer`);--> statement-breakpoint
CREATE INDEX `rollup_keys_project` ON `rollup_keys` (`grain`,`project_id`);--> statement-breakpoint
CREATE TABLE `__new_component_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`component_id` text NOT NULL,
	`version` integer NOT NULL,
	`target` integer,
	`baseline` integer,
	`event` text DEFAULT 'document' NOT NULL,
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
	CONSTRAINT "baseline_whole" CHECK("baseline" IS NULL OR (typeof("baseline") = 'integer' AND "baseline" BETWEEN 0 AND 99999999)),
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('document', 'amendment', 'decision', 'counting_mode')),
	CONSTRAINT "counting_mode_known" CHECK("counting_mode" IS NULL OR "counting_mode" IN ('stock', 'annual_flow', 'cumulative', 'cumulative_distinct', 'milestone', 'unknown')),
	CONSTRAINT "due_precision_known" CHECK("due_precision" IS NULL OR "due_precision" IN ('day', 'month', 'year')),
	CONSTRAINT "in_force_from_day" CHECK("in_force_from" IS NULL OR ("in_force_from" IS date("in_force_from", '+0 days'))),
	CONSTRAINT "in_force_to_day" CHECK("in_force_to" IS NULL OR ("in_force_to" IS date("in_force_to", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_component_versions`("id", "component_id", "version", "target", "baseline", "event", "due_on", "due_precision", "counting_mode", "mode_inferred", "in_force_from", "in_force_to", "validity_inferred", "known_from", "document_key", "src", "reason", "account_id", "recorded_at") SELECT "id", "component_id", "version", "target", NULL, CASE WHEN "account_id" IS NULL THEN 'document' ELSE 'amendment' END, "due_on", "due_precision", "counting_mode", "mode_inferred", "in_force_from", "in_force_to", "validity_inferred", "known_from", "document_key", "src", "reason", "account_id", "recorded_at" FROM `component_versions`;--> statement-breakpoint
DROP TABLE `component_versions`;--> statement-breakpoint
ALTER TABLE `__new_component_versions` RENAME TO `component_versions`;--> statement-breakpoint
CREATE UNIQUE INDEX `component_versions_unique` ON `component_versions` (`component_id`,`version`);--> statement-breakpoint
-- The rebuilt table lost its triggers (drizzle/0001, 0004); the new ones are append-only too.
CREATE TRIGGER component_versions_no_update BEFORE UPDATE ON component_versions BEGIN SELECT RAISE(ABORT, 'append_only:component_versions'); END;--> statement-breakpoint
CREATE TRIGGER component_versions_no_delete BEFORE DELETE ON component_versions BEGIN SELECT RAISE(ABORT, 'append_only:component_versions'); END;--> statement-breakpoint
CREATE TRIGGER component_versions_no_replace BEFORE INSERT ON component_versions WHEN EXISTS (SELECT 1 FROM component_versions WHERE id = NEW.id OR (component_id = NEW.component_id AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'append_only:component_versions'); END;--> statement-breakpoint
CREATE TRIGGER milestone_records_no_update BEFORE UPDATE ON milestone_records BEGIN SELECT RAISE(ABORT, 'append_only:milestone_records'); END;--> statement-breakpoint
CREATE TRIGGER milestone_records_no_delete BEFORE DELETE ON milestone_records BEGIN SELECT RAISE(ABORT, 'append_only:milestone_records'); END;--> statement-breakpoint
CREATE TRIGGER milestone_records_no_replace BEFORE INSERT ON milestone_records WHEN EXISTS (SELECT 1 FROM milestone_records WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:milestone_records'); END;--> statement-breakpoint
CREATE TRIGGER training_overlaps_no_update BEFORE UPDATE ON training_overlaps BEGIN SELECT RAISE(ABORT, 'append_only:training_overlaps'); END;--> statement-breakpoint
CREATE TRIGGER training_overlaps_no_delete BEFORE DELETE ON training_overlaps BEGIN SELECT RAISE(ABORT, 'append_only:training_overlaps'); END;--> statement-breakpoint
CREATE TRIGGER training_overlaps_no_replace BEFORE INSERT ON training_overlaps WHEN EXISTS (SELECT 1 FROM training_overlaps WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:training_overlaps'); END;--> statement-breakpoint
CREATE TRIGGER gap_notes_no_update BEFORE UPDATE ON gap_notes BEGIN SELECT RAISE(ABORT, 'append_only:gap_notes'); END;--> statement-breakpoint
CREATE TRIGGER gap_notes_no_delete BEFORE DELETE ON gap_notes BEGIN SELECT RAISE(ABORT, 'append_only:gap_notes'); END;--> statement-breakpoint
CREATE TRIGGER gap_notes_no_replace BEFORE INSERT ON gap_notes WHEN EXISTS (SELECT 1 FROM gap_notes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:gap_notes'); END;--> statement-breakpoint
CREATE TRIGGER public_editions_no_update BEFORE UPDATE ON public_editions BEGIN SELECT RAISE(ABORT, 'append_only:public_editions'); END;--> statement-breakpoint
CREATE TRIGGER public_editions_no_delete BEFORE DELETE ON public_editions BEGIN SELECT RAISE(ABORT, 'append_only:public_editions'); END;--> statement-breakpoint
CREATE TRIGGER public_editions_no_replace BEFORE INSERT ON public_editions WHEN EXISTS (SELECT 1 FROM public_editions WHERE id = NEW.id OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'append_only:public_editions'); END;
