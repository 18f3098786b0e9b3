import type { Read } from './store';
import { prepared } from './store-prepared';

/** What lines of the journal are about, by the names that people give it: withdrawn things too, whose lines stay. */

export interface NamedProject {
  id: number;
  slug: string;
  acronym: string;
  name: string;
  anrReference: string | null;
}

export const namedProjects = (read: Read): NamedProject[] =>
  prepared(
    read,
    'SELECT id, slug, acronym, name, anr_reference AS anrReference FROM projects',
  ).all() as NamedProject[];

export const namedCampaigns = (read: Read): { id: number; label: string; period: string }[] =>
  prepared(
    read,
    'SELECT c.id, c.label, p.label AS period FROM campaigns c JOIN periods p ON p.id = c.period_id',
  ).all() as { id: number; label: string; period: string }[];

export const namedOrganisations = (read: Read): { id: number; name: string }[] =>
  prepared(read, 'SELECT id, name FROM organisations').all() as { id: number; name: string }[];

export const namedPeople = (read: Read): { id: number; name: string }[] =>
  prepared(read, 'SELECT account_id AS id, name FROM people').all() as { id: number; name: string }[];

/** What one word of a search names; a line answers where it is about one of them, or one of them wrote it. */
export interface NamedThings {
  projects: readonly number[];
  actions: readonly string[];
  campaigns: readonly number[];
  organisations: readonly number[];
  accounts: readonly number[];
  commands: readonly string[];
}

/** The condition that a line `j` answers the word of this rank, and what it binds. */
export function answersWord(
  rank: number,
  { projects, actions, campaigns, organisations, accounts, commands }: NamedThings,
): { condition: string; values: Record<string, string> } {
  const among = (name: string) => `(SELECT value FROM json_each(@${name}${rank}))`;
  return {
    condition: `(j.project_id IN ${among('projectsNamed')} OR j.account_id IN ${among('accountsNamed')}
      OR j.command IN ${among('commandsNamed')}
      OR j.account_id IN (SELECT a.id FROM accounts a WHERE a.organisation_id IN ${among('organisationsNamed')})
      OR j.subject IN (${SUBJECTS.map((question) => question.replace(/@(\w+)/g, (_, name) => among(name))).join(' UNION ALL ')}))`,
    values: Object.fromEntries(
      Object.entries({
        projectsNamed: projects,
        accountsNamed: accounts,
        commandsNamed: commands,
        organisationsNamed: organisations,
        actionsNamed: actions,
        campaignsNamed: campaigns,
      }).map(([name, all]) => [`${name}${rank}`, JSON.stringify(all)]),
    ),
  };
}

const SECTIONS =
  'sections s JOIN reports q ON q.id = s.report_id JOIN participations p ON p.id = s.participation_id';

/** The subjects of the lines that are about named things; `@actionsNamed` stands for the list of them. */
const SUBJECTS = [
  "SELECT 'account:' || n.value FROM @accountsNamed n",
  "SELECT 'organisation:' || n.value FROM @organisationsNamed n",
  "SELECT 'membership:' || m.id FROM membership_events m WHERE m.organisation_id IN @organisationsNamed",
  "SELECT 'campaign:' || n.value FROM @campaignsNamed n",
  "SELECT 'campaign:' || c.campaign_id FROM campaign_actions c WHERE c.action_key IN @actionsNamed",
  "SELECT 'action:' || n.value FROM @actionsNamed n",
  "SELECT 'component:' || c.id FROM components c WHERE c.action_key IN @actionsNamed",
  "SELECT 'synthesis:' || y.id FROM syntheses y WHERE y.action_key IN @actionsNamed",
  "SELECT 'committee:' || k.committee_id FROM committee_actions k WHERE k.action_key IN @actionsNamed",
  "SELECT 'participation:' || p.id FROM participations p WHERE p.action_key IN @actionsNamed",
  `SELECT 'training:' || t.id FROM trainings t JOIN participations p ON p.id = t.participation_id
   WHERE p.action_key IN @actionsNamed OR t.organisation_id IN @organisationsNamed`,
  `SELECT 'training-session:' || s.id FROM training_sessions s JOIN trainings t ON t.id = s.training_id
   JOIN participations p ON p.id = t.participation_id
   WHERE p.action_key IN @actionsNamed OR s.organisation_id IN @organisationsNamed`,
  `SELECT 'section:' || s.id FROM ${SECTIONS} WHERE p.action_key IN @actionsNamed OR q.campaign_id IN @campaignsNamed`,
  `SELECT 'report:' || q.id FROM ${SECTIONS} WHERE p.action_key IN @actionsNamed OR q.campaign_id IN @campaignsNamed`,
];
