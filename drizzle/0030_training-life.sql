CREATE TABLE `training_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`kind` text NOT NULL,
	`effective_on` text NOT NULL,
	`title` text,
	`closed_on` text,
	`organisation_id` integer,
	`from_organisation_id` integer,
	`region_code` text,
	`places` integer,
	`successor_id` integer,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	`applied_on` text,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('renamed', 'reopened', 'transferred', 'region_added', 'replaced')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "places_whole" CHECK("places" IS NULL OR (typeof("places") = 'integer' AND "places" BETWEEN 0 AND 99999999)),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "closed_on_day" CHECK("closed_on" IS NULL OR ("closed_on" IS date("closed_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "applied_on_day" CHECK("applied_on" IS NULL OR ("applied_on" IS date("applied_on", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `training_events_training` ON `training_events` (`training_id`);--> statement-breakpoint
CREATE INDEX `training_events_successor` ON `training_events` (`successor_id`);--> statement-breakpoint
ALTER TABLE `training_proposals` ADD `reopens_on` text CONSTRAINT "reopens_on_day" CHECK("reopens_on" IS NULL OR ("reopens_on" IS date("reopens_on", '+0 days')));--> statement-breakpoint
CREATE TRIGGER training_events_no_update BEFORE UPDATE OF id, training_id, kind, effective_on, title, closed_on, organisation_id, from_organisation_id, region_code, places, successor_id, reason, account_id, door, at, known_from ON training_events BEGIN SELECT RAISE(ABORT, 'append_only:training_events'); END;--> statement-breakpoint
CREATE TRIGGER training_events_applied_once BEFORE UPDATE OF applied_on ON training_events WHEN OLD.applied_on IS NOT NULL BEGIN SELECT RAISE(ABORT, 'append_only:training_events'); END;--> statement-breakpoint
CREATE TRIGGER training_events_no_delete BEFORE DELETE ON training_events BEGIN SELECT RAISE(ABORT, 'append_only:training_events'); END;--> statement-breakpoint
CREATE TRIGGER training_events_no_replace BEFORE INSERT ON training_events WHEN EXISTS (SELECT 1 FROM training_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:training_events'); END;
