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
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('invitation', 'password_reset', 'reminder', 'partner_reminder', 'submission_receipt', 'section_returned', 'section_accepted_modified', 'entered_on_behalf', 'section_corrected', 'handover', 'figure_reported', 'section_released', 'campaign_opened', 'dates_moved', 'lock_near', 'campaign_closed', 'section_validated', 'decision_undone', 'exception_asked', 'exception_granted', 'exception_refused', 'exception_ending', 'exception_ended', 'sections_arrived', 'sign_in_failures', 'second_factor_changed', 'identity_linked')),
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
CREATE TABLE `__new_section_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`step` text NOT NULL,
	`from_status` text NOT NULL,
	`to_status` text NOT NULL,
	`nothing_to_report` integer DEFAULT false NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	`undoes` integer,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undoes`) REFERENCES `section_events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "undo_names_its_decision" CHECK(("step" = 'undo') = ("undoes" IS NOT NULL)),
	CONSTRAINT "step_known" CHECK("step" IS NULL OR "step" IN ('open_review', 'submit', 'recall', 'return', 'validate', 'accept_modified', 'correct', 'undo')),
	CONSTRAINT "from_status_known" CHECK("from_status" IS NULL OR "from_status" IN ('draft', 'submitted', 'returned', 'validated')),
	CONSTRAINT "to_status_known" CHECK("to_status" IS NULL OR "to_status" IN ('draft', 'submitted', 'returned', 'validated')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_section_events`("id", "section_id", "step", "from_status", "to_status", "nothing_to_report", "reason", "account_id", "at", "known_from", "undoes") SELECT "id", "section_id", "step", "from_status", "to_status", "nothing_to_report", "reason", "account_id", "at", "known_from", NULL FROM `section_events`;--> statement-breakpoint
DROP TABLE `section_events`;--> statement-breakpoint
ALTER TABLE `__new_section_events` RENAME TO `section_events`;--> statement-breakpoint
CREATE UNIQUE INDEX `section_events_undoes` ON `section_events` (`undoes`) WHERE undoes IS NOT NULL;--> statement-breakpoint
CREATE INDEX `section_events_section` ON `section_events` (`section_id`,`step`,`known_from`);--> statement-breakpoint
CREATE INDEX `section_events_day` ON `section_events` (`known_from`);--> statement-breakpoint
CREATE TRIGGER section_events_no_update BEFORE UPDATE ON section_events BEGIN SELECT RAISE(ABORT, 'append_only:section_events'); END;--> statement-breakpoint
CREATE TRIGGER section_events_no_delete BEFORE DELETE ON section_events BEGIN SELECT RAISE(ABORT, 'append_only:section_events'); END;--> statement-breakpoint
CREATE TRIGGER section_events_no_replace BEFORE INSERT ON section_events WHEN EXISTS (SELECT 1 FROM section_events WHERE id = NEW.id OR undoes = NEW.undoes)
BEGIN SELECT RAISE(ABORT, 'append_only:section_events'); END;
