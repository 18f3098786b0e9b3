CREATE TABLE `organisation_heirs` (
	`organisation_id` integer NOT NULL,
	`heir_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	PRIMARY KEY(`organisation_id`, `from_day`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`heir_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "from_day_day" CHECK("from_day" IS NULL OR ("from_day" IS date("from_day", '+0 days'))),
	CONSTRAINT "until_day_day" CHECK("until_day" IS NULL OR ("until_day" IS date("until_day", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `organisation_heirs_heir` ON `organisation_heirs` (`heir_id`);--> statement-breakpoint
CREATE TABLE `organisation_successions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`predecessor_id` integer NOT NULL,
	`successor_id` integer,
	`effective_on` text NOT NULL,
	`reason` text NOT NULL,
	`source` text,
	`cancels_id` integer,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`predecessor_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancels_id`) REFERENCES `organisation_successions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('merged', 'absorbed', 'split', 'ended')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "successor_other" CHECK("successor_id" IS NULL OR "successor_id" <> "predecessor_id"),
	CONSTRAINT "successor_named" CHECK(("kind" = 'ended') = ("successor_id" IS NULL)),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `organisation_successions_predecessor` ON `organisation_successions` (`predecessor_id`);--> statement-breakpoint
CREATE INDEX `organisation_successions_successor` ON `organisation_successions` (`successor_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_successions_cancels` ON `organisation_successions` (`cancels_id`);--> statement-breakpoint
ALTER TABLE `organisation_identifiers` ADD COLUMN `valid_from` text CONSTRAINT "valid_from_day" CHECK("valid_from" IS NULL OR ("valid_from" IS date("valid_from", '+0 days')));--> statement-breakpoint
ALTER TABLE `organisation_identifiers` ADD COLUMN `valid_until` text CONSTRAINT "valid_until_day" CHECK("valid_until" IS NULL OR ("valid_until" IS date("valid_until", '+0 days')));--> statement-breakpoint
ALTER TABLE `organisation_revisions` ADD COLUMN `effective_on` text CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days')));--> statement-breakpoint
ALTER TABLE `organisation_revisions` ADD COLUMN `source` text;--> statement-breakpoint
CREATE TRIGGER organisation_successions_no_update BEFORE UPDATE ON organisation_successions BEGIN SELECT RAISE(ABORT, 'append_only:organisation_successions'); END;--> statement-breakpoint
CREATE TRIGGER organisation_successions_no_delete BEFORE DELETE ON organisation_successions BEGIN SELECT RAISE(ABORT, 'append_only:organisation_successions'); END;--> statement-breakpoint
CREATE TRIGGER organisation_successions_no_replace BEFORE INSERT ON organisation_successions WHEN EXISTS (SELECT 1 FROM organisation_successions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:organisation_successions'); END;
