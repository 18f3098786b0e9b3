CREATE TABLE `profession_aliases` (
	`label` text NOT NULL,
	`profession_id` integer NOT NULL,
	`src` text NOT NULL,
	PRIMARY KEY(`label`, `profession_id`),
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `specialties` (
	`id` integer PRIMARY KEY NOT NULL,
	`profession` text NOT NULL,
	`label` text,
	`in_scope` integer NOT NULL,
	`aliases` text NOT NULL,
	`src` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `specialty_categories` (
	`key` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`note` text,
	`note_src` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `specialty_categories_position` ON `specialty_categories` (`position`);--> statement-breakpoint
CREATE TABLE `specialty_cells` (
	`specialty_id` integer NOT NULL,
	`category_key` text NOT NULL,
	PRIMARY KEY(`specialty_id`, `category_key`),
	FOREIGN KEY (`specialty_id`) REFERENCES `specialties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_key`) REFERENCES `specialty_categories`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_specialties` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`specialty_id` integer NOT NULL,
	`category_key` text NOT NULL,
	`stage` text NOT NULL,
	`event` text NOT NULL,
	`on_day` text,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`specialty_id`) REFERENCES `specialties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_key`) REFERENCES `specialty_categories`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stage_known" CHECK("stage" IS NULL OR "stage" IN ('framework_written', 'module_open')),
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('declared', 'withdrawn')),
	CONSTRAINT "day_of_declared" CHECK(("event" = 'declared') = ("on_day" IS NOT NULL)),
	CONSTRAINT "reason_of_withdrawn" CHECK("event" = 'declared' OR "reason" IS NOT NULL),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "on_day_day" CHECK("on_day" IS NULL OR ("on_day" IS date("on_day", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `training_specialties_training` ON `training_specialties` (`training_id`);--> statement-breakpoint
CREATE TRIGGER training_specialties_no_update BEFORE UPDATE ON training_specialties BEGIN SELECT RAISE(ABORT, 'append_only:training_specialties'); END;--> statement-breakpoint
CREATE TRIGGER training_specialties_no_delete BEFORE DELETE ON training_specialties BEGIN SELECT RAISE(ABORT, 'append_only:training_specialties'); END;--> statement-breakpoint
CREATE TRIGGER training_specialties_no_replace BEFORE INSERT ON training_specialties WHEN EXISTS (SELECT 1 FROM training_specialties WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:training_specialties'); END;
