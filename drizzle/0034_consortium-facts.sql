CREATE TABLE `applications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participation_id` integer NOT NULL,
	`applied_on` text NOT NULL,
	`source` text NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "applied_on_day" CHECK("applied_on" IS NULL OR ("applied_on" IS date("applied_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `applications_participation` ON `applications` (`participation_id`);--> statement-breakpoint
CREATE TABLE `derogations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`action_key` text NOT NULL,
	`event` text NOT NULL,
	`revokes_id` integer,
	`effective_on` text NOT NULL,
	`ends_on` text,
	`source` text,
	`reason` text,
	`cancels_id` integer,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revokes_id`) REFERENCES `derogations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancels_id`) REFERENCES `derogations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('granted', 'revoked')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "revoked_named" CHECK(("event" = 'revoked') = ("revokes_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `derogations_project` ON `derogations` (`project_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `derogations_cancels` ON `derogations` (`cancels_id`) WHERE cancels_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `eligibility_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`action_key` text NOT NULL,
	`rule_code` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`fingerprint` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdict_known" CHECK("verdict" IS NULL OR "verdict" IN ('accepted', 'refused', 'withdrawn')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `eligibility_notes_project` ON `eligibility_notes` (`project_id`,`action_key`);--> statement-breakpoint
CREATE TABLE `fact_proposal_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`proposal_id` integer NOT NULL,
	`decision` text NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `fact_proposals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_known" CHECK("decision" IS NULL OR "decision" IN ('accepted', 'refused', 'taken_back')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_proposal_decisions_proposal` ON `fact_proposal_decisions` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `fact_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`fact` text NOT NULL,
	`function` text,
	`zone_number` integer,
	`certification` text,
	`effective_on` text NOT NULL,
	`expires_on` text,
	`number` text,
	`source` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`zone_number`) REFERENCES `zones`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fact_known" CHECK("fact" IS NULL OR "fact" IN ('function', 'certification')),
	CONSTRAINT "function_known" CHECK("function" IS NULL OR "function" IN ('field_actor', 'coordinator', 'mediation_sector', 'pedagogical_engineering', 'contract_holder', 'subcontractor', 'co_contractor', 'training_provider')),
	CONSTRAINT "certification_known" CHECK("certification" IS NULL OR "certification" IN ('prefecture_registration', 'qualiopi', 'qualiopi_equivalent', 'qualiopi_engaged')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "fact_named" CHECK(("fact" = 'function') = ("function" IS NOT NULL) AND ("fact" = 'certification') = ("certification" IS NOT NULL)),
	CONSTRAINT "zone_number_whole" CHECK("zone_number" IS NULL OR (typeof("zone_number") = 'integer' AND "zone_number" BETWEEN 1 AND 13)),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "expires_on_day" CHECK("expires_on" IS NULL OR ("expires_on" IS date("expires_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `fact_proposals_project` ON `fact_proposals` (`project_id`);--> statement-breakpoint
CREATE TABLE `function_statements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`action_key` text NOT NULL,
	`complete` integer NOT NULL,
	`effective_on` text NOT NULL,
	`source` text,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_key`) REFERENCES `actions`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `function_statements_project` ON `function_statements` (`project_id`,`action_key`);--> statement-breakpoint
CREATE TABLE `member_functions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`function` text NOT NULL,
	`zone_number` integer,
	`event` text NOT NULL,
	`effective_on` text NOT NULL,
	`source` text,
	`reason` text,
	`cancels_id` integer,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`zone_number`) REFERENCES `zones`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancels_id`) REFERENCES `member_functions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "function_known" CHECK("function" IS NULL OR "function" IN ('field_actor', 'coordinator', 'mediation_sector', 'pedagogical_engineering', 'contract_holder', 'subcontractor', 'co_contractor', 'training_provider')),
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('given', 'ended')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "zone_number_whole" CHECK("zone_number" IS NULL OR (typeof("zone_number") = 'integer' AND "zone_number" BETWEEN 1 AND 13)),
	CONSTRAINT "zone_of_field_actor" CHECK("zone_number" IS NULL OR "function" = 'field_actor'),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `member_functions_project` ON `member_functions` (`project_id`);--> statement-breakpoint
