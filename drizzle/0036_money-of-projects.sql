CREATE TABLE `project_milestone_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`milestone_id` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`new_due_on` text,
	`evidence` text,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`milestone_id`) REFERENCES `project_milestones`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('reached', 'verified', 'refused', 'postponed', 'dropped')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "on_day_day" CHECK("on_day" IS NULL OR ("on_day" IS date("on_day", '+0 days'))),
	CONSTRAINT "new_due_on_day" CHECK("new_due_on" IS NULL OR ("new_due_on" IS date("new_due_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `project_milestone_events_milestone` ON `project_milestone_events` (`milestone_id`);--> statement-breakpoint
CREATE TABLE `project_milestones` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`participation_id` integer,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`due_on` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('deliverable', 'opening', 'recruitment', 'review', 'sustainability', 'other')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "due_on_day" CHECK("due_on" IS NULL OR ("due_on" IS date("due_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `project_milestones_project` ON `project_milestones` (`project_id`);--> statement-breakpoint
CREATE TABLE `agreement_shares` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`organisation_id` integer,
	`action_key` text,
	`cents` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `agreement_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_shares_of_one" CHECK(("organisation_id" IS NULL) <> ("action_key" IS NULL)),
	CONSTRAINT "cents_whole" CHECK("cents" IS NULL OR (typeof("cents") = 'integer' AND "cents" BETWEEN 0 AND 10000000000000))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_shares_organisation` ON `agreement_shares` (`version_id`,`organisation_id`) WHERE organisation_id IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_shares_action` ON `agreement_shares` (`version_id`,`action_key`) WHERE action_key IS NOT NULL;--> statement-breakpoint
CREATE TABLE `agreement_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`signed_on` text NOT NULL,
	`effective_on` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`launch_ends_on` text,
	`aid_cents` integer NOT NULL,
	`total_cost_cents` integer,
	`eligible_base_cents` integer,
	`reason` text,
	`source` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('agreement', 'amendment', 'modifying_decision')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "position_whole" CHECK("position" IS NULL OR (typeof("position") = 'integer' AND "position" BETWEEN 1 AND 999)),
	CONSTRAINT "aid_cents_whole" CHECK("aid_cents" IS NULL OR (typeof("aid_cents") = 'integer' AND "aid_cents" BETWEEN 1 AND 10000000000000)),
	CONSTRAINT "total_cost_cents_whole" CHECK("total_cost_cents" IS NULL OR (typeof("total_cost_cents") = 'integer' AND "total_cost_cents" BETWEEN 0 AND 10000000000000)),
	CONSTRAINT "eligible_base_cents_whole" CHECK("eligible_base_cents" IS NULL OR (typeof("eligible_base_cents") = 'integer' AND "eligible_base_cents" BETWEEN 0 AND 10000000000000)),
	CONSTRAINT "signed_on_day" CHECK("signed_on" IS NULL OR ("signed_on" IS date("signed_on", '+0 days'))),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "starts_on_day" CHECK("starts_on" IS NULL OR ("starts_on" IS date("starts_on", '+0 days'))),
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days'))),
	CONSTRAINT "launch_ends_on_day" CHECK("launch_ends_on" IS NULL OR ("launch_ends_on" IS date("launch_ends_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_versions_position` ON `agreement_versions` (`project_id`,`position`);--> statement-breakpoint
