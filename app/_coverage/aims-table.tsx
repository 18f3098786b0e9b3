import { DataTable } from '@/app/_ui/data-table';
import type { AimGroup } from '@/lib/coverage/aim-groups';
import { formatDay } from '@/lib/wording/dates';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

interface Props {
  groups: readonly AimGroup[];
  /** « N° 8 : médiateurs », by the key of an action. */
  actions: ReadonlyMap<string, string>;
}

/** Which professions each action aims at, with what lets one say it: no document links the two. */
export function AimsTable({ groups, actions }: Props) {
  return (
    <DataTable
      caption="Professions visées par les actions"
      note="L’annexe « Professions ciblées par les actions » (document 003, lignes 757 à 809) n’a pas de colonne qui relie une profession à une action : chaque lien est déduit du texte de l’action, ou dit par un responsable de l’action."
      empty="Aucun lien n’est connu ce jour-là."
      asCards
      columns={[
        { key: 'action', label: 'Action' },
        { key: 'professions', label: 'Professions' },
        { key: 'reason', label: 'Pourquoi' },
        { key: 'source', label: 'Source' },
      ]}
      rows={groups.map(({ actionKey, isAimed, professions, reason, src, inferred, knownFrom }) => ({
        key: `${actionKey} ${professions.join()} ${isAimed} ${knownFrom}`,
        cells: [
          french(actions.get(actionKey) ?? actionKey),
          `${isAimed ? '' : 'Ne vise pas\u00a0: '}${professions.map(french).join(', ')}`,
          french(reason),
          `${sourceWords(src)}${inferred ? ' (déduit)' : `, depuis le ${formatDay(knownFrom)}`}`,
        ],
      }))}
    />
  );
}
