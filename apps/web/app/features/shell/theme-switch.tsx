import { Form, useLocation, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { MoonIcon, ScreenIcon, SunIcon } from '#app/components/icons.tsx';
import { themeChoices } from '#app/lib/theme.ts';
import type { loader } from '#app/root.tsx';

const icons = { system: ScreenIcon, light: SunIcon, dark: MoonIcon };

/** Light, dark, or as the device says. The server keeps it in a cookie and writes it into the page. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const current = useRouteLoaderData<typeof loader>('root')?.theme;
  return (
    <Form method="post" action="/theme" replace preventScrollReset>
      <input type="hidden" name="next" value={pathname + search} />
      <div role="group" aria-label={t('shell.theme.label')} className="switch">
        {themeChoices.map((choice) => {
          const ThemeIcon = icons[choice];
          return (
            <button key={choice} name="theme" value={choice} className="switch__choice" aria-pressed={choice === current}>
              <ThemeIcon />
              {t(`shell.theme.${choice}`)}
            </button>
          );
        })}
      </div>
    </Form>
  );
}
