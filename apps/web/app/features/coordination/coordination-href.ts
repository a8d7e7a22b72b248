import { useSearchParams } from '@remix-run/react';

/** Addresses of the coordination that stay in the programme that is looked at. */
export function useCoordinationHref(): (path: string) => string {
  const programme = useSearchParams()[0].get('programme');
  return (path) => `/coordination/${path}${programme ? `?programme=${programme}` : ''}`;
}
