import { SelectField } from '@/app/_ui/select-field';
import { SESSION_STATES } from '@/lib/domain/training-session/vocabulary';
import type { SessionFilter } from '@/lib/training-session/session-filter';
import { formatMonth } from '@/lib/wording/dates';
import { sessionStateWords, ZONE_NOT_PRINTED, zoneName } from '@/lib/wording/training-sessions';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  path: string;
  filter: SessionFilter;
  asCalendar: boolean;
  zones: readonly { number: number; label: string }[];
  /** Whether some session is in a region that no printed zone names. */
  outside: boolean;
  months: readonly string[];
}

/** What one looks for among sessions: their state, their zone, a month. */
export function SessionFilters({ path, filter, asCalendar, zones, outside, months }: Props) {
  return (
    <form className="app-filters" method="get" action={path} aria-label="Filtres des sessions">
      {asCalendar && <input type="hidden" name="view" value="calendar" />}
      <SelectField
        name="state"
        label="État"
        blank="Tous les états"
        options={SESSION_STATES.map((state) => ({ value: state, label: sessionStateWords[state] }))}
        defaultValue={filter.state ?? ''}
      />
      <SelectField
        name="zone"
        label="Zone"
        blank="Toutes les zones"
        options={[
          ...zones.map((zone) => ({ value: String(zone.number), label: french(zoneName(zone)) })),
          ...(outside ? [{ value: 'none', label: capitalised(ZONE_NOT_PRINTED) }] : []),
        ]}
        defaultValue={filter.zone === undefined ? '' : String(filter.zone)}
      />
      <SelectField
        name="month"
        label="Mois"
        blank={asCalendar ? 'Le plus proche' : 'Tous les mois'}
        options={months.map((month) => ({ value: month, label: formatMonth(month) }))}
        defaultValue={filter.month ?? ''}
      />
      <button type="submit" className="fr-btn fr-btn--secondary">
        Appliquer
      </button>
    </form>
  );
}
