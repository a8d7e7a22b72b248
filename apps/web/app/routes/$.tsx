import { data } from '@remix-run/node';
import { ErrorPage } from '#app/features/shell/error-page.tsx';

/** Every address that no other route knows. */
export function loader() {
  throw data(null, { status: 404 });
}

export const action = loader;
export const handle = { title: 'errors.page.404.title' };
export default ErrorPage;
export { ErrorPage as ErrorBoundary };
