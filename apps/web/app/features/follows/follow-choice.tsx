import { useFetcher } from '@remix-run/react';
import type { ThreadFollowView } from '@passerelle/core/follows/contract.ts';
import type { ThreadView } from '@passerelle/core/threads/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { BellIcon, ChevronDownIcon } from '#app/components/icons.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { Select } from '#app/components/select.tsx';
import { spaceName } from '#app/features/spaces/names.ts';
import { followLevels } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useBecause } from './use-because.ts';
import './follows.css';

type Props = { thread: ThreadView; follow: ThreadFollowView };

/** What one is told of in this thread and why; opened, it is chosen here, for the thread and for what is around it. */
export function FollowChoice({ thread, follow }: Props) {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  const because = useBecause();
  const { level, because: why, set } = follow;
  const around = [{ value: '', label: t('follows.unset') }, ...followLevels.map((value) => ({ value, label: t(`follows.around.${value}`) }))];
  const places = { space: spaceName(t, thread.space), theme: t(`themes.${thread.theme}`) };
  return (
    <details className="follow">
      <summary className="follow__now">
        <BellIcon />
        <span>
          <span className="follow__level">{t(`follows.level.${level}`)}</span> <span className="follow__why">{because(why, places)}</span>
        </span>
        <ChevronDownIcon />
      </summary>
      <Form intent="follow" fetcher={fetcher} className="follow__form" key={[set.thread, set.space, set.theme].join()} onChange={(event) => fetcher.submit(event.currentTarget)}>
        <RadioGroup
          name="thread"
          legend={t('follows.ofThread')}
          defaultValue={set.thread ?? ''}
          choices={[
            { value: '', label: t('follows.unset'), hint: t('follows.unsetHint') },
            ...followLevels.map((value) => ({ value, label: t(`follows.level.${value}`), hint: t(`follows.hint.${value}`) })),
          ]}
        />
        <div className="form__pair">
          <Select name="space" label={t('follows.ofSpace', { name: places.space })} options={around} defaultValue={set.space ?? ''} />
          <Select name="theme" label={t('follows.ofTheme', { name: places.theme })} options={around} defaultValue={set.theme ?? ''} />
        </div>
        <p role="status" className="note">
          {fetcher.state !== 'idle' ? t('follows.keeping') : ''}
        </p>
        <noscript>
          <SubmitButton look="secondary">{t('follows.keep')}</SubmitButton>
        </noscript>
      </Form>
    </details>
  );
}
