CREATE TABLE `departure_answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`departed_on` text NOT NULL,
	`participation_id` integer NOT NULL,
	`subject` text NOT NULL,
	`training_id` integer,
	`answer` text NOT NULL,
	`taker_id` integer,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taker_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subject_known" CHECK("subject" IS NULL OR "subject" IN ('university', 'training')),
	CONSTRAINT "answer_known" CHECK("answer" IS NULL OR "answer" IN ('withdrawn', 'taken_over', 'finished')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "departed_on_day" CHECK("departed_on" IS NULL OR ("departed_on" IS date("departed_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "training_named" CHECK(("subject" = 'training') = ("training_id" IS NOT NULL)),
	CONSTRAINT "taker_named" CHECK(("answer" = 'taken_over') = ("taker_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `departure_answers_project` ON `departure_answers` (`project_id`,`organisation_id`);--> statement-breakpoint
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
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('invitation', 'password_reset', 'reminder', 'partner_reminder', 'submission_receipt', 'section_returned', 'section_accepted_modified', 'entered_on_behalf', 'section_corrected', 'handover', 'figure_reported', 'section_released', 'campaign_opened', 'dates_moved', 'lock_near', 'campaign_closed', 'section_validated', 'decision_undone', 'exception_asked', 'exception_granted', 'exception_refused', 'exception_ending', 'exception_ended', 'sections_arrived', 'sign_in_failures', 'second_factor_changed', 'identity_linked', 'lead_changed')),
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
CREATE TRIGGER departure_answers_no_update BEFORE UPDATE ON departure_answers BEGIN SELECT RAISE(ABORT, 'append_only:departure_answers'); END;--> statement-breakpoint
CREATE TRIGGER departure_answers_no_delete BEFORE DELETE ON departure_answers BEGIN SELECT RAISE(ABORT, 'append_only:departure_answers'); END;--> statement-breakpoint
CREATE TRIGGER departure_answers_no_replace BEFORE INSERT ON departure_answers WHEN EXISTS (SELECT 1 FROM departure_answers WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:departure_answers'); END;
