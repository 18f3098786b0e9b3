PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_projects` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`acronym` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`anr_reference` text,
	`starts_on` text,
	`ends_on` text,
	`origin` text NOT NULL,
	`search` text NOT NULL,
	`decided_on` text NOT NULL,
	`source` text,
	`announced_on` text,
	`known_from` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`withdrawn_from` text,
	CONSTRAINT "status_known" CHECK("status" IS NULL OR "status" IN ('announced', 'contracted', 'running', 'suspended', 'ended', 'terminated', 'abandoned')),
	CONSTRAINT "origin_known" CHECK("origin" IS NULL OR "origin" IN ('reference', 'recorded', 'demonstration')),
	CONSTRAINT "starts_on_day" CHECK("starts_on" IS NULL OR ("starts_on" IS date("starts_on", '+0 days'))),
	CONSTRAINT "ends_on_day" CHECK("ends_on" IS NULL OR ("ends_on" IS date("ends_on", '+0 days'))),
	CONSTRAINT "decided_on_day" CHECK("decided_on" IS NULL OR ("decided_on" IS date("decided_on", '+0 days'))),
	CONSTRAINT "announced_on_day" CHECK("announced_on" IS NULL OR ("announced_on" IS date("announced_on", '+0 days'))),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days'))),
	CONSTRAINT "version_whole" CHECK("version" IS NULL OR (typeof("version") = 'integer' AND "version" BETWEEN 0 AND 99999999)),
	CONSTRAINT "withdrawn_from_day" CHECK("withdrawn_from" IS NULL OR ("withdrawn_from" IS date("withdrawn_from", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_projects`("id", "slug", "acronym", "name", "status", "anr_reference", "starts_on", "ends_on", "origin", "search", "decided_on", "source", "announced_on", "known_from", "version", "withdrawn_from") SELECT "id", "slug", "acronym", "name", "status", "anr_reference", "starts_on", "ends_on", "origin", "search", "decided_on", "source", "announced_on", "known_from", "version", "withdrawn_from" FROM `projects`;--> statement-breakpoint
DROP TABLE `projects`;--> statement-breakpoint
ALTER TABLE `__new_projects` RENAME TO `projects`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `projects_slug` ON `projects` (`slug`) WHERE withdrawn_from IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `projects_anr` ON `projects` (`anr_reference`) WHERE withdrawn_from IS NULL;--> statement-breakpoint
ALTER TABLE `project_events` ADD `cancels_id` integer REFERENCES project_events(id);--> statement-breakpoint
CREATE UNIQUE INDEX `project_events_cancels` ON `project_events` (`cancels_id`) WHERE cancels_id IS NOT NULL;--> statement-breakpoint
-- A status is the last word in the order of the days of a project's life, no longer in the order of the typing.
UPDATE `projects` SET `status` = (SELECT e.`status_after` FROM `project_events` e WHERE e.`project_id` = `projects`.`id` AND e.`status_after` IS NOT NULL ORDER BY e.`effective_on` DESC, e.`id` DESC LIMIT 1)
WHERE EXISTS (SELECT 1 FROM `project_events` e WHERE e.`project_id` = `projects`.`id` AND e.`status_after` IS NOT NULL);--> statement-breakpoint
CREATE TRIGGER projects_withdrawn BEFORE UPDATE ON projects WHEN OLD.withdrawn_from IS NOT NULL BEGIN SELECT RAISE(ABORT, 'withdrawn:projects'); END;--> statement-breakpoint
DROP TRIGGER project_events_no_replace;--> statement-breakpoint
CREATE TRIGGER project_events_no_replace BEFORE INSERT ON project_events WHEN EXISTS (SELECT 1 FROM project_events WHERE id = NEW.id OR cancels_id = NEW.cancels_id)
BEGIN SELECT RAISE(ABORT, 'append_only:project_events'); END;
