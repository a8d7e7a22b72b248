import { useFetcher, useLocation } from '@remix-run/react';
import type { FollowPlace } from '@passerelle/core/follows/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { FollowPlaces, type Places } from './follow-places.tsx';

type Props = { place: FollowPlace; places: Places; name: string };

/** Takes a choice back: from then on the place around it decides. */
export function TakeBack({ place, places, name }: Props) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const fetcher = useFetcher<{ problem: FormProblem }>();
  return (
    <Form intent="take-back" action="/follows" fetcher={fetcher} answer={fetcher.data} preventScrollReset>
      <input type="hidden" name="back" value={pathname + search} />
      <input type="hidden" name={place} value="" />
      <FollowPlaces places={places} />
      <SubmitButton look="quiet" size="s" aria-label={t('follows.page.takeBackOf', { name })}>
        {t('follows.page.takeBack')}
      </SubmitButton>
    </Form>
  );
}
