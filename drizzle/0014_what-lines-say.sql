-- Two parts more in the address of a line, asked by some actions only: every line that is there reads « sans objet ».
-- Added in place: a table made anew would take its children's keys and triggers with it.
ALTER TABLE `figure_lines` ADD `practice` text DEFAULT 'na' NOT NULL CONSTRAINT "practice_known" CHECK("practice" IS NULL OR "practice" IN ('na', 'salaried', 'self_employed', 'mixed'));--> statement-breakpoint
ALTER TABLE `figure_lines` ADD `employer_kind` text DEFAULT 'na' NOT NULL CONSTRAINT "employer_kind_known" CHECK("employer_kind" IS NULL OR "employer_kind" IN ('na', 'public_hospital', 'private_hospital', 'medico_social', 'ambulatory', 'other'));--> statement-breakpoint
DROP INDEX `figure_lines_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `figure_lines_unique` ON `figure_lines` (`training_id`,`period_id`,`nature`,`region_code`,`level_key`,`profession_key`,`profession_other`,`measure`,`practice`,`employer_kind`);
