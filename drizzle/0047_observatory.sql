CREATE TABLE `committee_quotes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`committee_id` integer NOT NULL,
	`fact_key` text NOT NULL,
	`words` text NOT NULL,
	`source` text NOT NULL,
	`guard` text,
	`note` text,
	`withdrawn` integer NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`committee_id`) REFERENCES `committees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `committee_quotes_committee` ON `committee_quotes` (`committee_id`);--> statement-breakpoint
CREATE TABLE `device_competences` (
	`key` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`other_name` text,
	`family` text NOT NULL,
	`levels` text NOT NULL,
	`defect` text,
	`src` text NOT NULL,
	CONSTRAINT "family_known" CHECK("family" IS NULL OR "family" IN ('métier', 'transversale', 'comportementale')),
	CONSTRAINT "position_whole" CHECK("position" IS NULL OR (typeof("position") = 'integer' AND "position" BETWEEN 1 AND 999))
);
--> statement-breakpoint
CREATE TABLE `job_link_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`link_id` integer NOT NULL,
	`state` text NOT NULL,
	`source` text,
	`note` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`link_id`) REFERENCES `job_links`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('proposed', 'confirmed', 'withdrawn')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `job_link_events_link` ON `job_link_events` (`link_id`);--> statement-breakpoint
CREATE TABLE `job_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`job_key` text NOT NULL,
	`target` text NOT NULL,
	`target_key` text NOT NULL,
	`nature` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`job_key`) REFERENCES `jobs`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "target_known" CHECK("target" IS NULL OR "target" IN ('training', 'competence', 'profession', 'finding', 'device_competence')),
	CONSTRAINT "nature_known" CHECK("nature" IS NULL OR "nature" IN ('trains_for', 'requires', 'close_to')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_links_unique` ON `job_links` (`job_key`,`target`,`target_key`,`nature`);--> statement-breakpoint
CREATE INDEX `job_links_target` ON `job_links` (`target`,`target_key`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`key` text PRIMARY KEY NOT NULL,
	`document_key` text NOT NULL,
	`standing` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`category` text,
	`families` text NOT NULL,
	`country` text,
	`place` text,
	`sheet` text NOT NULL,
	`src` text NOT NULL,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "standing_known" CHECK("standing" IS NULL OR "standing" IN ('sheet', 'new', 'existing')),
	CONSTRAINT "position_whole" CHECK("position" IS NULL OR (typeof("position") = 'integer' AND "position" BETWEEN 1 AND 999))
);
--> statement-breakpoint
CREATE TABLE `recorded_facts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_key` text NOT NULL,
	`topic` text NOT NULL,
	`label` text NOT NULL,
	`value` real,
	`upper` real,
	`unit` text,
	`qualifier` text NOT NULL,
	`dated` text,
	`base` text,
	`guard` text,
	`src` text NOT NULL,
	`withdraws_id` integer,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "topic_known" CHECK("topic" IS NULL OR "topic" IN ('job', 'market', 'survey', 'recruitment', 'trainings', 'recommendation', 'other')),
	CONSTRAINT "qualifier_known" CHECK("qualifier" IS NULL OR "qualifier" IN ('=', '≈', '>', '<', 'between')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "value_finite" CHECK("value" IS NULL OR (typeof("value") IN ('integer', 'real') AND "value" BETWEEN -1000000000000 AND 1000000000000)),
	CONSTRAINT "upper_finite" CHECK("upper" IS NULL OR (typeof("upper") IN ('integer', 'real') AND "upper" BETWEEN -1000000000000 AND 1000000000000)),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recorded_facts_withdrawn` ON `recorded_facts` (`withdraws_id`);--> statement-breakpoint
CREATE TABLE `sourced_facts` (
	`key` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`document_key` text NOT NULL,
	`topic` text NOT NULL,
	`label` text NOT NULL,
	`value` real,
	`upper` real,
	`unit` text,
	`qualifier` text NOT NULL,
	`dated` text,
	`base` text,
	`guard` text,
	`src` text NOT NULL,
	`printed` text,
	`qualifier_words` text,
	`dated_inferred` integer NOT NULL,
	`detail` text,
	`quote` text,
	`job_key` text,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`job_key`) REFERENCES `jobs`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "topic_known" CHECK("topic" IS NULL OR "topic" IN ('job', 'market', 'survey', 'recruitment', 'trainings', 'recommendation', 'other')),
	CONSTRAINT "qualifier_known" CHECK("qualifier" IS NULL OR "qualifier" IN ('=', '≈', '>', '<', 'between')),
	CONSTRAINT "value_finite" CHECK("value" IS NULL OR (typeof("value") IN ('integer', 'real') AND "value" BETWEEN -1000000000000 AND 1000000000000)),
	CONSTRAINT "upper_finite" CHECK("upper" IS NULL OR (typeof("upper") IN ('integer', 'real') AND "upper" BETWEEN -1000000000000 AND 1000000000000)),
	CONSTRAINT "position_whole" CHECK("position" IS NULL OR (typeof("position") = 'integer' AND "position" BETWEEN 1 AND 9999))
);
--> statement-breakpoint
CREATE TABLE `study_trainings` (
	`key` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`institution` text NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`src` text NOT NULL,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('initiale', 'continue', 'en ligne')),
	CONSTRAINT "position_whole" CHECK("position" IS NULL OR (typeof("position") = 'integer' AND "position" BETWEEN 1 AND 999))
);--> statement-breakpoint
CREATE TRIGGER recorded_facts_no_update BEFORE UPDATE ON recorded_facts BEGIN SELECT RAISE(ABORT, 'append_only:recorded_facts'); END;--> statement-breakpoint
CREATE TRIGGER recorded_facts_no_delete BEFORE DELETE ON recorded_facts BEGIN SELECT RAISE(ABORT, 'append_only:recorded_facts'); END;--> statement-breakpoint
CREATE TRIGGER recorded_facts_no_replace BEFORE INSERT ON recorded_facts WHEN EXISTS (SELECT 1 FROM recorded_facts WHERE id = NEW.id OR withdraws_id = NEW.withdraws_id)
BEGIN SELECT RAISE(ABORT, 'append_only:recorded_facts'); END;--> statement-breakpoint
CREATE TRIGGER job_links_no_update BEFORE UPDATE ON job_links BEGIN SELECT RAISE(ABORT, 'append_only:job_links'); END;--> statement-breakpoint
CREATE TRIGGER job_links_no_delete BEFORE DELETE ON job_links BEGIN SELECT RAISE(ABORT, 'append_only:job_links'); END;--> statement-breakpoint
CREATE TRIGGER job_links_no_replace BEFORE INSERT ON job_links WHEN EXISTS (SELECT 1 FROM job_links WHERE id = NEW.id OR (job_key = NEW.job_key AND target = NEW.target AND target_key = NEW.target_key AND nature = NEW.nature))
BEGIN SELECT RAISE(ABORT, 'append_only:job_links'); END;--> statement-breakpoint
CREATE TRIGGER job_link_events_no_update BEFORE UPDATE ON job_link_events BEGIN SELECT RAISE(ABORT, 'append_only:job_link_events'); END;--> statement-breakpoint
CREATE TRIGGER job_link_events_no_delete BEFORE DELETE ON job_link_events BEGIN SELECT RAISE(ABORT, 'append_only:job_link_events'); END;--> statement-breakpoint
CREATE TRIGGER job_link_events_no_replace BEFORE INSERT ON job_link_events WHEN EXISTS (SELECT 1 FROM job_link_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:job_link_events'); END;--> statement-breakpoint
CREATE TRIGGER committee_quotes_no_update BEFORE UPDATE ON committee_quotes BEGIN SELECT RAISE(ABORT, 'append_only:committee_quotes'); END;--> statement-breakpoint
CREATE TRIGGER committee_quotes_no_delete BEFORE DELETE ON committee_quotes BEGIN SELECT RAISE(ABORT, 'append_only:committee_quotes'); END;--> statement-breakpoint
CREATE TRIGGER committee_quotes_no_replace BEFORE INSERT ON committee_quotes WHEN EXISTS (SELECT 1 FROM committee_quotes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:committee_quotes'); END;
