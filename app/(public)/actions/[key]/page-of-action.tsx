import type { ReactNode } from 'react';
import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { found } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import type { Situation } from '@/app/_web/situation';
import { seasonsOfAction } from '@/lib/overview/action-detail';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';

interface Props {
  /** The action whose page is above. */
  of: string;
  /** The last part of the address, and the last words of the path. */
  path: string;
  here: string;
  /** The title as far as « action n° 8 », which is added. */
  title: string;
  lead: string;
  situation: Situation;
  keep?: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** A page below that of an action, of all its seasons: where one is, the day that is read, and what the page shows. */
export async function PageOfAction({ of, path, here, title, lead, situation, keep = {}, children }: Props) {
  const { params, season: _, ...bar } = situation;
  const name = (await found(seasonsOfAction(await pageRead(), of, bar.day))).at(-1);
  const numbered = `${title} n°\u00a0${name?.number}`;
  const called = french(name?.title ?? '');
  return (
    <>
      <PageHeader
        title={numbered}
        tab={`${numbered} – ${called}`}
        above={[
          { label: 'Actions', href: '/actions' },
          { label: `N°\u00a0${name?.number} – ${called}`, href: `/actions/${of}` },
        ]}
        here={here}
        params={params}
        context={`Situation au ${formatDay(bar.day)}`}
        lead={lead}
      />
      <FilterBar action={`/actions/${of}/${path}`} {...bar} withSeason={false} keep={keep} />
      {children}
    </>
  );
}
