import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { ToastRegion } from '#app/components/toasts.tsx';
import { ErrorPage } from '#app/features/shell/error-page.tsx';
import { Letters } from '#app/features/shell/letters.tsx';
import { NavigationNotice } from '#app/features/shell/navigation-notice.tsx';
import { useCatalogue } from '#app/lib/use-catalogue.ts';
import { serverWords } from '#app/lib/i18n.server.ts';
import { chooseLocale, languages } from '#app/lib/languages.ts';
import { NonceContext } from '#app/lib/nonce.ts';
import { chosenTheme } from '#app/lib/theme.ts';
import { usePageTitle } from '#app/lib/page-title.ts';
import { clearFlash, readFlash } from '#app/lib/toast.ts';
import './styles/index.css';

export function loader({ request, context }: LoaderFunctionArgs) {
  const locale = chooseLocale(context);
  const flash = readFlash(request, serverWords(locale));
  const page = {
    locale,
    theme: chosenTheme(request),
    timeZone: context.actor?.timeZone ?? 'Europe/Paris',
    now: Date.now(),
    flash,
  };
  return flash ? data(page, { headers: { 'Set-Cookie': clearFlash(context) } }) : data(page);
}

/** The document around every page, the error page included. */
export function Layout({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>('root');
  const locale = useCatalogue(page?.locale);
  const title = usePageTitle();
  const nonce = useContext(NonceContext);
  return (
    <html lang={locale} dir={languages[locale].dir} data-theme={page?.theme} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
        <meta name="theme-color" content="#f8f4eb" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#10191b" media="(prefers-color-scheme: dark)" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/touch-180.png" />
        <link rel="manifest" href={`/app.${locale}.webmanifest`} />
        <Meta />
        <Links />
        <Letters />
      </head>
      <body>
        <NavigationNotice title={title} />
        <ToastRegion flash={page?.flash ?? null}>{children}</ToastRegion>
        <ScrollRestoration nonce={nonce!} />
        <Scripts nonce={nonce!} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
