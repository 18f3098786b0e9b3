import { useEffect, useState } from 'react';
import type { FoundGroup } from '@/app/_web/search-answer';

/** What is known of what was typed; the groups are those of `typed`, which may be behind the field. */
export interface Found {
  typed: string;
  groups: FoundGroup[];
  problem?: string;
}

const NOTHING: Found = { typed: '', groups: [] };
/** After the last key: one question a word, not one a letter. */
const QUIET_MS = 200;

const UNREACHABLE = 'Le service ne répond pas. Réessayez dans un instant.';
const TOO_MANY = 'Trop de recherches en peu de temps. Réessayez dans une minute.';

/** What the service finds for what stands in the field, once the keys are quiet. */
export function useFound(typed: string): Found {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (typed.trim() === '') {
      setFound(NOTHING);
      return;
    }
    const asking = new AbortController();
    const wait = setTimeout(async () => {
      const answer = await ask(typed, asking.signal);
      if (!asking.signal.aborted) setFound(answer);
    }, QUIET_MS);
    return () => {
      clearTimeout(wait);
      asking.abort();
    };
  }, [typed]);
  return found;
}

async function ask(typed: string, signal: AbortSignal): Promise<Found> {
  try {
    const query = new URLSearchParams({ q: typed });
    const response = await fetch(`/recherche/reponses?${query}`, { signal, cache: 'no-store' });
    if (!response.ok) return { typed, groups: [], problem: response.status === 429 ? TOO_MANY : UNREACHABLE };
    const { groups }: { groups: FoundGroup[] } = await response.json();
    return { typed, groups };
  } catch {
    return { typed, groups: [], problem: UNREACHABLE };
  }
}
