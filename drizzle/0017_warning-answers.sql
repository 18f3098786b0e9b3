CREATE TABLE `warning_answers` (
	`revision_id` integer NOT NULL,
	`code` text NOT NULL,
	`value` integer NOT NULL,
	`against` integer NOT NULL,
	PRIMARY KEY(`revision_id`, `code`),
	FOREIGN KEY (`revision_id`) REFERENCES `figure_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "value_whole" CHECK("value" IS NULL OR (typeof("value") = 'integer' AND "value" BETWEEN 0 AND 9007199254740991)),
	CONSTRAINT "against_whole" CHECK("against" IS NULL OR (typeof("against") = 'integer' AND "against" BETWEEN 0 AND 9007199254740991))
);
--> statement-breakpoint
CREATE TRIGGER warning_answers_no_update BEFORE UPDATE ON warning_answers BEGIN SELECT RAISE(ABORT, 'append_only:warning_answers'); END;--> statement-breakpoint
CREATE TRIGGER warning_answers_no_delete BEFORE DELETE ON warning_answers BEGIN SELECT RAISE(ABORT, 'append_only:warning_answers'); END;--> statement-breakpoint
CREATE TRIGGER warning_answers_no_replace BEFORE INSERT ON warning_answers WHEN EXISTS (SELECT 1 FROM warning_answers WHERE revision_id = NEW.revision_id AND code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'append_only:warning_answers'); END;--> statement-breakpoint
-- What was sent with a reason keeps it: nobody noted then what the reason spoke of, so it speaks of its value as a whole.
INSERT INTO warning_answers (revision_id, code, value, against)
SELECT r.id, 'any', coalesce(r.value, 0), 0 FROM figure_revisions r
WHERE r.comment IS NOT NULL AND r.section_id IS NOT NULL AND r.kind <> 'acceptance' AND EXISTS (
  SELECT 1 FROM section_events e WHERE e.section_id = r.section_id AND e.step IN ('submit', 'correct') AND e.at >= r.at);
