CREATE TABLE `certificate_revocations` (
	`certificate_id` integer PRIMARY KEY NOT NULL,
	`revoked_on` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revoked_on_day" CHECK("revoked_on" IS NULL OR ("revoked_on" IS date("revoked_on", '+0 days')))
);
--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participant_id` integer NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`account_id` integer NOT NULL,
	`at` text NOT NULL,
	`file_erased_at` text,
	FOREIGN KEY (`participant_id`) REFERENCES `session_participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bytes_whole" CHECK("bytes" IS NULL OR (typeof("bytes") = 'integer' AND "bytes" BETWEEN 1 AND 99999999)),
	CONSTRAINT "issued_on_day" CHECK("issued_on" IS NULL OR ("issued_on" IS date("issued_on", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_number` ON `certificates` (`number`);--> statement-breakpoint
CREATE INDEX `certificates_participant` ON `certificates` (`participant_id`);--> statement-breakpoint
CREATE TABLE `participant_identities` (
	`participant_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`employer` text,
	`name_key` text NOT NULL,
	`entered_at` text NOT NULL,
	FOREIGN KEY (`participant_id`) REFERENCES `session_participants`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
-- A certificate stands as it was issued; its file alone goes, once. Its revocation is a row of its own.
CREATE TRIGGER certificates_stand BEFORE UPDATE ON certificates WHEN OLD.file_erased_at IS NOT NULL OR NEW.file_erased_at IS NULL
  OR NEW.id <> OLD.id OR NEW.participant_id <> OLD.participant_id OR NEW.number <> OLD.number OR NEW.issued_on <> OLD.issued_on
  OR NEW.sha256 <> OLD.sha256 OR NEW.bytes <> OLD.bytes OR NEW.account_id <> OLD.account_id OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'append_only:certificates'); END;--> statement-breakpoint
CREATE TRIGGER certificates_no_delete BEFORE DELETE ON certificates BEGIN SELECT RAISE(ABORT, 'append_only:certificates'); END;--> statement-breakpoint
CREATE TRIGGER certificates_no_replace BEFORE INSERT ON certificates WHEN EXISTS (SELECT 1 FROM certificates WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'append_only:certificates'); END;--> statement-breakpoint
CREATE TRIGGER certificate_revocations_no_update BEFORE UPDATE ON certificate_revocations BEGIN SELECT RAISE(ABORT, 'append_only:certificate_revocations'); END;--> statement-breakpoint
CREATE TRIGGER certificate_revocations_no_delete BEFORE DELETE ON certificate_revocations BEGIN SELECT RAISE(ABORT, 'append_only:certificate_revocations'); END;--> statement-breakpoint
CREATE TRIGGER certificate_revocations_no_replace BEFORE INSERT ON certificate_revocations WHEN EXISTS (SELECT 1 FROM certificate_revocations WHERE certificate_id = NEW.certificate_id)
BEGIN SELECT RAISE(ABORT, 'append_only:certificate_revocations'); END;
