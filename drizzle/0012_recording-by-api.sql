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
	CONSTRAINT "scope_known" CHECK("scope" IS NULL OR "scope" IN ('read', 'enter', 'manage')),
	CONSTRAINT "expires_on_day" CHECK("expires_on" IS NULL OR ("expires_on" IS date("expires_on", '+0 days')))
);
--> statement-breakpoint
INSERT INTO `__new_api_tokens`("id", "account_id", "label", "scope", "prefix", "token_hash", "created_at", "expires_on", "last_used_at", "revoked_at") SELECT "id", "account_id", "label", "scope", "prefix", "token_hash", "created_at", "expires_on", "last_used_at", "revoked_at" FROM `api_tokens`;--> statement-breakpoint
DROP TABLE `api_tokens`;--> statement-breakpoint
ALTER TABLE `__new_api_tokens` RENAME TO `api_tokens`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_account` ON `api_tokens` (`account_id`);--> statement-breakpoint
ALTER TABLE `idempotency_keys` ADD `digest` text;--> statement-breakpoint
UPDATE `idempotency_keys` SET `digest` = json_extract(`result`, '$.digest'), `result` = json_remove(`result`, '$.digest') WHERE `command` = 'enter-figures' AND json_type(`result`, '$.digest') = 'text';
