CREATE TABLE `attendance` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participant_id` integer NOT NULL,
	`slot_no` integer NOT NULL,
	`state` text NOT NULL,
	`minutes` integer,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`participant_id`) REFERENCES `session_participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slot_no_whole" CHECK("slot_no" IS NULL OR (typeof("slot_no") = 'integer' AND "slot_no" BETWEEN 1 AND 99)),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('present', 'partial', 'absent', 'excused', 'cleared')),
	CONSTRAINT "minutes_whole" CHECK("minutes" IS NULL OR (typeof("minutes") = 'integer' AND "minutes" BETWEEN 0 AND 10000)),
	CONSTRAINT "minutes_of_partial" CHECK(("state" = 'partial') = ("minutes" IS NOT NULL)),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `attendance_participant` ON `attendance` (`participant_id`,`slot_no`);--> statement-breakpoint
CREATE TABLE `participant_results` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participant_id` integer NOT NULL,
	`kind` text NOT NULL,
	`result` text NOT NULL,
	`on_day` text NOT NULL,
	`source` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`participant_id`) REFERENCES `session_participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('pix_badge', 'knowledge')),
	CONSTRAINT "result_known" CHECK("result" IS NULL OR "result" IN ('obtained', 'not_obtained', 'not_taken')),
	CONSTRAINT "on_day_day" CHECK("on_day" IS NULL OR ("on_day" IS date("on_day", '+0 days'))),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `participant_results_participant` ON `participant_results` (`participant_id`);--> statement-breakpoint
