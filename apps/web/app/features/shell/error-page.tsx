import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Mark } from '#app/components/mark.tsx';

const known = [400, 403, 404, 429] as const;

/** What happened, and how to go on: for what is not there, not allowed, or broken. Stands inside a page's main. */
export function ErrorMessage() {
  const { t } = useTranslation();
  const error = useRouteError();
  useKeptPage(error);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = known.find((one) => one === status) ?? 500;
  return (
    <div className="error-page">
      <Mark className="error-page__mark" />
      <h1 tabIndex={-1}>{t(`errors.page.${kind}.title`)}</h1>
      <p>{t(`errors.page.${kind}.text`)}</p>
      <div className="button-row">
        <LinkButton to="/" look="primary" prefetch="none">
          {t('errors.page.home')}
        </LinkButton>
        {kind === 500 && (
          <Button onClick={() => window.location.reload()} className="needs-script">
            {t('errors.page.again')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The same, where no layout stands around it. */
export function ErrorPage() {
  return (
    <main id="main">
      <ErrorMessage />
    </main>
  );
}

/**
 * Without a line the page's data does not come, but the page itself may be kept on this device: it is opened whole. What
 * the service worker answers then is never this error again.
 */
function useKeptPage(error: unknown) {
  useEffect(() => {
    const isCut = error instanceof TypeError && /fetch|network|load/i.test(error.message);
    if (isCut && navigator.serviceWorker?.controller) window.location.reload();
  }, [error]);
}
