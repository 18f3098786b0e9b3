CREATE TABLE `committee_actions` (
	`committee_id` integer NOT NULL,
	`action_key` text NOT NULL,
	PRIMARY KEY(`committee_id`, `action_key`),
	FOREIGN KEY (`committee_id`) REFERENCES `committees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `committee_corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`committee_id` integer NOT NULL,
	`held_on` text NOT NULL,
	`title` text NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`committee_id`) REFERENCES `committees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "held_on_day" CHECK("held_on" IS NULL OR ("held_on" IS date("held_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `committee_corrections_committee` ON `committee_corrections` (`committee_id`);--> statement-breakpoint
CREATE TABLE `committee_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`committee_id` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`action_key` text,
	`component_id` text,
	`gap_key` text,
	`figure` text,
	`responsible` text,
	`due_on` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`committee_id`) REFERENCES `committees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('decision', 'note')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "due_on_day" CHECK("due_on" IS NULL OR ("due_on" IS date("due_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `committee_entries_committee` ON `committee_entries` (`committee_id`);--> statement-breakpoint
CREATE TABLE `committee_entry_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`event` text NOT NULL,
	`body` text,
	`responsible` text,
	`due_on` text,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `committee_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('done', 'not_done', 'changed', 'dropped', 'corrected', 'withdrawn')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "due_on_day" CHECK("due_on" IS NULL OR ("due_on" IS date("due_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `committee_entry_events_entry` ON `committee_entry_events` (`entry_id`);--> statement-breakpoint
CREATE TABLE `committees` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`held_on` text NOT NULL,
	`season_key` text,
	`title` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`season_key`) REFERENCES `seasons`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "held_on_day" CHECK("held_on" IS NULL OR ("held_on" IS date("held_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `committees_held` ON `committees` (`held_on`);--> statement-breakpoint
CREATE TRIGGER committees_no_update BEFORE UPDATE ON committees BEGIN SELECT RAISE(ABORT, 'append_only:committees'); END;--> statement-breakpoint
CREATE TRIGGER committees_no_delete BEFORE DELETE ON committees BEGIN SELECT RAISE(ABORT, 'append_only:committees'); END;--> statement-breakpoint
CREATE TRIGGER committees_no_replace BEFORE INSERT ON committees WHEN EXISTS (SELECT 1 FROM committees WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:committees'); END;--> statement-breakpoint
CREATE TRIGGER committee_actions_no_update BEFORE UPDATE ON committee_actions BEGIN SELECT RAISE(ABORT, 'append_only:committee_actions'); END;--> statement-breakpoint
CREATE TRIGGER committee_actions_no_delete BEFORE DELETE ON committee_actions BEGIN SELECT RAISE(ABORT, 'append_only:committee_actions'); END;--> statement-breakpoint
CREATE TRIGGER committee_actions_no_replace BEFORE INSERT ON committee_actions WHEN EXISTS (SELECT 1 FROM committee_actions WHERE committee_id = NEW.committee_id AND action_key = NEW.action_key)
BEGIN SELECT RAISE(ABORT, 'append_only:committee_actions'); END;--> statement-breakpoint
CREATE TRIGGER committee_corrections_no_update BEFORE UPDATE ON committee_corrections BEGIN SELECT RAISE(ABORT, 'append_only:committee_corrections'); END;--> statement-breakpoint
CREATE TRIGGER committee_corrections_no_delete BEFORE DELETE ON committee_corrections BEGIN SELECT RAISE(ABORT, 'append_only:committee_corrections'); END;--> statement-breakpoint
CREATE TRIGGER committee_corrections_no_replace BEFORE INSERT ON committee_corrections WHEN EXISTS (SELECT 1 FROM committee_corrections WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:committee_corrections'); END;--> statement-breakpoint
CREATE TRIGGER committee_entries_no_update BEFORE UPDATE ON committee_entries BEGIN SELECT RAISE(ABORT, 'append_only:committee_entries'); END;--> statement-breakpoint
CREATE TRIGGER committee_entries_no_delete BEFORE DELETE ON committee_entries BEGIN SELECT RAISE(ABORT, 'append_only:committee_entries'); END;--> statement-breakpoint
CREATE TRIGGER committee_entries_no_replace BEFORE INSERT ON committee_entries WHEN EXISTS (SELECT 1 FROM committee_entries WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:committee_entries'); END;--> statement-breakpoint
CREATE TRIGGER committee_entry_events_no_update BEFORE UPDATE ON committee_entry_events BEGIN SELECT RAISE(ABORT, 'append_only:committee_entry_events'); END;--> statement-breakpoint
CREATE TRIGGER committee_entry_events_no_delete BEFORE DELETE ON committee_entry_events BEGIN SELECT RAISE(ABORT, 'append_only:committee_entry_events'); END;--> statement-breakpoint
CREATE TRIGGER committee_entry_events_no_replace BEFORE INSERT ON committee_entry_events WHEN EXISTS (SELECT 1 FROM committee_entry_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:committee_entry_events'); END;--> statement-breakpoint
DROP INDEX journal_of_figures;--> statement-breakpoint
CREATE INDEX journal_of_figures ON journal (id) WHERE command NOT IN ('enter-figures', 'open-review', 'sign-in', 'sign-in-refused', 'sign-in-limited', 'sign-out', 'revoke-session', 'change-password', 'set-password', 'create-account', 'change-account', 'disable-account', 'enable-account', 'first-administrator', 'import-figures', 'start-import', 'abandon-import', 'attach-evidence', 'withdraw-evidence', 'finish-part', 'remind-partner', 'remind-leads', 'plan-reminders', 'send-message', 'grant-exception', 'end-exception', 'invite-account', 'accept-invitation', 'request-password-reset', 'hand-over', 'create-token', 'revoke-token', 'record-committee', 'correct-committee', 'write-committee-entry', 'follow-decision', 'correct-committee-entry');
