DROP INDEX `people_email`;--> statement-breakpoint
CREATE INDEX `people_address` ON `people` (`email_folded`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `person_id` integer REFERENCES accounts(id);--> statement-breakpoint
CREATE INDEX `accounts_person` ON `accounts` (`person_id`);