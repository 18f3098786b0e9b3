PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`destination` text DEFAULT 'report' NOT NULL,
	`report_id` integer,
	`project_id` integer,
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
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "destination_known" CHECK("destination" IS NULL OR "destination" IN ('report', 'programme', 'sessions')),
	CONSTRAINT "report_of_its_destination" CHECK(("destination" = 'report') = ("report_id" IS NOT NULL)),
	CONSTRAINT "project_of_its_destination" CHECK(("destination" = 'sessions') = ("project_id" IS NOT NULL)),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "format_known" CHECK("format" IS NULL OR "format" IN ('xlsx', 'csv')),
	CONSTRAINT "state_known" CHECK("state" IS NULL OR "state" IN ('waiting', 'reading', 'previewed', 'committing', 'committed', 'refused', 'abandoned')),
	CONSTRAINT "bytes_whole" CHECK("bytes" IS NULL OR (typeof("bytes") = 'integer' AND "bytes" BETWEEN 0 AND 99999999)),
	CONSTRAINT "done_whole" CHECK("done" IS NULL OR (typeof("done") = 'integer' AND "done" BETWEEN 0 AND 99999999)),
	CONSTRAINT "total_whole" CHECK("total" IS NULL OR (typeof("total") = 'integer' AND "total" BETWEEN 0 AND 99999999))
);
--> statement-breakpoint
INSERT INTO `__new_imports`("id", "destination", "report_id", "project_id", "account_id", "door", "file_name", "format", "bytes", "sha256", "state", "done", "total", "result", "created_at", "finished_at", "cleared_at") SELECT "id", "destination", "report_id", NULL, "account_id", "door", "file_name", "format", "bytes", "sha256", "state", "done", "total", "result", "created_at", "finished_at", "cleared_at" FROM `imports`;--> statement-breakpoint
DROP TABLE `imports`;--> statement-breakpoint
ALTER TABLE `__new_imports` RENAME TO `imports`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `imports_report` ON `imports` (`report_id`,`id`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`);