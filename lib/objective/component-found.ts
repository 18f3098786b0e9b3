import { componentOf, componentVersionsOf } from '@/db/objective-components';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';

/** A component of an objective with its versions, oldest first: there is at least one. */
export interface FoundComponent {
  target: Target;
  component: NonNullable<Awaited<ReturnType<typeof componentOf>>>;
  versions: Awaited<ReturnType<typeof componentVersionsOf>>;
}

/** The component for the officer of its action. */
export async function findComponent(
  { tx }: Circumstances,
  { componentId }: { componentId: string },
): Promise<FoundComponent | undefined> {
  const component = await componentOf(tx, componentId);
  const versions = await componentVersionsOf(tx, componentId);
  return component && versions.length > 0
    ? { component, versions, target: { actionKeys: [component.actionKey] } }
    : undefined;
}
