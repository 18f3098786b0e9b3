import { Tile, Tiles } from '@/app/_ui/tile';
import type { SessionDetail } from '@/lib/training-session/session-detail';
import { formatCount, formatRate } from '@/lib/wording/numbers';

/** What a session comes to, in numbers. A rate of assiduity is minutes over minutes, never a mean of people. */
export function Counts({ counts }: { counts: SessionDetail['counts'] }) {
  const { registered, entered, firstEntered, assiduous, badges, minutesAttended, minutesPlanned } = counts;
  return (
    <Tiles label="Effectifs de la session">
      <Tile label="Inscrits" value={formatCount(registered)} note="sans les désistements" />
      <Tile
        label="Entrés"
        value={formatCount(entered)}
        note={`présents à un créneau au moins, dont ${formatCount(firstEntered)} pour la première fois`}
      />
      <Tile
        label="Assidus"
        value={formatCount(assiduous)}
        note={
          minutesPlanned > 0 && minutesAttended > 0
            ? `${formatRate(minutesAttended / minutesPlanned)} des minutes obligatoires suivies`
            : 'aucune présence n’est encore marquée'
        }
      />
      <Tile label="Badges Pix" value={formatCount(badges)} note="obtenus" />
    </Tiles>
  );
}
