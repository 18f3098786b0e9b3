CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`line_id` integer,
	`training_id` integer,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`account_id` integer NOT NULL,
	`at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` integer,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `figure_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bytes_whole" CHECK("bytes" IS NULL OR (typeof("bytes") = 'integer' AND "bytes" BETWEEN 1 AND 99999999))
);
--> statement-breakpoint
CREATE INDEX `evidence_section` ON `evidence` (`section_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer,
	`result` text,
	`created_at` text NOT NULL,
	`finished_at` text,
	`cleared_at` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "format_known" CHECK("format" IS NULL OR "format" IN ('xlsx', 'csv')),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('waiting', 'reading', 'previewed', 'committing', 'committed', 'refused', 'abandoned')),
	CONSTRAINT "bytes_whole" CHECK("bytes" IS NULL OR (typeof("bytes") = 'integer' AND "bytes" BETWEEN 0 AND 99999999)),
	CONSTRAINT "done_whole" CHECK("done" IS NULL OR (typeof("done") = 'integer' AND "done" BETWEEN 0 AND 99999999)),
	CONSTRAINT "total_whole" CHECK("total" IS NULL OR (typeof("total") = 'integer' AND "total" BETWEEN 0 AND 99999999))
);
--> statement-breakpoint
CREATE INDEX `imports_report` ON `imports` (`report_id`,`id`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`);--> statement-breakpoint
CREATE TABLE `return_remarks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` integer NOT NULL,
	`line_id` integer,
	`organisation_id` integer,
	`training_id` integer,
	`reason` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `section_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `figure_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_or_opening" CHECK(("line_id" IS NULL) = ("organisation_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `return_remarks_event` ON `return_remarks` (`event_id`);--> statement-breakpoint
CREATE TABLE `section_parts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`finished` integer NOT NULL,
	`account_id` integer NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `section_parts_section` ON `section_parts` (`section_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`label` text NOT NULL,
	`scope` text NOT NULL,
	`prefix` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_on` text NOT NULL,
	`last_used_at` text,
	`revoked_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scope_known" CHECK("scope" IS NULL OR "scope" IN ('read', 'enter')),
	CONSTRAINT "expires_on_day" CHECK("expires_on" IS NULL OR ("expires_on" IS date("expires_on", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_account` ON `api_tokens` (`account_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`withdrawn_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('invitation', 'reset'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_account` ON `invitations` (`account_id`);--> statement-breakpoint
CREATE TABLE `messages` (
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
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('invitation', 'password_reset', 'reminder', 'partner_reminder', 'submission_receipt', 'section_returned', 'section_accepted_modified', 'entered_on_behalf', 'section_corrected', 'handover')),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('waiting', 'sent', 'failed', 'withdrawn')),
	CONSTRAINT "tries_whole" CHECK("tries" IS NULL OR (typeof("tries") = 'integer' AND "tries" BETWEEN 0 AND 99999999))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_dedupe` ON `messages` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `messages_state` ON `messages` (`state`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `messages_account` ON `messages` (`account_id`);--> statement-breakpoint
CREATE TRIGGER section_parts_no_update BEFORE UPDATE ON section_parts BEGIN SELECT RAISE(ABORT, 'append_only:section_parts'); END;--> statement-breakpoint
CREATE TRIGGER section_parts_no_delete BEFORE DELETE ON section_parts BEGIN SELECT RAISE(ABORT, 'append_only:section_parts'); END;--> statement-breakpoint
CREATE TRIGGER section_parts_no_replace BEFORE INSERT ON section_parts WHEN EXISTS (SELECT 1 FROM section_parts WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:section_parts'); END;--> statement-breakpoint
CREATE TRIGGER return_remarks_no_update BEFORE UPDATE ON return_remarks BEGIN SELECT RAISE(ABORT, 'append_only:return_remarks'); END;--> statement-breakpoint
CREATE TRIGGER return_remarks_no_delete BEFORE DELETE ON return_remarks BEGIN SELECT RAISE(ABORT, 'append_only:return_remarks'); END;--> statement-breakpoint
CREATE TRIGGER return_remarks_no_replace BEFORE INSERT ON return_remarks WHEN EXISTS (SELECT 1 FROM return_remarks WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:return_remarks'); END;--> statement-breakpoint
-- A piece of evidence may be withdrawn, never changed or taken out.
CREATE TRIGGER evidence_no_update BEFORE UPDATE OF id, section_id, line_id, training_id, file_name, media_type, bytes, sha256, account_id, at ON evidence BEGIN SELECT RAISE(ABORT, 'append_only:evidence'); END;--> statement-breakpoint
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'append_only:evidence'); END;--> statement-breakpoint
CREATE TRIGGER evidence_no_replace BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:evidence'); END;--> statement-breakpoint
-- The lines that may change what everyone reads: db/journal.ts asks for the last of them with the same words.
DROP INDEX journal_of_figures;--> statement-breakpoint
CREATE INDEX journal_of_figures ON journal (id) WHERE command NOT IN ('enter-figures', 'open-review', 'sign-in', 'sign-in-refused', 'sign-in-limited', 'sign-out', 'revoke-session', 'change-password', 'set-password', 'create-account', 'change-account', 'disable-account', 'enable-account', 'first-administrator', 'import-figures', 'start-import', 'abandon-import', 'attach-evidence', 'withdraw-evidence', 'finish-part', 'remind-partner', 'remind-leads', 'plan-reminders', 'send-message', 'grant-exception', 'end-exception', 'invite-account', 'accept-invitation', 'request-password-reset', 'hand-over', 'create-token', 'revoke-token');
