CREATE INDEX `section_events_day` ON `section_events` (`known_from`);--> statement-breakpoint
CREATE INDEX `journal_command` ON `journal` (`command`);