import { Form, useLocation } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { languageCodes, languages } from '#app/lib/languages.ts';

/** The three languages by their own names; each a button that posts, so that it works everywhere and without script. */
export function LanguageSwitch() {
  const { t, locale } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/locale" replace preventScrollReset>
      <input type="hidden" name="next" value={pathname + search} />
      <div role="group" aria-label={t('shell.language')} className="switch">
        {languageCodes.map((code) => (
          <button
            key={code}
            name="locale"
            value={code}
            lang={code}
            className="switch__choice"
            aria-pressed={code === locale}
          >
            {languages[code].name}
          </button>
        ))}
      </div>
    </Form>
  );
}