CREATE TABLE `cofunding_pledges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`funder_kind` text NOT NULL,
	`funder` text NOT NULL,
	`state` text NOT NULL,
	`cents` integer NOT NULL,
	`dated_on` text NOT NULL,
	`source` text NOT NULL,
	`shown` integer NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "funder_kind_known" CHECK("funder_kind" IS NULL OR "funder_kind" IN ('region', 'local_authority', 'company', 'own_resources', 'european', 'other_state')),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('expected', 'obtained', 'paid')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "cents_whole" CHECK("cents" IS NULL OR (typeof("cents") = 'integer' AND "cents" BETWEEN 1 AND 10000000000000)),
	CONSTRAINT "dated_on_day" CHECK("dated_on" IS NULL OR ("dated_on" IS date("dated_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `cofunding_pledges_project` ON `cofunding_pledges` (`project_id`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`tranche` integer,
	`paid_on` text NOT NULL,
	`cents` integer NOT NULL,
	`source` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "tranche_whole" CHECK("tranche" IS NULL OR (typeof("tranche") = 'integer' AND "tranche" BETWEEN 1 AND 20)),
	CONSTRAINT "cents_whole" CHECK("cents" IS NULL OR (typeof("cents") = 'integer' AND "cents" BETWEEN 1 AND 10000000000000)),
	CONSTRAINT "paid_on_day" CHECK("paid_on" IS NULL OR ("paid_on" IS date("paid_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `payments_project` ON `payments` (`project_id`);--> statement-breakpoint
CREATE TABLE `review_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`review` text NOT NULL,
	`step` text NOT NULL,
	`outcome` text,
	`on_day` text NOT NULL,
	`reserves` text,
	`source` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_known" CHECK("review" IS NULL OR "review" IN ('mid_term', 'final')),
	CONSTRAINT "step_known" CHECK("step" IS NULL OR "step" IN ('planned', 'report_received', 'hearing_held', 'opinion_given', 'decision_taken')),
	CONSTRAINT "outcome_known" CHECK("outcome" IS NULL OR "outcome" IN ('favourable', 'favourable_with_reserves', 'unfavourable', 'continue', 'continue_amended', 'stop')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "on_day_day" CHECK("on_day" IS NULL OR ("on_day" IS date("on_day", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `review_steps_project` ON `review_steps` (`project_id`);--> statement-breakpoint
CREATE TABLE `tranche_conditions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`position` integer NOT NULL,
	`met_on` text NOT NULL,
	`source` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "position_whole" CHECK("position" IS NULL OR (typeof("position") = 'integer' AND "position" BETWEEN 1 AND 20)),
	CONSTRAINT "met_on_day" CHECK("met_on" IS NULL OR ("met_on" IS date("met_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `tranche_conditions_project` ON `tranche_conditions` (`project_id`);--> statement-breakpoint
CREATE TABLE `tranches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`schedule` integer NOT NULL,
	`position` integer NOT NULL,
	`cents` integer NOT NULL,
	`said` text,
	`condition` text NOT NULL,
	`condition_text` text,
	`milestone_id` integer,
	`due_on` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `agreement_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "condition_known" CHECK("condition" IS NULL OR "condition" IN ('signature', 'mid_term_review', 'final_report', 'expense_statement', 'milestone', 'other')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "schedule_whole" CHECK("schedule" IS NULL OR (typeof("schedule") = 'integer' AND "schedule" BETWEEN 1 AND 999)),
	CONSTRAINT "position_whole" CHECK("position" IS NULL OR (typeof("position") = 'integer' AND "position" BETWEEN 1 AND 20)),
	CONSTRAINT "cents_whole" CHECK("cents" IS NULL OR (typeof("cents") = 'integer' AND "cents" BETWEEN 0 AND 10000000000000)),
	CONSTRAINT "due_on_day" CHECK("due_on" IS NULL OR ("due_on" IS date("due_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tranches_position` ON `tranches` (`project_id`,`schedule`,`position`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	CONSTRAINT "thing_known" CHECK("thing" IS NULL OR "thing" IN ('project', 'participation', 'training', 'organisation', 'amount', 'campaign', 'agreement', 'payment', 'review_step', 'tranche_met', 'milestone', 'pledge')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "recorded_on_day" CHECK("recorded_on" IS NULL OR ("recorded_on" IS date("recorded_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_withdrawals`("id", "thing", "thing_id", "recorded_on", "reason", "account_id", "door", "at", "known_from") SELECT "id", "thing", "thing_id", "recorded_on", "reason", "account_id", "door", "at", "known_from" FROM `withdrawals`;--> statement-breakpoint
DROP TABLE `withdrawals`;--> statement-breakpoint
ALTER TABLE `__new_withdrawals` RENAME TO `withdrawals`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_thing` ON `withdrawals` (`thing`,`thing_id`);--> statement-breakpoint
CREATE TRIGGER agreement_versions_no_update BEFORE UPDATE ON agreement_versions BEGIN SELECT RAISE(ABORT, 'append_only:agreement_versions'); END;--> statement-breakpoint
CREATE TRIGGER agreement_versions_no_delete BEFORE DELETE ON agreement_versions BEGIN SELECT RAISE(ABORT, 'append_only:agreement_versions'); END;--> statement-breakpoint
CREATE TRIGGER agreement_versions_no_replace BEFORE INSERT ON agreement_versions WHEN EXISTS (SELECT 1 FROM agreement_versions WHERE id = NEW.id OR (project_id = NEW.project_id AND position = NEW.position))
BEGIN SELECT RAISE(ABORT, 'append_only:agreement_versions'); END;--> statement-breakpoint
CREATE TRIGGER agreement_shares_no_update BEFORE UPDATE ON agreement_shares BEGIN SELECT RAISE(ABORT, 'append_only:agreement_shares'); END;--> statement-breakpoint
CREATE TRIGGER agreement_shares_no_delete BEFORE DELETE ON agreement_shares BEGIN SELECT RAISE(ABORT, 'append_only:agreement_shares'); END;--> statement-breakpoint
CREATE TRIGGER agreement_shares_no_replace BEFORE INSERT ON agreement_shares WHEN EXISTS (SELECT 1 FROM agreement_shares WHERE id = NEW.id OR (version_id = NEW.version_id AND (organisation_id = NEW.organisation_id OR action_key = NEW.action_key)))
BEGIN SELECT RAISE(ABORT, 'append_only:agreement_shares'); END;--> statement-breakpoint
CREATE TRIGGER tranches_no_update BEFORE UPDATE ON tranches BEGIN SELECT RAISE(ABORT, 'append_only:tranches'); END;--> statement-breakpoint
CREATE TRIGGER tranches_no_delete BEFORE DELETE ON tranches BEGIN SELECT RAISE(ABORT, 'append_only:tranches'); END;--> statement-breakpoint
CREATE TRIGGER tranches_no_replace BEFORE INSERT ON tranches WHEN EXISTS (SELECT 1 FROM tranches WHERE id = NEW.id OR (project_id = NEW.project_id AND schedule = NEW.schedule AND position = NEW.position))
BEGIN SELECT RAISE(ABORT, 'append_only:tranches'); END;--> statement-breakpoint
CREATE TRIGGER tranche_conditions_no_update BEFORE UPDATE ON tranche_conditions BEGIN SELECT RAISE(ABORT, 'append_only:tranche_conditions'); END;--> statement-breakpoint
CREATE TRIGGER tranche_conditions_no_delete BEFORE DELETE ON tranche_conditions BEGIN SELECT RAISE(ABORT, 'append_only:tranche_conditions'); END;--> statement-breakpoint
CREATE TRIGGER tranche_conditions_no_replace BEFORE INSERT ON tranche_conditions WHEN EXISTS (SELECT 1 FROM tranche_conditions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:tranche_conditions'); END;--> statement-breakpoint
CREATE TRIGGER payments_no_update BEFORE UPDATE ON payments BEGIN SELECT RAISE(ABORT, 'append_only:payments'); END;--> statement-breakpoint
CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments BEGIN SELECT RAISE(ABORT, 'append_only:payments'); END;--> statement-breakpoint
CREATE TRIGGER payments_no_replace BEFORE INSERT ON payments WHEN EXISTS (SELECT 1 FROM payments WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:payments'); END;--> statement-breakpoint
CREATE TRIGGER review_steps_no_update BEFORE UPDATE ON review_steps BEGIN SELECT RAISE(ABORT, 'append_only:review_steps'); END;--> statement-breakpoint
CREATE TRIGGER review_steps_no_delete BEFORE DELETE ON review_steps BEGIN SELECT RAISE(ABORT, 'append_only:review_steps'); END;--> statement-breakpoint
CREATE TRIGGER review_steps_no_replace BEFORE INSERT ON review_steps WHEN EXISTS (SELECT 1 FROM review_steps WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:review_steps'); END;--> statement-breakpoint
CREATE TRIGGER cofunding_pledges_no_update BEFORE UPDATE ON cofunding_pledges BEGIN SELECT RAISE(ABORT, 'append_only:cofunding_pledges'); END;--> statement-breakpoint
CREATE TRIGGER cofunding_pledges_no_delete BEFORE DELETE ON cofunding_pledges BEGIN SELECT RAISE(ABORT, 'append_only:cofunding_pledges'); END;--> statement-breakpoint
CREATE TRIGGER cofunding_pledges_no_replace BEFORE INSERT ON cofunding_pledges WHEN EXISTS (SELECT 1 FROM cofunding_pledges WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:cofunding_pledges'); END;--> statement-breakpoint
CREATE TRIGGER project_milestones_no_update BEFORE UPDATE ON project_milestones BEGIN SELECT RAISE(ABORT, 'append_only:project_milestones'); END;--> statement-breakpoint
CREATE TRIGGER project_milestones_no_delete BEFORE DELETE ON project_milestones BEGIN SELECT RAISE(ABORT, 'append_only:project_milestones'); END;--> statement-breakpoint
CREATE TRIGGER project_milestones_no_replace BEFORE INSERT ON project_milestones WHEN EXISTS (SELECT 1 FROM project_milestones WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:project_milestones'); END;--> statement-breakpoint
CREATE TRIGGER project_milestone_events_no_update BEFORE UPDATE ON project_milestone_events BEGIN SELECT RAISE(ABORT, 'append_only:project_milestone_events'); END;--> statement-breakpoint
CREATE TRIGGER project_milestone_events_no_delete BEFORE DELETE ON project_milestone_events BEGIN SELECT RAISE(ABORT, 'append_only:project_milestone_events'); END;--> statement-breakpoint
CREATE TRIGGER project_milestone_events_no_replace BEFORE INSERT ON project_milestone_events WHEN EXISTS (SELECT 1 FROM project_milestone_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:project_milestone_events'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_update BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_delete BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER withdrawals_no_replace BEFORE INSERT ON withdrawals WHEN EXISTS (SELECT 1 FROM withdrawals WHERE id = NEW.id OR (thing = NEW.thing AND thing_id = NEW.thing_id))
BEGIN SELECT RAISE(ABORT, 'append_only:withdrawals'); END;
