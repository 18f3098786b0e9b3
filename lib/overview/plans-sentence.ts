import type { SeasonDashboard } from '@/lib/overview/season-dashboard';
import { counted } from '@/lib/wording/plural';

/** « 2 actions et 3 régions sont en dessous de leur plan. »; empty where nothing can be read against a plan. */
export function plansSentence({
  untargeted,
  regions,
}: Pick<SeasonDashboard, 'untargeted' | 'regions'>): string {
  const plans = (of: readonly { plan: { code: string } | null }[], code: string) =>
    of.filter(({ plan }) => plan?.code === code).length;
  const below = [plans(untargeted, 'below_plan'), plans(regions, 'below_plan')] as const;
  const [actions, places] = below;
  if (actions + places === 0)
    return plans([...untargeted, ...regions], 'as_planned') > 0
      ? 'Aucune action ni région n’est en dessous de son plan.'
      : '';
  const told = [actions > 0 && counted(actions, 'action'), places > 0 && counted(places, 'région')].filter(
    Boolean,
  );
  const isOne = actions + places === 1;
  return `${told.join(' et ')} ${isOne ? 'est' : 'sont'} en dessous de ${isOne ? 'son' : 'leur'} plan.`;
}
