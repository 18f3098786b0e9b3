CREATE TABLE `campaign_corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaign_id` integer NOT NULL,
	`label` text NOT NULL,
	`period_id` integer NOT NULL,
	`observed_on` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "observed_on_day" CHECK("observed_on" IS NULL OR ("observed_on" IS date("observed_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `campaign_corrections_campaign` ON `campaign_corrections` (`campaign_id`,`known_from`);--> statement-breakpoint
CREATE TABLE `section_releases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`event` text NOT NULL,
	`cause` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('released', 'asked_again')),
	CONSTRAINT "cause_known" CHECK("cause" IS NULL OR "cause" IN ('not_concerned', 'project_ended', 'campaign_annulled', 'action_removed')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `section_releases_section` ON `section_releases` (`section_id`,`known_from`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`account_id` integer NOT NULL,
	`params` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_try_at` text,
	`last_error` text,
	`created_at` text NOT NULL,
	`sent_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('invitation', 'password_reset', 'reminder', 'partner_reminder', 'submission_receipt', 'section_returned', 'section_accepted_modified', 'entered_on_behalf', 'section_corrected', 'handover', 'figure_reported', 'section_released')),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('waiting', 'sent', 'failed', 'withdrawn')),
	CONSTRAINT "tries_whole" CHECK("tries" IS NULL OR (typeof("tries") = 'integer' AND "tries" BETWEEN 0 AND 99999999))
);
--> statement-breakpoint
INSERT INTO `__new_messages`("id", "kind", "account_id", "params", "dedupe_key", "state", "tries", "next_try_at", "last_error", "created_at", "sent_at") SELECT "id", "kind", "account_id", "params", "dedupe_key", "state", "tries", "next_try_at", "last_error", "created_at", "sent_at" FROM `messages`;--> statement-breakpoint
DROP TABLE `messages`;--> statement-breakpoint
ALTER TABLE `__new_messages` RENAME TO `messages`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `messages_dedupe` ON `messages` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `messages_state` ON `messages` (`state`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `messages_account` ON `messages` (`account_id`);--> statement-breakpoint
CREATE TABLE `__new_withdrawals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thing` text NOT NULL,
	`thing_id` integer NOT NULL,
	`recorded_on` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	CONSTRAINT "thing_known" CHECK("thing" IS NULL OR "thing" IN ('project', 'participation', 'training', 'organisation', 'amount', 'campaign')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "recorded_on_day" CHECK("recorded_on" IS NULL OR ("recorded_on" IS date("recorded_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_withdrawals`("id", "thing", "thing_id", "recorded_on", "reason", "account_id", "door", "at", "known_from") SELECT "id", "thing", "thing_id", "recorded_on", "reason", "account_id", "door", "at", "known_from" FROM `withdrawals`;--> statement-breakpoint
DROP TABLE `withdrawals`;--> statement-breakpoint
ALTER TABLE `__new_withdrawals` RENAME TO `withdrawals`;--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_thing` ON `withdrawals` (`thing`,`thing_id`);--> statement-breakpoint
-- Added in place: triggers of other tables read this one.
ALTER TABLE `campaigns` ADD `withdrawn_from` text CONSTRAINT "withdrawn_from_day" CHECK("withdrawn_from" IS NULL OR ("withdrawn_from" IS date("withdrawn_from", '+0 days')));--> statement-breakpoint
DROP INDEX `campaigns_label`;--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_label` ON `campaigns` (`label`) WHERE withdrawn_from IS NULL;--> statement-breakpoint
CREATE TRIGGER campaigns_withdrawn BEFORE UPDATE ON campaigns WHEN OLD.withdrawn_from IS NOT NULL BEGIN SELECT RAISE(ABORT, 'withdrawn:campaigns'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_update BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_delete BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_replace BEFORE INSERT ON withdrawals WHEN EXISTS (SELECT 1 FROM withdrawals WHERE id = NEW.id OR (thing = NEW.thing AND thing_id = NEW.thing_id))
BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER campaign_corrections_no_update BEFORE UPDATE ON campaign_corrections BEGIN SELECT RAISE(ABORT, 'append_only:campaign_corrections'); END;--> statement-breakpoint
CREATE TRIGGER campaign_corrections_no_delete BEFORE DELETE ON campaign_corrections BEGIN SELECT RAISE(ABORT, 'append_only:campaign_corrections'); END;--> statement-breakpoint
CREATE TRIGGER campaign_corrections_no_replace BEFORE INSERT ON campaign_corrections WHEN EXISTS (SELECT 1 FROM campaign_corrections WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:campaign_corrections'); END;--> statement-breakpoint
CREATE TRIGGER section_releases_no_update BEFORE UPDATE ON section_releases BEGIN SELECT RAISE(ABORT, 'append_only:section_releases'); END;--> statement-breakpoint
CREATE TRIGGER section_releases_no_delete BEFORE DELETE ON section_releases BEGIN SELECT RAISE(ABORT, 'append_only:section_releases'); END;--> statement-breakpoint
CREATE TRIGGER section_releases_no_replace BEFORE INSERT ON section_releases WHEN EXISTS (SELECT 1 FROM section_releases WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:section_releases'); END;
