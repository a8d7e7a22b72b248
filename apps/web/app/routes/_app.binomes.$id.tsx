import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { pathId } from '#app/lib/path-id.ts';

/** Where a binôme's conversation used to be: links in letters and bookmarks still lead to it. */
export function loader({ params, request }: LoaderFunctionArgs) {
  return redirect(`/conversations/${pathId(params.id)}${new URL(request.url).search}`, 301);
}
