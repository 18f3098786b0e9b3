-- History is appended, never rewritten (SECURITY.md). A migration that rebuilds one of these tables must create its triggers again.
CREATE TRIGGER figure_revisions_no_update BEFORE UPDATE ON figure_revisions BEGIN SELECT RAISE(ABORT, 'append_only:figure_revisions'); END;--> statement-breakpoint
CREATE TRIGGER figure_revisions_no_delete BEFORE DELETE ON figure_revisions BEGIN SELECT RAISE(ABORT, 'append_only:figure_revisions'); END;--> statement-breakpoint
CREATE TRIGGER offer_revisions_no_update BEFORE UPDATE ON offer_revisions BEGIN SELECT RAISE(ABORT, 'append_only:offer_revisions'); END;--> statement-breakpoint
CREATE TRIGGER offer_revisions_no_delete BEFORE DELETE ON offer_revisions BEGIN SELECT RAISE(ABORT, 'append_only:offer_revisions'); END;--> statement-breakpoint
CREATE TRIGGER section_events_no_update BEFORE UPDATE ON section_events BEGIN SELECT RAISE(ABORT, 'append_only:section_events'); END;--> statement-breakpoint
CREATE TRIGGER section_events_no_delete BEFORE DELETE ON section_events BEGIN SELECT RAISE(ABORT, 'append_only:section_events'); END;--> statement-breakpoint
CREATE TRIGGER membership_events_no_update BEFORE UPDATE ON membership_events BEGIN SELECT RAISE(ABORT, 'append_only:membership_events'); END;--> statement-breakpoint
CREATE TRIGGER membership_events_no_delete BEFORE DELETE ON membership_events BEGIN SELECT RAISE(ABORT, 'append_only:membership_events'); END;--> statement-breakpoint
CREATE TRIGGER component_versions_no_update BEFORE UPDATE ON component_versions BEGIN SELECT RAISE(ABORT, 'append_only:component_versions'); END;--> statement-breakpoint
CREATE TRIGGER component_versions_no_delete BEFORE DELETE ON component_versions BEGIN SELECT RAISE(ABORT, 'append_only:component_versions'); END;--> statement-breakpoint
CREATE TRIGGER amounts_no_update BEFORE UPDATE ON amounts BEGIN SELECT RAISE(ABORT, 'append_only:amounts'); END;--> statement-breakpoint
CREATE TRIGGER amounts_no_delete BEFORE DELETE ON amounts BEGIN SELECT RAISE(ABORT, 'append_only:amounts'); END;--> statement-breakpoint
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append_only:journal'); END;--> statement-breakpoint
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append_only:journal'); END;--> statement-breakpoint
-- A submitted or validated section takes no ordinary entry; only a correction or the officer's accepted value.
CREATE TRIGGER figure_revisions_section_open BEFORE INSERT ON figure_revisions
WHEN NEW.section_id IS NOT NULL AND NEW.kind NOT IN ('correction', 'acceptance')
  AND (SELECT status FROM sections WHERE id = NEW.section_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'section_locked'); END;--> statement-breakpoint
CREATE TRIGGER offer_revisions_section_open BEFORE INSERT ON offer_revisions
WHEN NEW.section_id IS NOT NULL AND NEW.kind NOT IN ('correction', 'acceptance')
  AND (SELECT status FROM sections WHERE id = NEW.section_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'section_locked'); END;--> statement-breakpoint
-- A closed campaign takes none either, unless an exception of the section is running.
CREATE TRIGGER figure_revisions_campaign_open BEFORE INSERT ON figure_revisions
WHEN NEW.section_id IS NOT NULL AND NEW.kind NOT IN ('correction', 'acceptance')
  AND EXISTS (SELECT 1 FROM sections s JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id
    WHERE s.id = NEW.section_id AND c.closed_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM exceptions e WHERE e.section_id = NEW.section_id AND e.ended_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'campaign_closed'); END;--> statement-breakpoint
CREATE TRIGGER offer_revisions_campaign_open BEFORE INSERT ON offer_revisions
WHEN NEW.section_id IS NOT NULL AND NEW.kind NOT IN ('correction', 'acceptance')
  AND EXISTS (SELECT 1 FROM sections s JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id
    WHERE s.id = NEW.section_id AND c.closed_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM exceptions e WHERE e.section_id = NEW.section_id AND e.ended_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'campaign_closed'); END;
