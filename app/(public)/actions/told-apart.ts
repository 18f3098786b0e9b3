import type { SeasonOverview } from '@/lib/queries/programme-overview';
import { counted } from '@/lib/wording/plural';

/** « 24 lauréats, 39 participations »: two counts that are never the same thing. */
export function toldApart({ laureates, participations, published }: SeasonOverview): string {
  const recorded =
    laureates === 0
      ? 'Aucun projet n’est enregistré ce jour-là.'
      : `${counted(laureates, 'lauréat')}, ${counted(participations, 'participation')} : un projet lauréat peut participer à plusieurs actions.`;
  if (!published.laureates || !published.participations) return recorded;
  const { laureates: projects, participations: all } = published;
  const sum = all.parts.map(({ value }) => value).join(' + ');
  return `${recorded} Le bilan publie ${counted(projects.value, 'lauréat')} (${projects.source}) et ${sum} = ${counted(all.total, 'participation')}.`;
}
