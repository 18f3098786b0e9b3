CREATE TABLE `signed_sendings` (
	`event_id` integer PRIMARY KEY NOT NULL,
	`names` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `section_events`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
CREATE TRIGGER signed_sendings_no_update BEFORE UPDATE ON signed_sendings BEGIN SELECT RAISE(ABORT, 'append_only:signed_sendings'); END;--> statement-breakpoint
CREATE TRIGGER signed_sendings_no_delete BEFORE DELETE ON signed_sendings BEGIN SELECT RAISE(ABORT, 'append_only:signed_sendings'); END;--> statement-breakpoint
CREATE TRIGGER signed_sendings_no_replace BEFORE INSERT ON signed_sendings WHEN EXISTS (SELECT 1 FROM signed_sendings WHERE event_id = NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'append_only:signed_sendings'); END;
