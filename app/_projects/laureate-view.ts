import type { KnownLaureate } from '@/lib/project/laureates';
import { ofName } from '@/lib/wording/elision';
import { statementDate } from '@/lib/wording/statements';
import { capitalised, french } from '@/lib/wording/typography';

export interface LaureateView {
  id: string;
  title: string;
  name: string | null;
  /** Set where the record is no laureate. */
  status: string | null;
  facts: string[];
  sources: { href: string; words: string }[];
}

/** What public pages say of a laureate, without any of their figures. */
export function laureateView(laureate: KnownLaureate): LaureateView {
  const { id, acronym, name, lead, regions, territory, partners, actions, status, remarks } = laureate;
  const title = acronym ?? name ?? id;
  return {
    id,
    title: french(title),
    name: name && name !== title ? french(name) : null,
    status: status && french(status),
    facts: [
      lead && `Porté par\u00a0: ${lead}.`,
      regions.length > 0 && `Région\u00a0: ${regions.join(', ')}${territory ? ` (${territory})` : ''}.`,
      seasonWords(laureate),
      actions.length > 0 &&
        `Action\u00a0: ${actions.join(', ')}${laureate.actionsInferred ? ' (déduite)' : ''}.`,
      datesWords(laureate),
      partners.length > 0 && `Partenaires cités\u00a0: ${partners.join(', ')}.`,
      ...remarks,
    ]
      .filter((fact): fact is string => Boolean(fact))
      .map(french),
    sources: laureate.sources.map((href) => ({ href, words: siteOf(href) })),
  };
}

function seasonWords({ season, seasonInferred, round }: KnownLaureate): string {
  if (!season) return 'Saison non précisée par les pages lues.';
  const inferred = seasonInferred ? ' (déduite)' : '';
  return `Saison ${season.slice(1)}${inferred}${round === null ? '' : `, relève ${round}`}.`;
}

function datesWords({ start, end }: KnownLaureate): string | null {
  if (start && end) return `${capitalised(ofName(statementDate(start)))} à ${statementDate(end)}.`;
  if (start) return `Début\u00a0: ${statementDate(start)}.`;
  return end ? `Fin\u00a0: ${statementDate(end)}.` : null;
}

/** The site and the last words of an address: enough to tell two pages of a site apart. */
function siteOf(href: string): string {
  const { hostname, pathname } = new URL(href);
  const last = pathname.split('/').filter(Boolean).at(-1);
  const page = last && last.length > 40 ? `${last.slice(0, 40)}…` : last;
  return [hostname.replace(/^www\./, ''), page].filter(Boolean).join(' – ');
}
