CREATE TABLE `period_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure` text,
	`component_id` text,
	`rule` text,
	`source` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "period_rules_of_one" CHECK(("measure" IS NULL) <> ("component_id" IS NULL)),
	CONSTRAINT "measure_known" CHECK("measure" IS NULL OR "measure" IN ('entered', 'first_entered', 'validated', 'certified', 'made_aware', 'active')),
	CONSTRAINT "rule_known" CHECK("rule" IS NULL OR "rule" IN ('by_slot', 'by_start', 'prorata_days')),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `period_rules_subject` ON `period_rules` (`measure`,`component_id`);--> statement-breakpoint
CREATE TRIGGER period_rules_no_update BEFORE UPDATE ON period_rules BEGIN SELECT RAISE(ABORT, 'append_only:period_rules'); END;--> statement-breakpoint
CREATE TRIGGER period_rules_no_delete BEFORE DELETE ON period_rules BEGIN SELECT RAISE(ABORT, 'append_only:period_rules'); END;--> statement-breakpoint
CREATE TRIGGER period_rules_no_replace BEFORE INSERT ON period_rules WHEN EXISTS (SELECT 1 FROM period_rules WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:period_rules'); END;
