ALTER TABLE `sections` ADD `answered_by` integer REFERENCES accounts(id);--> statement-breakpoint
-- INSERT OR REPLACE deletes without firing the triggers against DELETE: a row that exists is never inserted again.
CREATE TRIGGER figure_revisions_no_replace BEFORE INSERT ON figure_revisions WHEN EXISTS (SELECT 1 FROM figure_revisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:figure_revisions'); END;--> statement-breakpoint
CREATE TRIGGER offer_revisions_no_replace BEFORE INSERT ON offer_revisions WHEN EXISTS (SELECT 1 FROM offer_revisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:offer_revisions'); END;--> statement-breakpoint
CREATE TRIGGER section_events_no_replace BEFORE INSERT ON section_events WHEN EXISTS (SELECT 1 FROM section_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:section_events'); END;--> statement-breakpoint
CREATE TRIGGER membership_events_no_replace BEFORE INSERT ON membership_events WHEN EXISTS (SELECT 1 FROM membership_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:membership_events'); END;--> statement-breakpoint
CREATE TRIGGER component_versions_no_replace BEFORE INSERT ON component_versions WHEN EXISTS (SELECT 1 FROM component_versions WHERE id = NEW.id OR (component_id = NEW.component_id AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'append_only:component_versions'); END;--> statement-breakpoint
CREATE TRIGGER amounts_no_replace BEFORE INSERT ON amounts WHEN EXISTS (SELECT 1 FROM amounts WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:amounts'); END;--> statement-breakpoint
CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only:journal'); END;
