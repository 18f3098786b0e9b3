CREATE TABLE `profession_aims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`profession_id` integer NOT NULL,
	`action_key` text NOT NULL,
	`is_aimed` integer NOT NULL,
	`reason` text NOT NULL,
	`src` text NOT NULL,
	`inferred` integer NOT NULL,
	`account_id` integer,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `profession_aims_pair` ON `profession_aims` (`action_key`,`profession_id`);--> statement-breakpoint
CREATE TRIGGER profession_aims_no_update BEFORE UPDATE ON profession_aims BEGIN SELECT RAISE(ABORT, 'append_only:profession_aims'); END;--> statement-breakpoint
CREATE TRIGGER profession_aims_no_delete BEFORE DELETE ON profession_aims BEGIN SELECT RAISE(ABORT, 'append_only:profession_aims'); END;--> statement-breakpoint
CREATE TRIGGER profession_aims_no_replace BEFORE INSERT ON profession_aims WHEN EXISTS (SELECT 1 FROM profession_aims WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:profession_aims'); END;
