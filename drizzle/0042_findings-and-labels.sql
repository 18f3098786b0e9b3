CREATE TABLE `diagnostic_findings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference_key` text,
	`diagnostic_id` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`text` text,
	`profession_id` integer,
	`rome_code` text,
	`qualifier` text,
	`quantity_low` integer,
	`quantity_high` integer,
	`unit` text,
	`horizon` text,
	`basis` text,
	`source` text NOT NULL,
	`account_id` integer,
	`door` text,
	`at` text,
	`known_from` text NOT NULL,
	FOREIGN KEY (`diagnostic_id`) REFERENCES `diagnostics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profession_id`) REFERENCES `professions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_known" CHECK("kind" IS NULL OR "kind" IN ('job_in_tension', 'skill_need', 'training_need', 'attractiveness_action', 'training_supply')),
	CONSTRAINT "qualifier_known" CHECK("qualifier" IS NULL OR "qualifier" IN ('exactly', 'more_than', 'less_than', 'about', 'between')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "quantity_low_whole" CHECK("quantity_low" IS NULL OR (typeof("quantity_low") = 'integer' AND "quantity_low" BETWEEN 0 AND 99999999)),
	CONSTRAINT "quantity_high_whole" CHECK("quantity_high" IS NULL OR (typeof("quantity_high") = 'integer' AND "quantity_high" BETWEEN 0 AND 99999999)),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "rome_code_form" CHECK("rome_code" IS NULL OR "rome_code" GLOB '[A-Z][0-9][0-9][0-9][0-9]'),
	CONSTRAINT "quantity_has_basis" CHECK("quantity_low" IS NULL OR ("unit" IS NOT NULL AND "horizon" IS NOT NULL AND "basis" IS NOT NULL)),
	CONSTRAINT "quantity_whole_or_none" CHECK(("quantity_low" IS NULL) = ("qualifier" IS NULL) AND ("quantity_high" IS NOT NULL) = ("qualifier" IS 'between')
        AND ("quantity_high" IS NULL OR "quantity_high" > "quantity_low") AND ("quantity_low" IS NOT NULL OR "unit" IS NULL)),
	CONSTRAINT "reference_or_author" CHECK(("reference_key" IS NULL) = ("account_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `diagnostic_findings_reference` ON `diagnostic_findings` (`reference_key`);--> statement-breakpoint
CREATE INDEX `diagnostic_findings_diagnostic` ON `diagnostic_findings` (`diagnostic_id`);--> statement-breakpoint
CREATE TABLE `diagnostics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference_key` text,
	`project_id` integer,
	`domain` text NOT NULL,
	`title` text NOT NULL,
	`delivered_on` text,
	`source` text NOT NULL,
	`document_key` text,
	`account_id` integer,
	`door` text,
	`at` text,
	`known_from` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "domain_known" CHECK("domain" IS NULL OR "domain" IN ('health_facilities', 'software_publishers', 'other_industry')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "delivered_on_day" CHECK("delivered_on" IS NULL OR ("delivered_on" IS date("delivered_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "reference_or_author" CHECK(("reference_key" IS NULL) = ("account_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `diagnostics_reference` ON `diagnostics` (`reference_key`);--> statement-breakpoint
CREATE INDEX `diagnostics_project` ON `diagnostics` (`project_id`);--> statement-breakpoint
CREATE TABLE `finding_answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`finding_id` integer NOT NULL,
	`training_id` integer NOT NULL,
	`event` text NOT NULL,
	`note` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`finding_id`) REFERENCES `diagnostic_findings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_known" CHECK("event" IS NULL OR "event" IN ('proposed', 'confirmed', 'withdrawn')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `finding_answers_finding` ON `finding_answers` (`finding_id`,`training_id`);--> statement-breakpoint
CREATE INDEX `finding_answers_training` ON `finding_answers` (`training_id`);--> statement-breakpoint
CREATE TABLE `finding_withdrawals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`diagnostic_id` integer,
	`finding_id` integer,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`diagnostic_id`) REFERENCES `diagnostics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `diagnostic_findings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "one_thing" CHECK(("diagnostic_id" IS NULL) <> ("finding_id" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_withdrawals_diagnostic` ON `finding_withdrawals` (`diagnostic_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `finding_withdrawals_finding` ON `finding_withdrawals` (`finding_id`);--> statement-breakpoint
CREATE TABLE `label_answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`criterion` text NOT NULL,
	`answer` text,
	`justification` text,
	`evidence` text,
	`months` integer,
	`years` integer,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "criterion_known" CHECK("criterion" IS NULL OR "criterion" IN ('1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6')),
	CONSTRAINT "answer_known" CHECK("answer" IS NULL OR "answer" IN ('yes', 'no', 'na', 'text')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "months_whole" CHECK("months" IS NULL OR (typeof("months") = 'integer' AND "months" BETWEEN 0 AND 60)),
	CONSTRAINT "years_whole" CHECK("years" IS NULL OR (typeof("years") = 'integer' AND "years" BETWEEN 2 AND 8)),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "na_of_graduates" CHECK("answer" IS NOT 'na' OR "criterion" = '1.4'),
	CONSTRAINT "text_of_strong_point" CHECK("answer" IS NULL OR ("answer" = 'text') = ("criterion" = '2.6')),
	CONSTRAINT "months_of_placement" CHECK(("months" IS NULL AND "years" IS NULL) OR "criterion" = '1.2')
);
--> statement-breakpoint
CREATE INDEX `label_answers_training` ON `label_answers` (`training_id`,`criterion`);--> statement-breakpoint
CREATE TABLE `label_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`decision` text NOT NULL,
	`decided_on` text NOT NULL,
	`body` text NOT NULL,
	`source` text NOT NULL,
	`cancels_id` integer,
	`reason` text,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancels_id`) REFERENCES `label_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_known" CHECK("decision" IS NULL OR "decision" IN ('submitted', 'granted', 'refused', 'withdrawn')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "decided_on_day" CHECK("decided_on" IS NULL OR ("decided_on" IS date("decided_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "cancelled_why" CHECK(("cancels_id" IS NULL) = ("reason" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `label_decisions_training` ON `label_decisions` (`training_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `label_decisions_cancels` ON `label_decisions` (`cancels_id`) WHERE cancels_id IS NOT NULL;--> statement-breakpoint
-- What was found, answered and decided stays; a corrected file corrects the rows of the reference alone.
CREATE TRIGGER diagnostics_no_update BEFORE UPDATE ON diagnostics WHEN OLD.reference_key IS NULL OR NEW.reference_key IS NOT OLD.reference_key OR NEW.id <> OLD.id
  BEGIN SELECT RAISE(ABORT, 'append_only:diagnostics'); END;--> statement-breakpoint
CREATE TRIGGER diagnostics_no_delete BEFORE DELETE ON diagnostics BEGIN SELECT RAISE(ABORT, 'append_only:diagnostics'); END;--> statement-breakpoint
CREATE TRIGGER diagnostics_no_replace BEFORE INSERT ON diagnostics WHEN EXISTS (SELECT 1 FROM diagnostics WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:diagnostics'); END;--> statement-breakpoint
CREATE TRIGGER diagnostic_findings_no_update BEFORE UPDATE ON diagnostic_findings WHEN OLD.reference_key IS NULL OR NEW.reference_key IS NOT OLD.reference_key OR NEW.id <> OLD.id
  BEGIN SELECT RAISE(ABORT, 'append_only:diagnostic_findings'); END;--> statement-breakpoint
CREATE TRIGGER diagnostic_findings_no_delete BEFORE DELETE ON diagnostic_findings BEGIN SELECT RAISE(ABORT, 'append_only:diagnostic_findings'); END;--> statement-breakpoint
CREATE TRIGGER diagnostic_findings_no_replace BEFORE INSERT ON diagnostic_findings WHEN EXISTS (SELECT 1 FROM diagnostic_findings WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:diagnostic_findings'); END;--> statement-breakpoint
CREATE TRIGGER finding_withdrawals_no_update BEFORE UPDATE ON finding_withdrawals BEGIN SELECT RAISE(ABORT, 'append_only:finding_withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER finding_withdrawals_no_delete BEFORE DELETE ON finding_withdrawals BEGIN SELECT RAISE(ABORT, 'append_only:finding_withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER finding_withdrawals_no_replace BEFORE INSERT ON finding_withdrawals WHEN EXISTS (SELECT 1 FROM finding_withdrawals WHERE id = NEW.id OR diagnostic_id = NEW.diagnostic_id OR finding_id = NEW.finding_id)
BEGIN SELECT RAISE(ABORT, 'append_only:finding_withdrawals'); END;--> statement-breakpoint
CREATE TRIGGER finding_answers_no_update BEFORE UPDATE ON finding_answers BEGIN SELECT RAISE(ABORT, 'append_only:finding_answers'); END;--> statement-breakpoint
CREATE TRIGGER finding_answers_no_delete BEFORE DELETE ON finding_answers BEGIN SELECT RAISE(ABORT, 'append_only:finding_answers'); END;--> statement-breakpoint
CREATE TRIGGER finding_answers_no_replace BEFORE INSERT ON finding_answers WHEN EXISTS (SELECT 1 FROM finding_answers WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:finding_answers'); END;--> statement-breakpoint
CREATE TRIGGER label_answers_no_update BEFORE UPDATE ON label_answers BEGIN SELECT RAISE(ABORT, 'append_only:label_answers'); END;--> statement-breakpoint
CREATE TRIGGER label_answers_no_delete BEFORE DELETE ON label_answers BEGIN SELECT RAISE(ABORT, 'append_only:label_answers'); END;--> statement-breakpoint
CREATE TRIGGER label_answers_no_replace BEFORE INSERT ON label_answers WHEN EXISTS (SELECT 1 FROM label_answers WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:label_answers'); END;--> statement-breakpoint
CREATE TRIGGER label_decisions_no_update BEFORE UPDATE ON label_decisions BEGIN SELECT RAISE(ABORT, 'append_only:label_decisions'); END;--> statement-breakpoint
CREATE TRIGGER label_decisions_no_delete BEFORE DELETE ON label_decisions BEGIN SELECT RAISE(ABORT, 'append_only:label_decisions'); END;--> statement-breakpoint
CREATE TRIGGER label_decisions_no_replace BEFORE INSERT ON label_decisions WHEN EXISTS (SELECT 1 FROM label_decisions WHERE id = NEW.id OR cancels_id = NEW.cancels_id)
BEGIN SELECT RAISE(ABORT, 'append_only:label_decisions'); END;