CREATE TABLE `participant_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participant_id` integer NOT NULL,
	`audience` text NOT NULL,
	`audience_other` text,
	`first_time` integer,
	`employer_agreed_on` text,
	`registered_on` text NOT NULL,
	`withdrawn_on` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`participant_id`) REFERENCES `session_participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "audience_known" CHECK("audience" IS NULL OR "audience" IN ('digital_mediator', 'carer', 'elected', 'other_helper')),
	CONSTRAINT "employer_agreed_on_day" CHECK("employer_agreed_on" IS NULL OR ("employer_agreed_on" IS date("employer_agreed_on", '+0 days'))),
	CONSTRAINT "registered_on_day" CHECK("registered_on" IS NULL OR ("registered_on" IS date("registered_on", '+0 days'))),
	CONSTRAINT "withdrawn_on_day" CHECK("withdrawn_on" IS NULL OR ("withdrawn_on" IS date("withdrawn_on", '+0 days'))),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `participant_revisions_participant` ON `participant_revisions` (`participant_id`);--> statement-breakpoint
CREATE TABLE `session_counts` (
	`session_id` integer PRIMARY KEY NOT NULL,
	`registered` integer NOT NULL,
	`on_site_min` integer,
	`mediators` integer,
	`entered` integer NOT NULL,
	`first_entered` integer NOT NULL,
	`assiduous` integer NOT NULL,
	`badges` integer NOT NULL,
	`validated` integer NOT NULL,
	`minutes_attended` integer NOT NULL,
	`minutes_planned` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "registered_whole" CHECK("registered" IS NULL OR (typeof("registered") = 'integer' AND "registered" BETWEEN 0 AND 99999999)),
	CONSTRAINT "on_site_min_whole" CHECK("on_site_min" IS NULL OR (typeof("on_site_min") = 'integer' AND "on_site_min" BETWEEN 0 AND 99999999)),
	CONSTRAINT "mediators_whole" CHECK("mediators" IS NULL OR (typeof("mediators") = 'integer' AND "mediators" BETWEEN 0 AND 99999999)),
	CONSTRAINT "entered_whole" CHECK("entered" IS NULL OR (typeof("entered") = 'integer' AND "entered" BETWEEN 0 AND 99999999)),
	CONSTRAINT "first_entered_whole" CHECK("first_entered" IS NULL OR (typeof("first_entered") = 'integer' AND "first_entered" BETWEEN 0 AND 99999999)),
	CONSTRAINT "assiduous_whole" CHECK("assiduous" IS NULL OR (typeof("assiduous") = 'integer' AND "assiduous" BETWEEN 0 AND 99999999)),
	CONSTRAINT "badges_whole" CHECK("badges" IS NULL OR (typeof("badges") = 'integer' AND "badges" BETWEEN 0 AND 99999999)),
	CONSTRAINT "validated_whole" CHECK("validated" IS NULL OR (typeof("validated") = 'integer' AND "validated" BETWEEN 0 AND 99999999)),
	CONSTRAINT "minutes_attended_whole" CHECK("minutes_attended" IS NULL OR (typeof("minutes_attended") = 'integer' AND "minutes_attended" BETWEEN 0 AND 99999999)),
	CONSTRAINT "minutes_planned_whole" CHECK("minutes_planned" IS NULL OR (typeof("minutes_planned") = 'integer' AND "minutes_planned" BETWEEN 0 AND 99999999))
);
--> statement-breakpoint
CREATE TABLE `session_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('planned', 'convened', 'confirmed', 'held', 'cancelled', 'reopened')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "on_day_day" CHECK("on_day" IS NULL OR ("on_day" IS date("on_day", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `session_events_session` ON `session_events` (`session_id`);--> statement-breakpoint
CREATE TABLE `session_participants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`number` integer NOT NULL,
	`audience` text NOT NULL,
	`audience_other` text,
	`first_time` integer,
	`employer_agreed_on` text,
	`registered_on` text NOT NULL,
	`withdrawn_on` text,
	`entered_on` text,
	`assiduous` integer DEFAULT false NOT NULL,
	`badge` integer DEFAULT false NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "number_whole" CHECK("number" IS NULL OR (typeof("number") = 'integer' AND "number" BETWEEN 1 AND 999999)),
	CONSTRAINT "audience_known" CHECK("audience" IS NULL OR "audience" IN ('digital_mediator', 'carer', 'elected', 'other_helper')),
	CONSTRAINT "employer_agreed_on_day" CHECK("employer_agreed_on" IS NULL OR ("employer_agreed_on" IS date("employer_agreed_on", '+0 days'))),
	CONSTRAINT "registered_on_day" CHECK("registered_on" IS NULL OR ("registered_on" IS date("registered_on", '+0 days'))),
	CONSTRAINT "withdrawn_on_day" CHECK("withdrawn_on" IS NULL OR ("withdrawn_on" IS date("withdrawn_on", '+0 days'))),
	CONSTRAINT "entered_on_day" CHECK("entered_on" IS NULL OR ("entered_on" IS date("entered_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_participants_number` ON `session_participants` (`session_id`,`number`);--> statement-breakpoint
CREATE INDEX `session_participants_entered` ON `session_participants` (`entered_on`);--> statement-breakpoint
CREATE TABLE `session_slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`slot_no` integer NOT NULL,
	`module_key` text NOT NULL,
	`modality` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`on_day` text NOT NULL,
	`minutes` integer NOT NULL,
	`place` text,
	`pix_path` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slot_no_whole" CHECK("slot_no" IS NULL OR (typeof("slot_no") = 'integer' AND "slot_no" BETWEEN 1 AND 99)),
	CONSTRAINT "module_key_known" CHECK("module_key" IS NULL OR "module_key" IN ('1', '2', '3', '4', '5', '6', 'P')),
	CONSTRAINT "modality_known" CHECK("modality" IS NULL OR "modality" IN ('on_site', 'live_remote', 'self_paced')),
	CONSTRAINT "slot_order" CHECK("ends_at" > "starts_at"),
	CONSTRAINT "place_on_site" CHECK("modality" <> 'on_site' OR "place" IS NOT NULL),
	CONSTRAINT "module_on_site" CHECK("module_key" NOT IN ('2', '5', 'P') OR "modality" = 'on_site'),
	CONSTRAINT "on_day_day" CHECK("on_day" IS NULL OR ("on_day" IS date("on_day", '+0 days'))),
	CONSTRAINT "minutes_whole" CHECK("minutes" IS NULL OR (typeof("minutes") = 'integer' AND "minutes" BETWEEN 1 AND 10000)),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `session_slots_session` ON `session_slots` (`session_id`,`slot_no`);--> statement-breakpoint
CREATE TABLE `session_trainings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`assiduity_rule` text NOT NULL,
	`retention_months` integer,
	`retention_source` text,
	`sequence_start` text,
	`sequence_source` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assiduity_rule_known" CHECK("assiduity_rule" IS NULL OR "assiduity_rule" IN ('all_mandatory')),
	CONSTRAINT "retention_months_whole" CHECK("retention_months" IS NULL OR (typeof("retention_months") = 'integer' AND "retention_months" BETWEEN 1 AND 240)),
	CONSTRAINT "sequence_start_known" CHECK("sequence_start" IS NULL OR "sequence_start" IN ('registration', 'employer_agreement', 'first_remote_slot')),
	CONSTRAINT "retention_source_said" CHECK(("retention_months" IS NULL) = ("retention_source" IS NULL)),
	CONSTRAINT "sequence_source_said" CHECK(("sequence_start" IS NULL) = ("sequence_source" IS NULL)),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `session_trainings_training` ON `session_trainings` (`training_id`);--> statement-breakpoint
CREATE TABLE `training_session_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`capacity` integer NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capacity_whole" CHECK("capacity" IS NULL OR (typeof("capacity") = 'integer' AND "capacity" BETWEEN 1 AND 99)),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `training_session_revisions_session` ON `training_session_revisions` (`session_id`);--> statement-breakpoint
CREATE TABLE `training_sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`project_id` integer NOT NULL,
	`code` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`zone_number` integer,
	`capacity` integer NOT NULL,
	`state` text NOT NULL,
	`first_day` text,
	`last_day` text,
	`version` integer DEFAULT 0 NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`zone_number`) REFERENCES `zones`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capacity_whole" CHECK("capacity" IS NULL OR (typeof("capacity") = 'integer' AND "capacity" BETWEEN 1 AND 99)),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('planned', 'convened', 'confirmed', 'held', 'cancelled')),
	CONSTRAINT "first_day_day" CHECK("first_day" IS NULL OR ("first_day" IS date("first_day", '+0 days'))),
	CONSTRAINT "last_day_day" CHECK("last_day" IS NULL OR ("last_day" IS date("last_day", '+0 days'))),
	CONSTRAINT "version_whole" CHECK("version" IS NULL OR (typeof("version") = 'integer' AND "version" BETWEEN 0 AND 99999999)),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_sessions_code` ON `training_sessions` (`project_id`,`code`);--> statement-breakpoint
CREATE INDEX `training_sessions_training` ON `training_sessions` (`training_id`);--> statement-breakpoint
CREATE INDEX `training_sessions_days` ON `training_sessions` (`first_day`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_api_tokens` (
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
	CONSTRAINT "scope_known" CHECK("scope" IS NULL OR "scope" IN ('read', 'enter', 'manage', 'sessions')),
	CONSTRAINT "expires_on_day" CHECK("expires_on" IS NULL OR ("expires_on" IS date("expires_on", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_api_tokens`("id", "account_id", "label", "scope", "prefix", "token_hash", "created_at", "expires_on", "last_used_at", "revoked_at") SELECT "id", "account_id", "label", "scope", "prefix", "token_hash", "created_at", "expires_on", "last_used_at", "revoked_at" FROM `api_tokens`;--> statement-breakpoint
DROP TABLE `api_tokens`;--> statement-breakpoint
ALTER TABLE `__new_api_tokens` RENAME TO `api_tokens`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_account` ON `api_tokens` (`account_id`);--> statement-breakpoint
CREATE TRIGGER session_trainings_no_update BEFORE UPDATE ON session_trainings BEGIN SELECT RAISE(ABORT, 'append_only:session_trainings'); END;--> statement-breakpoint
CREATE TRIGGER session_trainings_no_delete BEFORE DELETE ON session_trainings BEGIN SELECT RAISE(ABORT, 'append_only:session_trainings'); END;--> statement-breakpoint
CREATE TRIGGER session_trainings_no_replace BEFORE INSERT ON session_trainings WHEN EXISTS (SELECT 1 FROM session_trainings WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:session_trainings'); END;--> statement-breakpoint
CREATE TRIGGER training_session_revisions_no_update BEFORE UPDATE ON training_session_revisions BEGIN SELECT RAISE(ABORT, 'append_only:training_session_revisions'); END;--> statement-breakpoint
CREATE TRIGGER training_session_revisions_no_delete BEFORE DELETE ON training_session_revisions BEGIN SELECT RAISE(ABORT, 'append_only:training_session_revisions'); END;--> statement-breakpoint
CREATE TRIGGER training_session_revisions_no_replace BEFORE INSERT ON training_session_revisions WHEN EXISTS (SELECT 1 FROM training_session_revisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:training_session_revisions'); END;--> statement-breakpoint
CREATE TRIGGER session_events_no_update BEFORE UPDATE ON session_events BEGIN SELECT RAISE(ABORT, 'append_only:session_events'); END;--> statement-breakpoint
CREATE TRIGGER session_events_no_delete BEFORE DELETE ON session_events BEGIN SELECT RAISE(ABORT, 'append_only:session_events'); END;--> statement-breakpoint
CREATE TRIGGER session_events_no_replace BEFORE INSERT ON session_events WHEN EXISTS (SELECT 1 FROM session_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:session_events'); END;--> statement-breakpoint
CREATE TRIGGER session_slots_no_update BEFORE UPDATE ON session_slots BEGIN SELECT RAISE(ABORT, 'append_only:session_slots'); END;--> statement-breakpoint
CREATE TRIGGER session_slots_no_delete BEFORE DELETE ON session_slots BEGIN SELECT RAISE(ABORT, 'append_only:session_slots'); END;--> statement-breakpoint
CREATE TRIGGER session_slots_no_replace BEFORE INSERT ON session_slots WHEN EXISTS (SELECT 1 FROM session_slots WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:session_slots'); END;--> statement-breakpoint
CREATE TRIGGER participant_revisions_no_update BEFORE UPDATE ON participant_revisions BEGIN SELECT RAISE(ABORT, 'append_only:participant_revisions'); END;--> statement-breakpoint
CREATE TRIGGER participant_revisions_no_delete BEFORE DELETE ON participant_revisions BEGIN SELECT RAISE(ABORT, 'append_only:participant_revisions'); END;--> statement-breakpoint
CREATE TRIGGER participant_revisions_no_replace BEFORE INSERT ON participant_revisions WHEN EXISTS (SELECT 1 FROM participant_revisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:participant_revisions'); END;--> statement-breakpoint
CREATE TRIGGER attendance_no_update BEFORE UPDATE ON attendance BEGIN SELECT RAISE(ABORT, 'append_only:attendance'); END;--> statement-breakpoint
CREATE TRIGGER attendance_no_delete BEFORE DELETE ON attendance BEGIN SELECT RAISE(ABORT, 'append_only:attendance'); END;--> statement-breakpoint
CREATE TRIGGER attendance_no_replace BEFORE INSERT ON attendance WHEN EXISTS (SELECT 1 FROM attendance WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:attendance'); END;--> statement-breakpoint
CREATE TRIGGER participant_results_no_update BEFORE UPDATE ON participant_results BEGIN SELECT RAISE(ABORT, 'append_only:participant_results'); END;--> statement-breakpoint
CREATE TRIGGER participant_results_no_delete BEFORE DELETE ON participant_results BEGIN SELECT RAISE(ABORT, 'append_only:participant_results'); END;--> statement-breakpoint
CREATE TRIGGER participant_results_no_replace BEFORE INSERT ON participant_results WHEN EXISTS (SELECT 1 FROM participant_results WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:participant_results'); END;--> statement-breakpoint
CREATE TRIGGER training_sessions_no_delete BEFORE DELETE ON training_sessions BEGIN SELECT RAISE(ABORT, 'append_only:training_sessions'); END;--> statement-breakpoint
CREATE TRIGGER session_participants_no_delete BEFORE DELETE ON session_participants BEGIN SELECT RAISE(ABORT, 'append_only:session_participants'); END;