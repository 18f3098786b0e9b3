CREATE TABLE `peer_thresholds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`season_key` text NOT NULL,
	`tenths` integer NOT NULL,
	`reason` text NOT NULL,
	`account_id` integer NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`known_from` text NOT NULL,
	FOREIGN KEY (`season_key`) REFERENCES `seasons`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tenths_whole" CHECK("tenths" IS NULL OR (typeof("tenths") = 'integer' AND "tenths" BETWEEN 1 AND 1000)),
	CONSTRAINT "door_known" CHECK("door" IS NULL OR "door" IN ('form', 'import', 'api', 'script')),
	CONSTRAINT "known_from_day" CHECK("known_from" IS NULL OR ("known_from" IS date("known_from", '+0 days')))
);
--> statement-breakpoint
CREATE INDEX `peer_thresholds_season` ON `peer_thresholds` (`season_key`,`known_from`);--> statement-breakpoint
CREATE TRIGGER peer_thresholds_no_update BEFORE UPDATE ON peer_thresholds BEGIN SELECT RAISE(ABORT, 'append_only:peer_thresholds'); END;--> statement-breakpoint
CREATE TRIGGER peer_thresholds_no_delete BEFORE DELETE ON peer_thresholds BEGIN SELECT RAISE(ABORT, 'append_only:peer_thresholds'); END;--> statement-breakpoint
CREATE TRIGGER peer_thresholds_no_replace BEFORE INSERT ON peer_thresholds WHEN EXISTS (SELECT 1 FROM peer_thresholds WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:peer_thresholds'); END;
