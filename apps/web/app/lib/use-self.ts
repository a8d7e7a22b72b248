import { useRouteLoaderData } from '@remix-run/react';
import type { SelfView } from '@passerelle/core/members/contract.ts';
import type { loader } from '#app/routes/_app.tsx';

/** The signed-in person, anywhere under `_app`. */
export function useSelf(): SelfView {
  const shell = useRouteLoaderData<typeof loader>('routes/_app');
  if (!shell) throw new Error('useSelf is for screens inside the signed-in layout');
  return shell.self;
}
