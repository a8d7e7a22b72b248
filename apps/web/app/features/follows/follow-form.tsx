import { useFetcher, useLocation } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { FollowLevel, FollowPlace } from '@passerelle/core/follows/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { FollowPlaces, type Places } from './follow-places.tsx';

type Props = {
  places: Places;
  /** What is set at each, in whatever tab it was chosen; the form has a field of that name for each. */
  set: Partial<Record<FollowPlace, FollowLevel | null>>;
  children: ReactNode;
};

/** A form whose choice holds at once; without JavaScript there is a button. */
export function FollowForm({ places, set, children }: Props) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const fetcher = useFetcher<{ problem: FormProblem }>();
  const inside = useRef<HTMLInputElement>(null);
  const { thread, space, theme } = set;
  // The fields are changed where they are: made anew, they would lose the focus of whoever chooses with the keyboard.
  useEffect(() => {
    if (fetcher.state !== 'idle') return;
    for (const [name, level] of Object.entries({ thread, space, theme })) {
      const field = level !== undefined && inside.current?.form?.elements.namedItem(name);
      if (field && 'value' in field) field.value = level ?? '';
    }
  }, [thread, space, theme, fetcher.state]);
  return (
    <Form
      intent="follow"
      action="/follows"
      fetcher={fetcher}
      answer={fetcher.data}
      className="follow__form"
      onChange={(event) => fetcher.submit(event.currentTarget, { preventScrollReset: true })}
    >
      <input type="hidden" name="back" value={pathname + search} ref={inside} />
      <FollowPlaces places={places} />
      {children}
      <p role="status" className="note follow__state">
        {fetcher.state !== 'idle' ? t('follows.keeping') : ''}
      </p>
      <noscript>
        <SubmitButton look="secondary" size="s">
          {t('follows.keep')}
        </SubmitButton>
      </noscript>
    </Form>
  );
}