CREATE INDEX `member_functions_organisation` ON `member_functions` (`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `member_functions_cancels` ON `member_functions` (`cancels_id`) WHERE cancels_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `organisation_certifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`kind` text NOT NULL,
	`obtained_on` text NOT NULL,
	`expires_on` text,
	`number` text,
	`source` text,
	`reason` text,
	`cancels_id` integer,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancels_id`) REFERENCES `organisation_certifications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('prefecture_registration', 'qualiopi', 'qualiopi_equivalent', 'qualiopi_engaged')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "obtained_on_day" CHECK("obtained_on" IS NULL OR ("obtained_on" IS date("obtained_on", '+0 days'))),
	CONSTRAINT "expires_on_day" CHECK("expires_on" IS NULL OR ("expires_on" IS date("expires_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "expires_after" CHECK("expires_on" IS NULL OR "expires_on" >= "obtained_on")
);
--> statement-breakpoint
CREATE INDEX `organisation_certifications_organisation` ON `organisation_certifications` (`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_certifications_cancels` ON `organisation_certifications` (`cancels_id`) WHERE cancels_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `organisation_traits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`trait` text NOT NULL,
	`holds` integer NOT NULL,
	`effective_on` text NOT NULL,
	`source` text,
	`reason` text,
	`cancels_id` integer,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancels_id`) REFERENCES `organisation_traits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "trait_known" CHECK("trait" IS NULL OR "trait" IN ('higher_education', 'health_sector', 'law_sector', 'digital_sector', 'training_body', 'training_funder', 'skills_operator', 'representative_body', 'paramedical_institute', 'social_work_institute', 'health_agency', 'region_authority', 'health_facility', 'skills_campus')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `organisation_traits_organisation` ON `organisation_traits` (`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_traits_cancels` ON `organisation_traits` (`cancels_id`) WHERE cancels_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `territory_roster_lines` (
	`roster_id` integer NOT NULL,
	`position` integer NOT NULL,
	`organisation_id` integer,
	`name` text,
	PRIMARY KEY(`roster_id`, `position`),
	FOREIGN KEY (`roster_id`) REFERENCES `territory_rosters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "position_whole" CHECK("position" IS NULL OR (typeof("position") = 'integer' AND "position" BETWEEN 0 AND 999)),
	CONSTRAINT "organisation_or_name" CHECK(("organisation_id" IS NULL) <> ("name" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `territory_rosters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`kind` text NOT NULL,
	`complete` integer NOT NULL,
	`effective_on` text NOT NULL,
	`source` text NOT NULL,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('paramedical', 'social_work')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "effective_on_day" CHECK("effective_on" IS NULL OR ("effective_on" IS date("effective_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `territory_rosters_project` ON `territory_rosters` (`project_id`,`kind`);--> statement-breakpoint
CREATE TRIGGER member_functions_no_update BEFORE UPDATE ON member_functions BEGIN SELECT RAISE(ABORT, 'append_only:member_functions'); END;--> statement-breakpoint
CREATE TRIGGER member_functions_no_delete BEFORE DELETE ON member_functions BEGIN SELECT RAISE(ABORT, 'append_only:member_functions'); END;--> statement-breakpoint
CREATE TRIGGER member_functions_no_replace BEFORE INSERT ON member_functions WHEN EXISTS (SELECT 1 FROM member_functions WHERE id = NEW.id OR cancels_id = NEW.cancels_id)
BEGIN SELECT RAISE(ABORT, 'append_only:member_functions'); END;--> statement-breakpoint
CREATE TRIGGER organisation_traits_no_update BEFORE UPDATE ON organisation_traits BEGIN SELECT RAISE(ABORT, 'append_only:organisation_traits'); END;--> statement-breakpoint
CREATE TRIGGER organisation_traits_no_delete BEFORE DELETE ON organisation_traits BEGIN SELECT RAISE(ABORT, 'append_only:organisation_traits'); END;--> statement-breakpoint
CREATE TRIGGER organisation_traits_no_replace BEFORE INSERT ON organisation_traits WHEN EXISTS (SELECT 1 FROM organisation_traits WHERE id = NEW.id OR cancels_id = NEW.cancels_id)
BEGIN SELECT RAISE(ABORT, 'append_only:organisation_traits'); END;--> statement-breakpoint
CREATE TRIGGER organisation_certifications_no_update BEFORE UPDATE ON organisation_certifications BEGIN SELECT RAISE(ABORT, 'append_only:organisation_certifications'); END;--> statement-breakpoint
CREATE TRIGGER organisation_certifications_no_delete BEFORE DELETE ON organisation_certifications BEGIN SELECT RAISE(ABORT, 'append_only:organisation_certifications'); END;--> statement-breakpoint
CREATE TRIGGER organisation_certifications_no_replace BEFORE INSERT ON organisation_certifications WHEN EXISTS (SELECT 1 FROM organisation_certifications WHERE id = NEW.id OR cancels_id = NEW.cancels_id)
BEGIN SELECT RAISE(ABORT, 'append_only:organisation_certifications'); END;--> statement-breakpoint
CREATE TRIGGER derogations_no_update BEFORE UPDATE ON derogations BEGIN SELECT RAISE(ABORT, 'append_only:derogations'); END;--> statement-breakpoint
CREATE TRIGGER derogations_no_delete BEFORE DELETE ON derogations BEGIN SELECT RAISE(ABORT, 'append_only:derogations'); END;--> statement-breakpoint
CREATE TRIGGER derogations_no_replace BEFORE INSERT ON derogations WHEN EXISTS (SELECT 1 FROM derogations WHERE id = NEW.id OR cancels_id = NEW.cancels_id)
BEGIN SELECT RAISE(ABORT, 'append_only:derogations'); END;--> statement-breakpoint
CREATE TRIGGER territory_rosters_no_update BEFORE UPDATE ON territory_rosters BEGIN SELECT RAISE(ABORT, 'append_only:territory_rosters'); END;--> statement-breakpoint
CREATE TRIGGER territory_rosters_no_delete BEFORE DELETE ON territory_rosters BEGIN SELECT RAISE(ABORT, 'append_only:territory_rosters'); END;--> statement-breakpoint
CREATE TRIGGER territory_rosters_no_replace BEFORE INSERT ON territory_rosters WHEN EXISTS (SELECT 1 FROM territory_rosters WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:territory_rosters'); END;--> statement-breakpoint
CREATE TRIGGER territory_roster_lines_no_update BEFORE UPDATE ON territory_roster_lines BEGIN SELECT RAISE(ABORT, 'append_only:territory_roster_lines'); END;--> statement-breakpoint
CREATE TRIGGER territory_roster_lines_no_delete BEFORE DELETE ON territory_roster_lines BEGIN SELECT RAISE(ABORT, 'append_only:territory_roster_lines'); END;--> statement-breakpoint
CREATE TRIGGER territory_roster_lines_no_replace BEFORE INSERT ON territory_roster_lines WHEN EXISTS (SELECT 1 FROM territory_roster_lines WHERE roster_id = NEW.roster_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'append_only:territory_roster_lines'); END;--> statement-breakpoint
CREATE TRIGGER function_statements_no_update BEFORE UPDATE ON function_statements BEGIN SELECT RAISE(ABORT, 'append_only:function_statements'); END;--> statement-breakpoint
CREATE TRIGGER function_statements_no_delete BEFORE DELETE ON function_statements BEGIN SELECT RAISE(ABORT, 'append_only:function_statements'); END;--> statement-breakpoint
CREATE TRIGGER function_statements_no_replace BEFORE INSERT ON function_statements WHEN EXISTS (SELECT 1 FROM function_statements WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:function_statements'); END;--> statement-breakpoint
CREATE TRIGGER applications_no_update BEFORE UPDATE ON applications BEGIN SELECT RAISE(ABORT, 'append_only:applications'); END;--> statement-breakpoint
CREATE TRIGGER applications_no_delete BEFORE DELETE ON applications BEGIN SELECT RAISE(ABORT, 'append_only:applications'); END;--> statement-breakpoint
CREATE TRIGGER applications_no_replace BEFORE INSERT ON applications WHEN EXISTS (SELECT 1 FROM applications WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:applications'); END;--> statement-breakpoint
CREATE TRIGGER eligibility_notes_no_update BEFORE UPDATE ON eligibility_notes BEGIN SELECT RAISE(ABORT, 'append_only:eligibility_notes'); END;--> statement-breakpoint
CREATE TRIGGER eligibility_notes_no_delete BEFORE DELETE ON eligibility_notes BEGIN SELECT RAISE(ABORT, 'append_only:eligibility_notes'); END;--> statement-breakpoint
CREATE TRIGGER eligibility_notes_no_replace BEFORE INSERT ON eligibility_notes WHEN EXISTS (SELECT 1 FROM eligibility_notes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:eligibility_notes'); END;--> statement-breakpoint
CREATE TRIGGER fact_proposals_no_update BEFORE UPDATE ON fact_proposals BEGIN SELECT RAISE(ABORT, 'append_only:fact_proposals'); END;--> statement-breakpoint
CREATE TRIGGER fact_proposals_no_delete BEFORE DELETE ON fact_proposals BEGIN SELECT RAISE(ABORT, 'append_only:fact_proposals'); END;--> statement-breakpoint
CREATE TRIGGER fact_proposals_no_replace BEFORE INSERT ON fact_proposals WHEN EXISTS (SELECT 1 FROM fact_proposals WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:fact_proposals'); END;--> statement-breakpoint
CREATE TRIGGER fact_proposal_decisions_no_update BEFORE UPDATE ON fact_proposal_decisions BEGIN SELECT RAISE(ABORT, 'append_only:fact_proposal_decisions'); END;--> statement-breakpoint
CREATE TRIGGER fact_proposal_decisions_no_delete BEFORE DELETE ON fact_proposal_decisions BEGIN SELECT RAISE(ABORT, 'append_only:fact_proposal_decisions'); END;--> statement-breakpoint
CREATE TRIGGER fact_proposal_decisions_no_replace BEFORE INSERT ON fact_proposal_decisions WHEN EXISTS (SELECT 1 FROM fact_proposal_decisions WHERE id = NEW.id OR proposal_id = NEW.proposal_id)
BEGIN SELECT RAISE(ABORT, 'append_only:fact_proposal_decisions'); END;
