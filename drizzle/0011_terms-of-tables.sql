PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_rollup_keys` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`grain` text NOT NULL,
	`season_key` text DEFAULT '' NOT NULL,
	`action_key` text DEFAULT '' NOT NULL,
	`region_code` text DEFAULT '' NOT NULL,
	`level_key` text DEFAULT '' NOT NULL,
	`project_id` integer DEFAULT 0 NOT NULL,
	`component_id` text DEFAULT '' NOT NULL,
	`period_id` integer DEFAULT 0 NOT NULL,
	`measure` text NOT NULL,
	`layer` text NOT NULL,
	CONSTRAINT "grain_known" CHECK("grain" IS NULL OR "grain" IN ('programme', 'action', 'region', 'action_region', 'action_level', 'project', 'component', 'participation', 'term'))
);
--> statement-breakpoint
INSERT INTO `__new_rollup_keys`("id", "grain", "season_key", "action_key", "region_code", "level_key", "project_id", "component_id", "period_id", "measure", "layer") SELECT "id", CASE "grain" WHEN 'part' THEN 'term' ELSE "grain" END, "season_key", "action_key", "region_code", "level_key", "project_id", "component_id", "period_id", "measure", "layer" FROM `rollup_keys`;--> statement-breakpoint
DROP TABLE `rollup_keys`;--> statement-breakpoint
ALTER TABLE `__new_rollup_keys` RENAME TO `rollup_keys`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `rollup_keys_unique` ON `rollup_keys` (`grain`,`season_key`,`action_key`,`region_code`,`level_key`,`project_id`,`component_id`,`period_id`,`measure`,`layer`);--> statement-breakpoint
CREATE INDEX `rollup_keys_project` ON `rollup_keys` (`grain`,`project_id`);