CREATE TABLE `identities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`linked_at` text NOT NULL,
	`last_used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_person` ON `identities` (`issuer`,`subject`,`account_id`);--> statement-breakpoint
CREATE INDEX `identities_account` ON `identities` (`account_id`);--> statement-breakpoint
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
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('invitation', 'password_reset', 'reminder', 'partner_reminder', 'submission_receipt', 'section_returned', 'section_accepted_modified', 'entered_on_behalf', 'section_corrected', 'handover', 'figure_reported', 'section_released', 'campaign_opened', 'dates_moved', 'lock_near', 'campaign_closed', 'section_validated', 'exception_asked', 'exception_granted', 'exception_refused', 'exception_ending', 'exception_ended', 'sections_arrived', 'sign_in_failures', 'second_factor_changed', 'identity_linked')),
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
ALTER TABLE `sessions` ADD `id_token` text;