CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
ALTER TABLE `people` ADD `search` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);