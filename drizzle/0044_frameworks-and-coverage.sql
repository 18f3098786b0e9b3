CREATE TABLE `framework_actions` (
	`framework_key` text NOT NULL,
	`action_key` text NOT NULL,
	`src` text NOT NULL,
	PRIMARY KEY(`framework_key`, `action_key`),
	FOREIGN KEY (`framework_key`) REFERENCES `frameworks`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `framework_capacities` (
	`framework_key` text NOT NULL,
	`position` text NOT NULL,
	`number` integer NOT NULL,
	`label` text NOT NULL,
	`concept` text,
	`mandatory` integer,
	PRIMARY KEY(`framework_key`, `position`, `number`),
	FOREIGN KEY (`framework_key`) REFERENCES `frameworks`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_key`,`position`) REFERENCES `framework_competences`(`framework_key`,`position`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `framework_capacities_concept` ON `framework_capacities` (`concept`);--> statement-breakpoint
CREATE TABLE `framework_competences` (
	`framework_key` text NOT NULL,
	`position` text NOT NULL,
	`domain_number` integer NOT NULL,
	`rank` integer NOT NULL,
	`code_printed` text NOT NULL,
	`title` text NOT NULL,
	`hours` integer,
	`on_site` integer,
	`src` text NOT NULL,
	PRIMARY KEY(`framework_key`, `position`),
	FOREIGN KEY (`framework_key`) REFERENCES `frameworks`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_key`,`domain_number`) REFERENCES `framework_domains`(`framework_key`,`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hours_whole" CHECK("hours" IS NULL OR (typeof("hours") = 'integer' AND "hours" BETWEEN 0 AND 1000))
);
--> statement-breakpoint
CREATE TABLE `framework_domains` (
	`framework_key` text NOT NULL,
	`number` integer NOT NULL,
	`code_printed` text,
	`title` text NOT NULL,
	`hours` integer,
	`src` text NOT NULL,
	PRIMARY KEY(`framework_key`, `number`),
	FOREIGN KEY (`framework_key`) REFERENCES `frameworks`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hours_whole" CHECK("hours" IS NULL OR (typeof("hours") = 'integer' AND "hours" BETWEEN 0 AND 1000))
);
--> statement-breakpoint
CREATE TABLE `framework_titles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`framework_key` text NOT NULL,
	`title` text,
	`effective_on` text NOT NULL,
	`source` text,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`framework_key`) REFERENCES `frameworks`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `framework_titles_framework` ON `framework_titles` (`framework_key`);--> statement-breakpoint
CREATE TABLE `frameworks` (
	`key` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`unit` text NOT NULL,
	`title` text,
	`title_candidates` text NOT NULL,
	`version` text,
	`level` text,
	`hours` integer,
	`hours_row_label` text,
	`hours_src` text,
	`defects` text NOT NULL,
	`src` text NOT NULL,
	CONSTRAINT "unit_known" CHECK("unit" IS NULL OR "unit" IN ('competence', 'module')),
	CONSTRAINT "hours_whole" CHECK("hours" IS NULL OR (typeof("hours") = 'integer' AND "hours" BETWEEN 0 AND 1000))
);
--> statement-breakpoint
CREATE TABLE `profession_framework_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`profession_id` integer NOT NULL,
	`framework_key` text NOT NULL,
	`linked` integer NOT NULL,
	`effective_on` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_key`) REFERENCES `frameworks`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `profession_framework_links_profession` ON `profession_framework_links` (`profession_id`);--> statement-breakpoint
CREATE TABLE `profession_frameworks` (
	`profession_id` integer NOT NULL,
	`framework_key` text NOT NULL,
	PRIMARY KEY(`profession_id`, `framework_key`),
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_key`) REFERENCES `frameworks`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_coverage` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`framework_key` text NOT NULL,
	`position` text NOT NULL,
	`covers` integer NOT NULL,
	`minutes` integer,
	`assessed` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_key`) REFERENCES `frameworks`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_key`,`position`) REFERENCES `framework_competences`(`framework_key`,`position`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_whole" CHECK("minutes" IS NULL OR (typeof("minutes") = 'integer' AND "minutes" BETWEEN 1 AND 1200000)),
	CONSTRAINT "assessed_known" CHECK("assessed" IS NULL OR "assessed" IN ('pix_plus', 'other', 'none')),
	CONSTRAINT "covered_only" CHECK("covers" = 1 OR ("minutes" IS NULL AND "assessed" IS NULL)),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `training_coverage_training` ON `training_coverage` (`training_id`,`framework_key`,`position`);--> statement-breakpoint
CREATE TRIGGER framework_titles_no_update BEFORE UPDATE ON framework_titles BEGIN SELECT RAISE(ABORT, 'append_only:framework_titles'); END;--> statement-breakpoint
CREATE TRIGGER framework_titles_no_delete BEFORE DELETE ON framework_titles BEGIN SELECT RAISE(ABORT, 'append_only:framework_titles'); END;--> statement-breakpoint
CREATE TRIGGER framework_titles_no_replace BEFORE INSERT ON framework_titles WHEN EXISTS (SELECT 1 FROM framework_titles WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:framework_titles'); END;--> statement-breakpoint
CREATE TRIGGER profession_framework_links_no_update BEFORE UPDATE ON profession_framework_links BEGIN SELECT RAISE(ABORT, 'append_only:profession_framework_links'); END;--> statement-breakpoint
CREATE TRIGGER profession_framework_links_no_delete BEFORE DELETE ON profession_framework_links BEGIN SELECT RAISE(ABORT, 'append_only:profession_framework_links'); END;--> statement-breakpoint
CREATE TRIGGER profession_framework_links_no_replace BEFORE INSERT ON profession_framework_links WHEN EXISTS (SELECT 1 FROM profession_framework_links WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:profession_framework_links'); END;--> statement-breakpoint
CREATE TRIGGER training_coverage_no_update BEFORE UPDATE ON training_coverage BEGIN SELECT RAISE(ABORT, 'append_only:training_coverage'); END;--> statement-breakpoint
CREATE TRIGGER training_coverage_no_delete BEFORE DELETE ON training_coverage BEGIN SELECT RAISE(ABORT, 'append_only:training_coverage'); END;--> statement-breakpoint
CREATE TRIGGER training_coverage_no_replace BEFORE INSERT ON training_coverage WHEN EXISTS (SELECT 1 FROM training_coverage WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:training_coverage'); END;
