'use client';

import { PublishButton } from '@/app/_files/publish-button';
import { usePublish } from '@/app/_files/use-publish';

/** The one button that publishes. */
export function PublishSessions({ jobId }: { jobId: number }) {
  const { busy, message, publish } = usePublish(`/api/v1/session-imports/${jobId}/commit`);
  return <PublishButton label="Publier" busy={busy} message={message} onPublish={() => void publish({})} />;
}
