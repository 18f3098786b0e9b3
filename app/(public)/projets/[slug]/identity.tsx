import { Badge, type Tone } from '@/app/_ui/badge';
import type { ProjectStatus } from '@/lib/domain/vocabulary';
import type { ProjectDetail } from '@/lib/project/project-detail';
import { formatDay } from '@/lib/wording/dates';
import { projectStatusWords } from '@/lib/wording/projects';

const tones: Record<ProjectStatus, Tone> = {
  announced: 'info',
  contracted: 'info',
  running: 'success',
  suspended: 'warning',
  ended: 'neutral',
  terminated: 'warning',
  abandoned: 'warning',
};

interface Props {
  project: Pick<ProjectDetail, 'status' | 'origin' | 'anrReference' | 'startsOn' | 'endsOn' | 'knownFrom'>;
}

export function Identity({ project }: Props) {
  const { status, origin, anrReference, startsOn, endsOn, knownFrom } = project;
  return (
    <dl className="app-facts">
      <div>
        <dt>Statut</dt>
        <dd>
          <Badge tone={tones[status]}>{projectStatusWords[status]}</Badge>
        </dd>
      </div>
      <div>
        <dt>Référence ANR</dt>
        <dd>{anrReference ?? 'non renseignée'}</dd>
      </div>
      <div>
        <dt>Début</dt>
        <dd>{startsOn ? formatDay(startsOn) : 'non renseigné'}</dd>
      </div>
      <div>
        <dt>Fin prévue</dt>
        <dd>{endsOn ? formatDay(endsOn) : 'non renseignée'}</dd>
      </div>
      <div>
        <dt>Connu depuis</dt>
        <dd>{formatDay(knownFrom)}</dd>
      </div>
      {origin === 'demonstration' && (
        <div>
          <dt>Origine</dt>
          <dd>
            <Badge tone="warning">projet de démonstration</Badge>
            <span className="app-second">Ce projet et ses organisations n’existent pas.</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
