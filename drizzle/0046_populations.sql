CREATE TABLE `population_ends` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`series_id` integer NOT NULL,
	`successor_id` integer,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `population_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `population_series`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "successor_other" CHECK("successor_id" IS NULL OR "successor_id" <> "series_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `population_ends_series` ON `population_ends` (`series_id`);--> statement-breakpoint
CREATE INDEX `population_ends_successor` ON `population_ends` (`successor_id`);--> statement-breakpoint
CREATE TABLE `population_series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`unit` text NOT NULL,
	`basis` text NOT NULL,
	`dated_on` text NOT NULL,
	`precision` text NOT NULL,
	`source` text NOT NULL,
	`document_key` text,
	`licence` text,
	`by_region` integer NOT NULL,
	`by_level` integer NOT NULL,
	`by_profession` integer NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_known" CHECK("unit" IS NULL OR "unit" IN ('students_enrolled', 'new_students', 'professionals_in_post', 'digital_mediators', 'elected', 'establishments')),
	CONSTRAINT "precision_known" CHECK("precision" IS NULL OR "precision" IN ('day', 'month', 'year')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "dated_on_day" CHECK("dated_on" IS NULL OR ("dated_on" IS date("dated_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE TABLE `population_values` (
	`series_id` integer NOT NULL,
	`cell` text NOT NULL,
	`region_code` text,
	`level_key` text,
	`profession_id` integer,
	`value` integer,
	`state` text NOT NULL,
	PRIMARY KEY(`series_id`, `cell`),
	FOREIGN KEY (`series_id`) REFERENCES `population_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "value_whole" CHECK("value" IS NULL OR (typeof("value") = 'integer' AND "value" BETWEEN 0 AND 99999999)),
	CONSTRAINT "level_key_known" CHECK("level_key" IS NULL OR "level_key" IN ('3', '4', '5', '6', '7', '8', 'na')),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('number', 'secret', 'missing')),
	CONSTRAINT "cell_of_its_columns" CHECK("cell" = coalesce("region_code", '') || '|' || coalesce("level_key", '') || '|' || coalesce("profession_id", '')),
	CONSTRAINT "value_fits_state" CHECK(("value" IS NOT NULL) = ("state" = 'number'))
);--> statement-breakpoint
CREATE TRIGGER population_series_no_update BEFORE UPDATE ON population_series BEGIN SELECT RAISE(ABORT, 'append_only:population_series'); END;--> statement-breakpoint
CREATE TRIGGER population_series_no_delete BEFORE DELETE ON population_series BEGIN SELECT RAISE(ABORT, 'append_only:population_series'); END;--> statement-breakpoint
CREATE TRIGGER population_series_no_replace BEFORE INSERT ON population_series WHEN EXISTS (SELECT 1 FROM population_series WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:population_series'); END;--> statement-breakpoint
CREATE TRIGGER population_values_no_update BEFORE UPDATE ON population_values BEGIN SELECT RAISE(ABORT, 'append_only:population_values'); END;--> statement-breakpoint
CREATE TRIGGER population_values_no_delete BEFORE DELETE ON population_values BEGIN SELECT RAISE(ABORT, 'append_only:population_values'); END;--> statement-breakpoint
CREATE TRIGGER population_values_no_replace BEFORE INSERT ON population_values WHEN EXISTS (SELECT 1 FROM population_values WHERE series_id = NEW.series_id AND cell = NEW.cell)
BEGIN SELECT RAISE(ABORT, 'append_only:population_values'); END;--> statement-breakpoint
CREATE TRIGGER population_ends_no_update BEFORE UPDATE ON population_ends BEGIN SELECT RAISE(ABORT, 'append_only:population_ends'); END;--> statement-breakpoint
CREATE TRIGGER population_ends_no_delete BEFORE DELETE ON population_ends BEGIN SELECT RAISE(ABORT, 'append_only:population_ends'); END;--> statement-breakpoint
CREATE TRIGGER population_ends_no_replace BEFORE INSERT ON population_ends WHEN EXISTS (SELECT 1 FROM population_ends WHERE id = NEW.id OR series_id = NEW.series_id)
BEGIN SELECT RAISE(ABORT, 'append_only:population_ends'); END;
