'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False in what the server sends, true once this page's script runs: for what only works with it. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
