ALTER TABLE `credentials` ADD `one_time_until` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `authenticated_at` text;