CREATE TABLE `kept_answers` (
	`name` text NOT NULL,
	`day` text NOT NULL,
	`version` integer NOT NULL,
	`rules` text NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`name`, `day`)
);
