import type { ThreadFollowView } from '@passerelle/core/follows/contract.ts';
import type { ThreadView } from '@passerelle/core/threads/contract.ts';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { Select } from '#app/components/select.tsx';
import { spaceName } from '#app/features/spaces/names.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { FollowDetails } from './follow-details.tsx';
import { FollowForm } from './follow-form.tsx';
import { useBecause } from './use-because.ts';
import { useThreadFollow } from './use-fresh-follow.ts';
import { useLevels } from './use-levels.ts';

type Props = { thread: ThreadView; follow: ThreadFollowView };

/** What one is told of in this thread and why; opened, it is chosen here, for the thread and for what is around it. */
export function FollowChoice({ thread, follow }: Props) {
  const { t } = useTranslation();
  const because = useBecause();
  const levels = useLevels();
  const { id, space, theme } = thread;
  const { level, because: why, set } = useThreadFollow(thread, follow);
  const places = { space: spaceName(t, space), theme: t(`themes.${theme}`) };
  const unset = { value: '', label: t('follows.unset') };
  return (
    <FollowDetails level={t(`follows.level.${level}`)} why={because(why, places)}>
      <FollowForm places={{ threadId: id, spaceId: space.id, theme }} set={set}>
        <RadioGroup name="thread" legend={t('follows.ofThread')} defaultValue={set.thread ?? ''} choices={[{ ...unset, hint: t('follows.unsetHint') }, ...levels('thread')]} />
        <div className="form__pair">
          <Select name="space" label={t('follows.ofSpace', { name: isolated(places.space) })} options={[unset, ...levels('space')]} defaultValue={set.space ?? ''} />
          <Select name="theme" label={t('follows.ofTheme', { name: isolated(places.theme) })} options={[unset, ...levels('theme')]} defaultValue={set.theme ?? ''} />
        </div>
      </FollowForm>
    </FollowDetails>
  );
}
