import type { RefusalCode } from './refusal-codes';

/** What is wrong in a file that is read; `lib/wording/file-problems.ts` says each in French. */
export type FileProblemCode =
  | ReadingProblemCode
  | FileNoticeCode
  | PlacingProblemCode
  | ProgrammeFileProblemCode
  | SessionFileProblemCode;

/** What reading finds: of the file, its columns, its rows, its cells, its openings. */
export type ReadingProblemCode =
  | 'foreign_workbook'
  | 'foreign_csv'
  | 'old_template'
  | 'newer_template'
  | 'other_report'
  | 'missing_sheet'
  | 'table_elsewhere'
  | 'no_known_sheet'
  | 'no_known_headings'
  | 'table_without_header'
  | 'sheet_without_header'
  | 'hidden_sheet'
  | 'figures_elsewhere'
  | 'offers_elsewhere'
  | 'offers_without_header'
  | 'no_data'
  | 'more_problems'
  | 'missing_column'
  | 'missing_measure_columns'
  | 'missing_period_columns'
  | 'duplicate_column'
  | 'unknown_column'
  | 'unknown_wide_column'
  | 'column_without_heading'
  | 'hidden_column'
  | 'hidden_rows'
  | 'merged_cells'
  | 'line_without_training'
  | 'duplicate_line'
  | 'mixed_marks'
  | 'measure_missing'
  | 'unknown_measure'
  | 'date_as_count'
  | 'boolean_as_count'
  | 'cell_error'
  | 'formula_without_value'
  | 'not_communicated'
  | 'foreign_digits'
  | 'text_too_long'
  | 'undecoded_text'
  | 'impossible_day'
  | 'not_a_day'
  | 'offer_without_identifier'
  | 'duplicate_offer';

/** What a file is read with, and what of it is left: told in its preview, and no reason to refuse it. */
export type FileNoticeCode =
  | 'sheet_read_as'
  | 'sheet_left'
  | 'hidden_sheet_left'
  | 'sheets_beyond'
  | 'sheet_copy_left'
  | 'rows_above_left'
  | 'columns_left'
  | 'rows_without_value'
  | 'age_unknown';

/** What placing finds: lines that are not the report's, or not the sender's. */
export type PlacingProblemCode =
  | 'unreadable_identifier'
  | 'line_of_other_project'
  | 'line_of_other_report'
  | 'names_differ'
  | 'training_missing'
  | 'unknown_training'
  | 'organisation_needed_here'
  | 'training_of_other_organisation'
  | 'unknown_organisation_here'
  | 'region_missing'
  | 'unknown_region_here'
  | 'region_not_delivered'
  | 'level_missing'
  | 'unknown_level_here'
  | 'unknown_profession_here'
  | 'unknown_detail_here'
  | 'detail_not_asked_here'
  | 'unknown_period_here'
  | 'comment_without_value'
  | 'repeated_line'
  | 'repeated_opening'
  | 'declared_twice_here'
  | 'not_your_line'
  | 'not_your_action'
  | 'not_your_opening'
  | 'impossible_opening_date';

/** A rule of the figures is broken in a file as it is in the grid. */
export type CellProblemCode = FileProblemCode | RefusalCode;

/** What is wrong with a row of a file of the programme, where a form has no such mistake. */
export type ProgrammeFileProblemCode =
  | 'cell_needed'
  | 'not_a_choice'
  | 'not_a_whole_number'
  | 'not_yes_or_no'
  | 'unknown_profession_of_list'
  | 'unknown_aim'
  | 'unknown_action_here'
  | 'unknown_round'
  | 'unknown_project_here'
  | 'unknown_organisation_of_programme'
  | 'unknown_training_here'
  | 'unknown_milestone_here'
  | 'tranche_rank_here'
  | 'not_in_action'
  | 'training_of_other_action'
  | 'not_health_university'
  | 'role_of_stay'
  | 'planned_not_a_number'
  | 'past_campaign_twice'
  | 'past_row_says_nothing'
  | 'column_fixed'
  | 'row_changed_meanwhile'
  | 'row_outside_actions'
  | 'unreadable_mark'
  | 'unknown_mark'
  | 'cell_unfit'
  | 'doubtful_formula'
  | 'doubtful_shown';

/** What is wrong with a row of a file of training sessions, where a form has no such mistake. */
export type SessionFileProblemCode =
  | 'not_a_time'
  | 'unknown_session_here'
  | 'session_twice_here'
  | 'unknown_training_of_sessions'
  | 'unknown_giver_here'
  | 'unknown_participant_here'
  | 'presence_twice_here'
  | 'result_without_day'
  | 'session_not_yours_here';
