CREATE TABLE `syntheses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`season_key` text NOT NULL,
	`action_key` text NOT NULL,
	`component_id` text,
	`body` text NOT NULL,
	`confidence` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`season_key`) REFERENCES `seasons`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "confidence_known" CHECK("confidence" IS NULL OR "confidence" IN ('low', 'medium', 'high')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `syntheses_action` ON `syntheses` (`action_key`,`season_key`);--> statement-breakpoint
CREATE TABLE `synthesis_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`synthesis_id` integer NOT NULL,
	`event` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`synthesis_id`) REFERENCES `syntheses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('published', 'withdrawn')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `synthesis_events_once` ON `synthesis_events` (`synthesis_id`,`event`);--> statement-breakpoint
CREATE TRIGGER syntheses_no_update BEFORE UPDATE ON syntheses BEGIN SELECT RAISE(ABORT, 'append_only:syntheses'); END;--> statement-breakpoint
CREATE TRIGGER syntheses_no_delete BEFORE DELETE ON syntheses BEGIN SELECT RAISE(ABORT, 'append_only:syntheses'); END;--> statement-breakpoint
CREATE TRIGGER syntheses_no_replace BEFORE INSERT ON syntheses WHEN EXISTS (SELECT 1 FROM syntheses WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:syntheses'); END;--> statement-breakpoint
CREATE TRIGGER synthesis_events_no_update BEFORE UPDATE ON synthesis_events BEGIN SELECT RAISE(ABORT, 'append_only:synthesis_events'); END;--> statement-breakpoint
CREATE TRIGGER synthesis_events_no_delete BEFORE DELETE ON synthesis_events BEGIN SELECT RAISE(ABORT, 'append_only:synthesis_events'); END;--> statement-breakpoint
CREATE TRIGGER synthesis_events_no_replace BEFORE INSERT ON synthesis_events WHEN EXISTS (SELECT 1 FROM synthesis_events WHERE id = NEW.id OR (synthesis_id = NEW.synthesis_id AND event = NEW.event))
BEGIN SELECT RAISE(ABORT, 'append_only:synthesis_events'); END;
