'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { AUTOSAVE_HEADER } from '@/app/_web/autosave-header';
import { formatCount } from '@/lib/wording/numbers';

interface Props {
  /** Where the job is asked for. */
  address: string;
  state: string;
  /** What each stage of it is called. */
  stages: Record<Stage, string>;
  /** Where it is found again. */
  from: string;
}

type Stage = 'reading' | 'comparing' | 'writing';

interface Known {
  state: string;
  progress: { stage: Stage; done: number; total: number | null } | null;
}

/** Asks how far a file is, once a second, and reads the page again when its state moves. */
export function JobProgress({ address, state, stages, from }: Props) {
  const router = useRouter();
  const [known, setKnown] = useState<Known>({ state, progress: null });
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      try {
        // Polling is no activity: the session ends as if nobody asked.
        const response = await fetch(address, { headers: { [AUTOSAVE_HEADER]: '1' } });
        if (response.ok) {
          const answer: Known = await response.json();
          if (stopped) return;
          setLost(false);
          setKnown(answer);
          if (answer.state !== state) router.refresh();
        } else setLost(true);
      } catch {
        setLost(true);
      }
      if (!stopped) timer = setTimeout(ask, 1_000);
    };
    let timer = setTimeout(ask, 300);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [address, state, router]);
  const { progress } = known;
  return (
    <div className="app-import-progress" role="status">
      <p>
        {progress ? stages[progress.stage] : 'En attente'}
        {progress && progress.done > 0 && (
          <>
            {'\u00a0: '}
            {formatCount(progress.done)}
            {progress.total !== null && ` sur ${formatCount(progress.total)}`} lignes
          </>
        )}
      </p>
      <progress
        aria-label="Avancement"
        {...(progress?.total ? { max: progress.total, value: progress.done } : {})}
      />
      <p>Vous pouvez quitter cette page : le travail continue, et vous le retrouverez depuis {from}.</p>
      {lost && <p>Le service ne répond pas pour le moment. Nouvel essai dans une seconde.</p>}
    </div>
  );
}
