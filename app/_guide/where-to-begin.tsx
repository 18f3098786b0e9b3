import type { Actor } from '@/lib/access/actor';
import { shownGuide } from '@/lib/account/shown-guide';
import { read } from '@/lib/store';

/** The way to the guide, on the dashboard: its form would weigh on every visitor there, who never sees it. */
export function WhereToBegin({ actor }: { actor: Actor }) {
  if (shownGuide(read(), actor).length === 0) return null;
  return (
    <p>
      Première visite ? L’aide dit <a href="/aide#commencer">par où commencer</a>.
    </p>
  );
}
